# firststeps.sh sign-in|again|archive: run inside the fresh Debian on a display and a bus, as one who uses ClinicBell for the
# first time, after an upgrade without the clinic, or from the archive.
fail() {
    echo "first steps: $*" >&2
    exit 1
}

# until_says TEXT COMMAND...: twenty seconds at most.
until_says() {
    text="$1"
    shift
    tries=0
    until "$@" 2>&1 | grep -q "$text"; do
        tries=$((tries + 1))
        [ $tries -lt 200 ] || fail "$* never said $text, but: $("$@" 2>&1)"
        sleep 0.1
    done
}

clinicbell --version | grep -q '^ClinicBell [0-9]' || fail "no version"
if [ "$1" = archive ]; then
    clinicbell --demo --profile "$HOME/archive" &
    program=$!
    until_says '"connection":"live"' clinicbell --profile "$HOME/archive" status --json
    clinicbell --profile "$HOME/archive" quit
    wait $program
    exit
fi

printf 'a keyring' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
if [ "$1" = sign-in ]; then
    clinicbell-demo-server --port 0 >"$HOME/demo.json" &
    demo=$!
    tries=0
    until [ -s "$HOME/demo.json" ]; do
        tries=$((tries + 1))
        [ $tries -lt 100 ] || fail "the demo clinic does not start"
        sleep 0.1
    done
fi
clinicbell &
program=$!
if [ "$1" = sign-in ]; then
    until_says '"connection":"signed-out"' clinicbell status --json
    echo clinic-demo | clinicbell sign-in --server "$(sed 's/.*"rest":"\([^"]*\)".*/\1/' "$HOME/demo.json")" \
        --email siti@klinik.example --password-stdin >/dev/null
    until_says '"connection":"live"' clinicbell status --json
    until_says '"store":"sealed"' clinicbell status --json
    clinicbell list --json --limit 5 >"$HOME/kept"
    grep -q '"id"' "$HOME/kept" || fail "the list is empty"
    kill $demo
    wait $demo || true
else
    until_says '"connection":"offline"' clinicbell status --json
    until_says '"user":"siti@klinik.example"' clinicbell status --json
    clinicbell list --json | grep -q "$(sed 's/.*"id":"\([^"]*\)".*/\1/' "$HOME/kept")" || fail "the list was not kept"
fi
clinicbell quit
wait $program
