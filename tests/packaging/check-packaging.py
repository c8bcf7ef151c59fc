#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what is installed beside the programs with its ecosystem's own validators.

Usage: check-packaging.py DESKTOP-FILE METAINFO-FILE UNIT-FILE VERSION
"""

import configparser
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "data"
ID = "com.example.LossGuard"
DESKTOP, METAINFO, UNIT = (Path(name) for name in sys.argv[1:4])
VERSION = sys.argv[4]

ICONS = {
    DATA / "icons/hicolor/scalable/apps" / f"{ID}.svg": "128",
    DATA / "icons/hicolor/symbolic/apps" / f"{ID}-symbolic.svg": "16",
}
ICON_SIZES = (16, 32, 64, 128, 256)

# What the GNOME runtime brings; every other dependency needs a module in the manifest.
RUNTIME = {
    "cairo", "cairo-pdf", "gio-2.0", "gio-unix-2.0", "glib-2.0", "gobject-2.0", "gstreamer-1.0", "gstreamer-video-1.0", "gtk4",
    "json-glib-1.0", "libadwaita-1", "libarchive", "libcrypto", "libsecret-1", "pango", "pangocairo", "sqlite3", "libxml-2.0",
}  # fmt: skip
MODULES = {
    "libcsv": "libcsv",
    "csv": "libcsv",
    "libdex-1": "libdex",
    "libical": "libical",
    "libportal": "libportal",
    "xlsxwriter": "libxlsxwriter",
}


def complaints_of(*command):
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        yield " ".join(map(str, command)) + "\n" + result.stdout + result.stderr


def check_desktop_file():
    yield from complaints_of("desktop-file-validate", "--warn-kde", DESKTOP)
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(DESKTOP, encoding="utf-8")
    if entry["Desktop Entry"]["Icon"] != ID:
        yield "the desktop file names another icon"


def check_metainfo():
    yield from complaints_of("appstreamcli", "validate", "--no-net", "--explain", METAINFO)


# What may stand in a section of a unit, of all that systemd.unit(5), systemd.exec(5) and systemd.service(5) know.
UNIT_KEYS = {
    "Unit": {"Description", "Documentation", "PartOf", "After"},
    "Service": {"Type", "ExecStart", "Restart", "RestartSec"},
}


def check_unit():
    unit = configparser.ConfigParser(interpolation=None, delimiters="=", comment_prefixes="#")
    unit.optionxform = str
    unit.read(UNIT, encoding="utf-8")
    for section in unit.sections():
        for key in set(unit[section]) - UNIT_KEYS.get(section, set()):
            yield f"{UNIT.name}: {key} in [{section}]"
    if not re.fullmatch(r"/\S+/lossguard --remind", unit["Service"]["ExecStart"]):
        yield f"{UNIT.name} runs {unit['Service']['ExecStart']}"
    yield from verify_unit()


def verify_unit():
    """What systemd says of the unit, where it is there, with a program that is installed."""
    if shutil.which("systemd-analyze") is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / UNIT.name
        text = UNIT.read_text(encoding="utf-8")
        copy.write_text(re.sub("^ExecStart=.*", "ExecStart=/bin/true", text, flags=re.MULTILINE), encoding="utf-8")
        result = subprocess.run(
            ["systemd-analyze", "--user", "--man=no", "verify", copy],
            capture_output=True, text=True, check=False, env=os.environ | {"XDG_RUNTIME_DIR": folder},
        )  # fmt: skip
        # What it does not know it passes over, with a warning.
        if result.returncode or result.stderr:
            yield result.stderr


def check_screenshots():
    for image in ElementTree.parse(METAINFO).iterfind("screenshots/screenshot/image"):
        name = image.text.rsplit("/", 1)[-1]
        if not (DATA / "screenshots" / name).is_file():
            yield f"data/screenshots has no {name}"
    for name in re.findall(r"\]\((data/[^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8")):
        if not (ROOT / name).is_file():
            yield f"README.md shows {name}, which does not exist"


def check_release():
    newest = ElementTree.parse(METAINFO).find("releases/release").get("version")
    if newest != VERSION:
        yield f"the newest release is {newest}, the project's version {VERSION}"


def check_schema():
    yield from complaints_of("glib-compile-schemas", "--strict", "--dry-run", DATA)


def check_icon_files():
    for icon, size in ICONS.items():
        yield from complaints_of("xmllint", "--noout", icon)
        root = ElementTree.parse(icon).getroot()
        if root.get("viewBox") != f"0 0 {size} {size}":
            yield f"{icon.name} is not drawn on {size} × {size}"


def check_icon_pictures():
    with tempfile.TemporaryDirectory() as folder:
        for icon in ICONS:
            for size in ICON_SIZES:
                picture = Path(folder) / f"{icon.stem}-{size}.png"
                yield from complaints_of("gdk-pixbuf-thumbnailer", "-s", str(size), icon, picture)
                if picture.exists() and blank(picture):
                    yield f"{icon.name} is blank at {size} pixels"


def blank(picture):
    result = subprocess.run(
        ["identify", "-format", "%[fx:mean.a] %[fx:standard_deviation.a]", picture],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    opaque, _ = map(float, result.stdout.split())
    return not 0.1 < opaque < 0.95


def manifest():
    return json.loads((ROOT / f"{ID}.json").read_text(encoding="utf-8"))


def check_manifest():
    content = manifest()
    if content["id"] != ID or content["command"] != "lossguard":
        yield "the manifest names another application"
    if content["modules"][-1]["name"] != "lossguard":
        yield "the last module is not LossGuard itself"


def check_sources():
    for module in manifest()["modules"]:
        for source in module["sources"]:
            if source["type"] == "archive" and not re.fullmatch(r"[0-9a-f]{64}", source.get("sha256", "")):
                yield f"{module['name']}: an archive without its SHA-256"
            if source["type"] == "git" and not re.fullmatch(r"[0-9a-f]{40}", source.get("commit", "")):
                yield f"{module['name']}: a repository without its commit"
            if not source.get("url", "https://").startswith("https://"):
                yield f"{module['name']}: a source that is not fetched over TLS"


def check_dependencies():
    modules = {module["name"] for module in manifest()["modules"]}
    for build in sorted((ROOT / "src").rglob("meson.build")):
        for name in re.findall(r"(?:dependency|find_library)\('([^']+)'", build.read_text(encoding="utf-8")):
            if name not in RUNTIME and name != "m" and MODULES.get(name) not in modules:
                yield f"{build.relative_to(ROOT)} needs {name}, which the manifest does not bring"


def check_licence():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    if "GNU GENERAL PUBLIC LICENSE" not in text or "Version 3, 29 June 2007" not in text:
        yield "LICENSE is not the GNU General Public License, version 3"


def check_formatter():
    yield from complaints_of("clang-format", f"--style=file:{ROOT / '.clang-format'}", "--dump-config")


if __name__ == "__main__":
    tap.run(
        [
            ("the desktop file is valid", check_desktop_file),
            ("the metadata are valid", check_metainfo),
            ("the unit of the reminders is valid", check_unit),
            ("every screenshot exists", check_screenshots),
            ("the newest release is this version", check_release),
            ("the settings are valid", check_schema),
            ("the icons are well-formed", check_icon_files),
            ("the icons can be seen at every size", check_icon_pictures),
            ("the Flatpak manifest is well-formed", check_manifest),
            ("the manifest pins every source", check_sources),
            ("the manifest brings every dependency", check_dependencies),
            ("the licence is whole", check_licence),
            ("the formatter's settings are valid", check_formatter),
        ]
    )
