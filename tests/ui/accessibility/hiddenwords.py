# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""Words that must not be found somewhere, however they are spelled there; what is told of a find is never the word."""

import base64
import json
import os
import stat
import urllib.parse
from pathlib import Path

SHORTEST = 6  # letters; what is shorter is found by chance
LONGEST = 24  # letters of a text: its beginning gives it away


def hint(word):
    """Enough for who knows the word."""
    return f"“{word[:2]}…” of {len(word)} letters"


def within_base64(data):
    """What each text in base64 holds that holds @p data, by where in a group of three bytes that begins."""
    for before in range(3):
        text = base64.b64encode(bytes(before) + data)
        yield text[(before * 8 + 5) // 6 : (before + len(data)) * 8 // 6]


def spellings(data):
    yield "as it is", data
    for text in within_base64(data):
        yield "in base64", text
        yield "in base64 for addresses", text.replace(b"+", b"-").replace(b"/", b"_")


class Words:
    """@p words are texts; @p secrets are bytes by their names. Letter case counts in base64 alone."""

    def __init__(self, words, secrets):
        self._plain, self._coded = {}, {}
        for word in {each[:LONGEST].strip() for each in words if len(each) >= SHORTEST}:
            self._add(word.encode(), f"{hint(word)} in UTF-8")
            self._add(word.encode("utf-16-le"), f"{hint(word)} in UTF-16")
            for escaped in (urllib.parse.quote(word), json.dumps(word)[1:-1]):
                self._plain.setdefault(escaped.encode().lower(), f"{hint(word)}, escaped")
        for name, secret in secrets.items():
            self._add(secret, f"the {name}")
            self._add(secret.decode("latin-1").encode("utf-16-le"), f"the {name} in UTF-16")
            self._add(secret.hex().encode(), f"the {name} as digits")

    def _add(self, data, what):
        for how, spelled in spellings(data):
            if how == "as it is":
                self._plain.setdefault(spelled.lower(), what)
            else:
                self._coded.setdefault(spelled, f"{what}, {how}")

    def __len__(self):
        return len(self._plain)

    def places(self, data):
        """Each find: what it is, and where in @p data it begins."""
        for forms, text in ((self._plain, data.lower()), (self._coded, data)):
            for form, what in forms.items():
                at = text.find(form)
                while at >= 0:
                    yield what, at
                    at = text.find(form, at + 1)

    def found(self, data):
        return sorted({what for what, _ in self.places(data)})


def files_below(folder):
    for where, folders, names in os.walk(folder):
        for name in folders + names:
            yield Path(where, name)


def held_by(process_id):
    """What the system says of a process, and each file that it has open, even where that has no name any more."""
    process = Path("/proc", str(process_id))
    return [process / "cmdline", process / "environ", *(process / "fd").iterdir()]


def contents(path):
    """Empty where there is nothing to be read, or it has gone."""
    try:
        return path.read_bytes() if stat.S_ISREG(path.stat().st_mode) else b""
    except OSError:
        return b""


def finds_in_files(words, paths):
    """“path: what” for each; a name of a file can tell as much as what is in it."""
    finds = []
    for path in paths:
        finds += [f"{path}: {what}" for what in words.found(contents(path))]
        finds += [f"{path.parent}: {what}, in a name there" for what in words.found(os.fsencode(path.name))]
    return finds
