#!/bin/sh
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
# withkeyring.sh PROGRAM: runs it with a session bus and an unlocked gnome-keyring of its own, then removes both.
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_RUNTIME_DIR="$home" XDG_DATA_HOME="$home/data" XDG_CURRENT_DESKTOP=GNOME KEYCHAIN=present
# The daemon runs in the foreground of the bus, so that it ends with it.
dbus-run-session -- sh -eu -c '
  printf password | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
  keyring=$!
  tries=0
  until dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
      org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q "boolean true"; do
    tries=$((tries + 1)); [ "$tries" -lt 100 ] || { echo "the keyring did not start" >&2; exit 1; }
    sleep 0.1
  done
  status=0
  "$1" || status=$?
  kill "$keyring"
  exit "$status"' sh "$1"
