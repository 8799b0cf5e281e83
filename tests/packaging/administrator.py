#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""administrator.py PROGRAMS SOKETI: docs/administrators.md, followed to the letter.

A clinic behind nginx with a certificate of a private authority, soketi for the live connection, and a proxy on the way to
it; the desk knows nothing but the organisation's policy. What is run and written is taken from the page's own examples:
only names, ports and paths are those of this test. PROGRAMS: the folder with clinicbell and clinicbell-demo-server. Runs
as root, on a desktop with a keyring (tests/support/desktop.sh --keyring); ends with 77 where it cannot be run.
"""

import json
import os
import pathlib
import re
import shlex
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/administrators.md").read_text(encoding="utf-8")
EXAMPLES = [re.sub(rf"^{indent}", "", text, flags=re.M)
            for indent, text in re.findall(r"^( *)```\w*\n(.*?)^ *```$", PAGE, re.S | re.M)]
PATIENCE = 20  # seconds
EMAIL, PASSWORD = "siti@klinik.example", "clinic-demo\n"
PATIENT = "Ayu Lestari"
WAY = {"dns", "tcp", "proxy", "tls", "clock", "rest", "sign-in", "socket", "channels"}
BEHIND_THE_PROXY = {"dns", "tcp"}  # which the proxy does for the desk
# Nothing here is to go through a proxy of the computer that runs the test.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}


def example(words):
    """The one example of the page that has these words."""
    found = [text for text in EXAMPLES if words in text]
    assert len(found) == 1, f"the page has {len(found)} examples with {words!r}, not one"
    return found[0]


def placed(text, places):
    """The example with the names, ports and paths of this test; each that is replaced has to be in it."""
    for said in places:
        assert said in text, f"the page no longer says {said!r} in:\n{text}"
    if not places:
        return text
    return re.sub("|".join(map(re.escape, places)), lambda found: str(places[found[0]]), text)


def settings(text):
    """NAME=VALUE, by name."""
    return dict(word.split("=", 1) for word in shlex.split(text))


def page_command(beginning):
    """The page's one command that begins so, and what its comment says that it answers."""
    found = [line for text in EXAMPLES for line in text.splitlines() if line.startswith(beginning)]
    assert len(found) == 1, f"the page has {len(found)} commands that begin with {beginning!r}, not one"
    command, _, comment = found[0].partition("#")
    says = comment.partition("says: ")[2]
    return command.strip(), says.split(", ") if says else []


def free_ports(count):
    """Ports of the loopback that nobody listens on."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def eventually(what, holds, patience=PATIENCE):
    """What `holds` answers, as soon as that is something."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        answer = holds()
        if answer:
            return answer
        time.sleep(0.05)
    raise AssertionError(f"not within {patience} s: {what}")


def make_certificates(folder):
    """By the page's commands."""
    folder.mkdir()
    made = subprocess.run(["sh", "-euc", example("openssl req -x509")], cwd=folder, capture_output=True, text=True,
                          check=False)
    assert made.returncode == 0, f"the page's openssl commands fail: {made.stderr}"
    return folder / "clinic-ca.pem"


class Clinic:
    """The servers of the page, each on a port of its own."""

    def __init__(self, programs, soketi, folder):
        self.programs, self.soketi, self.folder = programs, soketi, folder
        self.front, self.live, self.metrics, self.application, self.proxy = free_ports(5)
        self.processes = []
        self.server = f"https://clinic.example:{self.front}"
        self.ca_file = make_certificates(folder / "authority")
        # What a name server tells nginx's neighbours. The desk does not get it: only the proxy can find the clinic for it.
        (folder / "hosts").write_text("127.0.0.1 clinic.example\n", encoding="utf-8")
        self.knows_the_clinic = {"LD_PRELOAD": "libnss_wrapper.so", "NSS_WRAPPER_HOSTS": str(folder / "hosts")}

    def start(self, name, command, environment):
        """In the background; its output into the folder. It ends with this script."""
        with open(self.folder / f"{name}.log", "ab") as log:
            process = subprocess.Popen(["setpriv", "--pdeathsig", "TERM", *map(str, command)], stdout=log,
                                       stdin=subprocess.DEVNULL, stderr=subprocess.STDOUT, cwd=self.folder,
                                       env=ENVIRONMENT | environment)
        self.processes.append(process)
        return process

    def start_server(self, name, port, command, environment):
        """Returns when it answers."""
        process = self.start(name, command, environment)

        def answers():
            assert process.poll() is None, f"{name} has ended with {process.returncode}"
            with socket.socket() as line:
                return line.connect_ex(("127.0.0.1", port)) == 0

        eventually(f"{name} answers", answers)
        return process

    def end(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def start_soketi(self):
        said = placed(example("SOKETI_DEFAULT_APP_ID="), {"=…": "=secret", " soketi start": ""})
        ports = {"SOKETI_PORT": str(self.live), "SOKETI_METRICS_SERVER_PORT": str(self.metrics)}
        self.start_server("soketi", self.live, [self.soketi / "node_modules/.bin/soketi", "start"], settings(said) | ports)

    def trust_the_authority(self):
        """By the page's commands, in a folder instead of the system's; no hook may tell the system of it."""
        trusted = self.folder / "trusted"
        for each in ("local", "hooks", "certs"):
            (trusted / each).mkdir(parents=True)
        commands = placed(example("/usr/local/share/ca-certificates"), {
            "/usr/local/share/ca-certificates": trusted / "local",
            "update-ca-certificates": f"update-ca-certificates --localcertsdir {trusted}/local --hooksdir {trusted}/hooks"
                                      f" --etccertsdir {trusted}/certs"})
        told = subprocess.run(["sh", "-euc", commands], cwd=self.folder / "authority", capture_output=True, text=True,
                              check=False)
        assert told.returncode == 0, f"the page's way to trust the authority fails: {told.stderr}"
        assert (trusted / "certs/clinic-ca.pem").exists(), f"the authority is not trusted: {told.stdout}"
        return trusted / "certs"

    def start_application(self):
        """The demo clinic in the place of Laravel: it publishes to, and names to the desks, what the page's .env says."""
        said = settings(placed(example("PUSHER_HOST="), {"PUSHER_PORT=443": f"PUSHER_PORT={self.front}", "=…": "=secret"}))
        public = "{PUSHER_SCHEME}://{PUSHER_HOST}:{PUSHER_PORT}".format_map(said)
        as_on_its_machine = ["unshare", "--mount", "sh", "-euc", 'mount --bind "$0" /etc/ssl/certs; exec "$@"',
                             self.trust_the_authority()]
        self.start_server("application", self.application, [
            *as_on_its_machine, self.programs / "clinicbell-demo-server", "--control", "--day", "off",
            "--port", self.application, "--data", self.folder / "clinic", "--broadcaster", said["BROADCAST_DRIVER"],
            "--pusher-url", public, "--pusher-public-url", public,
            "--pusher-app", "{PUSHER_APP_ID}:{PUSHER_APP_KEY}:{PUSHER_APP_SECRET}".format_map(said)],
            self.knows_the_clinic)

    def start_nginx(self):
        site = placed(example("upstream live"), {
            "listen 443 ssl": f"listen 127.0.0.1:{self.front} ssl", "127.0.0.1:6001": f"127.0.0.1:{self.live}",
            "127.0.0.1:8000": f"127.0.0.1:{self.application}",
            "/etc/nginx/clinic.pem": self.folder / "authority/clinic.pem",
            "/etc/nginx/clinic.key": self.folder / "authority/clinic.key"})
        temporary = "".join(f"{each}_temp_path {self.folder}/{each};\n"
                            for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (self.folder / "nginx.conf").write_text(
            f"user root; daemon off; pid {self.folder}/nginx.pid; error_log stderr; worker_processes 1; events {{ }}\n"
            f"http {{ access_log {self.folder}/access.log;\n{temporary}{site}}}\n", encoding="utf-8")
        self.start_server("nginx", self.front, ["nginx", "-e", "stderr", "-c", self.folder / "nginx.conf"], {})

    def start_proxy(self):
        (self.folder / "proxy.conf").write_text(
            f"Listen 127.0.0.1\nPort {self.proxy}\nTimeout 300\nLogLevel Connect\n", encoding="utf-8")
        return self.start_server("proxy", self.proxy, ["tinyproxy", "-d", "-c", self.folder / "proxy.conf"],
                                 self.knows_the_clinic)

    def open(self):
        self.start_soketi()
        self.start_application()
        self.start_nginx()

    def notify(self):
        """One notification, by the demo clinic's own door; its id."""
        body = json.dumps({"user_email": EMAIL, "count": 1, "notification": {
            "type": "system", "title": "The page is true", "message": f"{PATIENT} came through nginx and the proxy"}})
        request = urllib.request.Request(f"http://127.0.0.1:{self.application}/control/notify", body.encode(),
                                         {"Content-Type": "application/json"})
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with direct.open(request, timeout=PATIENCE) as answer:
            return str(json.load(answer)["ids"][0])

    def log(self, name):
        file = self.folder / f"{name}.log"
        return file.read_text(encoding="utf-8", errors="replace") if file.exists() else "(none)"


class Desk:
    """One desk under the organisation's policy, and nothing else."""

    def __init__(self, clinic, name, ca_file):
        self.clinic, self.name = clinic, name
        self.program = clinic.programs / "clinicbell"
        self.profile = clinic.folder / name
        self.policy = clinic.folder / f"{name}-policy.json"
        self.policy.write_text(self.policy_of_the_page(ca_file), encoding="utf-8")
        self.environment = {"CLINICBELL_POLICY": str(self.policy)}

    def policy_of_the_page(self, ca_file):
        """Its example, with the proxy that it tells of beside."""
        setting = "`proxy`: `http://proxy.example:3128`"
        assert setting in PAGE, f"the page no longer says {setting}"
        proxy = f'"proxy": "http://127.0.0.1:{self.clinic.proxy}"'
        return placed(example('"ca_file"'), {"https://clinic.example": self.clinic.server,
                                             "/etc/clinicbell/clinic-ca.pem": ca_file,
                                             '"fixed": {': f'"fixed": {{\n    {proxy},'})

    def ask(self, *words, given=""):
        return subprocess.run([self.program, "--profile", self.profile, *words], input=given, text=True,
                              capture_output=True, timeout=60, env=ENVIRONMENT | self.environment, check=False)

    def told(self, *words):
        answer = self.ask(*words, "--json")
        assert answer.stdout, f"clinicbell {' '.join(words)} ends with {answer.returncode}: {answer.stderr}"
        return json.loads(answer.stdout)

    def follow(self, beginning, *more, given=""):
        """What the page has one type that begins so, word for word, has to succeed and to say what it says there."""
        command, says = page_command(beginning)
        account = {"https://clinic.example": self.clinic.server, "desk@clinic.example": EMAIL}
        words = shlex.split(placed(command, account if "--email" in command else {}))[1:]
        answer = self.ask(*words, *more, given=given)
        assert answer.returncode == 0, f"“{command}” ends with {answer.returncode}: {answer.stdout}{answer.stderr}"
        for text in says:
            assert text in answer.stdout, f"“{command}” does not say {text}: {answer.stdout}"
        return answer.stdout

    def run(self, *options):
        process = self.clinic.start(self.name, [self.program, "--profile", self.profile, "--headless", *options],
                                    self.environment)
        eventually(f"{self.name} answers", lambda: self.ask("status").returncode == 0)
        return process

    def quit(self, process):
        self.ask("quit")
        process.wait(PATIENCE)

    def is_live(self):
        eventually(f"{self.name} is live", lambda: self.told("status")["connection"] == "live")

    def sign_in_at(self, server):
        return self.ask("sign-in", "--server", server, "--email", EMAIL, "--password-stdin", given=PASSWORD)


def all_of_the_way_is_good(report):
    """Each check between the desk and the clinic, but for those that are the proxy's to make."""
    checks = {each["check"]: each for each in report["checks"] if each["check"] in WAY}
    assert set(checks) == WAY, f"the doctor leaves out {WAY - set(checks)}"
    for name, each in checks.items():
        wanted = ("not-checked", "through-proxy") if name in BEHIND_THE_PROXY else ("good", "fine")
        assert (each["outcome"], each["finding"]) == wanted, f"{name}: {each['outcome']}: {each['text']}"


def a_mistake_in_the_policy_has_its_line(desk):
    draft = placed(desk.policy.read_text(encoding="utf-8"), {'"lock_after_minutes": 10': '"lock_after_minutes": -1'})
    line = draft[:draft.index("lock_after_minutes")].count("\n") + 1
    file = desk.clinic.folder / "draft.json"
    file.write_text(draft, encoding="utf-8")
    checked = desk.ask("policy", "check", file)
    assert checked.returncode == 1 and f"draft.json, line {line}: " in checked.stderr, checked.stderr


def the_roll_out_is_checked(desk):
    """As the page's last step has it, before ClinicBell runs and after."""
    desk.follow("clinicbell policy check")
    all_of_the_way_is_good(json.loads(desk.follow("clinicbell doctor --server", "--json", given=PASSWORD)))
    process = desk.run()
    desk.follow("clinicbell sign-in", given=PASSWORD)
    desk.is_live()
    desk.follow("clinicbell status --json")
    # No command of the page: this desktop has no pop-ups, and then its exit code is 1.
    all_of_the_way_is_good(desk.told("doctor"))
    return process


def a_notification_comes_live(clinic, desk):
    began = time.monotonic()
    sent = clinic.notify()
    eventually("the notification is in the list", lambda: sent in [row["id"] for row in desk.told("list")],
               began + 2 - time.monotonic())
    print(f"the notification came in {time.monotonic() - began:.2f} s")
    steps = [each["step"] for each in desk.told("why", sent)]
    assert "came-live" in steps, f"the notification came, but not live: {steps}"
    eventually("nginx has carried what the application published",
               lambda: re.search(r'"POST /apps/clinic/events\?\S+ HTTP/1.1" 200 ', clinic.log("access")))


def the_report_for_support_names_nobody(desk):
    file = desk.clinic.folder / "report.json"
    written = desk.ask("support-bundle", file)
    assert written.returncode == 0, written.stderr
    report = file.read_text(encoding="utf-8")
    assert '"checks"' in report and PATIENT not in report and EMAIL not in report, "somebody's name is in the report"


def the_server_is_the_organisations(desk, process):
    """Nor is a new sign-in wanted after a restart."""
    refused = [desk.sign_in_at("https://other.example"), desk.ask("doctor", "--server", "https://other.example")]
    desk.quit(process)
    refused += [desk.ask("--headless", *option) for option in (("--proxy", "none"), ("--ca", "none"))]
    for each in refused:
        assert each.returncode == 1 and "Your organisation has set this" in each.stderr, f"{each.args}: {each.stderr}"
    process = desk.run("--server", "https://other.example")
    desk.is_live()
    server = desk.told("status")["server"]
    assert server == desk.clinic.server, f"--server has led to {server}"
    return process


def another_authority_is_not_enough(clinic):
    """Else the way might be good without the policy's."""
    stranger = Desk(clinic, "stranger", make_certificates(clinic.folder / "strangers"))
    process = stranger.run()
    refused = stranger.sign_in_at(clinic.server)
    assert refused.returncode == 1 and "does not know who issued it" in refused.stderr, refused.stderr
    report = stranger.told("doctor", "--server", clinic.server)
    tls = next(each for each in report["checks"] if each["check"] == "tls")
    assert tls["error"] == "certificate-unknown-issuer", f"the doctor says of a stranger's authority: {tls}"
    assert report["first"] == "tls" and tls["mender_text"], "the doctor does not say who can mend it"
    stranger.quit(process)


def the_live_connection_hangs_on_the_proxy(clinic, desk, proxy):
    """It noted each connection when it began; nginx notes the live one when it ends."""
    assert 'Established connection to host "clinic.example"' in clinic.log("proxy"), "the proxy let nothing through"
    before = len(re.findall(r'"GET /app/clinic-key\?\S+ HTTP/1.1" 101 ', clinic.log("access")))
    proxy.terminate()
    proxy.wait(PATIENCE)
    eventually("the desk misses the proxy",
               lambda: (desk.told("status")["last_error"] or {}).get("code") == "proxy-unreachable")
    assert desk.told("status")["connection"] != "live", "the desk is live without the proxy"
    eventually("nginx has noted the end of the live connection", lambda: len(re.findall(
        r'"GET /app/clinic-key\?\S+ HTTP/1.1" 101 ', clinic.log("access"))) > before)


def follow_the_page(clinic):
    clinic.open()
    proxy = clinic.start_proxy()
    desk = Desk(clinic, "desk", clinic.ca_file)
    a_mistake_in_the_policy_has_its_line(desk)
    process = the_roll_out_is_checked(desk)
    a_notification_comes_live(clinic, desk)
    the_report_for_support_names_nobody(desk)
    process = the_server_is_the_organisations(desk, process)
    another_authority_is_not_enough(clinic)
    the_live_connection_hangs_on_the_proxy(clinic, desk, proxy)
    desk.quit(process)


def why_not():
    """What keeps this computer from running it, or nothing."""
    if os.geteuid() != 0:
        return "a policy is taken from root alone, and this is another user"
    if os.path.exists("/etc/clinicbell/policy.json"):
        return "this computer has a policy of its own"
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode != 0:
        return "nothing may be mounted here"
    return None


def main():
    reason = why_not()
    if reason:
        print(f"skipped: {reason}")
        sys.exit(77)
    programs, soketi = (pathlib.Path(each).resolve() for each in sys.argv[1:3])
    with tempfile.TemporaryDirectory(prefix="administrator-") as folder:
        clinic = Clinic(programs, soketi, pathlib.Path(folder))
        try:
            follow_the_page(clinic)
        except Exception:
            for name in ("soketi", "application", "nginx", "access", "proxy", "desk", "stranger"):
                print(f"== {name}\n{clinic.log(name)[-2000:]}", file=sys.stderr)
            raise
        finally:
            clinic.end()


main()
