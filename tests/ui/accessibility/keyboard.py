#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""The real program by the keyboard alone: every key does what it promises, and the focus is always somewhere."""

import subprocess
import unittest

from clinic import ScreenReaderTest

NOT_BY_TAB = {"label", "list item", "list"}  # Texts to select; and of a list, the current row is what counts.
TITLES = ("Lab results are here", "Please call back", "The pharmacy is closed")


class Keyboard(ScreenReaderTest):
    maxDiff = None

    def start_with_rows(self):
        """Newest first: the last of TITLES is on top, and has the focus."""
        self.start("--day", "off")
        self.sign_in()
        for title in TITLES:
            self.clinic.notify("message", title)
            self.reader.await_thing("list item", f"Unread, {title}")
        self.keys("slash")
        self.await_focus("text", "Search notifications")
        self.keys("Down")
        self.await_focus("list item", "Unread, Lab results")
        self.keys("Home")
        self.await_row(TITLES[2])

    def await_row(self, title, state="Unread"):
        return self.await_focus("list item", f"{state}, {title}")

    def await_gone(self, title):
        self.reader.until(lambda: not [row for row in self.reader.rows() if title in row.name], f"no {title}")

    def narrow(self):
        subprocess.run(["wmctrl", "-r", "ClinicBell", "-e", "0,-1,-1,760,600"], check=True)
        self.reader.until(lambda: not self.reader.find("push button", "Pin"), "the list alone")

    def stops(self, key):
        """Where @p key stops, from the search field until it is there again."""
        self.keys("ctrl+f")
        found = [self.await_focus("text", "Search notifications")]
        while len(found) < 40:
            stop = self.press(key, str(found[-1]))
            held = [t for t in self.reader.things() if t.has_focus and t.role != "list"]
            self.assertEqual([str(stop)], [str(thing) for thing in held], "what is told is not what has the focus")
            if str(stop) == str(found[0]):
                return found
            found.append(stop)
        self.fail("it does not come round: " + ", ".join(map(str, found)))

    def test_tab_comes_by_everything_in_the_order_of_reading(self):
        self.start_with_rows()
        reachable = {
            str(thing) for thing in self.reader.things()
            if "focusable" in thing.states and thing.is_enabled and thing.role not in NOT_BY_TAB
            and (thing.role != "radio button" or thing.is_checked)  # The arrows go on from there.
        }  # fmt: skip
        stops = [str(stop) for stop in self.stops("Tab")]
        self.assertEqual(reachable, {stop for stop in stops if not stop.startswith("list item")})
        self.assertEqual(
            ["text “Search notifications”", "check box “Unread 3”", "push button “All kinds”", "push button “More”"],
            stops[:4])  # fmt: skip
        self.assertTrue(stops[4].startswith("list item “Unread, The pharmacy"), stops[4])
        self.assertEqual("push button “Delete”", stops[-6])
        self.assertEqual("radio button “Inbox, 3”", stops[-5])
        self.assertIn("vailable", stops[-4])  # One's own status.
        self.assertEqual(
            ["check box “Do not disturb”", "push button “Keyboard shortcuts”", "push button “Dismiss”"],
            stops[-3:])  # fmt: skip
        backwards = [str(stop) for stop in self.stops("shift+Tab")]
        self.assertEqual(stops[1:], backwards[:0:-1])

    def test_j_and_k_move_as_the_arrows_do(self):
        self.start_with_rows()
        for key, title in (("j", TITLES[1]), ("Down", TITLES[0]), ("k", TITLES[1]), ("Up", TITLES[2])):
            self.keys(key)
            self.await_row(title)

    def test_r_marks_the_row_read_and_says_so_and_u_takes_it_back(self):
        self.start_with_rows()
        self.keys("r")
        self.await_row(TITLES[2], "Read")
        self.reader.until(lambda: any(name.startswith("Read, ") for name in self.reader.renamed()), "it is said")
        self.keys("u")
        self.await_row(TITLES[2])

    def test_what_is_done_or_deleted_leaves_the_focus_on_the_next_row_and_undo_brings_it_back(self):
        self.start_with_rows()
        for key in ("e", "Delete"):
            self.keys("Home")
            self.await_row(TITLES[2])
            self.keys(key)
            self.await_gone(TITLES[2])
            self.await_row(TITLES[1])
            self.keys("ctrl+z")
            self.reader.await_thing("list item", f"Unread, {TITLES[2]}")
            self.await_row(TITLES[1])

    def test_the_focus_stays_in_a_list_that_became_empty(self):
        self.start_with_rows()
        for title in reversed(TITLES):
            self.await_row(title)
            self.keys("Delete")
            self.await_gone(title)
        self.await_focus("panel", "Nothing new. You are up to date.")
        self.keys("ctrl+z")
        self.await_row(TITLES[0])

    def test_s_puts_off_and_the_row_is_under_later(self):
        self.start_with_rows()
        self.keys("s")
        self.await_focus("menu item", "In 15 minutes")
        self.keys("Return")
        self.await_gone(TITLES[2])
        self.await_row(TITLES[1])
        self.keys("ctrl+9")
        later = self.await_row(TITLES[2])
        self.assertIn(", Until ", later.name)

    def test_c_takes_and_a_acknowledges_what_is_urgent(self):
        self.start_with_rows()
        self.clinic.notify("emergency", "Emergency in Room 3", "A patient collapsed", requires_ack=True)
        self.reader.await_thing("list item", "Unread, urgent, Emergency")
        self.await_row(TITLES[2])
        self.keys("Home")
        self.assertIn("needs your acknowledgement", self.await_focus("list item", "Unread, urgent").name)
        self.keys("c")
        self.reader.until(lambda: "You've got this" in self.reader.rows()[0].name, "taken")
        self.keys("a")
        self.reader.until(lambda: "acknowledgement" not in self.rows_about("Emergency")[0].name, "acknowledged")
        self.await_focus("list item")
        self.reader.until(self.is_acknowledged, "the server knows")

    def is_acknowledged(self):
        return any(each.get("acknowledged_at") for each in self.clinic.state()["notifications"])

    def rows_about(self, words):
        return [row for row in self.reader.rows() if words in row.name]

    def test_enter_opens_and_escape_goes_back_where_there_is_room_for_one(self):
        self.start_with_rows()
        self.narrow()
        self.keys("Return")
        self.await_focus("push button")
        self.reader.await_thing("push button", "Back to the list")
        self.keys("Escape")
        self.await_row(TITLES[2])

    def test_h_opens_what_was_before(self):
        self.start_with_rows()
        for title in ("Appointment booked", "Appointment moved"):
            self.clinic.notify("appointment", title, "Budi Santoso", appointment_id=7)
            self.reader.await_thing("list item", f"Unread, {title}")
        self.narrow()
        self.keys("Home")
        self.await_row("Appointment moved")
        self.keys("h")
        self.reader.await_thing("label", "Before that")
        self.assertTrue(self.reader.find("label", "Appointment booked"))

    def test_slash_and_ctrl_f_search_and_escape_empties_the_field(self):
        self.start_with_rows()
        for key in ("slash", "ctrl+f"):
            self.keys(key)
            self.await_focus("text", "Search notifications")
            self.type("pharmacy")
            self.await_gone(TITLES[0])
            self.keys("Escape")
            self.reader.await_thing("list item", f"Unread, {TITLES[0]}")
            self.keys("Down")
            self.await_focus("list item")

    def test_slash_searches_the_team_and_from_the_settings_too(self):
        self.start_with_rows()
        self.keys("ctrl+7")
        self.await_focus("text", "Search the team")
        self.press("shift+Tab", "away from the search")
        self.keys("slash")
        self.await_focus("text", "Search the team")
        self.keys("ctrl+1")
        self.await_row(TITLES[2])
        self.keys("ctrl+comma")
        self.await_focus("combo box")
        self.keys("slash")
        self.await_focus("text", "Search notifications")

    def test_from_the_settings_a_place_leads_back_into_its_list(self):
        self.start_with_rows()
        self.keys("ctrl+comma")
        self.await_focus("combo box")
        self.keys("ctrl+1")
        self.await_row(TITLES[2])
        self.keys("j")
        self.await_row(TITLES[1])

    def test_ctrl_shift_r_marks_all_read(self):
        self.start_with_rows()
        self.keys("ctrl+shift+r")
        self.reader.until(lambda: not [row for row in self.reader.rows() if row.name.startswith("Unread")], "all read")
        self.await_row(TITLES[2], "Read")

    def test_f5_asks_the_server(self):
        self.start_with_rows()
        before = self.asked()
        self.keys("F5")
        self.reader.until(lambda: self.asked() > before, "another question")

    def asked(self):
        return sum(count for what, count in self.clinic.state()["requests"].items() if what.startswith("GET"))

    def test_ctrl_d_switches_do_not_disturb(self):
        self.start_with_rows()
        for wanted in (True, False):
            self.keys("ctrl+d")
            self.reader.until(lambda: self.reader.find("check box", "Do not").is_checked == wanted, "the switch")
            self.await_row(TITLES[2])

    def test_buttons_of_the_detail_hand_the_focus_on_when_they_go(self):
        self.start_with_rows()
        while self.press("Tab", "the way to the details").name != "Mark read":
            pass
        self.keys("space")
        self.await_focus("push button", "Mark unread")
        while self.press("Tab", "the way to Delete").name != "Delete":
            pass
        self.keys("space")
        self.await_gone(TITLES[2])
        self.reader.until(self.reader.focus, "something has the focus")

    def test_dismissing_a_notice_hands_the_focus_on(self):
        self.start_with_rows()
        self.keys("ctrl+f")
        self.await_focus("text", "Search notifications")
        self.assertEqual("push button “Dismiss”", str(self.press("shift+Tab", "the notice")))
        self.keys("space")
        self.reader.until(lambda: not self.reader.find("push button", "Dismiss"), "the notice goes")
        self.reader.until(self.reader.focus, "something has the focus")

    def test_ctrl_q_ends_the_program(self):
        self.start_with_rows()
        self.keys("ctrl+q")
        self.assertEqual(0, self.program.wait(timeout=10))


if __name__ == "__main__":
    unittest.main()
