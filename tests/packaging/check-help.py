#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the user guide: its form, and that it tells of what is there."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent.parent
GUIDE = ROOT / "data" / "help" / "C"
MALLARD = "{http://projectmallard.org/1.0/}"


def complaints_of(check):
    result = subprocess.run(["yelp-check", check, GUIDE], capture_output=True, text=True, check=False)
    if result.returncode or result.stdout.strip():
        yield result.stdout + result.stderr


def check_form():
    yield from complaints_of("validate")


def check_links():
    yield from complaints_of("links")
    yield from complaints_of("orphans")


def check_comments():
    yield from complaints_of("comments")


def check_media():
    yield from complaints_of("media")


def check_installed():
    build = (GUIDE.parent / "meson.build").read_text(encoding="utf-8")
    named = set(re.findall(r"'((?:figures/)?[a-z-]+\.(?:page|xml|png))'", build))
    there = {str(path.relative_to(GUIDE)) for path in GUIDE.rglob("*.*")}
    if named != there:
        yield f"data/help/meson.build and its folder differ in {sorted(named ^ there)}"


def spoken():
    """What the window says, as it is read: without underlines."""
    # The words of the report are those of the window, too.
    sources = [*(ROOT / "src/ui").rglob("*.blp"), *(ROOT / "src/ui").rglob("*.c"), ROOT / "src/report/lg-report-words.c"]
    for source in sorted(sources):
        for text in re.findall(r'"((?:[^"\\]|\\.)*)"', source.read_text(encoding="utf-8")):
            yield text.replace("_", "")


def check_names():
    """A control is called in the guide what it is called in the window."""
    known = set(spoken())
    for page in sorted(GUIDE.glob("*.page")):
        for control in ElementTree.parse(page).iter(f"{MALLARD}gui"):
            name = " ".join(control.text.split())
            if name not in known:
                yield f"{page.name}: the window has no “{name}”"


if __name__ == "__main__":
    tap.run(
        [
            ("the guide is valid", check_form),
            ("its links lead somewhere", check_links),
            ("it has no comments left for editors", check_comments),
            ("its pictures are there", check_media),
            ("all of it is installed", check_installed),
            ("it calls controls what the window calls them", check_names),
        ]
    )
