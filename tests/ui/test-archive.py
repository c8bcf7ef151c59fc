#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The archive: what is out of the active views, found again, reopened, held and purged."""

import contextlib
import json
import sqlite3

import cases
from window import Window, control

DAY = 86_400_000_000


def archive(store, title, days_ago=0, disposition="unsolved", **options):
    """Archives an incident, so many days ago."""
    incident = cases.create(store, title, occurred_at=options.pop("occurred_at", "2026-03-03 14:30"), **options)
    control("incident", "resolve", incident["id"], "--disposition", disposition, store=store)
    control("incident", "archive", incident["id"], store=store)
    with contextlib.closing(sqlite3.connect(store / "lossguard.db")) as database, database:
        database.execute("UPDATE incidents SET archived_at = archived_at - ? WHERE number = ?",
                         (days_ago * DAY, incident["number"]))  # fmt: skip
    return incident


def show(store, incident):
    return json.loads(control("incident", "show", incident["id"], store=store))


def open_page(store, **options):
    window = Window(store, **options)
    window.open_page("Archive")
    return window


def only_what_is_archived_is_listed(store):
    """the archive lists what is archived, and nothing that is open"""
    archive(store, "Old theft")
    cases.create(store, "Open theft", occurred_at="2026-11-20 15:10")
    with open_page(store) as window:
        window.get("list item", "Old theft…")
        window.wait_text("1 incident")
        assert window.find("list item", "Open theft…") is None
        window.screenshot("archive-list")


def filters_narrow_the_archive(store):
    """filters by year and outcome, and the search, leave what they should"""
    archive(store, "Theft of the year before", occurred_at="2025-03-03 14:30")
    archive(store, "Prosecuted theft", disposition="prosecuted")
    archive(store, "Another theft")
    with open_page(store) as window:
        window.wait_text("3 incidents")
        window.choose_last("Any Year")
        window.wait_text("1 incident")
        window.get("list item", "Theft of the year before…")
        window.key("ctrl+f")
        window.get("entry", "Search the Archive")
        window.type("prosec")
        window.wait_text("No Archived Incident Matches")
        window.screenshot("archive-no-match")
        window.click("button", "Clear Filters")
        window.wait_text("3 incidents")
        window.key("ctrl+f")
        window.type("another")
        window.wait_text("1 incident")
        window.key("Return", "Return")
        window.get("heading", "Another theft")
        window.key("ctrl+f")
        window.key("Escape")
        window.wait_text("3 incidents")
        window.press(window.get("list item", "Another theft…"))
        window.get("button", "Reopen")
        window.key("ctrl+Down", "Return")
        window.wait(lambda: not window.find("heading", "Another theft"), "the next incident")


def what_a_filter_leaves_out_is_read_no_more(store):
    """an incident that the search leaves out is closed"""
    archive(store, "Another theft")
    archive(store, "Till short")
    with open_page(store) as window:
        window.press(window.get("list item", "Another theft…"))
        window.get("heading", "Another theft")
        window.key("ctrl+f")
        window.get("entry", "Search the Archive")
        window.type("till")
        window.wait_text("1 incident")
        window.wait_gone("heading", "Another theft")


def one_action_reopens_and_undo_takes_it_back(store):
    """an incident is reopened with one action, and archived again with Undo"""
    incident = archive(store, "Old theft")
    with open_page(store) as window:
        window.press(window.get("list item", "Old theft…"))
        window.click("button", "Reopen")
        window.wait_toast(f"{incident['number']} reopened")
        assert show(store, incident)["status"] == "investigating"
        window.wait_text("The Archive Is Empty")
        window.key("ctrl+z")
        window.wait_toast(f"Undone: {incident['number']} reopened")
        window.get("list item", "Old theft…")
        assert show(store, incident)["status"] == "archived"


def a_hold_is_seen_and_undone(store):
    """a legal hold needs a reason, is seen in list and detail, and can be undone"""
    incident = archive(store, "Old theft")
    with open_page(store) as window:
        window.press(window.get("list item", "Old theft…"))
        window.click("button", "Hold…")
        window.get("dialog", "Legal Hold")
        window.type("Appeal at the court")
        window.key("Return")
        window.wait_toast(f"{incident['number']} is under a legal hold")
        window.wait_text("Appeal at the court")
        assert show(store, incident)["hold_reason"] == "Appeal at the court"
        window.get("button", "Release…")
        window.screenshot("archive-held")
        window.key("ctrl+z")
        window.get("button", "Hold…")
        assert show(store, incident)["hold_at"] is None


def a_hold_is_given_where_the_incident_is(store):
    """an open incident is put under a legal hold from its menu, shows it on itself and its time axis, and is released"""
    incident = cases.create(store, "Phones taken", severity="high", occurred_at="2026-11-20 15:10")
    with Window(store) as window:
        window.open_page("Incidents")
        window.press(window.get("list item", "Phones taken…"))
        window.wait_text("City of London")
        window.choose_in_menu("Incident Menu", "h")
        window.get("dialog", "Legal Hold")
        window.type("Order of Smith & Sons")
        window.key("Return")
        window.wait_toast(f"{incident['number']} is under a legal hold")
        window.wait_text("Order of Smith & Sons")
        assert show(store, incident)["hold_reason"] == "Order of Smith & Sons"
        window.press(window.get("page tab", "Time Axis"))
        window.wait_text("Put under a legal hold")
        window.screenshot("incident-held")
        window.choose_in_menu("Incident Menu", "l")
        window.get("dialog", "Release Legal Hold")
        window.wait_text("said on holding it: Order of Smith & Sons")
        window.type("Order lifted")
        window.key("Return")
        window.wait_text("Released from a legal hold")
        window.wait_text("Order lifted")
        assert show(store, incident)["hold_at"] is None


def a_purge_says_what_goes_and_what_stays(store):
    """a purge says what is due and what is held back and why, and takes the one and leaves the other"""
    due = archive(store, "Ancient theft", days_ago=1200)
    held = archive(store, "Held theft", days_ago=1200)
    control("incident", "hold", held["id"], "--reason", "Appeal", store=store)
    with open_page(store) as window:
        window.wait_text("2 incidents")
        window.click("button", "Purge What Is Due…")
        window.wait_text("1 incident is due")
        window.wait_text("1 incident is due, but under a legal hold.")
        window.wait_text(f"{held['number']}: Appeal")
        window.screenshot("archive-purge")
        window.click("button", "Purge")
        window.wait_toast("1 incident purged")
        window.wait_text("1 incident")
        window.get("list item", "Held theft…")
    listed = json.loads(control("incident", "list", "--status", "archived", store=store))
    assert [item["id"] for item in listed["items"]] == [held["id"]], due
    assert json.loads(control("verify", store=store))["sound"]


def nothing_due_cannot_be_purged(store):
    """where nothing is due, nothing can be purged"""
    archive(store, "Recent theft")
    with open_page(store) as window:
        window.click("button", "Purge What Is Due…")
        window.wait_text("Nothing is due")


def narrow_and_dark(store):
    """on a narrow and on a wide window, light and dark"""
    incident = archive(store, "Old theft", items=["PHONE-X,6,599.00"])
    control("incident", "hold", incident["id"], "--reason", "Appeal", store=store)
    for name, width, environment in (("narrow", 360, {}), ("wide", 2560, {}),
                                     ("dark", 1280, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"})):  # fmt: skip
        with open_page(store, width=width, environment=environment) as window:
            item = window.get("list item", "Old theft…")
            window.screenshot(f"archive-list-{name}")
            window.press(item)
            window.wait_text("Held Because")
            window.screenshot(f"archive-{name}")


if __name__ == "__main__":
    cases.run(
        only_what_is_archived_is_listed,
        filters_narrow_the_archive,
        what_a_filter_leaves_out_is_read_no_more,
        one_action_reopens_and_undo_takes_it_back,
        a_hold_is_seen_and_undone,
        a_hold_is_given_where_the_incident_is,
        a_purge_says_what_goes_and_what_stays,
        nothing_due_cannot_be_purged,
        narrow_and_dark,
    )
