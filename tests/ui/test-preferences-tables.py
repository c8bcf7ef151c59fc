#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Preferences: retention, rules, tables of words, and people with their badges, each with its effect first."""

import contextlib
import json
import sqlite3

import cases
from window import Atspi, Window, control, text_of

DAY = 86_400_000_000


def get(store, key):
    return json.loads(control("config", "get", key, store=store))["value"]


def listed(store, noun):
    return json.loads(control(noun, "list", store=store))["items"]


def archive(store, title, days_ago):
    incident = cases.create(store, title, occurred_at="2024-03-03 14:30")
    control("incident", "resolve", incident["id"], "--disposition", "unsolved", store=store)
    control("incident", "archive", incident["id"], store=store)
    with contextlib.closing(sqlite3.connect(store / "lossguard.db")) as database, database:
        database.execute("UPDATE incidents SET archived_at = archived_at - ? WHERE number = ?",
                         (days_ago * DAY, incident["number"]))  # fmt: skip


def open_preferences(window, page):
    window.key("ctrl+comma")
    window.get("dialog", "Preferences")
    window.click("page tab", page)


def write(window, role, name, text):
    field = window.get(role, name)
    if role == "spin button":
        Atspi.Value.set_current_value(field, float(text))
    else:
        Atspi.EditableText.set_text_contents(field, text)
    return field


def save(window):
    window.wait(lambda: window.get("button", "Save").get_state_set().contains(Atspi.StateType.SENSITIVE), "Save")
    window.click("button", "Save")


def retention_says_what_is_due_first(store):
    """the days of a category say how many incidents would be due, are applied, and are undone"""
    archive(store, "Old theft", days_ago=200)
    with Window(store) as window:
        open_preferences(window, "Archive")
        field = write(window, "spin button", "All Others", "100")
        window.wait_text("Archived incidents that are due: 1 instead of 0.")
        window.screenshot("preferences-retention")
        window.click("button", "Apply")
        window.wait(lambda: get(store, "retention.other.days") == "100", "the new days")
        window.key("ctrl+z")
        window.wait(lambda: get(store, "retention.other.days") == "1095", "the old days")
        window.wait(lambda: text_of(field) == "1095", "the old days to be shown")


def rules_say_what_the_next_run_would_do(store):
    """the rule of breaches, archiving and the times of imports say what would become of what is on record"""
    cases.create(store, "Phones taken", severity="medium", occurred_at="2026-11-28 10:00")
    resolved = cases.create(store, "Perfume", severity="low", occurred_at="2026-11-20 10:00")
    control("incident", "resolve", resolved["id"], "--disposition", "unsolved", store=store)
    with Window(store) as window:
        open_preferences(window, "Archive")
        write(window, "spin button", "Days Until the Archive", "0")
        window.wait_text("Incidents that the next run of the protocol would archive: 1 instead of 0.")
        window.click("page tab", "Rules")
        write(window, "text", "Recurrence", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24")
        window.wait_text("A new audit would be due on these days: Thursday, 24 December 2026")
        write(window, "text", "Recurrence", "now and then")
        window.wait_text("Give a rule of RFC 5545, as in FREQ=WEEKLY;BYDAY=MO.")
        window.click("button", "Discard")
        window.click("page tab", "Imports")
        write(window, "spin button", "Days an Incident Is New", "0")
        window.wait_text("an older one as resolved: Not Recorded.")
        window.screenshot("preferences-imports")


def a_word_gets_a_kind(store):
    """a word of files gets a kind on its subpage, says what that changes, is applied, and is undone"""
    path = store.parent / "thefts.csv"
    path.write_text("Incident ID,Date,Kind\nX1,2026-03-01,Retail Theft\n", encoding="utf-8")
    control("import", "incidents", path, "--site", "City of London", "--timezone", "Europe/London", store=store)
    with Window(store) as window:
        open_preferences(window, "Imports")
        window.click("button", "Words for Kinds: None…")
        entry = write(window, "text", "Add a Word of Your Files", "a=b")
        window.press(entry)
        window.key("Return")
        window.wait_text("A word has neither “=” nor “;”.")
        assert text_of(entry) == "a=b"
        write(window, "text", "Add a Word of Your Files", "retail theft")
        window.key("Return")
        window.get("button", "Remove “retail theft”")
        window.press(window.get("combo box", "retail theft"))
        window.wait_text("External Theft")
        window.key("Home", "Return")
        window.screenshot("preferences-words")
        window.key("alt+Left")
        window.wait_text("Words that stand for another kind in the next file: 1.")
        window.wait_text("Incidents on record whose kind is such a word, and stays so: 1.")
        window.click("button", "Apply")
        window.wait(lambda: get(store, "import.kinds") == "retail theft=external_theft", "the table")
        window.key("ctrl+z")
        window.wait(lambda: get(store, "import.kinds") == "", "the old table")


def a_kind_gets_another_severity(store):
    """the severities by kind are a table of every kind, whose default is one button away"""
    control("config", "set", "import.severity", "robbery=high;other=low", store=store)
    with Window(store) as window:
        open_preferences(window, "Imports")
        window.click("button", "Severity by Kind: 2 words…")
        window.click("button", "Remove “Other”")
        window.wait_gone("button", "Remove “Other”")
        window.key("alt+Left")
        window.wait_text("Kinds that get another severity in the next file: 1.")
        window.click("button", "Reset “Severity by Kind” to its default")
        window.get("button", "Severity by Kind: 26 words…")
        window.click("button", "Apply")
        window.wait(lambda: "homicide=critical" in get(store, "import.severity"), "the default")


def a_badge_is_handed_on(store):
    """a badge that is handed on keeps who had it before, and undo gives it back"""
    control("badge", "assign", "--badge", "0007", "--person", "Ärne Field", "--from", "2025-01-01 00:00", store=store)
    with Window(store) as window:
        open_preferences(window, "Sites")
        window.get("list item", "Ärne Field")
        window.click("button", "Add Badge Holder")
        write(window, "text", "Name", "Bea Stock")
        write(window, "text", "Badge", "0007")
        write(window, "text", "From", "yesterday")
        save(window)
        window.wait_text("Say since when, as in 2026-03-05 or 2026-03-05 08:00.")
        write(window, "text", "From", "2026-03-05 08:00")
        window.screenshot("preferences-badge")
        save(window)
        window.get("list item", "Bea Stock")
        first, second = listed(store, "badge")
        assert (first["person"], second["person"]) == ("Ärne Field", "Bea Stock")
        assert first["valid_until"] == second["valid_from"] and second["valid_until"] is None
        window.screenshot("preferences-people")
        window.key("ctrl+z")
        window.wait(lambda: [item["valid_until"] for item in listed(store, "badge")] == [None], "the badge to go back")


def a_badge_is_given_back(store):
    """a holder is found by name and gets an end; an entry over another is told of; a wrong one is removed"""
    control("badge", "assign", "--badge", "0007", "--person", "Ärne Field", "--from", "2025-01-01 00:00", store=store)
    control("badge", "assign", "--badge", "0008", "--person", "Bea Stock", "--from", "2025-01-01 00:00", store=store)
    with Window(store) as window:
        open_preferences(window, "Sites")
        window.get("list item", "Bea Stock")
        write(window, "text", "Find a Name or Badge", "0007")
        window.wait_gone("list item", "Bea Stock")
        window.press(window.get("list item", "Ärne Field"))
        write(window, "text", "Until, Where It Is Over", "2026-01-01 00:00")
        save(window)
        window.wait(lambda: listed(store, "badge")[0]["valid_until"] == "2026-01-01T00:00:00Z", "the end")
        window.click("button", "Add Badge Holder")
        write(window, "text", "Name", "Guard North")
        write(window, "text", "Badge", "0007")
        write(window, "text", "From", "2025-06-01")
        save(window)
        window.wait_text("Badge 0007 is with Ärne Field")
        write(window, "text", "From", "2026-02-01")
        save(window)
        window.press(window.get("list item", "Guard North"))
        window.press(window.get("button", "Remove"))
        window.wait(lambda: len(listed(store, "badge")) == 2, "it to go")


def a_site_without_records_is_removed(store):
    """a site at which nothing is on record is removed, which is undone; another is not"""
    cases.create(store, "Phones taken", occurred_at="2026-11-28 10:00")
    control("site", "add", "--code", "LEEDS", "--name", "Leeds", "--timezone", "Europe/London", "--currency", "GBP",
            store=store)  # fmt: skip
    with Window(store) as window:
        open_preferences(window, "Sites")
        window.press(window.get("list item", "Leeds"))
        window.press(window.get("button", "Remove"))
        window.wait(lambda: [site["code"] for site in listed(store, "site")] == ["CITY"], "it to go")
        window.key("ctrl+z")
        window.wait(lambda: len(listed(store, "site")) == 2, "it to come back")
        window.press(window.get("list item", "City of London"))
        window.press(window.get("button", "Remove"))
        window.wait_text("A site at which something is on record")
        assert len(listed(store, "site")) == 2


def narrow_and_dark(store):
    """on a narrow window, and in the dark"""
    cases.create(store, "Phones taken", occurred_at="2026-11-28 10:00")
    # Ten pixels of the narrow window are its frame.
    for name, width, environment in (("narrow", 370, {}), ("dark", 1280, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"})):
        with Window(store, width=width, environment=environment) as window:
            open_preferences(window, "Archive")
            write(window, "spin button", "Safety", "10")
            window.wait_text("as now")
            window.screenshot(f"preferences-retention-{name}")
            window.click("page tab", "Imports")
            window.get("button", "Severity by Kind…")
            window.screenshot(f"preferences-imports-{name}")
            window.click("button", "Severity by Kind…")
            window.get("button", "Remove “Robbery”")
            window.screenshot(f"preferences-severities-{name}")


if __name__ == "__main__":
    cases.run(
        retention_says_what_is_due_first,
        rules_say_what_the_next_run_would_do,
        a_word_gets_a_kind,
        a_kind_gets_another_severity,
        a_badge_is_handed_on,
        a_badge_is_given_back,
        a_site_without_records_is_removed,
        narrow_and_dark,
    )
