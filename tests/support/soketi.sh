#!/usr/bin/env bash
# tests/support/soketi.sh [PORT [REDIS]]: becomes a soketi on 127.0.0.1:PORT (0: a free one), for one test.
# REDIS is the port of a Redis on 127.0.0.1 that makes it one of several (tests/support/redis.sh).
# Its only line on stdout comes when the port answers: JSON with port, app_id, key and secret. The log is stderr.
# SIGTERM ends it; so does the end of the process that started it.
set -euo pipefail

here="$(dirname "$(realpath "$0")")"
source "$here/listening.sh"
installed="${CLINICBELL_SOKETI_DIR:-$here/../../build/soketi}"
config="$here/../integration/soketi/soketi.json"
server="$installed/node_modules/@soketi/soketi/bin/server.js"

[[ "${1:-0}" =~ ^[0-9]+$ && "${2:-0}" =~ ^[0-9]+$ ]] || {
    echo "usage: soketi.sh [PORT [REDIS]]" >&2
    exit 2
}
[[ -f "$server" ]] || {
    echo "soketi.sh: there is no soketi in $installed; tests/integration/soketi/install puts it there" >&2
    exit 1
}

# Metrics and cluster cannot be turned off: each instance takes three ports.
read -r port metrics cluster <<<"$(free_ports 3)"
[[ "${1:-0}" -eq 0 ]] || port="$1"
if [[ "${2:-0}" -ne 0 ]]; then
    export SOKETI_ADAPTER_DRIVER=redis SOKETI_DB_REDIS_HOST=127.0.0.1 SOKETI_DB_REDIS_PORT="$2"
fi

announce "$port" "{\"port\":$port,\"app_id\":\"clinicbell\",\"key\":\"clinicbell-key\",\"secret\":\"clinicbell-secret\"}" &

export SOKETI_PORT="$port" SOKETI_METRICS_SERVER_PORT="$metrics" SOKETI_CLUSTER_PORT="$cluster"
exec setpriv --pdeathsig TERM node "$server" start --config="$config" >&2
