# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""The clinic of docs/administrators.md, for administrator.py: its servers, started as the page's examples have it."""

import json
import os
import pathlib
import re
import shlex
import socket
import ssl
import subprocess
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/administrators.md").read_text(encoding="utf-8")
EXAMPLES = [re.sub(rf"^{indent}", "", text, flags=re.M)
            for indent, text in re.findall(r"^( *)```\w*\n(.*?)^ *```$", PAGE, re.S | re.M)]
PATIENCE = 20  # seconds
EMAIL = "siti@klinik.example"
PATIENT = "Ayu Lestari"
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
    return dict(word.split("=", 1) for word in shlex.split(text.replace("\\\n", "")))


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
        self.front, self.live, self.application, self.proxy, self.metrics, self.cluster = free_ports(6)
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
        of_this_test = {"SOKETI_PORT": str(self.live), "SOKETI_METRICS_SERVER_PORT": str(self.metrics),
                        "SOKETI_CLUSTER_PORT": str(self.cluster), "SOKETI_SHUTDOWN_GRACE_PERIOD": "0"}
        self.start_server("soketi", self.live, [self.soketi / "node_modules/.bin/soketi", "start"],
                          settings(said) | of_this_test)

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

    def show_the_certificate(self):
        """To one who looks as PHP does: unlike Qt, it wants the host among the alternative names."""
        strict = ssl.create_default_context(cafile=self.ca_file)
        strict.hostname_checks_common_name = False
        with socket.create_connection(("127.0.0.1", self.front), PATIENCE) as line:
            with strict.wrap_socket(line, server_hostname="clinic.example") as encrypted:
                assert encrypted.version() in ("TLSv1.2", "TLSv1.3"), encrypted.version()

    def start_proxy(self):
        (self.folder / "proxy.conf").write_text(
            f"Listen 127.0.0.1\nPort {self.proxy}\nTimeout 300\nLogLevel Connect\n", encoding="utf-8")
        return self.start_server("proxy", self.proxy, ["tinyproxy", "-d", "-c", self.folder / "proxy.conf"],
                                 self.knows_the_clinic)

    def open(self):
        self.start_soketi()
        self.start_application()
        self.start_nginx()
        self.show_the_certificate()

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
