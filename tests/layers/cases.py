#!/usr/bin/env python3
"""Every case of the protocol has a test, and no test names a case that is not there.

cases.py SOURCE_ROOT

The cases are lines of tests/unit/pusher/cases.txt. A test names its cases where its own name begins:
U1_U4_aPublicChannelNeedsNoAuthorization, or a row "K4 with data".
"""

import re
import sys
from pathlib import Path

TABLE = "tests/unit/pusher/cases.txt"
CASE = re.compile(r"([A-Z]\d+) ([MS]) (\S.*)")
FUNCTION = re.compile(r"^void \w+::((?:[A-Z]\d+_)+)\w+\(\)", re.MULTILINE)
INLINE = re.compile(r"^    void ((?:[A-Z]\d+_)+)\w+\(\)\n    \{", re.MULTILINE)
ROW = re.compile(r"(?:newRow|addRow)\((?:qPrintable\()?\"((?:[A-Z]\d+ )+)")


def cases(root):
    lines = (root / TABLE).read_text(encoding="utf-8").splitlines()
    return {CASE.fullmatch(line)[1]: line for line in lines if not line.startswith("#")}


def named(root):
    """Case to the files that test it."""
    found = {}
    for file in sorted((root / "tests").glob("**/*.cpp")):
        text = file.read_text(encoding="utf-8")
        for pattern, separator in ((FUNCTION, "_"), (INLINE, "_"), (ROW, " ")):
            for match in pattern.finditer(text):
                for case in match[1].strip(separator).split(separator):
                    found.setdefault(case, set()).add(file.relative_to(root))
    return found


def main(root):
    table = cases(root)
    found = named(root)
    faults = [f"{TABLE}: no test names {line}" for case, line in table.items() if case not in found]
    # Vectors have ids of the same form, and are no cases.
    for case in sorted(found.keys() - table.keys()):
        if not case.startswith("V"):
            faults += [f"{file}: {case} is no case of {TABLE}" for file in sorted(found[case])]
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(table)} cases, {len(faults)} faults")
    sys.exit(1 if faults or not table else 0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: cases.py SOURCE_ROOT")
    main(Path(sys.argv[1]))
