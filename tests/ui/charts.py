# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the charts have in common: a page with incidents, and what people do with a chart."""

import csv
import subprocess
import sys
from pathlib import Path

import cases
from window import TIMEOUT, Atspi, Window, describe_focus

CLIPBOARD = Path(__file__).with_name("clipboard.py")
WHEEL = {"up": 4, "down": 5}

# In March 2026: three in one week, of two kinds, and one three weeks before.
INCIDENTS = [
    ("Razors", {"occurred_at": "2026-03-03 10:15", "items": ["RAZOR-8,6,18.50"]}),
    ("Coats", {"occurred_at": "2026-03-04 15:40", "items": ["COAT-1,2,120.00"]}),
    ("Till", {"occurred_at": "2026-03-06 20:10", "items": ["CASH,1,420.00"], "kind": "robbery"}),
    ("Scent", {"occurred_at": "2026-02-10 11:00", "items": ["SCENT-2,3,40.00"]}),
]


def open_page(store, **options):
    for title, details in INCIDENTS:
        cases.create(store, title, **details)
    window = Window(store, **options)
    window.open_page("Charts")
    window.wait_text("Net loss at cost: ")
    return window


def marks(window, title="Net loss…"):
    """The names of what a screen reader finds in the chart, in its order."""
    return [node.get_name() for node in window.find_all("list item", None, among=window.get("list", title))]


def focus_chart(window):
    window.tab_to("button", "Zoom In")
    while window.focused() is None or window.focused().get_role_name() != "list":
        before = describe_focus(window.focused())
        window.key("Tab")
        window.wait(lambda old=before: describe_focus(window.focused()) != old, "the focus to move")


def pick(window, shown, position):
    """Takes a choice of the drop-down that shows @shown, by keyboard."""
    window.click("toggle button", shown)
    window.get("list item", None, among=window.get("combo box", shown))
    window.key("Home", *["Down"] * position, "Return")


def drag(window, node, start, end):
    """Drags the pointer across, from one share of the width to another."""
    area = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    middle = area.y + area.height // 2
    for step in range(11):
        across = area.x + int(area.width * (start + (end - start) * step / 10))
        subprocess.run(["xdotool", "mousemove", "--window", window.x11, str(across), str(middle)], check=True)
        if step == 0:
            subprocess.run(["xdotool", "mousedown", "1"], check=True)
    subprocess.run(["xdotool", "mouseup", "1"], check=True)


def scroll(window, node, share, way, key=None):
    """Turns the wheel by one step over a place of @node, with a key held down."""
    area = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    place = [str(area.x + int(area.width * share)), str(area.y + area.height // 2)]
    held = (["keydown", key], ["keyup", key]) if key else ([], [])
    subprocess.run(["xdotool", "mousemove", "--window", window.x11, *place, *held[0], "click", str(WHEEL[way]), *held[1]],
                   check=True)  # fmt: skip


def paste(window, mime_type):
    """What another program gets from the clipboard, once there is something in that format."""

    def ask():
        result = subprocess.run([sys.executable, CLIPBOARD, mime_type], capture_output=True, timeout=TIMEOUT, check=False)
        return result.stdout

    return window.wait(ask, f"{mime_type} on the clipboard")


def copy(window, mnemonic, mime_type):
    window.choose_in_menu("Copy or Save the Chart", mnemonic)
    window.wait_toast("The chart is copied")
    return paste(window, mime_type)


def copy_figures(window):
    """The figures of the chart: what each is of, in one or two words, the figure, that before, and the difference."""
    lines = list(csv.reader(copy(window, "f", "text/csv").decode().splitlines()))
    return {tuple(line[:2]): line[2:] for line in lines[1:]}
