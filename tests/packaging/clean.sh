#!/usr/bin/env bash
# tests/packaging/clean.sh PACKAGES: what distributions ask of packages, each by the tool of its own field.
set -euo pipefail
packages="$(realpath "$1")"
here="$(dirname "$(realpath "$0")")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
bad=0

try() {
    echo "== $1"
    shift
    "$@" || {
        echo "== failed: $*"
        bad=1
    }
}

for package in "$packages"/*.deb; do
    dpkg-deb --extract "$package" "$work"
done
mapfile -t manuals < <(find "$work/usr/share/man" -name '*.gz')
gunzip "${manuals[@]}"
mapfile -t manuals < <(find "$work/usr/share/man" -name '*.1')

try lintian lintian --fail-on error,warning --suppress-tags-from-file "$here/lintian-reasons" "$packages"/*.deb
try "menu entries" desktop-file-validate "$work/usr/share/applications/clinicbell.desktop" \
    "$work/etc/xdg/autostart/clinicbell.desktop"
try AppStream appstreamcli validate --no-net "$work"/usr/share/metainfo/*.xml
try manuals mandoc -T lint -W warning "${manuals[@]}"
try "completion for bash" bash -n "$work/usr/share/bash-completion/completions/clinicbell"
try checksums bash -c 'cd "$1" && sha256sum --quiet --check SHA256SUMS' _ "$packages"
exit $bad
