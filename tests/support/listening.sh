#!/usr/bin/env bash
# For scripts that become a server on the loopback: free ports before, and the word when it answers.

# free_ports N: prints so many ports of 127.0.0.1 that nobody listens on.
free_ports() {
    node --eval '
        const count = Number(process.argv[1]);
        const listeners = Array.from({ length: count }, () => require("net").createServer().listen(0, "127.0.0.1"));
        setImmediate(() => {
            console.log(listeners.map((each) => each.address().port).join(" "));
            listeners.forEach((each) => each.close());
        });' "$1"
}

# announce PORT LINE &: prints LINE once PORT of 127.0.0.1 answers, as long as the script's process lives.
announce() {
    local tries
    for ((tries = 0; tries < 300; ++tries)); do
        if (: <>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
            printf '%s\n' "$2"
            return
        fi
        kill -0 $$ 2>/dev/null || return 0
        sleep 0.05
    done
}
