#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""commands.py SOURCE: each command that the program knows stands in its page, and its completion offers it."""

import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
known = re.findall(r'Command\{"([a-z-]+)"_L1', (root / "app/clinicbell/commandline.cpp").read_text(encoding="utf-8"))
page = (root / "docs/command-line.md").read_text(encoding="utf-8")
completion = (root / "packaging/linux/clinicbell.bash").read_text(encoding="utf-8")
offered = set(" ".join(re.findall(r"'([^'\n]*)'", completion.split("_clinicbell_commands() {")[1])).split())

faults = [f"docs/command-line.md does not tell of {each}" for each in known if not re.search(rf"`{each}[ `]", page)]
faults += [f"clinicbell.bash does not offer {each}" for each in known if each not in offered]
faults += [f"clinicbell.bash offers {each}, which there is not" for each in sorted(offered) if each not in known]
print("\n".join(faults))
sys.exit(1 if faults or len(known) < 20 else 0)
