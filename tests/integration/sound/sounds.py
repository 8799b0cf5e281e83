#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""Whether the sounds are what resources/sounds/make_sounds.py promises: sounds.py SCRIPT [FOLDER_OF_THE_BUILD]"""

import array
import math
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

# Name to the longest and the shortest it may last, in s.
LENGTHS = {"information": (0.1, 0.4), "normal": (0.3, 1.0), "important": (0.4, 1.2), "urgent": (0.6, 1.6)}
RATE = 44_100  # audiosinkplugin.cpp plays at this
HEADER = 44  # and skips this
LOUDEST = 0.5012  # of full scale: -6 dBFS
SOFTEST = 0.05
NEAR_ZERO = 32  # of 32,767: -60 dBFS
EDGE = 44  # samples: 1 ms
STEP = 0.35  # of the peak: a larger one from one sample to the next is a click


def make(script, folder):
    subprocess.run([sys.executable, script, folder], check=True)
    return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


def read(path):
    with wave.open(str(path)) as file:
        layout = (file.getnchannels(), file.getsampwidth(), file.getframerate())
        samples = array.array("h", file.readframes(file.getnframes()))
    return layout, samples


def faults_of(name, path):
    layout, samples = read(path)
    peak = max(map(abs, samples))
    shortest, longest = LENGTHS[name]
    steps = max(abs(after - before) for before, after in zip(samples, samples[1:]))
    checks = (
        (layout == (1, 2, RATE), f"is {layout}"),
        (path.stat().st_size == HEADER + 2 * len(samples), "has more than a plain header"),
        (shortest <= len(samples) / RATE <= longest, f"lasts {len(samples) / RATE:.2f} s"),
        (SOFTEST <= peak / 32_768 <= LOUDEST, f"peaks at {20 * math.log10(peak / 32_768):.1f} dBFS"),
        (max(map(abs, samples[:EDGE])) <= peak / 4 and abs(samples[0]) <= NEAR_ZERO, "starts with a click"),
        (max(map(abs, samples[-EDGE:])) <= NEAR_ZERO, "ends with a click"),
        (steps <= STEP * peak, "clicks"),
    )
    return [f"{name}.wav {fault}" for good, fault in checks if not good], peak


def main(script, built):
    faults = []
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        first = make(script, one)
        if first != make(script, other):
            faults.append("two runs differ")
        if sorted(first) != sorted(f"{name}.wav" for name in LENGTHS):
            sys.exit(f"sounds.py: it made {', '.join(first)}")
        if len(set(first.values())) != len(first):
            faults.append("two sounds are the same")
        if built and any((built / name).read_bytes() != data for name, data in first.items()):
            faults.append("the build has others")
        peaks = []
        for name in LENGTHS:
            found, peak = faults_of(name, Path(one) / f"{name}.wav")
            faults += found
            peaks.append(peak)
        if peaks != sorted(peaks):
            faults.append("a more urgent one is softer")
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(LENGTHS)} sounds, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: sounds.py SCRIPT [FOLDER_OF_THE_BUILD]")
    main(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) == 3 else None)
