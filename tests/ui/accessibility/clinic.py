# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""A demo clinic that does what a test tells it, the real program beside it, and a person at the keyboard."""

import json
import os
import subprocess
import tempfile
import unittest
import urllib.parse
import urllib.request
from pathlib import Path

from screenreader import ScreenReader

BIN = Path(os.environ["CLINICBELL_BIN"])
EMAIL = "siti@klinik.example"
PASSWORD = "clinic-demo"


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Clinic:
    def __init__(self, *options):
        self._process = subprocess.Popen(
            [BIN / "clinicbell-demo-server", "--port", "0", "--control", *options], stdout=subprocess.PIPE
        )
        self.address = json.loads(self._process.stdout.readline())["rest"]

    def close(self):
        self._process.terminate()
        self._process.wait()
        self._process.stdout.close()

    def _ask(self, path, body=None, **headers):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, {"Content-Type": "application/json", **headers})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def notify(self, kind, title, message="", **data):
        notification = {"type": kind, "title": title, "message": message, "data": data}
        return self._ask("/control/notify", {"user_email": EMAIL, "notification": notification})["ids"][0]

    def api(self, path, body=None, token=""):
        """What a client asks; without a body it is a GET."""
        return self._ask("/api/v1" + path, body, Authorization=f"Bearer {token}")["data"]

    def state(self):
        return self._ask("/control/state?" + urllib.parse.urlencode({"user_email": EMAIL}))


class ScreenReaderTest(unittest.TestCase):
    """Starts a clinic and the program for each test; `self.reader` hears what the program says of itself."""

    surroundings = {}  # of the program: its folder, environment and limits, as Popen names them

    def start(self, *clinic_options, program_options=()):
        self.clinic = Clinic("--speed", "0.001", *clinic_options)  # Nothing happens by itself.
        self.addCleanup(self.clinic.close)
        self.open("--server", self.clinic.address, *program_options)

    def open(self, *options):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.profile = folder.name
        self.addCleanup(self._close)
        self.restart(*options)

    def restart(self, *options):
        self.reader = ScreenReader()
        self.program = subprocess.Popen([BIN / "clinicbell", "--profile", self.profile, *options], **self.surroundings)
        self.reader.follow(self.program.pid)
        self.addCleanup(self.reader.close)

    def _close(self):
        self.program.terminate()
        self.program.wait()

    def keys(self, *names):
        subprocess.run(["xdotool", "key", *names], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "1", text], check=True)

    def press(self, key, what):
        """A key after which the focus is elsewhere, and what it is at then."""
        before = self.reader.focus_changes
        self.keys(key)
        self.reader.until(lambda: self.reader.focus_changes > before, f"{what}: the focus moves with {key}")
        return self.reader.until(self.reader.focus, f"{what}: something has the focus after {key}")

    def await_focus(self, role, name=""):
        def is_there():
            focus = self.reader.focus()
            return focus if focus and focus.role == role and focus.name.startswith(name) else None

        return self.reader.until(is_there, f"the focus at {role} “{name}”")

    def click_tray(self):
        """On the bell, which is the smallest of the program's windows."""
        x, y = self.reader.until(self._bell, "the bell in the tray")
        subprocess.run(["xdotool", "mousemove", str(x + 8), str(y + 8), "click", "1"], check=True)

    def _bell(self):
        ids = run("xdotool", "search", "--onlyvisible", "--class", "clinicbell").split()
        lines = [run("xdotool", "getwindowgeometry", "--shell", each).split() for each in ids]
        places = [{key: int(value) for key, value in (line.split("=") for line in each)} for each in lines]
        return next(((place["X"], place["Y"]) for place in places if place["WIDTH"] <= 32 and place["X"] > 0), None)

    def sign_in(self):
        self.await_focus("text", "E-mail")
        self.type(EMAIL)
        self.press("Tab", "the sign-in page")
        self.type(PASSWORD)
        self.keys("Return")
        self.reader.await_thing("radio button", "Inbox")
