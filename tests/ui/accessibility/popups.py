#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""A pop-up of the desktop's own server: its click brings up what it tells of, wherever the window was."""

import subprocess
import unittest

from clinic import BIN, ScreenReaderTest, run
from gi.repository import Gio


class PopUps(ScreenReaderTest):
    def start_with_row(self):
        self.start("--day", "off")
        self.sign_in()
        self.clinic.notify("message", "An earlier one")
        self.reader.await_thing("list item", "Unread, An earlier one")
        self.number = int(run("xdotool", "search", "--onlyvisible", "--name", "ClinicBell").split()[-1])

    def is_out_of_the_way(self):
        """For the desktop, and for Qt, which waits 0.4 s for the focus to come back."""
        active = run("xprop", "-root", "-notype", "_NET_ACTIVE_WINDOW").split("#")[1]
        return not (int(active.split(",")[0], 16) == self.number or self.is_on_top() or self.reader.is_active())

    def is_on_top(self):
        """Of those windows that are on a workspace; a panel is on none."""
        windows = [line.split() for line in run("wmctrl", "-l").splitlines()]
        panels = {int(window[0], 16) for window in windows if window[1] == "-1"}
        stack = run("xprop", "-root", "-notype", "_NET_CLIENT_LIST_STACKING").split("#")[1].split(",")
        return [each for each in (int(each, 16) for each in stack) if each not in panels][-1] == self.number

    def click_and_hear(self):
        self.clinic.notify("message", "Please call back")
        self.reader.until(lambda: run("dunstctl", "count", "displayed").strip() == "1", "a pop-up")
        run("dunstctl", "action", "0")
        self.reader.until(self.reader.is_active, "the window is active")
        self.reader.until(self.is_on_top, "the window is above all others")
        self.reader.until(lambda: [row for row in self.reader.rows() if row.is_selected], "a row is chosen")
        self.assertEqual(["Please call back"], [r.name.split(", ")[1] for r in self.reader.rows() if r.is_selected])
        self.reader.until(self.reader.focus, "something has the focus")

    def cover(self):
        other = subprocess.Popen(["xev", "-geometry", "2800x1700+0+0"], stdout=subprocess.DEVNULL)
        self.addCleanup(other.wait)
        self.addCleanup(other.terminate)
        self.reader.until(lambda: "Event Tester" in run("wmctrl", "-l"), "another window")
        run("wmctrl", "-a", "Event Tester")
        self.reader.until(self.is_out_of_the_way, "it is covered")

    def test_its_click_opens_the_item_from_a_hidden_window(self):
        self.start_with_row()
        self.cover()  # Somebody is at work with something else.
        run("wmctrl", "-c", "ClinicBell")
        self.reader.until(self.reader.is_hidden, "the window is hidden")
        self.click_and_hear()

    def test_its_click_opens_the_item_from_a_minimised_window(self):
        self.start_with_row()
        run("xdotool", "windowminimize", str(self.number))
        self.reader.until(lambda: not self.reader.is_active(), "it is minimised")
        self.click_and_hear()

    def test_its_click_opens_the_item_from_a_covered_window(self):
        self.start_with_row()
        self.cover()
        self.click_and_hear()


class OtherServer(ScreenReaderTest):
    """notification-daemon. Its windows stay for a while when they are closed; its word that it did so does not."""

    CLOSED_BY_US = 3

    def hear_what_closes(self):
        def on_closed(_connection, _sender, _path, _interface, _signal, arguments):
            self.closed.append(arguments.unpack()[1])

        self.closed = []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        service = "org.freedesktop.Notifications"
        self.bus.signal_subscribe(service, service, "NotificationClosed", None, None, 0, on_closed)

    def shown(self):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--class", "notification-daemon"], capture_output=True, text=True
        )
        return len(found.stdout.split())

    def test_it_shows_what_is_urgent_until_that_is_acknowledged(self):
        self.start("--day", "off")
        self.sign_in()
        run("wmctrl", "-c", "ClinicBell")
        self.reader.until(self.reader.is_hidden, "the window is hidden")
        self.hear_what_closes()
        urgent = self.clinic.notify("emergency", "Emergency in Room 3", requires_ack=True)
        self.reader.until(self.shown, "a pop-up")
        self.assertEqual([], self.closed)
        run(BIN / "clinicbell", "--profile", self.profile, "acknowledge", str(urgent))
        self.reader.until(lambda: self.closed == [self.CLOSED_BY_US], "the pop-up goes")


if __name__ == "__main__":
    unittest.main()
