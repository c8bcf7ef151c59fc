#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who has asked for less motion sees none: what comes, goes and makes room is where it belongs at once."""

import time

import cases
from window import TIMEOUT, Atspi, Window

# Longer than any transition of GTK or libadwaita lasts, in seconds.
WATCHED = 0.6


def place(node):
    area = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    return (area.x, area.y, area.width, area.height)


def watch(node, act):
    """All places at which the node is seen while something is done."""
    places = [place(node)]
    act()
    end = time.monotonic() + TIMEOUT
    while time.monotonic() < end:
        current = place(node)
        if current != places[-1]:
            places.append(current)
            end = time.monotonic() + WATCHED
    return places


def nothing_moves_where_less_motion_is_asked_for(store):
    """without animations the sidebar goes at once, the bar of a selection is there at once, and the rest makes room"""
    for day in range(1, 4):
        cases.create(store, f"Phones taken {day}", occurred_at=f"2026-11-0{day} 15:10")
    with Window(store) as window:
        title = window.get("heading", "How Bad Is It?")
        moved = {"the sidebar": watch(title, lambda: window.key("F9"))}
        window.key("F9")
        window.open_page("Incidents")
        rows = window.get("list", "Incidents")
        window.press(window.get("list item", "Phones taken 2…"))
        window.get("heading", "Phones taken 2")
        moved["the bar of a selection"] = watch(rows, lambda: window.key("ctrl+a"))
    for what, places in moved.items():
        assert len(places) == 2, f"{what} moves through {places}"


if __name__ == "__main__":
    cases.run(nothing_moves_where_less_motion_is_asked_for)
