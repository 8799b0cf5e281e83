#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""administrator.py PROGRAMS SOKETI: docs/administrators.md, followed to the letter.

A clinic behind nginx with a certificate of a private authority, soketi for the live connection, and a proxy on the way to
it; the desk knows nothing but the organisation's policy. What is run and written is taken from the page's own examples:
only names, ports and paths are those of this test. PROGRAMS: the folder with clinicbell and clinicbell-demo-server. Runs
on a desktop with a keyring (tests/support/desktop.sh --keyring).
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
PATIENCE = 20  # seconds
EMAIL, PASSWORD = "siti@klinik.example", "clinic-demo\n"


def example(beginning):
    """The one example of the page that begins so, without its indentation."""
    blocks = re.findall(r"^( *)```\w*\n(.*?)^ *```$", PAGE, re.S | re.M)
    texts = [re.sub(rf"^{indent}", "", text, flags=re.M) for indent, text in blocks]
    found = [text for text in texts if text.startswith(beginning)]
    assert len(found) == 1, f"the page has {len(found)} examples that begin with {beginning!r}"
    return found[0]


def placed(text, places):
    """The example with the names and ports of this test; each of them has to be in it."""
    for said, here in places.items():
        assert said in text, f"the page no longer says {said!r}"
        text = text.replace(said, str(here))
    return text


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
    raise AssertionError(f"in {patience} s: {what}")


def answers(port):
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


class Clinic:
    """The servers of the page, each on a port of its own."""

    def __init__(self, programs, soketi, folder):
        self.programs, self.soketi, self.folder = programs, soketi, folder
        self.front, self.live, self.metrics, self.application, self.proxy = free_ports(5)
        self.processes = []
        self.server = f"https://clinic.example:{self.front}"

    def start(self, name, command, **environment):
        """In the background; its output into the folder. It ends with this script."""
        with open(self.folder / f"{name}.log", "wb") as log:
            self.processes.append(subprocess.Popen(
                ["setpriv", "--pdeathsig", "TERM", *map(str, command)], stdin=subprocess.DEVNULL, stdout=log,
                stderr=subprocess.STDOUT, cwd=self.folder, env=os.environ | environment))

    def end(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            process.wait(PATIENCE)

    def make_certificates(self, folder):
        """By the page's commands."""
        folder.mkdir()
        subprocess.run(["sh", "-euc", example("openssl req -x509")], cwd=folder, check=True, capture_output=True)

    def start_soketi(self):
        command = placed(example("SOKETI_DEFAULT_APP_ID="), {"=…": "=secret", "soketi start": ""})
        words = dict(word.split("=", 1) for word in shlex.split(command))
        self.start("soketi", ["node", self.soketi / "node_modules/@soketi/soketi/bin/server.js", "start"],
                   **words, SOKETI_PORT=str(self.live), SOKETI_METRICS_SERVER_PORT=str(self.metrics))
        return words

    def start_application(self):
        """The demo clinic in the place of Laravel, told what the page puts into its .env."""
        said = [text for text in re.findall(r"^```\n(.*?)^```$", PAGE, re.S | re.M) if "PUSHER_HOST" in text]
        assert len(said) == 1, "the page has one example of an application with soketi"
        words = dict(line.split("=", 1) for line in said[0].splitlines())
        assert words["PUSHER_PORT"] == "443"
        public = f"{words['PUSHER_SCHEME']}://{words['PUSHER_HOST']}:{self.front}"
        app = ":".join([words["PUSHER_APP_ID"], words["PUSHER_APP_KEY"], "secret"])
        self.start("application", [self.programs / "clinicbell-demo-server", "--control", "--day", "off", "--port",
                                   self.application, "--data", self.folder / "clinic", "--broadcaster", "pusher",
                                   "--pusher-url", f"http://127.0.0.1:{self.live}", "--pusher-public-url", public,
                                   "--pusher-app", app])

    def start_nginx(self, certificates):
        site = placed(example("upstream live"), {
            "listen 443 ssl": f"listen 127.0.0.1:{self.front} ssl", "127.0.0.1:6001": f"127.0.0.1:{self.live}",
            "127.0.0.1:8000": f"127.0.0.1:{self.application}", "/etc/nginx/clinic.pem": certificates / "clinic.pem",
            "/etc/nginx/clinic.key": certificates / "clinic.key"})
        temporary = "".join(f"{each}_temp_path {self.folder}/{each};\n"
                            for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (self.folder / "nginx.conf").write_text(
            f"daemon off; pid {self.folder}/nginx.pid; error_log stderr; worker_processes 1; events {{ }}\n"
            f"http {{ access_log {self.folder}/nginx-access.log;\n{temporary}{site}}}\n", encoding="utf-8")
        self.start("nginx", ["nginx", "-e", "stderr", "-c", self.folder / "nginx.conf"])

    def start_proxy(self):
        """The only one who knows where clinic.example is."""
        hosts = self.folder / "hosts"
        hosts.write_text("127.0.0.1 clinic.example\n", encoding="utf-8")
        (self.folder / "proxy.conf").write_text(
            f"Listen 127.0.0.1\nPort {self.proxy}\nTimeout 300\nLogLevel Connect\n", encoding="utf-8")
        self.start("proxy", ["tinyproxy", "-d", "-c", self.folder / "proxy.conf"],
                   LD_PRELOAD="libnss_wrapper.so", NSS_WRAPPER_HOSTS=str(hosts))

    def open(self):
        self.make_certificates(self.folder / "authority")
        self.start_soketi()
        self.start_application()
        self.start_nginx(self.folder / "authority")
        self.start_proxy()
        for port in (self.live, self.application, self.front, self.proxy):
            eventually(f"port {port} answers", lambda port=port: answers(port))

    def notify(self):
        """One notification, by the demo clinic's own door; its id."""
        body = json.dumps({"user_email": EMAIL, "count": 1, "notification": {
            "type": "system", "title": "The page is true", "message": "It came through nginx and the proxy"}})
        request = urllib.request.Request(f"http://127.0.0.1:{self.application}/control/notify", body.encode(),
                                         {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return str(json.load(answer)["ids"][0])

    def log(self, name):
        return (self.folder / f"{name}.log").read_text(encoding="utf-8", errors="replace")


class Desk:
    """One desk under the organisation's policy, and nothing else."""

    def __init__(self, clinic, name, ca_file):
        self.program = clinic.programs / "clinicbell"
        self.profile = clinic.folder / name
        proxy = re.search(r"`proxy`: `(http://proxy\.example:3128)`", PAGE)
        assert proxy, "the page tells how a proxy is set"
        policy = json.loads(placed(example("{\n"), {"https://clinic.example": clinic.server,
                                                    "/etc/clinicbell/clinic-ca.pem": ca_file}))
        policy["fixed"]["proxy"] = f"http://127.0.0.1:{clinic.proxy}"
        file = clinic.folder / f"{name}-policy.json"
        file.write_text(json.dumps(policy), encoding="utf-8")
        self.environment = os.environ | {"CLINICBELL_POLICY": str(file)}

    def ask(self, *words, given=""):
        return subprocess.run([self.program, "--profile", self.profile, *words], input=given, text=True,
                              capture_output=True, timeout=90, env=self.environment, check=False)

    def told(self, *words):
        out = self.ask(*words, "--json").stdout
        return json.loads(out) if out else None

    def run(self):
        process = subprocess.Popen(["setpriv", "--pdeathsig", "TERM", self.program, "--profile", self.profile,
                                    "--headless"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, env=self.environment)
        eventually("the program answers", lambda: self.ask("status").returncode == 0)
        return process

    def sign_in(self, server):
        return self.ask("sign-in", "--server", server, "--email", EMAIL, "--password-stdin", given=PASSWORD)


def way(report):
    """The checks between the desk and the clinic, by their names."""
    names = ("dns", "tcp", "proxy", "tls", "clock", "rest", "sign-in", "socket", "channels")
    return {each["check"]: each for each in report["checks"] if each["check"] in names}


def the_desk_is_live(clinic, desk):
    checked = desk.ask("policy", "check")
    assert checked.returncode == 0 and "in order" in checked.stdout, checked.stdout + checked.stderr
    signed_in = desk.sign_in(clinic.server)
    assert signed_in.returncode == 0, signed_in.stderr
    eventually("the desk is live", lambda: desk.told("status")["connection"] == "live")
    assert f"CONNECT clinic.example:{clinic.front}" in clinic.log("proxy"), "the proxy was not asked"


def a_notification_comes(clinic, desk):
    sent = clinic.notify()
    began = time.monotonic()
    eventually("the notification is in the list", lambda: sent in [row["id"] for row in desk.told("list")], 2)
    print(f"it came in {time.monotonic() - began:.2f} s")


def the_live_connection_went_through_nginx(clinic, desk, process):
    """nginx notes it when it ends."""
    desk.ask("quit")
    process.wait(PATIENCE)
    access = clinic.folder / "nginx-access.log"
    eventually("nginx has carried the live connection",
               lambda: re.search(r'"GET /app/clinic-key\?\S+ HTTP/1.1" 101 ', access.read_text(encoding="utf-8")))


def the_doctor_finds_the_way_good(desk):
    checks = way(desk.told("doctor"))
    bad = [f"{name}: {each['text']}" for name, each in checks.items() if each["outcome"] == "bad"]
    assert len(checks) == 9 and not bad, "; ".join(bad)
    assert checks["proxy"]["finding"] == "fine", checks["proxy"]["text"]


def the_server_is_the_organisations(desk):
    desk.ask("sign-out")
    refused = desk.sign_in("https://other.example")
    assert refused.returncode != 0 and "organisation" in refused.stderr, refused.stderr


def without_the_authority_nothing_is_trusted(clinic):
    clinic.make_certificates(clinic.folder / "strangers")
    stranger = Desk(clinic, "stranger", clinic.folder / "strangers/clinic-ca.pem")
    report = stranger.told("doctor", "--server", clinic.server)
    assert way(report)["tls"]["error"] == "certificate-unknown-issuer", way(report)["tls"]


def main():
    programs, soketi = (pathlib.Path(each).resolve() for each in sys.argv[1:3])
    with tempfile.TemporaryDirectory(prefix="administrator-") as folder:
        clinic = Clinic(programs, soketi, pathlib.Path(folder))
        try:
            clinic.open()
            desk = Desk(clinic, "desk", clinic.folder / "authority/clinic-ca.pem")
            process = desk.run()
            the_desk_is_live(clinic, desk)
            a_notification_comes(clinic, desk)
            the_doctor_finds_the_way_good(desk)
            without_the_authority_nothing_is_trusted(clinic)
            the_server_is_the_organisations(desk)
            the_live_connection_went_through_nginx(clinic, desk, process)
        except AssertionError:
            for name in ("soketi", "application", "nginx", "proxy"):
                print(f"== {name}\n{clinic.log(name)[-2000:]}", file=sys.stderr)
            raise
        finally:
            clinic.end()


main()
