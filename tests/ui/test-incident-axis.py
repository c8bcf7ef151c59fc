#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An incident's time axis, and who was in the building, on an imported badge log."""

import cases
from window import Window, control

HEADER = "badge,person,at,reader,direction,granted"
# Other tests forget the window's state when it closes.
KEEPING = {"GSETTINGS_BACKEND": "keyfile"}
LOG = [
    "0001,Ärne Field,2026-03-05 08:00,Staff door,entry,yes",
    "0002,Bea Stock,2026-03-05 11:50,Stock room,entry,yes",
    "0009,Late Visitor,2026-03-05 12:05,Stock room,entry,no",
    "0002,Bea Stock,2026-03-05 12:20,Staff door,exit,yes",
    "0001,Ärne Field,2026-03-05 16:00,Staff door,exit,yes",
]


def open_incident(store, title="Phones taken", **options):
    incident = cases.create(store, title, severity="high", occurred_at="2026-03-05 12:00", items=["PHONE-X,6,599.00"])
    path = store.parent / "log.csv"
    path.write_text("\n".join([HEADER, *LOG]) + "\n", encoding="utf-8")
    control("import", "badges", path, "--site", "City of London", "--timezone", "Europe/London", store=store)
    control("task", "create", "--kind", "cctv_review", "--title", "Look at the recording", "--incident", incident["id"],
            store=store)  # fmt: skip
    window = Window(store, **options)
    window.open_page("Incidents")
    window.press(window.get("list item", f"{title}…"))
    window.wait_text("6 × USD 599.00")
    return window


def axis_rows(window):
    return [row.get_name() for row in window.find_all("list item", among=window.get("list", "Time Axis"))]


def the_axis_carries_what_belongs_to_the_incident(store):
    """the time axis has the incident, its lines, tasks, badge events and audit rows, the newest first"""
    with open_incident(store, height=1000) as window:
        window.press(window.get("page tab", "Time Axis"))
        for text in ("Taken: 6 × PHONE-X", "Task: Look at the recording", "Late Visitor", "Denied", "Europe/London"):
            window.wait_text(text)
        rows = axis_rows(window)
        happened = next(i for i, name in enumerate(rows) if "Phones taken" in name and "12:00" in name)
        denied = next(i for i, name in enumerate(rows) if "Late Visitor" in name)
        assert denied < happened, rows
        assert not any("Ärne Field" in name for name in rows), "eight o’clock is not in the window"


def the_direction_is_remembered(store):
    """the axis begins with the oldest where that is asked for, also the next time"""
    with open_incident(store, environment=KEEPING) as window:
        window.press(window.get("page tab", "Time Axis"))
        window.wait_text("Late Visitor")
        window.click("toggle button", "Oldest First")
        window.wait(lambda: "Bea Stock" in axis_rows(window)[0], "the oldest first")
    with Window(store, environment=KEEPING) as window:
        window.open_page("Incidents")
        window.press(window.get("list item", "Phones taken…"))
        window.press(window.get("page tab", "Time Axis"))
        window.wait(lambda: axis_rows(window) and "Bea Stock" in axis_rows(window)[0], "the oldest first again")


def an_entry_opens_its_record(store):
    """a badge event of the axis opens on the page of access logs, by keyboard"""
    with open_incident(store) as window:
        window.press(window.get("page tab", "Time Axis"))
        window.wait_text("Late Visitor")
        window.tab_to("toggle button", "Oldest First")
        window.key("Tab")
        window.wait(lambda: window.focused().get_role_name() == "list item", "an entry to have the focus")
        while "Late Visitor" not in (window.focused().get_name() or ""):
            before = window.focused().get_name()
            window.key("Down")
            window.wait(lambda old=before: window.focused() and window.focused().get_name() != old, "the next entry")
        window.key("Return")
        window.wait_text("Denied Nearby")


if __name__ == "__main__":
    cases.run(
        the_axis_carries_what_belongs_to_the_incident, the_direction_is_remembered, an_entry_opens_its_record,
    )  # fmt: skip
