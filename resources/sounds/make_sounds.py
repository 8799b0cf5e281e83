#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the four sounds of ClinicBell: make_sounds.py FOLDER

Struck wooden bars and a small bell: partials that die away, nothing that starts or ends with a click. Every run gives
the same bytes.

They are notices of an office program and must never pass for a medical device. Nothing here follows the alarm signals
of IEC 60601-1-8: no bursts of three or of three and two equal pulses, no even spacing, no pauses between the notes,
which ring into one another, and none of its melodies. Keep it so when you change a note.
"""

import math
import struct
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

RATE = 44_100  # samples a second
ATTACK = 0.006  # s; shorter ones click
RELEASE = 0.050  # s; the end of a file fades to nothing

# (frequency over the note's, share of the loudness, how many times faster it dies away than the note)
WOOD = ((1.0, 1.0, 1.0), (3.93, 0.16, 3.2), (9.2, 0.03, 7.0))
BELL = ((1.0, 1.0, 1.0), (2.0, 0.30, 1.5), (2.76, 0.18, 2.4), (5.4, 0.06, 5.0))


@dataclass(frozen=True)
class Note:
    start: float  # s
    frequency: float  # Hz
    loudness: float  # of the loudest note's
    decay: float  # s until it has fallen to 1/e
    timbre: tuple[tuple[float, float, float], ...] = WOOD


@dataclass(frozen=True)
class Sound:
    length: float  # s
    peak: float  # of full scale; 0.5 is -6 dBFS
    notes: tuple[Note, ...]


SOUNDS = {
    "information": Sound(0.38, 0.11, (Note(0.0, 587.33, 1.0, 0.07),)),
    "normal": Sound(0.75, 0.22, (Note(0.0, 493.88, 1.0, 0.14), Note(0.13, 659.26, 0.4, 0.13))),
    "important": Sound(0.95, 0.34, (Note(0.0, 554.37, 0.8, 0.16), Note(0.21, 830.61, 1.0, 0.20))),
    # Down a fourth, up a sixth, the last one late: uneven on purpose.
    "urgent": Sound(
        1.5,
        0.49,
        (
            Note(0.0, 880.00, 0.85, 0.24, BELL),
            Note(0.19, 659.26, 0.80, 0.26, BELL),
            Note(0.57, 1108.73, 1.0, 0.26, BELL),
        ),
    ),
}


def strike(note, time):
    """What @note adds at @time, in s since the sound began."""
    age = time - note.start
    if age <= 0:
        return 0.0
    attack = 0.5 - 0.5 * math.cos(math.pi * min(age / ATTACK, 1.0))
    return attack * note.loudness * sum(
        share * math.exp(-age * faster / note.decay) * math.sin(2 * math.pi * note.frequency * over * age)
        for over, share, faster in note.timbre
    )


def samples(sound):
    """16-bit samples."""
    count = round(sound.length * RATE)
    shape = []
    for index in range(count):
        left = (count - 1 - index) / RATE
        release = 0.5 - 0.5 * math.cos(math.pi * min(left / RELEASE, 1.0))
        shape.append(release * sum(strike(note, index / RATE) for note in sound.notes))
    scale = sound.peak * 32_767 / max(abs(value) for value in shape)
    return [round(value * scale) for value in shape]


def write(path, sound):
    data = samples(sound)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(data)}h", *data))


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, sound in SOUNDS.items():
        write(folder / f"{name}.wav", sound)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: make_sounds.py FOLDER")
    main(Path(sys.argv[1]))
