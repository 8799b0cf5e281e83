#!/usr/bin/env bash
# tests/support/ownroot.sh COMMAND...: runs it as root, or as one who is root among their own processes only, where this
# computer permits that. That is enough to make networks of one's own.
set -euo pipefail

if [[ $EUID -ne 0 ]] && unshare --map-root-user true 2>/dev/null; then
    exec unshare --map-root-user "$@"
fi
exec "$@"
