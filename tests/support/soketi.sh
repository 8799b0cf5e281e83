#!/usr/bin/env bash
# tests/support/soketi.sh [PORT]: becomes a soketi on 127.0.0.1:PORT (0: a free one), for one test.
# Its only line on stdout comes when the port answers: JSON with port, app_id, key and secret. The log is stderr.
# SIGTERM ends it; so does the end of the process that started it.
set -euo pipefail

here="$(dirname "$(realpath "$0")")"
installed="${CLINICBELL_SOKETI_DIR:-$here/../../build/soketi}"
config="$here/../integration/soketi/soketi.json"
server="$installed/node_modules/@soketi/soketi/bin/server.js"

[[ "${1:-0}" =~ ^[0-9]+$ ]] || {
    echo "usage: soketi.sh [PORT]" >&2
    exit 2
}
[[ -f "$server" ]] || {
    echo "soketi.sh: there is no soketi in $installed; tests/integration/soketi/install puts it there" >&2
    exit 1
}

# Metrics and cluster cannot be turned off: each instance takes three ports.
read -r port metrics cluster <<<"$(node --eval '
    const listeners = [1, 2, 3].map(() => require("net").createServer().listen(0, "127.0.0.1"));
    setImmediate(() => {
        console.log(listeners.map((each) => each.address().port).join(" "));
        listeners.forEach((each) => each.close());
    });')"
[[ "${1:-0}" -eq 0 ]] || port="$1"

announce() {
    local tries
    for ((tries = 0; tries < 300; ++tries)); do
        if (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            printf '{"port":%d,"app_id":"clinicbell","key":"clinicbell-key","secret":"clinicbell-secret"}\n' "$port"
            return
        fi
        kill -0 $$ 2>/dev/null || return 0
        sleep 0.05
    done
}
announce &

export SOKETI_PORT="$port" SOKETI_METRICS_SERVER_PORT="$metrics" SOKETI_CLUSTER_PORT="$cluster"
exec setpriv --pdeathsig TERM node "$server" start --config="$config" >&2
