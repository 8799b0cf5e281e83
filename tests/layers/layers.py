#!/usr/bin/env python3
"""Reads every #include and fails on an edge that the table of layers lacks.

layers.py SOURCE_ROOT QT_INCLUDE_FOLDER

The table is section 1 of the architecture: what a folder may know. `layers` are folders of ours, or single headers of
one; `qt` are Qt modules; `other` are headers of other libraries and of the operating system. The C++ standard library
is free for all, and so is what Result is made of.
"""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

FREE = re.compile(r"[a-z_]+|tl/expected\.hpp")
CORE = ("core/base", "core/network", "core/pusher", "core/clinic", "core/store", "core/sync", "core/session")


@dataclass(frozen=True)
class Layer:
    layers: tuple[str, ...] = ()
    qt: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    generated: str = r"[a-z_]+\.moc"  # quoted includes that the build writes


TABLE = {
    "core/base": Layer(),
    "core/network": Layer(layers=("core/base",), qt=("QtNetwork",)),
    "core/pusher": Layer(layers=("core/base", "core/network"), qt=("QtNetwork", "QtWebSockets"), other=("sodium.h", "immintrin.h")),
    "core/clinic": Layer(layers=("core/base", "core/network"), qt=("QtNetwork",)),
    # What append-only files need of the system: to be on the disk.
    "core/store": Layer(layers=("core/base",), qt=("QtSql",), other=("sodium.h", "fcntl.h", "unistd.h", "io.h")),
    "core/sync": Layer(layers=("core/base", "core/network", "core/pusher", "core/clinic", "core/store")),
    "core/session": Layer(layers=("core/base", "core/network", "core/clinic"), other=("sodium.h",)),
    "ui": Layer(layers=("core/base",), qt=("QtGui", "QtWidgets", "QtSvg")),
    # A plugin, which links nothing of ours: headers without functions alone.
    "app/clinicbell/platform/sound": Layer(layers=("core/base/notification.h",), qt=("QtMultimedia",)),
    "app/clinicbell": Layer(
        layers=(*CORE, "ui", "app/clinicbell/platform/sound/soundplugin.h"),
        qt=("QtGui", "QtWidgets", "QtNetwork", "QtDBus"),
        other=("qt6keychain/keychain.h", "fcntl.h", "unistd.h", "sys/*", "linux/*", "xcb/*"),
        generated=r"[a-z_]+\.moc|[a-z0-9]+(interface|adaptor)\.h",
    ),
    "app/demo-server": Layer(
        layers=("core/base", "core/clinic/readers.h"),
        qt=("QtNetwork", "QtHttpServer", "QtWebSockets", "QtSql"),
        other=("fcntl.h", "unistd.h", "sys/*"),
    ),
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def layer_of(path):
    """The layer that a path from the source root lies in, or None."""
    return next((layer for layer in TABLE if path.startswith(layer + "/")), None)


def qt_modules(folder):
    """Header name, with and without its module, to module: QSqlQuery and QtSql/QSqlQuery to QtSql."""
    modules = {}
    for module in sorted(Path(folder).glob("Qt*")):
        for header in module.iterdir():
            modules.setdefault(header.name, module.name)
            modules[f"{module.name}/{header.name}"] = module.name
    return modules


def is_listed(header, entries):
    return any(header == entry or (entry.endswith("*") and header.startswith(entry[:-1])) for entry in entries)


@dataclass
class Reader:
    root: Path
    modules: dict[str, str]
    faults: list[str] = field(default_factory=list)
    edges: int = 0

    def fault(self, path, text, position, why):
        line = text.count("\n", 0, position) + 1
        self.faults.append(f"{path}:{line}: {why}")

    def ours(self, path, own, allowed, header):
        """Why this include of a header of ours is wrong, or None. Without `own`, paths are checked and edges are not."""
        if not (self.root / header).is_file():
            return f'"{header}" is no file below the source root'
        target = layer_of(header)
        if own is None or target == own or (target is None and own.startswith("tests/")):
            return None
        if is_listed(header, allowed) or target in allowed:
            return None
        return f"{own} must not know {header}"

    def system(self, own, layer, header):
        if FREE.fullmatch(header):
            return None
        module = self.modules.get(header)
        if module is None:
            return None if is_listed(header, layer.other) else f"{own} must not know <{header}>"
        return None if module in ("QtCore", *layer.qt) else f"{own} must not know {module} (<{header}>)"

    def read_source(self, path):
        own = layer_of(path)
        layer = TABLE[own]
        text = (self.root / path).read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            self.edges += 1
            bracket, header = match.groups()
            if bracket == "<":
                why = self.system(own, layer, header)
            elif re.fullmatch(layer.generated, header):
                why = None
            else:
                why = self.ours(path, own, layer.layers, header)
            if why:
                self.fault(path, text, match.start(), why)

    def read_test(self, path):
        """A unit test knows the layer it tests and what that layer knows; the other tests are free."""
        unit = re.match(r"tests/unit/([a-z]+)/", path)
        own = unit and next((layer for layer in TABLE if layer in (f"core/{unit[1]}", unit[1], f"app/{unit[1]}")), None)
        allowed = (own, *TABLE[own].layers) if own else ()
        text = (self.root / path).read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            bracket, header = match.groups()
            if bracket == "<" or re.fullmatch(r"[a-z_]+\.moc", header):
                continue
            self.edges += 1
            why = self.ours(path, f"tests/unit/{unit[1]}" if own else None, allowed, header)
            if why:
                self.fault(path, text, match.start(), why)


def main(root, qt_folder):
    reader = Reader(Path(root), qt_modules(qt_folder))
    if "QSqlQuery" not in reader.modules:
        sys.exit(f"layers.py: {qt_folder} does not hold Qt's headers")
    for file in sorted(reader.root.glob("*/**/*")):
        path = file.relative_to(reader.root).as_posix()
        if file.suffix not in (".h", ".cpp"):
            continue
        if layer_of(path):
            reader.read_source(path)
        elif path.startswith("tests/"):
            reader.read_test(path)
        elif path.split("/")[0] in ("app", "core", "ui"):
            reader.faults.append(f"{path}:1: this folder is no layer")
    print(*reader.faults, sep="\n", end="\n" if reader.faults else "")
    print(f"{reader.edges} includes read, {len(reader.faults)} that the table lacks")
    sys.exit(1 if reader.faults or not reader.edges else 0)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: layers.py SOURCE_ROOT QT_INCLUDE_FOLDER")
    main(*sys.argv[1:])
