#!/usr/bin/env bash
# tests/support/desktop.sh [OPTION...] COMMAND ARGUMENT...
# --notifications or --other-notifications, --keyring, --tray, --accessibility, --size WxH
# Runs COMMAND on a desktop of its own: display, window manager, session bus, home folders; with the named services
# (dunst or notification-daemon, an unlocked gnome-keyring, trayer, AT-SPI), and no other: the bus starts nothing.
# Its exit code is COMMAND's. Everything that it started ends with it.
set -euo pipefail

notifications=no
keyring=no
tray=no
accessibility=no
size=2880x1800
while [[ "${1:-}" == --* ]]; do
    case "$1" in
    --notifications) notifications=dunst ;;
    --other-notifications) notifications=/usr/lib/notification-daemon/notification-daemon ;;
    --keyring) keyring=yes ;;
    --tray) tray=yes ;;
    --accessibility) accessibility=yes ;;
    --size)
        size="$2"
        shift
        ;;
    *)
        echo "desktop.sh: there is no option $1" >&2
        exit 2
        ;;
    esac
    shift
done
[[ $# -gt 0 ]] || {
    echo "usage: desktop.sh [OPTION...] COMMAND ARGUMENT...; its first lines tell the options" >&2
    exit 2
}

exec 4<&0 </dev/null # for COMMAND alone
folder="$(mktemp -d)"
started=()
finish() {
    local index
    for ((index = ${#started[@]} - 1; index >= 0; --index)); do
        kill "${started[index]}" 2>/dev/null || true
        wait "${started[index]}" 2>/dev/null || true
    done
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

# start NAME COMMAND...: in the background, its output into the folder's NAME.log, ended with us whatever happens.
start() {
    local name="$1"
    shift
    command -v "$1" >/dev/null || {
        echo "desktop.sh: $1 is missing; packaging/install-packages check screenshots installs it" >&2
        exit 1
    }
    setpriv --pdeathsig TERM "$@" <&0 >"$folder/$name.log" 2>&1 &
    started+=($!)
}

# until_ready WHAT COMMAND...: waits for COMMAND to succeed, ten seconds at most.
until_ready() {
    local what="$1" tries
    shift
    for ((tries = 0; tries < 200; ++tries)); do
        "$@" >/dev/null 2>&1 && return
        sleep 0.05
    done
    echo "desktop.sh: $what did not start" >&2
    tail -n 20 "$folder"/*.log >&2
    exit 1
}

owned() {
    gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
        --method org.freedesktop.DBus.GetNameOwner "$1"
}

mkdir -m 700 "$folder"/{config,data,cache,state,runtime}
export XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_CACHE_HOME="$folder/cache"
export XDG_STATE_HOME="$folder/state" XDG_RUNTIME_DIR="$folder/runtime"
unset WAYLAND_DISPLAY XAUTHORITY QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE XDG_CURRENT_DESKTOP DESKTOP_SESSION
export LC_ALL=C.UTF-8 LANGUAGE=en NO_AT_BRIDGE=0

# Text looks alike everywhere: one typeface, whatever the computer prefers.
cat >"$folder/fonts.conf" <<'XML'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <test name="family"><string>sans-serif</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit>
  </match>
</fontconfig>
XML
export FONTCONFIG_FILE="$folder/fonts.conf"

cat >"$folder/bus.conf" <<XML
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$folder/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
XML
start bus dbus-daemon --nofork --nopidfile --config-file="$folder/bus.conf"
export DBUS_SESSION_BUS_ADDRESS="unix:path=$folder/bus"
until_ready "the session bus" test -S "$folder/bus"

exec 3>"$folder/display"
start xvfb Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset
exec 3>&-
until_ready "the display" grep -q . "$folder/display"
DISPLAY=":$(cat "$folder/display")"
export DISPLAY QT_QPA_PLATFORM=xcb

start openbox openbox --startup "touch $folder/openbox"
until_ready openbox test -e "$folder/openbox"
if [[ $tray == yes ]]; then
    start trayer trayer --edge bottom --align right --width 20 --height 28
fi
if [[ $notifications != no ]]; then
    start notifications "$notifications"
    until_ready "$notifications" owned org.freedesktop.Notifications
fi
if [[ $accessibility == yes ]]; then
    export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
    start accessibility /usr/libexec/at-spi-bus-launcher --launch-immediately
    until_ready AT-SPI owned org.a11y.Bus
fi
if [[ $keyring == yes ]]; then
    start keyring gnome-keyring-daemon --foreground --unlock --components=secrets <<<'a password for tests'
    until_ready "the keyring" owned org.freedesktop.secrets
fi

"$@" <&4 4<&-
