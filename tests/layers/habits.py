#!/usr/bin/env python3
"""House rules that a pattern can see. habits.py SOURCE_ROOT"""

import re
import sys
from pathlib import Path

LICENCE = "// SPDX-FileCopyrightText: 2026 The ClinicBell authors\n// SPDX-License-Identifier: Apache-2.0\n"

# (where: the beginning of a path, what, why)
RULES = (
    ("", r"\b(SIGNAL|SLOT)\s*\(", "connects go by pointer to member"),
    ("", r"\bprocessEvents\s*\(|\bQEventLoop\b", "no nested event loop"),
    ("", r"\bBlockingQueuedConnection\b", "threads never wait for each other"),
    ("", r"\bQTest::q(Wait|Sleep)\s*\(|\bsleep_for\b|\bQThread::m?u?sleep\s*\(", "nothing sleeps"),
    ("", r"\b(TODO|FIXME|XXX|HACK)\b", "nothing is left for later"),
    ("(app|core|ui)", r"(\.|->)waitFor[A-Z]\w*\s*\(", "nothing waits for a socket or a process"),
    ("(app|core|ui)", r"\bq(Debug|Info|Warning|Critical)\s*\(", "logging has a category"),
    ("(app|core|ui)", r"\bQ_GLOBAL_STATIC\b", "nothing non-trivial before main"),
    ("(ui|app/clinicbell/(?!main))", r"(?<!Application)(\.|->|::)exec\s*\(", "no nested event loop"),
    ("core", r"\b(tr|translate)\s*\(", "text for people is in ui and app"),
)


def main(root):
    rules = [(re.compile(where), re.compile(what, re.MULTILINE), why) for where, what, why in RULES]
    faults = []
    count = 0
    for file in sorted(Path(root).glob("*/**/*")):
        path = file.relative_to(root)
        if path.parts[0] not in ("app", "core", "ui", "tests") or file.suffix not in (".h", ".cpp"):
            continue
        count += 1
        text = file.read_text(encoding="utf-8")
        if not text.startswith(LICENCE):
            faults.append(f"{path}:1: a file starts with the two SPDX lines")
        if file.suffix == ".h" and "\n#pragma once\n" not in text:
            faults.append(f"{path}:1: headers have #pragma once")
        for where, what, why in rules:
            if where.match(path.as_posix()):
                for match in what.finditer(text):
                    line = text.count("\n", 0, match.start()) + 1
                    faults.append(f"{path}:{line}: {match[0].strip()}: {why}")
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{count} files read, {len(faults)} faults")
    sys.exit(1 if faults or not count else 0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: habits.py SOURCE_ROOT")
    main(sys.argv[1])
