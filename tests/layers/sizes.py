#!/usr/bin/env python3
"""Keeps files and functions small: a .cpp has at most 400 lines, a header 180, a function 50.

sizes.py SOURCE_ROOT

Functions are found by the layout that clang-format gives them: the brace that opens one stands on a line alone, and the
one that closes it stands below it, alone too. The tables of data-driven tests (…_data) may be as long as they like.
"""

import re
import statistics
import sys
from pathlib import Path

MAXIMUM_LINES = {".cpp": 400, ".h": 180}
MAXIMUM_FUNCTION = 50


def functions(lines):
    """Yields (first line, length, is a table of test data) of each function body."""
    for start, line in enumerate(lines):
        indent = re.fullmatch(r"( *)\{", line)
        if not indent or not start:
            continue
        closing = indent[1] + "}"
        end = next((i for i in range(start + 1, len(lines)) if lines[i].startswith(closing)), None)
        # A class ends in "};", a body in "}"; a bare block inside a function counts with that function.
        if end is not None and lines[end] == closing:
            yield start, end - start - 1, lines[start - 1].endswith("_data()")


def main(root):
    faults = []
    lengths = []
    for file in sorted(Path(root).glob("*/**/*")):
        path = file.relative_to(root)
        if path.parts[0] not in ("app", "core", "ui", "tests") or file.suffix not in MAXIMUM_LINES:
            continue
        lines = file.read_text(encoding="utf-8").splitlines()
        if len(lines) > MAXIMUM_LINES[file.suffix]:
            faults.append(f"{path}:1: {len(lines)} lines, at most {MAXIMUM_LINES[file.suffix]} are allowed")
        for start, length, is_data in functions(lines):
            lengths.append(length)
            if length > MAXIMUM_FUNCTION and not is_data:
                faults.append(f"{path}:{start}: a function of {length} lines, at most {MAXIMUM_FUNCTION} are allowed")
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(lengths)} functions, median {statistics.median(lengths or [0]):g} lines, {len(faults)} faults")
    sys.exit(1 if faults or not lengths else 0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: sizes.py SOURCE_ROOT")
    main(sys.argv[1])
