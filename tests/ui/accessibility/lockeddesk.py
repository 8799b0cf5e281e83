# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""A desk that can be locked, and what somebody can ask of it then."""

import json
import subprocess

from clinic import BIN, ScreenReaderTest
from gi.repository import Atspi


def everything_below(node):
    """Whether it shows or not: a hidden thing with a name has a name."""
    for text in (node.get_name(), node.get_description()):
        if text:
            yield text
    for interface in node.get_interfaces():
        if interface == "Text":
            yield Atspi.Text.get_text(node, 0, -1)
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child:
            yield from everything_below(child)


class LockedDeskTest(ScreenReaderTest):
    def command(self, *words, given=None):
        line = [BIN / "clinicbell", "--profile", self.profile, *words]
        return subprocess.run(line, input=given, capture_output=True, text=True)

    def answer(self, *words):
        """What a command says that is not refused."""
        answer = self.command(*words, "--json")
        self.assertEqual((0, ""), (answer.returncode, answer.stderr), words)
        return json.loads(answer.stdout)

    def lock(self):
        self.assertEqual(0, self.command("lock").returncode)
        self.await_focus("password text")

    def told(self):
        return "\n".join(everything_below(self.reader._program()))

    def unlock(self, secret):
        self.await_focus("password text")
        self.type(secret)
        self.keys("Return")
