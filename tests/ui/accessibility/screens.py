#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""Every screen of the real program, as somebody hears it who does not see it."""

import subprocess
import unittest

import soundness
from clinic import ScreenReaderTest
from screenreader import read, walk

PLACES = ("Inbox", "Urgent", "Appointments", "Consultations", "Messages", "Announcements", "Team", "Pinned", "Later")
QUIET_HOURS = {"From", "until", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
ALWAYS = {"Emergency: Pop-up", "Emergency: Sound", "Emergency: On the bell"}


class Screens(ScreenReaderTest):
    maxDiff = None

    def start_signed_in(self, *clinic_options):
        self.start(*clinic_options)
        self.sign_in()

    def hear(self, expected, things=None, disabled=()):
        """The screen has no fault, and these controls, by role and how they begin, in this order."""
        things = things or self.reader.things()
        self.assertEqual([], soundness.faults(things, disabled))
        heard = iter([(thing.role, thing.spoken) for thing in things if thing.is_control])
        for role, name in expected:
            found = any(r == role and spoken.startswith(name) for r, spoken in heard)
            self.assertTrue(found, f"{role} “{name}”, or not in this place")
        return things

    def minimise(self):
        subprocess.run(["xdotool", "getactivewindow", "windowminimize"], check=True)
        self.reader.until(lambda: not self.reader.is_active(), "the window to go")

    def popped_up(self):
        """The menu or the popover that has the focus; on the bus it belongs to no window."""
        return list(walk(list(self.reader.around_focus())[-1]))

    def await_focus_in(self, role):
        self.reader.until(lambda: [thing.role for thing in self.popped_up()[:1]] == [role], f"the focus in a {role}")

    def test_the_sign_in_page_names_its_fields_and_starts_in_the_first_empty_one(self):
        self.start()
        self.await_focus("text", "E-mail")
        self.hear([
            ("text", "Server address"), ("text", "E-mail"), ("password text", "Password"),
            ("check box", "Show password"), ("check box", "Keep me signed in"),
            ("push button", "Sign in"), ("push button", "Try the demo clinic"),
        ])  # fmt: skip

    def test_what_is_wrong_with_a_field_is_its_description(self):
        self.start()
        self.await_focus("text", "E-mail")
        self.keys("Return")
        email = self.reader.await_thing("text", "E-mail")
        self.reader.until(lambda: email.node.get_description() == "Enter your e-mail address.", "the complaint")
        self.await_focus("text", "E-mail")

    def test_the_inbox_reads_from_the_places_over_the_rows_to_the_details(self):
        self.start_signed_in()
        self.await_focus("list item")
        self.keys("Down")
        self.hear([
            ("radio button", "Inbox, "), ("radio button", "Team"), ("radio button", "Done"),
            ("check box", "Do not disturb"), ("radio button", "Settings"),
            ("text", "Search notifications"), ("push button", "Search"), ("check box", "Unread"),
            ("push button", "All kinds"), ("push button", "More"), ("list item", "Unread, urgent, "),
            ("push button", "Done"),
            ("push button", "Mark read"), ("push button", "Remind me"), ("push button", "Pin"),
            ("push button", "Delete"),
        ])  # fmt: skip
        self.assertEqual([], soundness.faults_of_rows(self.reader.rows()))
        self.assertGreater(len(self.reader.rows()), 5)
        self.assertIsNotNone(self.reader.find("status bar", "Live"))

    def test_a_row_says_its_state_then_how_important_then_what_it_is(self):
        self.start_signed_in("--day", "off")
        details = {"priority": "high", "patient_name": "Budi Santoso"}
        self.clinic.notify("appointment", "Appointment confirmed", "Budi Santoso, today 14:30", **details)
        row = self.reader.await_thing("list item", "Unread")
        self.assertEqual("Unread, important, Appointment confirmed, Budi Santoso, today 14:30, just now", row.name)

    def test_every_place_says_which_it_is_and_what_is_there(self):
        self.start_signed_in()
        self.await_focus("list item")
        for digit, place in enumerate(PLACES, 1):
            with self.subTest(place):
                self.keys(f"ctrl+{digit}")
                self.reader.until(lambda: self.reader.find("radio button", place).is_checked, place)
                self.reader.until(self.reader.focus, "the focus")
                # Nothing is written yet.
                self.hear([("radio button", place)], disabled=("Send",) if place == "Messages" else ())
                if place not in ("Team", "Messages"):
                    self.assertEqual([], soundness.faults_of_rows(self.reader.rows()))
        self.await_focus("panel", "Nothing is put off.")

    def test_done_has_no_digit_and_is_reached_with_the_arrows(self):
        self.start_signed_in()
        self.await_focus("list item")
        self.keys("ctrl+9")
        self.reader.until(lambda: self.reader.find("radio button", "Later").is_checked, "Later")
        while self.press("Tab", "the way to the places").role != "radio button":
            pass
        self.await_focus("radio button", "Later")
        self.press("Down", "the places")
        self.await_focus("radio button", "Done")
        self.reader.until(lambda: self.reader.find("radio button", "Done").is_checked, "Done")
        self.reader.await_thing("panel", "Nothing is done yet.")

    def test_a_search_without_a_find_says_so_and_offers_the_way_back(self):
        self.start_signed_in()
        self.await_focus("list item")
        self.keys("slash")
        self.await_focus("text", "Search notifications")
        self.type("zzz")
        self.reader.await_thing("push button", "Clear filters")
        self.hear([("text", "Search notifications"), ("push button", "Clear search")])
        self.reader.await_thing("panel", "Nothing matches.")

    def test_the_kinds_are_a_menu_of_words(self):
        self.start_signed_in()
        self.await_focus("list item")
        self.keys("slash")
        self.await_focus("text", "Search notifications")
        self.press("Tab", "the filters")
        self.assertEqual("push button “All kinds”", str(self.press("Tab", "the filters")))
        self.keys("space")
        self.press("Down", "the menu")
        kinds = [thing.name for thing in self.popped_up() if "menu item" in thing.role]
        self.assertIn("Appointment", kinds)
        self.assertEqual([], [name for name in kinds if soundness.faults_of_name(name)])

    def test_the_team_is_read_with_role_room_and_status(self):
        self.start_signed_in()
        self.await_focus("list item")
        self.keys("ctrl+7")
        self.await_focus("text", "Search the team")
        self.hear([("text", "Search the team"), ("push button", "Search"), ("push button", "My status: ")])
        self.reader.await_thing("list item", "Dr. Putri Wulandari, Doctor, Room 2, ")
        self.press("Tab", "the status")
        self.assertEqual("list item", self.press("Tab", "the list").role)

    def test_the_settings_are_named_by_their_labels(self):
        self.start_signed_in()
        self.await_focus("list item")
        self.keys("ctrl+comma")
        self.await_focus("combo box")
        self.hear([
            ("radio button", "Settings"), ("combo box", "Settings made for"), ("spin button", "The clinic opens at"),
            ("combo box", "Pop-ups for"), ("check box", "Appointment: Pop-up"),
            ("check box", "Emergency: Sound"), ("check box", "Quiet in consultations"), ("check box", "Quiet hours"), ("spin button", "From"),
            ("spin button", "until"), ("check box", "Monday"), ("check box", "Sounds"),
            ("slider", "Volume"), ("push button", "Play the sound: Urgent"), ("combo box", "Colours"),
            ("combo box", "Rows"), ("combo box", "Text size"), ("push button", "Sign out"),
            ("combo box", "Pop-ups show"), ("combo box", "Keep history for"), ("push button", "Show a test pop-up"), ("text", "What happened to the connection"),
            ("push button", "Copy for support"),
        ], disabled=QUIET_HOURS | ALWAYS)  # fmt: skip

    def test_the_list_of_keys_is_a_dialog_that_escape_closes(self):
        self.start_signed_in()
        self.await_focus("list item")
        self.keys("question")
        self.await_focus("push button", "Close")
        things = self.hear([("push button", "Close")], self.reader.things("Keyboard shortcuts"))
        self.assertLessEqual({"Ctrl+Shift+R", "Mark all read", "Del", "Delete"}, {thing.name for thing in things})
        self.keys("Escape")
        self.await_focus("list item")

    def test_the_menu_of_a_row_begins_at_its_first_line(self):
        self.start_signed_in()
        self.await_focus("list item")
        for key in ("shift+F10", "Menu"):
            self.keys(key)
            self.await_focus("menu item", "I've got this")
            lines = {thing.name for thing in self.popped_up() if thing.role in ("menu item", "menu") and thing.name}
            self.assertEqual([], [line for line in lines if soundness.faults_of_name(line)])
            self.assertLessEqual({"Mark read", "Done", "Remind me", "Pin", "Delete"}, lines)
            self.keys("Escape")
            self.await_focus("list item")

    def test_a_time_to_be_reminded_at_can_be_chosen_by_ear(self):
        self.start_signed_in()
        self.await_focus("list item")
        self.keys("s")
        self.await_focus("menu item", "In 15 minutes")
        self.press("Up", "the menu of times")
        self.await_focus("menu item", "Choose a time…")
        self.keys("Return")
        self.await_focus("spin button", "Remind me at")
        self.hear([("spin button", "Remind me at"), ("push button", "Remind me"), ("push button", "Cancel")],
                  self.reader.things("Remind me at"))  # fmt: skip
        self.keys("Escape")
        self.await_focus("list item")

    def test_the_popover_is_a_dialog_that_can_be_gone_through(self):
        self.start_signed_in()
        self.await_focus("list item")
        self.minimise()  # In front, the click would hide it instead.
        self.click_tray()
        self.await_focus_in("dialog")
        self.await_focus("list item")
        things = self.hear([
            ("check box", "Do not disturb"), ("check box", "All"), ("check box", "Unread"), ("check box", "Urgent"),
            ("push button", "Mark all read"), ("push button", "Open notification centre"),
        ], sorted_by_place(self.popped_up()))  # fmt: skip
        self.assertEqual([], soundness.faults_of_rows([t for t in things if t.role == "list item"]))
        stops = [str(self.press("Tab", "the popover")) for _ in range(4)]
        self.assertEqual(["check box “Do not disturb”", "check box “All”", "push button “Mark all read”",
                          "push button “Open notification centre”"], stops)  # fmt: skip
        popover = self.popped_up()[0].node
        self.keys("Escape")
        self.reader.until(lambda: "showing" not in read(popover).states, "the popover to go")

    def test_something_urgent_is_announced_and_leaves_the_focus_alone(self):
        self.start_signed_in("--day", "off")
        self.keys("slash")
        self.await_focus("text", "Search notifications")
        self.clinic.notify("emergency", "Emergency in Room 3", "A patient collapsed", requires_ack=True)
        words = "Unread, urgent, Emergency in Room 3, A patient collapsed, just now, needs your acknowledgement"
        self.assertEqual(words, self.reader.until(lambda: self.reader.came_up("notification"), "the card")[0].name)
        self.hear([("push button", "I've got this"), ("push button", "Acknowledge"), ("push button", "Open")],
                  self.reader.things(words))  # fmt: skip
        self.await_focus("text", "Search notifications")

    def test_what_can_be_taken_back_is_announced(self):
        self.start_signed_in()
        self.await_focus("list item")
        self.keys("Delete")
        said = self.reader.until(lambda: self.reader.came_up("notification"), "a word about it")
        self.assertEqual(["Deleted."], [thing.name for thing in said if not thing.name.startswith("Unread, urgent")])
        self.hear([("push button", "Undo (Ctrl+Z)")])

    def test_the_demo_says_that_nobody_in_it_is_real(self):
        self.open("--demo")
        self.reader.await_thing("push button", "Stop the clinic")
        self.hear([("push button", "Stop the clinic")])
        self.assertIsNotNone(self.reader.find("label", "Demo clinic. Nobody here is real."))


def sorted_by_place(things):
    """As they are read from the top; what holds them first."""
    return [things[0], *sorted(things[1:], key=lambda thing: thing.node.get_extents(0).y)]


if __name__ == "__main__":
    unittest.main()
