# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""What is wrong with the things of a screen, for somebody who hears them."""

import re
from pathlib import Path

ICONS = {file.stem for file in (Path(__file__).parents[3] / "resources" / "icons").glob("*.svg")}
WINDOWS = {"frame", "window", "dialog", "notification"}
CONTROLS = {
    *("push button", "check box", "radio button", "combo box", "spin button", "slider", "text", "password text", "list"),
    *("list item", "menu item", "check menu item", "radio menu item"),
}
QTS_OWN = {"scroll bar"}  # Cannot be reached, and need not be.
TEXTS = {"label", "panel"}  # What can be selected, and what a list without rows says.
HOLDERS = {"filler", "panel", "layered pane", "dialog", "menu"}

NAME = re.compile(r"[^\W\d_]{2,}")  # a word somewhere in it
MNEMONIC = re.compile(r"&\w")
# State, importance, what it is, more of it, when, and what else is to be known.
SENTENCE = re.compile(
    r"(Unread|Read), ((urgent|important|for information), )?[^,]+, .*"
    r"(just now|\d+ (minute|hour)s? ago|(today|yesterday|\w+day|\d+ \w+)( \d{4})?,? \d\d:\d\d)"
    r"(, (\d+ (minute|hour|day)s? late|Until [^,]+|[^,]+ got this|pinned|needs your acknowledgement"
    r"|(Goes|Should have gone) to [^,]+))*"
)
# When, who, how it stands, and what else is to be known.
VISIT = re.compile(r"(\d\d:\d\d|No time), [^,]+, [^,]+(, [^,]+)*")


def faults_of_name(name):
    if not name.strip():
        return "has no name"
    if not NAME.search(name):
        return "is named by no word"
    if MNEMONIC.search(name):
        return "shows a mnemonic in its name"
    return "is named as its icon" if name in ICONS else None


def faults_of_control(thing, disabled):
    if thing.role in QTS_OWN or (thing.role in TEXTS and thing.name):
        return []
    faults = [faults_of_name(thing.spoken)]
    if thing.role not in CONTROLS:
        faults.append("has a role that says nothing")
    if thing.is_enabled == (thing.spoken in disabled):
        faults.append("can be used" if thing.is_enabled else "cannot be used")
    return [f"{thing} {fault}" for fault in faults if fault]


def faults(things, disabled=()):
    """Of everything that shows; @p disabled are the names of what cannot be used for the moment."""
    found = []
    if things[0].role not in WINDOWS:
        found.append(f"{things[0]} is no window")
    if faults_of_name(things[0].name):
        found.append(f"the window {faults_of_name(things[0].name)}")
    for thing in things:
        if thing.is_control:
            found += faults_of_control(thing, disabled)
    held = [thing for thing in things if thing.has_focus and thing.role not in HOLDERS and thing.role != "list"]
    if len(held) > 1:
        found.append("more than one thing has the focus: " + ", ".join(map(str, held)))
    return found


def faults_of_rows(rows):
    sentences = (SENTENCE, VISIT)
    return [f"“{row.name}” is no sentence" for row in rows if not any(each.fullmatch(row.name) for each in sentences)]
