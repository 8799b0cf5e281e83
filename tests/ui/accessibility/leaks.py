#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""Names, texts and the token, looked for where others could read them: both buses, every file, the image of a crash.

What this cannot show: the program's memory holds all of them, and whoever runs programs as the same person can read it
(docs/security.md). What is handed over as an open file would be in no recording of a bus. Where images of crashes go to
a program, only the system's word that there was none is heard.
"""

import base64
import os
import resource
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

from clinic import EMAIL, PASSWORD, run
from hiddenwords import Words, contents, files_below, finds_in_files, held_by, hint
from lockeddesk import LockedDeskTest
from recorder import Keyring, Panel, Recording, address_of_accessibility

DAY = ("--day", "on", "--speed", "100", "--login-limit", "0")  # three things a second
COLLEAGUE = "ani@klinik.example"
SELF = "Siti Rahma"  # Her name alone stands on the locked page.
PATIENT = "Renée Oktaviani"  # Whom the demo day does not know; not all of her is ASCII.
PLANTED = {
    "payment_success": "low",
    "appointment_confirmed": "normal",
    "appointment_cancelled": "high",
    "prescription_created": "high",
    "emergency": "critical",
}
TOLD = {
    "list": ("title", "message"),
    "appointments": ("patient", "doctor"),
    "consultations": ("patient", "doctor"),
    "team": ("name",),
}
# Beside those that `ui_locked` tries.
REFUSED = (
    *("acknowledge 1", "change-key", "claim 1", "delete 1", "discard-old", "doctor", "message 2 --text-stdin"),
    *("messages 1", "presence --status busy", "read 1", "read-messages 1", "release 1", "send-old", "why 1"),
)
SECRETS = {"token", "store-key", "audit-key"}
ELF = b"\x7fELF"  # So begins an image of a memory.


class LeaksTest(LockedDeskTest):
    def start_day(self):
        self.start(*DAY)
        self.sign_in()
        self.reader.until(lambda: SECRETS <= self.kept().keys(), "what the keyring keeps")
        self.secrets = {name: secret for name, secret in self.kept().items() if name in SECRETS}
        person = self.clinic.api("/auth/me", token=self.secrets["token"].decode())
        self.assertEqual(EMAIL, person["email"], "who has the token that is looked for")

    def kept(self):
        return Keyring(self.profile).secrets()

    def status(self):
        return self.answer("status")

    def plant(self):
        """Notifications of every priority, and a message, of the same patient."""
        for kind, priority in PLANTED.items():
            more = {"priority": priority, "patient": PATIENT, "requires_ack": priority == "critical"}
            self.clinic.notify(kind, f"{kind} of {PATIENT}", f"{PATIENT} waits in Room 9", **more)
        token = self.clinic.api("/auth/login", {"email": COLLEAGUE, "password": PASSWORD})["token"]
        conversation = self.clinic.api("/messages/conversations", {"with_user_id": 1}, token)["id"]
        self.clinic.api(f"/messages/conversations/{conversation}/send", {"content": f"{PATIENT} asks for you"}, token)

    def there(self):
        return len(self.clinic.state()["notifications"])

    def await_rows(self, some=0):
        """All that the clinic has by now, and at least @p some."""
        self.reader.until(lambda: self.there() >= some, f"{some} notifications at the clinic", 30)
        enough = self.there()
        self.reader.until(lambda: self.status()["total"] >= enough, f"{enough} notifications here")

    def known(self):
        """Every name and text that it tells whoever may ask; of single words, none."""
        words = {row[key] for command, keys in TOLD.items() for row in self.answer(command) for key in keys}
        for conversation in self.answer("conversations"):
            words.add(conversation["with"]["name"])
            words.update(message["content"] for message in self.answer("messages", conversation["id"]))
        self.assertIn(f"{PATIENT} asks for you", words, "what was planted is here")
        return {word for word in words if " " in word} | {EMAIL, PASSWORD, PATIENT}


class Buses(LeaksTest):
    def record(self):
        addresses = {"session": os.environ["DBUS_SESSION_BUS_ADDRESS"], "accessibility": address_of_accessibility()}
        recordings = {bus: Recording(address) for bus, address in addresses.items()}
        for bus, recording in recordings.items():
            self.addCleanup(recording.close)
            self.reader.until(lambda: recording.hears("Begin"), f"the {bus} bus is heard")
        return recordings

    def end(self, recordings):
        for bus, recording in recordings.items():
            self.reader.until(lambda: recording.hears("End"), f"all of the {bus} bus is heard")
            recording.stop()

    def words(self):
        return Words(self.known() - {SELF}, self.secrets)

    def hide(self):
        """Else what comes makes no pop-up. The card of an emergency stays."""
        self.reader.until(self.reader.is_active, "the window is active")
        run("wmctrl", "-c", ":ACTIVE:")
        self.reader.until(self.reader.is_hidden, "the window is hidden")

    def await_pop_ups(self, more):
        before = self.status()["counters"]["popups"]
        self.plant()
        self.reader.until(lambda: self.status()["counters"]["popups"] >= before + more, f"{more} pop-ups")
        self.await_rows()

    def test_an_open_desk_is_heard_in_every_spelling_and_a_locked_one_not_at_all(self):
        panel = Panel()
        self.addCleanup(panel.close)
        self.start_day()
        self.reader.until(lambda: panel.bells, "the bell at the panel")
        self.hear_the_open_desk()
        self.assertEqual(0, self.command("show").returncode)
        self.lock()
        recordings = self.record()
        self.use_the_locked_desk(panel)
        self.end(recordings)
        self.unlock(PASSWORD)
        self.reader.await_thing("radio button", "Inbox")
        words = self.words()  # With what came while it was locked.
        for bus, recording in recordings.items():
            self.assertEqual([], sorted(recording.finds(words)), f"on the {bus} bus while it is locked")
        self.hear_that_there_was_something(recordings["session"])

    def hear_the_open_desk(self):
        """With what it says of itself, and what we say in other spellings."""
        recordings = self.record()
        self.hide()
        self.await_pop_ups(1)
        self.told()
        self.kept()
        recordings["session"].say("Told", PATIENT.encode("utf-16-le"), base64.b64encode(b"of " + PATIENT.encode()))
        self.end(recordings)
        words = self.words()
        expected = {
            ("org.freedesktop.Notifications.Notify", f"{hint(PATIENT)} in UTF-8"),
            ("org.clinicbell.Test.Told", f"{hint(PATIENT)} in UTF-16"),
            ("org.clinicbell.Test.Told", f"{hint(PATIENT)} in UTF-8, in base64"),
            ("the answer to org.freedesktop.Secret.Item.GetSecret", "the token, in base64"),
        }
        self.assertEqual(set(), expected - recordings["session"].finds(words), "not heard on the session bus")
        heard = {what for _, what in recordings["accessibility"].finds(words)}
        self.assertIn(f"{hint(PATIENT)} in UTF-8", heard, "on the accessibility bus")

    def use_the_locked_desk(self, panel):
        self.hide()
        self.await_pop_ups(2)
        panel.read()
        self.refuse_commands()
        self.assertEqual(0, self.command("show").returncode)
        self.unlock("wrong")
        self.reader.until(lambda: "That is not the password." in self.told(), "the refusal")
        self.assertEqual(0, self.command("quit").returncode)
        self.program.wait()
        self.reader.close()
        self.restart()  # The token comes from the keyring once more.
        self.await_focus("password text")
        self.await_rows()
        self.told()
        panel.read()

    def refuse_commands(self):
        report = Path(self.profile, "report.json")
        for command in (*REFUSED, f"support-bundle {report}"):
            answer = self.command(*command.split(), given=f"{PATIENT} is here")
            self.assertEqual((1, ""), (answer.returncode, answer.stdout), command)
            self.assertIn("ClinicBell is locked.", answer.stderr, command)
        self.assertFalse(report.exists())

    def hear_that_there_was_something(self, recording):
        said = {name for _, name in recording.messages()}
        expected = {
            "org.freedesktop.Notifications.Notify",
            "org.kde.StatusNotifierItem.NewToolTip",
            "the answer to com.canonical.dbusmenu.GetLayout",
            "the answer to org.freedesktop.Secret.Service.GetSecrets",
        }
        self.assertEqual(set(), expected - said, "not said while it is locked")
        self.assertIn(b"Urgent: Emergency", recording.data())


class FilesTest(LeaksTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.temporary = Path(folder.name)
        self.surroundings = {"env": {**os.environ, "TMPDIR": folder.name}, "cwd": folder.name}

    def places(self):
        """The home folders, the runtime folder and the logs of this desktop are in one folder."""
        desktop = Path(os.environ["XDG_RUNTIME_DIR"]).parent
        paths = [path for folder in (self.profile, self.temporary, desktop) for path in files_below(folder)]
        return paths + (held_by(self.program.pid) if self.program.poll() is None else [])

    def words(self):
        return Words(self.known() | {SELF}, self.secrets)

    def assert_silent(self, words, when):
        paths = self.places()
        kinds = {path.suffix for path in paths}
        self.assertEqual(set(), {".sqlite", ".log", ".jsonl", ".ini", ".keyring"} - kinds, f"looked at {when}")
        self.assertEqual([], finds_in_files(words, paths), when)


class Files(FilesTest):
    def test_no_file_names_anybody_while_it_runs_and_after(self):
        self.start_day()
        self.await_rows(some=60)
        self.plant()
        self.await_rows()
        self.assertEqual("sealed", self.status()["store"])
        self.report()
        words = self.words()
        self.assert_silent(words, "while it runs")
        self.find_what_is_there(words)
        self.lock()
        self.assert_silent(words, "while it is locked")
        self.assertEqual(0, self.command("quit").returncode)
        self.program.wait()
        self.assert_silent(words, "after it has ended")

    def report(self):
        file = self.temporary / "report.json"
        self.assertTrue(self.answer("support-bundle", str(file))["written"])
        self.assertIn(file, self.places())

    def find_what_is_there(self, words):
        file = self.temporary / "planted"
        for text in (self.command("list").stdout, self.secrets["token"].decode()):
            for encoding in ("utf-8", "utf-16"):
                file.write_text(text, encoding=encoding)
                found_in = {find.split(": ")[0] for find in finds_in_files(words, self.places())}
                self.assertEqual({str(file)}, found_in, encoding)
        file.unlink()


class Crashes(FilesTest):
    """An image of the memory would hold everything: none is left, though who starts the program wants one."""

    def setUp(self):
        super().setUp()
        most = resource.getrlimit(resource.RLIMIT_CORE)[1]
        self.surroundings["preexec_fn"] = lambda: resource.setrlimit(resource.RLIMIT_CORE, (most, most))

    def crash(self, process, how):
        """Whether the system says that it has left an image."""
        os.kill(process.pid, how)
        _, status = os.waitpid(process.pid, 0)
        process.returncode = -how  # Nobody is to wait for it again.
        self.assertTrue(os.WIFSIGNALED(status) and os.WTERMSIG(status) == how, f"it ended by {status:#x}")
        return os.WCOREDUMP(status)

    def images(self):
        return [str(path) for path in self.places() if contents(path).startswith(ELF)]

    def test_a_crash_leaves_no_image(self):
        self.start_day()
        self.plant()
        self.await_rows()
        words = self.words()
        for how in (signal.SIGABRT, signal.SIGSEGV):
            limits = contents(Path("/proc", str(self.program.pid), "limits")).decode()
            self.assertRegex(limits, r"Max core file size +1 +1 +bytes")  # Why not 0: decision 028.
            self.assertFalse(self.crash(self.program, how), f"{how.name} has left an image, says the system")
            self.assertEqual([], self.images(), how.name)
            self.assert_silent(words, f"after {how.name}")
            self.reader.close()
            self.restart()
            self.reader.await_thing("radio button", "Inbox")

    def test_another_program_leaves_one_in_the_same_place(self):
        if Path("/proc/sys/kernel/core_pattern").read_text().startswith("|"):
            self.skipTest("images go to a program here, which is not to be bothered")
        other = subprocess.Popen(["sleep", "60"], **self.surroundings)
        if not self.crash(other, signal.SIGABRT):
            self.skipTest("the limits of this computer forbid images to all")
        self.assertTrue([path for path in files_below(self.temporary) if contents(path).startswith(ELF)])


if __name__ == "__main__":
    unittest.main()
