#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""Where names of patients, texts and the token could be read by others: both buses, every file, an image of a crash.

What it cannot show: the memory of the program holds them all, and whoever runs programs as the same person can read
that. What is passed over a bus as an open file is not in a recording; nothing here does so.
"""

import base64
import os
import resource
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

from clinic import BIN, EMAIL, PASSWORD, run
from hiddenwords import Words, contents, files_below, finds_in_files, held_by, hint
from lockeddesk import LockedDeskTest
from recorder import Keyring, Panel, Recording, address_of_accessibility

SELF = "Siti Rahma"  # Her name alone stands on the locked page.
COLLEAGUE = "ani@klinik.example"
PATIENT = "Renée Oktaviani"  # Whom the demo day does not know; not all of her is ASCII.
TOLD = {
    "list": ("title", "message"),
    "appointments": ("patient", "doctor"),
    "consultations": ("patient", "doctor"),
    "team": ("name",),
}
# Beside those that `ui_locked` tries.
REFUSED = (
    *("acknowledge 1", "change-key", "claim 1", "clear", "delete 1", "discard-old", "doctor", "list"),
    *("message 2 --text-stdin", "messages 1", "presence --status busy", "read 1", "read-messages 1", "release 1"),
    *("send-old", "support-bundle {report}", "why 1"),
)
DAY = ("--day", "on", "--speed", "100", "--login-limit", "0")  # three things a second
SECRETS = {"token", "store-key", "audit-key"}
ELF = b"\x7fELF"


class LeaksTest(LockedDeskTest):
    def start_day(self):
        self.start(*DAY)
        self.sign_in()
        self.token_is_good()

    def token_is_good(self):
        """What the keyring gives is what the clinic takes: it would be a find."""
        self.reader.until(lambda: SECRETS <= Keyring(self.profile).secrets().keys(), "what the keyring keeps")
        self.secrets = {name: secret for name, secret in Keyring(self.profile).secrets().items() if name in SECRETS}
        self.assertEqual(EMAIL, self.clinic.api("/auth/me", token=self.secrets["token"].decode())["email"])

    def status(self):
        return self.answer("status")

    def truth(self):
        return len(self.clinic.state()["notifications"])

    def plant(self):
        """One of each kind and priority, and a message, of the same patient."""
        for kind, priority in (("payment_success", "low"), ("appointment_confirmed", "normal"),
                               ("appointment_cancelled", "high"), ("prescription_created", "high"),
                               ("emergency", "critical")):  # fmt: skip
            more = {"priority": priority, "patient": PATIENT, "requires_ack": priority == "critical"}
            self.clinic.notify(kind, f"{kind} of {PATIENT}", f"{PATIENT} waits in Room 9", **more)
        signed_in = self.clinic.api("/auth/login", {"email": COLLEAGUE, "password": PASSWORD})
        token = signed_in["token"]
        conversation = self.clinic.api("/messages/conversations", {"with_user_id": 1}, token)["id"]
        self.clinic.api(f"/messages/conversations/{conversation}/send", {"content": f"{PATIENT} asks for you"}, token)

    def await_rows(self, some=0):
        """All that the clinic has by now, and at least @p some."""
        self.reader.until(lambda: self.truth() >= some, f"{some} rows at the clinic", 30)
        enough = self.truth()
        self.reader.until(lambda: self.status()["total"] >= enough, f"{enough} rows here")

    def known(self):
        """Every name and text that it tells whoever may ask."""
        words = {row[key] for command, keys in TOLD.items() for row in self.answer(command) for key in keys}
        for conversation in self.answer("conversations"):
            words.add(conversation["with"]["name"])
            words.update(message["content"] for message in self.answer("messages", conversation["id"]))
        return {word for word in words if " " in word} | {EMAIL, PASSWORD, PATIENT}


class Buses(LeaksTest):
    """Not the names of the staff who are signed in, which the locked page says by intent."""

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

    def hide(self):
        self.reader.until(self.reader.is_active, "the window is active")
        run("wmctrl", "-c", ":ACTIVE:")  # Else what comes makes no pop-up. The card stays.
        self.reader.until(self.reader.is_hidden, "the window is hidden")

    def await_pop_ups(self, more):
        before = self.status()["counters"]["popups"]
        self.plant()
        self.reader.until(lambda: self.status()["counters"]["popups"] >= before + more, "pop-ups")
        self.await_rows()

    def words(self):
        return Words(self.known() - {SELF}, self.secrets)

    def test_an_open_desk_is_heard_in_every_spelling_and_a_locked_one_not_at_all(self):
        panel = Panel()
        self.addCleanup(panel.close)
        self.start_day()
        self.reader.until(lambda: panel.bells, "the bell at the panel")
        self.an_open_desk_is_heard()
        self.assertEqual(0, self.command("show").returncode)
        self.lock()
        recordings = self.record()
        self.work_at_the_locked_desk(panel)
        self.end(recordings)
        self.unlock(PASSWORD)
        self.reader.await_thing("radio button", "Inbox")
        words = self.words()  # With what came while it was locked.
        self.assertGreater(len(words), 200)
        for bus, recording in recordings.items():
            self.assertEqual([], sorted(recording.finds(words)), f"on the {bus} bus while locked")
        self.assertIn(b"Emergency", recordings["session"].data())
        names = {name for _, name in recordings["session"].messages()}
        self.assertLessEqual({"org.freedesktop.Notifications.Notify", "org.freedesktop.Secret.Service.GetSecrets"}, names)

    def an_open_desk_is_heard(self):
        recordings = self.record()
        self.hide()
        self.await_pop_ups(1)
        self.told()
        Keyring(self.profile).secrets()
        recordings["session"].say("Told", PATIENT.encode("utf-16-le"), base64.b64encode(b"of " + PATIENT.encode()))
        self.end(recordings)
        heard = {bus: recording.finds(self.words()) for bus, recording in recordings.items()}
        patient = hint(PATIENT)
        self.assertLessEqual(
            {
                ("org.freedesktop.Notifications.Notify", f"{patient} in UTF-8"),
                ("org.clinicbell.Test.Told", f"{patient} in UTF-16"),
                ("org.clinicbell.Test.Told", f"{patient} in UTF-8, in base64"),
                ("the answer to org.freedesktop.Secret.Item.GetSecret", "the token, in base64"),
            },
            heard["session"],
        )
        self.assertIn(f"{patient} in UTF-8", {what for _, what in heard["accessibility"]})

    def work_at_the_locked_desk(self, panel):
        self.hide()
        self.await_pop_ups(2)
        panel.read()
        self.refuse_everything()
        self.assertEqual(0, self.command("show").returncode)
        self.unlock("wrong")
        self.reader.until(lambda: "That is not the password." in self.told(), "the refusal")
        self.assertEqual(0, self.command("quit").returncode)
        self.program.wait()
        self.reader.close()
        self.restart()  # The token comes from the keyring again.
        self.await_focus("password text")
        self.told()
        self.await_rows()
        panel.read()

    def refuse_everything(self):
        report = Path(self.profile, "report.json")
        for command in REFUSED:
            words = command.format(report=report).split()
            answer = self.command(*words, given=f"{PATIENT} is here")
            self.assertEqual((1, ""), (answer.returncode, answer.stdout), words)
            self.assertIn("ClinicBell is locked.", answer.stderr, words)
        self.assertFalse(report.exists())


class FilesTest(LeaksTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.temporary = Path(folder.name)  # What it calls so.
        self.surroundings = {"env": {**os.environ, "TMPDIR": folder.name}, "cwd": folder.name}

    def places(self):
        """The home folders, runtime folder and logs of the whole desktop are in one."""
        desktop = Path(os.environ["XDG_RUNTIME_DIR"]).parent
        paths = [path for folder in (self.profile, self.temporary, desktop) for path in files_below(folder)]
        return paths + (held_by(self.program.pid) if self.program.poll() is None else [])

    def assert_silent(self, words, when):
        paths = self.places()
        self.assertTrue([path for path in paths if path.name.endswith(".sqlite")], when)
        self.assertEqual([], finds_in_files(words, paths), when)

    def words(self):
        return Words(self.known() | {SELF}, self.secrets)


class Files(FilesTest):
    def report(self):
        file = self.temporary / "report.json"
        self.assertTrue(self.answer("support-bundle", str(file))["written"])
        self.assertIn(file, self.places())

    def test_no_file_names_anybody_while_it_runs_and_after(self):
        self.start_day()
        self.await_rows(some=60)
        self.plant()
        self.await_rows()
        self.assertEqual("sealed", self.status()["store"])
        self.report()
        words = self.words()
        self.assert_silent(words, "while it runs")
        self.would_find(words)
        self.lock()
        self.assert_silent(words, "while it is locked")
        self.assertEqual(0, self.command("quit").returncode)
        self.program.wait()
        self.assert_silent(words, "after it has ended")

    def would_find(self, words):
        planted = self.temporary / "planted"
        for text in (self.command("list").stdout, self.secrets["token"].decode()):
            for encoding in ("utf-8", "utf-16"):
                planted.write_text(text, encoding=encoding)
                finds = finds_in_files(words, self.places())
                self.assertTrue(finds)
                self.assertTrue(all(find.startswith(str(planted)) for find in finds), finds)
        planted.unlink()


class Crashes(FilesTest):
    """An image of the memory would hold everything: none is left, though the person's own settings ask for one."""

    def setUp(self):
        super().setUp()
        most = resource.getrlimit(resource.RLIMIT_CORE)[1]
        self.surroundings["preexec_fn"] = lambda: resource.setrlimit(resource.RLIMIT_CORE, (most, most))

    def crash(self, process, how):
        """Whether the system says that it has left an image."""
        os.kill(process.pid, how)
        _, status = os.waitpid(process.pid, 0)
        process.returncode = -how  # It is not to be waited for again.
        self.assertTrue(os.WIFSIGNALED(status) and os.WTERMSIG(status) == how, f"it ended by {status:#x}")
        return os.WCOREDUMP(status)

    def test_a_crash_leaves_no_image(self):
        self.start_day()
        self.await_rows()
        words = self.words()
        for how in (signal.SIGABRT, signal.SIGSEGV):
            limits = contents(Path("/proc", str(self.program.pid), "limits")).decode()
            self.assertRegex(limits, r"Max core file size +1 +1 +bytes")
            self.assertFalse(self.crash(self.program, how), f"{how.name} left an image")
            self.assertEqual([], [str(path) for path in self.places() if contents(path).startswith(ELF)], how.name)
            self.assert_silent(words, f"after {how.name}")
            self.reader.close()
            self.restart()
            self.reader.await_thing("radio button", "Inbox")

    def test_another_program_does_leave_one_here(self):
        if Path("/proc/sys/kernel/core_pattern").read_text().startswith("|"):
            self.skipTest("images go to a program here; it is not to be bothered")
        other = subprocess.Popen(["sleep", "60"], **self.surroundings)
        self.assertTrue(self.crash(other, signal.SIGABRT), "images are forbidden here to all")
        self.assertTrue([path for path in files_below(self.temporary) if contents(path).startswith(ELF)])


if __name__ == "__main__":
    unittest.main()
