#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of access logs on an imported log: list, filters, search, and who was inside."""

import json

import cases
from window import Window, control

HEADER = "badge,person,at,reader,direction,granted"
DAYS = range(1, 11)
# Who comes and goes on each of ten days; the guard stays over the last night.
SHIFTS = [("0001", "Ärne Field", "07:00", "15:00"), ("0002", "Bea Stock", "08:00", "16:00"), ("0003", "Guard North", "19:00", None)]


def write_log(folder):
    rows = [HEADER]
    for day in DAYS:
        for badge, person, entry, leave in SHIFTS:
            rows.append(f"{badge},{person},2026-03-{day:02} {entry},Staff door,entry,yes")
            if leave:
                rows.append(f"{badge},{person},2026-03-{day:02} {leave},Staff door,exit,yes")
            elif day + 1 in DAYS:
                rows.append(f"{badge},{person},2026-03-{day + 1:02} 06:00,Staff door,exit,yes")
    rows.append("0009,Late Visitor,2026-03-10 19:20,Stock room,entry,no")
    path = folder / "log.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path, len(rows) - 1


def open_page(store, **options):
    path, n_events = write_log(store.parent)
    control("import", "badges", path, "--site", "Harbour", "--timezone", "Europe/London", store=store)
    window = Window(store, **options)
    window.open_page("Access")
    window.wait_text(f"{n_events} badge events")
    return window, n_events


def the_list_holds_the_log(store):
    """the list holds every event of the log, and a filter those that were denied"""
    window, n_events = open_page(store)
    with window:
        window.click("radio button", "Denied")
        window.wait_text("1 badge event")
        window.wait_text("Late Visitor")
        window.click("radio button", "All")
        window.wait_text(f"{n_events} badge events")


def entries_without_exit_and_off_hours_are_filters(store):
    """entries that no exit follows, and what was outside the hours of the site, are filters that go together"""
    window, n_events = open_page(store)
    with window:
        window.click("radio button", "No Exit")
        window.wait_text("1 badge event")
        window.get("list item", "Guard North, In…")
        window.click("radio button", "All")
        control("site", "update", "Harbour", "--hours", "Mo-Fr 07:30-20:00; Sa-Su 06:30-15:30", store=store)
        window.click("toggle button", "Off-Hours")
        # What begins before or goes on after the hours: most of it in the mornings, and the end of the weekend’s days.
        window.wait_text("22 badge events")
        window.get("list item", "Ärne Field, In, Staff door…")
        window.click("radio button", "Denied")
        window.wait_text("No Badge Event Matches")
        window.click("button", "Clear Filters")
        window.wait_text(f"{n_events} badge events")


def search_finds_people(store):
    """search finds who is meant by the start of a name, without its accents, or of a badge"""
    window, n_events = open_page(store)
    with window:
        window.key("ctrl+f")
        window.get("entry", "Search Badge Events")
        window.type("arn")
        window.wait_text(f"{2 * len(DAYS)} badge events")
        window.key("ctrl+a")
        window.type("0009")
        window.wait_text("1 badge event")
        window.key("ctrl+a")
        window.type("nobody")
        window.wait_text("No Badge Event Matches")
        window.click("button", "Clear Filters")
        window.wait_text(f"{n_events} badge events")


def whom_only_the_log_knows_is_found(store):
    """the search over everything finds who is named by the log alone, and opens the log with their events"""
    path, _ = write_log(store.parent)
    control("site", "add", "--code", "AAA", "--name", "Annexe", "--timezone", "Europe/London", "--currency", "GBP",
            store=store)  # fmt: skip
    control("import", "badges", path, "--site", "Harbour", "--timezone", "Europe/London", store=store)
    path.write_text(f"{HEADER}\n0001,Ann Exe,2026-03-01 07:00,Door,entry,yes\n", encoding="utf-8")
    control("import", "badges", path, "--site", "Annexe", store=store)
    with Window(store) as window:
        window.wait_text("Nothing Recorded Yet")
        window.key("ctrl+k")
        window.get("entry", "Search Everything")
        window.type("late vis")
        window.wait_text("0009 · Harbour")
        window.wait_text_in("People", "list", "Results")
        window.key("Return")
        window.wait_gone("list", "Results")
        window.get("list item", "Late Visitor, Denied…")
        window.wait_text("1 badge event")
        window.screenshot("access-person")
        window.press(window.get("list item", "Late Visitor, Denied…"))
        window.wait_text("Denied Nearby")
        window.key("ctrl+k")
        window.get("entry", "Search Everything")
        window.type("bea st")
        window.wait_text("0002 · Harbour")
        window.key("Return")
        window.wait_text(f"{2 * len(DAYS)} badge events")
        window.wait_text("No Moment Selected")


def an_event_tells_who_was_there(store):
    """an event that is selected tells who was inside, and who was denied nearby"""
    window, _ = open_page(store)
    with window:
        window.press(window.get("list item", "Late Visitor, Denied…"))
        window.wait_text("Denied Nearby")
        window.wait_text("Denied 1 time")
        assert window.has_text("Guard North"), "the guard was inside"
        assert not window.has_text("Nobody, as far as the readers tell")


def who_was_there_is_shown_as_lanes(store):
    """who was there is a chart whose marks are named, walked with the keys, and open their badge event"""
    window, _ = open_page(store)
    with window:
        window.press(window.get("list item", "Late Visitor, Denied…"))
        chart = window.get("list", "Who Was There")
        marks = window.wait(lambda: names_below(window, chart, 3), "the marks")
        assert "19:20, Late Visitor: Denied, Stock room" in marks, marks
        assert "19:00, Guard North: In, Staff door" in marks, marks
        assert "since 19:00, Guard North: Inside; no exit is known" in marks, marks
        window.press(window.get("radio button", "10"))
        window.wait(lambda: len(names_below(window, chart, 1)) == 2, "the guard’s stay and the visitor alone")
        window.press(window.get("radio button", "60"))
        window.wait(lambda: names_below(window, chart, 3), "the marks of two hours")
        window.tab_to("list", "Who Was There")
        window.key("Home", "Right", "Return")
        window.get("heading", "Tuesday, 10 March 2026, 19:00 GMT")
        window.press(window.get("list item", "19:20, Late Visitor: Denied, Stock room"))
        window.get("heading", "Tuesday, 10 March 2026, 19:20 GMT")


def an_incident_has_lanes_of_its_own(store):
    """an incident shows who was there on the axis on which it was reported, and opens a badge event from there"""
    window, _ = open_page(store)
    with window:
        incident = json.loads(control("incident", "create", "--kind", "burglary", "--severity", "high", "--site", "Harbour",
                                      "--occurred-at", "2026-03-10 19:10", "--title", "Stock room forced open", store=store))  # fmt: skip
        control("incident", "update", incident["number"], "--assignee", "Ann", store=store)
        window.open_page("Incidents")
        window.press(window.get("list item", "Stock room forced open…"))
        window.wait_text(incident["number"])
        window.press(window.get("page tab", "Access"))
        chart = window.get("list", "Who Was There")
        marks = window.wait(lambda: names_below(window, chart, 3), "the marks")
        assert "19:20, Late Visitor: Denied, Stock room" in marks, marks
        window.tab_to("list", "Who Was There")
        window.key("End", "Return")
        window.get("heading", "Tuesday, 10 March 2026, 19:20 GMT")


def without_a_log_an_incident_has_no_lanes(store):
    """an incident at a site without a log has no page for its access"""
    with Window(store) as window:
        cases.create(store, "Two jackets gone", occurred_at="2026-03-03 14:30")
        window.open_page("Incidents")
        window.press(window.get("list item", "Two jackets gone…"))
        window.get("page tab", "Time Axis")
        assert window.find("page tab", "Access") is None


def names_below(window, node, least):
    names = [mark.get_name() for mark in window.find_all("list item", among=node)]
    return names if len(names) >= least and all(names) else []


def a_moment_is_asked_for_by_keyboard(store):
    """who was inside at a time is asked for by keyboard alone, and a day alone is refused with a sentence"""
    window, _ = open_page(store)
    with window:
        window.tab_to("button", "Who Was Inside?")
        window.key("Return")
        window.get("dialog", "Who Was Inside?")
        window.key("ctrl+a")
        window.type("2026-03-05")
        window.key("Return")
        window.wait_text("Give the hour and minute")
        window.key("ctrl+a")
        window.type("2026-03-05 12:00")
        window.key("Return")
        window.wait_gone("dialog", "Who Was Inside?")
        window.wait_text("5 March 2026, 12:00")
        inside = window.wait(lambda: window.find_all("list", "Inside"), "who was inside")[0]
        assert window.has_text("Bea Stock", among=inside)
        assert not window.has_text("Guard North", among=inside)


def nothing_says_what_to_do(store):
    """without a log the page says how to bring one in"""
    with Window(store) as window:
        window.open_page("Access")
        window.wait_text("No Access Logs")


cases.run(
    the_list_holds_the_log, entries_without_exit_and_off_hours_are_filters, search_finds_people,
    whom_only_the_log_knows_is_found,
    an_event_tells_who_was_there, who_was_there_is_shown_as_lanes, an_incident_has_lanes_of_its_own,
    without_a_log_an_incident_has_no_lanes, a_moment_is_asked_for_by_keyboard, nothing_says_what_to_do,
)  # fmt: skip
