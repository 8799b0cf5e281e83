#!/usr/bin/env bash
# tests/packaging/freshdebian.sh PACKAGES: the packages in a Debian that has nothing but itself: installed, run by an
# ordinary user beside the demo clinic, upgraded over an older version, removed, purged. Needs to be root, and the
# mirror that this computer's own apt uses.
set -euo pipefail
packages="$(realpath "$1")"
here="$(dirname "$(realpath "$0")")"

if [[ $EUID -ne 0 ]]; then
    echo "not tested: only root can make a Debian of its own"
    exit 77
fi
# Mounts and processes of its own, so that all of it ends with the test.
if [[ -z "${CLINICBELL_OWN_MOUNTS:-}" ]]; then
    CLINICBELL_OWN_MOUNTS=yes exec unshare --mount --pid --fork --kill-child -- "$0" "$@"
fi

fail() {
    echo "fresh Debian: $*" >&2
    exit 1
}

work="$(mktemp -d)"
root="$work/root"
finish() {
    umount --lazy "$root/proc" "$root/dev" 2>/dev/null || true
    rm -rf --one-file-system "$work"
}
trap finish EXIT

mirror="$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' | sed -n 's/^bookworm //p' | head -n 1)"
[[ -n "$mirror" ]] || fail "this computer's apt knows no mirror of Debian 12"
echo "== a fresh Debian"
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/debootstrap.log" 2>&1 || {
    tail -n 20 "$work/debootstrap.log" >&2
    fail "debootstrap failed"
}
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --make-rslave "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"

inside() { # COMMAND...: as root
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
}
quietly() { # COMMAND...: its words only where it fails
    inside "$@" >"$work/last.log" 2>&1 </dev/null || {
        tail -n 30 "$work/last.log" >&2
        fail "$*"
    }
}
user() { # SCRIPT: as an ordinary user, on a display and a bus of their own
    chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/desk XDG_RUNTIME_DIR=/run/desk LC_ALL=C.UTF-8 \
        setpriv --reuid desk --regid desk --init-groups -- sh -ec "$1"
}

echo "== installed"
quietly apt-get install --yes --no-install-recommends dbus-x11 gnome-keyring xvfb xauth
mkdir "$root/packages"
cp "$packages"/*.deb "$root/packages"
# The older version: this one, but for its number.
older="$work/older"
dpkg-deb --raw-extract "$packages"/clinicbell_*.deb "$older"
sed -i 's/^Version: .*/Version: 0.0.1-1/' "$older/DEBIAN/control"
dpkg-deb --root-owner-group --build "$older" "$root/packages/older.deb" >/dev/null
quietly sh -c 'apt-get install --yes --no-install-recommends /packages/older.deb /packages/clinicbell-demo-server_*.deb'
inside useradd --create-home desk
inside install --directory --mode 700 --owner desk /run/desk
[[ "$(inside dpkg-query --show --showformat='${Version}' clinicbell)" == 0.0.1-1 ]] || fail "the older version is not there"

echo "== run by an ordinary user, beside the demo clinic"
cp "$here/firststeps.sh" "$root/packages/firststeps.sh"
user 'xvfb-run --auto-servernum dbus-run-session -- sh -e /packages/firststeps.sh sign-in'

echo "== upgraded, with all that was kept"
sed -i 's/^Comment=.*/Comment=Of the organisation/' "$root/etc/xdg/autostart/clinicbell.desktop"
quietly sh -c 'apt-get install --yes --no-install-recommends /packages/clinicbell_*.deb'
[[ "$(inside dpkg-query --show --showformat='${Version}' clinicbell)" != 0.0.1-1 ]] || fail "nothing was upgraded"
grep -q '^Comment=Of the organisation' "$root/etc/xdg/autostart/clinicbell.desktop" ||
    fail "the upgrade overwrote what the organisation had set"
user 'xvfb-run --auto-servernum dbus-run-session -- sh -e /packages/firststeps.sh again'

echo "== removed and purged"
kept="$(cd "$root/home/desk" && find . | sort | sha256sum)"
quietly apt-get remove --yes clinicbell clinicbell-demo-server
[[ ! -e "$root/usr/bin/clinicbell" ]] || fail "the program is still there"
[[ -e "$root/etc/xdg/autostart/clinicbell.desktop" ]] || fail "removing took the organisation's settings"
quietly apt-get purge --yes clinicbell clinicbell-demo-server
left="$(find "$root/etc" "$root/usr" "$root/var/lib" -iname '*clinicbell*' -not -path '*/dpkg/*')"
[[ -z "$left" ]] || fail "purging left $left"
[[ "$kept" == "$(cd "$root/home/desk" && find . | sort | sha256sum)" ]] || fail "purging touched a person's own files"

echo "== the archive, where no Qt is installed"
quietly sh -c 'apt-get autoremove --purge --yes && ! ls /usr/lib/x86_64-linux-gnu/libQt6Core.so* 2>/dev/null'
# What every desktop has.
quietly apt-get install --yes --no-install-recommends libgl1 libopengl0 libegl1 libfontconfig1 libglib2.0-0 libx11-xcb1 libdbus-1-3 \
    libxkbcommon-x11-0 libgssapi-krb5-2 libxcb-randr0 libxcb-shape0 libxcb-xfixes0
tar --extract --xz --file "$packages"/clinicbell-*-linux-*.tar.xz --directory "$root/opt"
user 'cd /opt/clinicbell-*/bin && export PATH="$PWD:$PATH" && xvfb-run --auto-servernum dbus-run-session -- sh -e /packages/firststeps.sh archive'
echo "all of it works"
