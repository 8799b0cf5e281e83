#!/usr/bin/env bash
# tests/support/redis.sh: becomes a Redis on a free port of 127.0.0.1, for one test; nothing is kept on disk.
# Its only line on stdout comes when the port answers: JSON with the port. The log is stderr.
# SIGTERM ends it; so does the end of the process that started it.
set -euo pipefail

source "$(dirname "$(realpath "$0")")/listening.sh"
command -v redis-server >/dev/null || {
    echo "redis.sh: redis-server is missing; packaging/install-packages check installs it" >&2
    exit 1
}

port="$(free_ports 1)"
announce "$port" "{\"port\":$port}" &

exec setpriv --pdeathsig TERM redis-server --bind 127.0.0.1 --port "$port" --save '' --appendonly no >&2
