#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
# withpulse.sh [--sink NAME] COMMAND ARGUMENT...: runs COMMAND with a PulseAudio of its own, whose one output is a null
# sink of that name, and whose process is SOUND_SERVICE_PID. Its exit code is COMMAND's; the service ends with it.
set -euo pipefail

sink=speaker
if [[ "${1:-}" == --sink ]]; then
    sink="$2"
    shift 2
fi

folder="$(mktemp -d)"
service=''
finish() {
    if [[ -n $service ]]; then
        kill -CONT "$service" 2>/dev/null || true
        kill "$service" 2>/dev/null || true
        wait "$service" 2>/dev/null || true
    fi
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

fail() {
    echo "withpulse.sh: $*" >&2
    cat "$folder/log" >&2
    exit 1
}

mkdir -m 700 "$folder"/{runtime,state,home}
export HOME="$folder/home" XDG_RUNTIME_DIR="$folder/runtime" XDG_CONFIG_HOME="$folder/home"
export PULSE_RUNTIME_PATH="$folder/runtime" PULSE_STATE_PATH="$folder/state"
unset DISPLAY DBUS_SESSION_BUS_ADDRESS PULSE_SERVER PULSE_SINK PULSE_COOKIE PULSE_LATENCY_MSEC
# As root it warns, and runs.
setpriv --pdeathsig TERM pulseaudio -n --daemonize=no --exit-idle-time=-1 --use-pid-file=no --disable-shm=yes \
    --load="module-native-protocol-unix socket=$folder/native auth-anonymous=yes" \
    --load="module-null-sink sink_name=$sink" </dev/null >"$folder/log" 2>&1 &
service=$!
export PULSE_SERVER="unix:$folder/native" SOUND_SERVICE_PID=$service
for ((tries = 0; tries < 100; ++tries)); do
    pactl info >/dev/null 2>&1 && break
    kill -0 "$service" 2>/dev/null || fail "PulseAudio ended at once"
    sleep 0.1
done
((tries < 100)) || fail "PulseAudio did not answer"

"$@"
