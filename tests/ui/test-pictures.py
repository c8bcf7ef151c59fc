#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of the pages in every form they have, and looks for what GTK itself complains about.

With a store as argument the pictures are of that one; else of an imported one.
"""

import subprocess
import sys

import cases
from window import Window

DARK = {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}
CONTRAST = {"ADW_DEBUG_HIGH_CONTRAST": "1"}
# The languages that LossGuard speaks, with what they say on the first page and on the second.
SPOKEN = {
    "de_DE": ("Wie schlimm ist es?", "Till robbed at knife point, Kritisch"),
    "es_ES": ("¿Cómo de grave es la situación?", "Till robbed at knife point, Crítica"),
    "fr_FR": ("Quelle est la gravité de la situation\u00a0?", "Till robbed at knife point, Critique"),
}


def fill(store):
    if len(sys.argv) > 1:
        return sys.argv[1]
    cases.import_street_crimes(store)
    cases.create(store, "Till robbed at knife point", kind="robbery", severity="critical",
                 occurred_at="2026-11-20 20:10", items=["CASH,1,420.00", "RAZOR-8,6,18.50"])  # fmt: skip
    return store


def take(window, name):
    path = window.screenshot(name)
    size = subprocess.run(["identify", "-format", "%wx%h", path], capture_output=True, text=True, check=True).stdout
    assert size == f"{window.size[0]}x{window.size[1]}", f"{name} is {size}"


def take_pages(store, name, width, height, environment=None, dialog=False, text_scale=1):
    options = {"environment": environment, "text_scale": text_scale}
    with Window(fill(store), width=width, height=height, **options) as window:
        window.wait_text("How Bad Is It?")
        take(window, f"overview-{name}")
        window.open_page("Incidents")
        window.press(window.get("list item", None, among=window.get("list", "Incidents")))
        window.wait_text("Where")
        take(window, f"incidents-{name}")
        if dialog:
            window.key("ctrl+n")
            window.get("dialog", "Report Incident")
            take(window, f"report-{name}")


def light(store):
    """light, at 1280 × 720"""
    take_pages(store, "light", 1280, 720, dialog=True)


def dark(store):
    """dark, at 1280 × 720"""
    take_pages(store, "dark", 1280, 720, DARK, dialog=True)


def high_contrast(store):
    """high contrast"""
    take_pages(store, "high-contrast", 1280, 720, CONTRAST)


def narrow(store):
    """narrow, at 360 × 720"""
    take_pages(store, "narrow", 360, 720, dialog=True)


def large_text(store):
    """narrow, with text of twice the size, which libadwaita warns of where it does not fit"""
    take_pages(store, "large-narrow", 360, 720, text_scale=2)


def wide(store):
    """wide, at 2560 × 1440"""
    take_pages(store, "wide", 2560, 1440)


def right_to_left(store):
    """from right to left"""
    take_pages(store, "rtl", 1280, 720, {"LANGUAGE": "ar", "LC_ALL": "ar_EG.UTF-8"})


def translated(store):
    """in every language, wide and narrow"""
    fill(store)
    for locale, texts in SPOKEN.items():
        for width in (1280, 360):
            take_translated(store, locale, width, texts)


def take_translated(store, locale, width, texts):
    environment = {"LANGUAGE": locale, "LC_ALL": f"{locale}.UTF-8"}
    with Window(store, width=width, height=720, environment=environment) as window:
        for page, text in zip(("overview", "incidents"), texts):
            window.open_page(page.capitalize())
            window.wait_text(text)
            take(window, f"{page}-{locale}-{width}")


def empty(store):
    """an empty store"""
    for name, width in (("light", 1280), ("narrow", 360)):
        with Window(store, width=width, height=720) as window:
            window.wait_text("Nothing Recorded Yet")
            take(window, f"empty-{name}")


if __name__ == "__main__":
    cases.run(light, dark, high_contrast, narrow, large_text, wide, right_to_left, translated, empty)
