"""Runs a clang tool over the sources of the programs as few big units, in parallel, and remembers what passed.

A unit is the sources of one target put into one file, so that Qt's headers are read once a target and not once a file;
reading them is nearly all that such a tool does. What the build generates is taken from build/check, which must be built.
"""

import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build/check"
OUT = ROOT / "build/lint"
OURS = rf"^{re.escape(str(ROOT))}/(app|core|ui)/"
SOURCES_PER_UNIT = 16


@dataclass(frozen=True)
class Unit:
    file: Path
    command: tuple[str, ...]
    sources: tuple[str, ...]
    headers: frozenset[str]


def compile_command(entry):
    """The entry's command for clang: without precompiled header, warnings only g++ knows, and output."""
    words = shlex.split(entry["command"])
    kept = ["clang++"]
    skip = 0
    for word, following in zip(words[1:], [*words[2:], ""]):
        if skip:
            skip -= 1
        elif word == "-include" and "cmake_pch" in following or word in ("-o", "-c"):
            skip = 1
        elif word not in ("-Winvalid-pch", "-Wduplicated-cond", "-Wlogical-op"):
            kept.append(word)
    return tuple(kept)


def headers_by_object():
    """Our headers that each object was built from, as ninja knows."""
    listing = subprocess.run(["ninja", "-C", BUILD, "-t", "deps"], check=True, capture_output=True, text=True).stdout
    headers = {}
    current = set()
    for line in listing.splitlines():
        if line and not line.startswith(" "):
            current = headers.setdefault(line.split(":")[0], set())
        elif line:
            path = os.path.normpath(BUILD / line.strip())
            if path.startswith(str(ROOT)) and "cmake_pch" not in path:
                current.add(path)
    return headers


def sources_of(entry):
    """Ours among what ENTRY compiles: one file, or those that the build puts together into one."""
    file = entry["file"]
    text = Path(file).read_text(encoding="utf-8") if "/Unity/unity_" in file else f'#include "{file}"'
    return [source for source in re.findall(r'#include "([^"]+)"', text) if re.match(OURS, source)]


def units():
    targets = {}
    for entry in json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8")):
        for source in sources_of(entry):
            words = shlex.split(entry["command"])
            built = words[words.index("-o") + 1]
            target = re.search(r"([^/]+)\.dir/", built)[1]
            targets.setdefault(target, []).append((source, built, compile_command(entry)))
    deps = headers_by_object()
    OUT.mkdir(parents=True, exist_ok=True)
    found = []
    for target, members in sorted(targets.items()):
        count = -(-len(members) // SOURCES_PER_UNIT)
        size = -(-len(members) // count)
        for number in range(count):
            part = members[number * size : (number + 1) * size]
            file = OUT / f"{target}-{number + 1}.cpp"
            text = "".join(f'#include "{source}"\n' for source, _, _ in part)
            if not file.is_file() or file.read_text(encoding="utf-8") != text:
                file.write_text(text, encoding="utf-8")
            headers = frozenset().union(*(deps.get(built, ()) for _, built, _ in part))
            found.append(Unit(file, part[0][2], tuple(source for source, _, _ in part), headers))
    database = [{"directory": str(BUILD), "file": str(u.file), "arguments": [*u.command, "-c", str(u.file)]} for u in found]
    (OUT / "compile_commands.json").write_text(json.dumps(database, indent=1), encoding="utf-8")
    return found


def digest(unit, tool):
    """Changes whenever the tool could say something else about this unit."""
    version = subprocess.run([tool[0], "--version"], capture_output=True, text=True, check=False).stdout
    qt = subprocess.run(["qmake6", "-query", "QT_VERSION"], capture_output=True, text=True, check=False).stdout
    total = hashlib.sha256(repr((version, qt, tool, unit.command, unit.sources)).encode())
    for path in (ROOT / ".clang-tidy", *sorted({*unit.sources, *unit.headers})):
        total.update(str(path).encode())
        total.update(Path(path).read_bytes())
    return total.hexdigest()


def run(tool):
    """Runs `tool` (a command without its file) over the targets that the command line names, or all.

    Exits with 1 if it says anything about our files.
    """

    def check(unit):
        stamp = OUT / f"{unit.file.stem}.{tool[0]}"
        now = digest(unit, tool)
        if stamp.is_file() and stamp.read_text(encoding="utf-8") == now:
            return ""
        stamp.unlink(missing_ok=True)
        result = subprocess.run([*tool, "-p", OUT, unit.file], stdin=subprocess.DEVNULL, capture_output=True, text=True)
        said = result.stdout + "".join(
            line + "\n" for line in result.stderr.splitlines() if not re.fullmatch(r"\d+ warnings?( and \d+ errors?)? generated\.", line)
        )
        if result.returncode or re.search(r"\b(warning|error): ", said):
            return said or f"{tool[0]} ended with {result.returncode} for {unit.file}\n"
        stamp.write_text(now, encoding="utf-8")
        return ""

    if not (BUILD / "compile_commands.json").is_file():
        sys.exit(f"{tool[0]}: build/check is not configured; ./check does that")
    wanted = [unit for unit in units() if not sys.argv[1:] or unit.file.stem.rsplit("-", 1)[0] in sys.argv[1:]]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [said for said in pool.map(check, wanted) if said]
    # Headers are read in several units: each finding is told once.
    print("".join(dict.fromkeys("".join(faults).splitlines(keepends=True))) if faults else "", end="")
    sys.exit(1 if faults else 0)
