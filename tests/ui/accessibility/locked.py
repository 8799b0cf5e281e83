#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""The real program, locked: no patient's name leaves it by any way, and nobody acts for the one who is away."""

import json
import subprocess
import tempfile
import unittest
from pathlib import Path

from clinic import PASSWORD, run
from lockeddesk import LockedDeskTest

NAMES = ("Budi", "Santoso", "Dewi", "Lestari", "Siti", "siti@")
PIN = "7382"
REFUSED = ("list", "team", "appointments", "consultations", "conversations", "sync", "read-all", "clear", "sign-out")


class Locked(LockedDeskTest):
    def start_with_rows(self):
        self.start("--day", "off")
        self.sign_in()
        self.clinic.notify("appointment", "Appointment confirmed", "Budi Santoso, today 14:30", patient_name="Budi Santoso")
        self.reader.await_thing("list item", "Unread, Appointment confirmed, Budi Santoso")

    def hear_the_bus(self):
        """All that goes over the session's bus from now on, until the end of the test."""
        self.traffic = tempfile.NamedTemporaryFile()
        self.addCleanup(self.traffic.close)
        monitor = subprocess.Popen(["dbus-monitor", "--session"], stdout=self.traffic)
        self.addCleanup(monitor.wait)
        self.addCleanup(monitor.terminate)
        self.reader.until(lambda: Path(self.traffic.name).stat().st_size, "the bus is heard")

    def heard(self):
        return Path(self.traffic.name).read_text(errors="replace")

    def assert_no_name(self, text, where):
        lines = [line for line in text.splitlines() if any(name.lower() in line.lower() for name in NAMES)]
        self.assertEqual([], lines, where)

    def set_pin(self):
        self.keys("ctrl+comma")
        button = self.reader.await_thing("push button", "Set a PIN…")
        button.node.do_action(0)
        self.await_focus("password text", "New PIN")
        self.type(PIN)
        self.press("Tab", "the new PIN")
        self.type(PIN)
        self.keys("Return")
        self.reader.await_thing("push button", "Change PIN…")

    def test_no_name_leaves_it_while_something_new_comes(self):
        self.start_with_rows()
        self.lock()
        self.hear_the_bus()
        self.reader.renamed()
        self.assertIn("Locked — 1 unread", self.told())
        run("wmctrl", "-c", "ClinicBell")  # Else what comes would make no pop-up.
        self.clinic.notify("appointment", "Appointment moved: Dewi Lestari", "Dewi Lestari, today 15:00", patient_name="Dewi Lestari")
        self.clinic.notify("emergency", "Budi Santoso collapsed", "Emergency in Room 3", requires_ack=True)
        self.reader.until(lambda: "Locked — 3 unread, 1 urgent" in self.told(), "both are counted")
        self.reader.until(lambda: self.heard().count('string "Notify"') or self.heard().count("member=Notify") >= 2, "pop-ups")
        self.reader.until(lambda: "Emergency" in self.told(), "the card")
        self.assert_no_name(self.told().replace("Siti Rahma is signed in", ""), "what a screen reader is told")
        self.assert_no_name("\n".join(self.reader.renamed()), "what a screen reader was told of changes")
        self.assertIn("Emergency", self.heard())
        self.assert_no_name(self.heard(), "the traffic of the bus")
        titles = run("xwininfo", "-root", "-tree")
        self.assertIn("ClinicBell", titles)
        self.assert_no_name(titles, "the titles of the windows")

    def test_names_go_from_the_desktop_when_it_is_locked(self):
        self.start_with_rows()
        run("wmctrl", "-c", "ClinicBell")
        self.reader.until(self.reader.is_hidden, "the window is hidden")
        self.clinic.notify("message", "Budi Santoso asks for a call", "He wrote to Siti")
        self.reader.until(lambda: run("dunstctl", "count", "displayed").strip() == "1", "a pop-up")
        self.assertEqual(0, self.command("lock").returncode)
        self.reader.until(lambda: run("dunstctl", "count", "displayed").strip() == "0", "it goes")

    def test_the_command_line_refuses_and_its_status_tells_nobody(self):
        self.start_with_rows()
        self.lock()
        for name in REFUSED:
            answer = self.command(name)
            self.assertEqual((1, ""), (answer.returncode, answer.stdout), name)
            self.assertIn("ClinicBell is locked.", answer.stderr)
        status = self.command("status", "--verbose", "--json").stdout
        self.assert_no_name(status, "the status")
        self.assertEqual((True, None), (json.loads(status)["locked"], json.loads(status)["user"]))
        self.assertNotIn("channels", json.loads(status))
        self.assertEqual(0, self.command("show").returncode)

    def test_the_password_unlocks_it_and_a_wrong_one_does_not(self):
        self.start_with_rows()
        self.lock()
        self.unlock("wrong")
        self.reader.until(lambda: "That is not the password." in self.told(), "the refusal")
        self.assertEqual(1, self.command("list").returncode)
        self.unlock(PASSWORD)
        self.reader.await_thing("list item", "Unread, Appointment confirmed, Budi Santoso")
        self.assertEqual(0, self.command("list").returncode)

    def test_the_pin_unlocks_it_offline_and_five_wrong_ones_end_it(self):
        self.start_with_rows()
        self.set_pin()
        self.lock()
        self.clinic.close()
        self.unlock(PIN)
        self.reader.await_thing("push button", "Change PIN…")
        self.lock()
        for left in (4, 3, 2, 1):
            self.unlock("9999")
            self.reader.until(lambda: f"{left} tries are left" in self.told() or f"{left} try is left" in self.told(), left)
        self.unlock("9999")
        self.reader.until(lambda: "Five wrong PINs" in self.told(), "no try is left")
        self.await_focus("password text", "Password of your clinic account")

    def test_ending_and_starting_it_again_opens_nothing(self):
        self.start_with_rows()
        self.set_pin()
        self.lock()
        self.assertEqual(0, self.command("quit").returncode)
        self.program.wait()
        self.reader.close()
        self.restart()
        self.await_focus("password text", "PIN")
        self.assert_no_name(self.told().replace("Siti Rahma is signed in", ""), "after the start")
        self.assertEqual(1, self.command("list").returncode)
        self.unlock(PIN)
        self.reader.await_thing("list item", "Unread, Appointment confirmed, Budi Santoso")


if __name__ == "__main__":
    unittest.main()
