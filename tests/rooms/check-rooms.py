#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every room of src/ includes only what its floor allows.

The build already hides the headers of rooms above; what it cannot hide are
headers in the system's own folder and rooms on the same floor.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

SOURCE = Path(__file__).resolve().parent.parent.parent / "src"

FLOORS = {
    "core": 0,
    "model": 1,
    "analysis": 2,
    "store": 2,
    "charts": 2,
    "importer": 3,
    "alerts": 3,
    "sync": 3,
    "cctv": 3,
    "evidence": 3,
    "report": 3,
    "protocol": 4,
    "cli": 5,
    "ui/widgets": 5,
    "ui/overview": 6,
    "ui/importing": 6,
    "ui/incidents": 6,
    "ui/assets": 6,
    "ui/board": 6,
    "ui/cctv": 6,
    "ui/access": 6,
    "ui/archive": 6,
    "ui/explore": 6,
    "ui/alerts": 6,
    "ui/reports": 6,
    "ui/protocol": 6,
    "ui/settings": 6,
    "ui/window": 7,
    "app": 8,
}

DESKTOP = {room for room in FLOORS if room.startswith("ui/")} | {"app"}
DRAWING = {"charts", "report"} | DESKTOP

# Headers by how they begin, and the rooms that may include them.
LIBRARIES = {
    "sqlite3": {"store"},
    "gst/": {"cctv"},
    "gtk/": DESKTOP,
    "gdk/": DESKTOP,
    "gsk/": DESKTOP,
    "adwaita": DESKTOP,
    "libportal": {"ui/window"} | DESKTOP,
    "cairo": DRAWING,
    "pango/": DRAWING,
    "libsecret/": {"core"},
    "openssl/": {"core", "evidence"},
    "libical/": {"model"},
    "csv.h": {"importer", "report"},
    "archive": {"importer", "evidence"},
    "libsoup/": {"alerts", "sync", "cctv"},
    "curl/": {"alerts"},
    "gmime/": {"alerts"},
    "libmm-glib": {"alerts"},
    "libxml/": {"cctv", "importer"},
    "xlsxwriter": {"report"},
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.MULTILINE)
SYSTEM_FREE = re.compile(
    r"^(glib|gio|gmodule|gobject|libdex|json-glib/|"
    r"(assert|ctype|errno|fcntl|float|inttypes|limits|locale|malloc|math|setjmp|signal|stdarg|stdbool|stddef|"
    r"stdint|stdio|stdlib|string|time|unistd|wchar|libintl|pwd|langinfo|termios)\.h$|sys/)"
)
GENERATED = re.compile(r"^(config\.h|lg-.*(-enums|-resources)\.h|lg-resources\.h)$")


def room_of(path):
    """The folder below src/, or below src/ui/; programs' main files belong to none."""
    parts = path.relative_to(SOURCE).parts
    if parts[0] == "ui":
        return "/".join(parts[:2]) if len(parts) > 2 else "ui"
    return parts[0] if len(parts) > 1 else ""


def source_files():
    return sorted(path for path in SOURCE.rglob("*") if path.suffix in (".c", ".h"))


def headers_by_name():
    headers = {}
    for path in source_files():
        if path.suffix == ".h":
            headers.setdefault(path.name, []).append(path)
    return headers


def includes(path):
    return INCLUDE.findall(path.read_text(encoding="utf-8"))


def check_known_rooms():
    for room in sorted({room_of(path) for path in source_files()}):
        if room not in FLOORS:
            yield f"src/{room} is no room of the design"


def check_unique_headers():
    for name, paths in sorted(headers_by_name().items()):
        if len(paths) > 1:
            yield f"{name} stands in several rooms: " + ", ".join(room_of(path) for path in paths)


def check_floors():
    headers = headers_by_name()
    for path in source_files():
        room = room_of(path)
        for quote, name in includes(path):
            owner = headers.get(Path(name).name)
            if quote == "<" or owner is None:
                continue
            other = room_of(owner[0])
            if other != room and FLOORS.get(other, 99) >= FLOORS.get(room, -1):
                yield f"{path.relative_to(SOURCE)} ({room}) includes {name} of {other}"


def check_own_headers():
    headers = headers_by_name()
    for path in source_files():
        for quote, name in includes(path):
            if quote == '"' and Path(name).name not in headers and not GENERATED.match(Path(name).name):
                yield f'{path.relative_to(SOURCE)} includes "{name}", which is no header of ours'


def check_libraries():
    for path in source_files():
        room = room_of(path)
        for quote, name in includes(path):
            if quote == "<" and not may_include(room, name):
                yield f"{path.relative_to(SOURCE)} ({room}) includes <{name}>"


def may_include(room, name):
    for prefix, rooms in LIBRARIES.items():
        if name.startswith(prefix):
            return room in rooms
    return bool(SYSTEM_FREE.match(name))


if __name__ == "__main__":
    tap.run(
        [
            ("every folder is a room", check_known_rooms),
            ("header names are unique", check_unique_headers),
            ("includes go downwards only", check_floors),
            ("quoted includes are our own headers", check_own_headers),
            ("libraries are included by their rooms only", check_libraries),
        ]
    )
