#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of incidents on imported police data: list, filters, search, reading."""

import cases
from window import Atspi, Window, control, matches, text_of


# Other tests forget the window's state when it closes.
KEEPING = {"GSETTINGS_BACKEND": "keyfile"}


def open_page(store, **options):
    window = Window(store, **options)
    window.open_page("Incidents")
    window.get("list", "Incidents")
    return window


def count_text(count):
    return f"{count:,} incident" + ("" if count == 1 else "s")


def the_list_holds_every_imported_incident(store):
    """the list holds every row of the imported file"""
    rows = cases.import_street_crimes(store)
    with open_page(store) as window:
        window.wait_text(count_text(len(rows)))


def filters_narrow_the_list(store):
    """a filter leaves what the file says it should, and can be cleared"""
    rows = cases.import_street_crimes(store)
    thefts = [row for row in rows if row["Crime type"] == "Other theft"]
    with open_page(store) as window:
        window.choose("Any Kind", "Other theft")
        window.wait_text(count_text(len(thefts)))
        window.choose("Other theft", "Bicycle theft")
        window.wait_text(count_text(len([row for row in rows if row["Crime type"] == "Bicycle theft"])))
        window.choose_next("Any Time")
        window.wait_text("No Incident Matches")
        window.click("button", "Clear Filters")
        window.wait_text(count_text(len(rows)))


def search_finds_words(store):
    """search finds the incidents whose place has all words, the last as a prefix"""
    rows = cases.import_street_crimes(store)
    found = [row for row in rows if "conference" in row["Location"].lower()]
    assert found, "the sample has no such place"
    with open_page(store) as window:
        window.key("ctrl+f")
        window.get("entry", "Search Incidents")
        window.type("confer")
        window.wait_text(count_text(len(found)))
        window.key("Escape")
        window.wait_text(count_text(len(rows)))


def down_goes_from_the_search_to_the_list(store):
    """Down in the search entry goes to the first that was found, wherever one was before, and Return opens it"""
    cases.create(store, "Phones gone", occurred_at="2026-11-18 15:10")
    cases.create(store, "Jackets gone", occurred_at="2026-11-19 15:10")
    cases.create(store, "Phones taken", occurred_at="2026-11-20 15:10")
    cases.create(store, "Jackets taken", occurred_at="2026-11-21 15:10")
    with open_page(store) as window:
        window.press(window.get("list item", "Jackets gone…"))
        window.get("heading", "Jackets gone")
        window.key("ctrl+f")
        window.get("entry", "Search Incidents")
        window.type("phones")
        window.wait_text(count_text(2))
        window.key("Down")
        window.wait(lambda: window.focused() and window.focused().get_role_name() == "list item", "the focus in the list")
        window.key("Return")
        window.get("heading", "Phones taken")


def a_row_tells_when_it_was(store):
    """what the list writes as “yesterday” a screen reader tells with date, time and zone, on the row and on the words"""
    cases.create(store, "Phones taken", occurred_at="2026-11-20 15:10")
    with open_page(store) as window:
        row = window.get("list item", "Phones taken…")
        told = "Friday, 20 November 2026, 15:10 GMT"
        assert row.get_description() == told, row.get_description()
        assert told in [label.get_description() for label in window.find_all("label", among=row)]


def a_deleted_incident_is_closed(store):
    """an incident that is deleted while it is read is closed, and undoing brings it back to the list"""
    cases.create(store, "Phones taken", occurred_at="2026-11-20 15:10")
    with open_page(store) as window:
        window.press(window.get("list item", "Phones taken…"))
        window.get("heading", "Phones taken")
        window.choose_in_menu("Incident Menu", "d")
        window.wait_gone("heading", "Phones taken")
        window.wait_text("No Incident Selected")
        window.key("ctrl+z")
        window.wait_text(count_text(1))


def a_month_is_no_midnight(store):
    """a time known to the month is shown as the month"""
    cases.import_street_crimes(store)
    with open_page(store) as window:
        rows = window.get("list", "Incidents")
        window.press(window.get("list item", None, among=rows))
        window.wait_text("January 2018")
        assert not window.has_text("00:00"), "a month was shown as a midnight"
        window.wait_text("City of London")


def the_detail_shows_the_working(store):
    """the detail shows the lines with their working, and what was recovered"""
    cases.create(store, "Phones taken", severity="high", occurred_at="2026-11-20 15:10",
                 items=["PHONE-X,6,599.00", "CASE-1,2,9.50"])  # fmt: skip
    with open_page(store) as window:
        window.press(window.get("list item", "Phones taken…"))
        for text in ("6 × USD 599.00", "USD 3,594.00", "2 × USD 9.50", "USD 3,613.00", "Adds 8 to the severity score"):
            window.wait_text(text)


def a_change_elsewhere_appears(store):
    """what another program writes appears without being asked for"""
    cases.create(store, "First", occurred_at="2026-11-20 15:10")
    with open_page(store) as window:
        window.wait_text(count_text(1))
        cases.create(store, "Second", occurred_at="2026-11-21 15:10")
        window.wait_text(count_text(2))
        window.get("list item", "Second…")


def statuses(store):
    listed = cases.incidents(store)["items"] + cases.incidents(store, "--status", "archived")["items"]
    return sorted(item["status"] for item in listed)


def several_are_changed_at_once(store):
    """several incidents are selected by keyboard and by boxes, changed as one, and taken back as one"""
    for day in range(1, 5):
        cases.create(store, f"Phones taken {day}", occurred_at=f"2026-11-0{day} 15:10")
    first = cases.incidents(store)["items"][0]
    control("incident", "resolve", first["id"], "--disposition", "unsolved", store=store)
    with open_page(store) as window:
        window.press(window.get("list item", "Phones taken 2…"))
        window.get("heading", "Phones taken 2")
        window.key("ctrl+a")
        window.wait_text("4 of 4 selected")
        window.wait_text("4 Incidents Selected")
        window.screenshot("incidents-selected")
        window.click("button", "Archive")
        window.wait(lambda: statuses(store) == ["archived", "new", "new", "new"], "the resolved one to be archived")
        window.wait_text(count_text(3))
        window.key("ctrl+z")
        window.wait(lambda: statuses(store) == ["new", "new", "new", "resolved"], "the archive to be left")
        window.click("toggle button", "Select Incidents")
        for day in (2, 3):
            window.press(window.get("list item", f"Phones taken {day}…"))
        window.wait_text("2 of 4 selected")
        window.screenshot("incidents-selecting")
        window.choose_in_menu("Status", "o")
        window.wait(lambda: statuses(store) == ["new", "on_hold", "on_hold", "resolved"], "two to be on hold")
        window.wait_text(count_text(4))
        window.key("ctrl+z")
        window.wait(lambda: statuses(store) == ["new", "new", "new", "resolved"], "both to be taken back")
        window.press(window.get("list item", "Phones taken 2…"))
        window.key("ctrl+a", "ctrl+c")
        window.wait_toast("Copied as CSV")
        window.key("ctrl+f", "ctrl+v")
        entry = window.get("entry", "Search Incidents")
        window.wait(lambda: text_of(entry).count('"Phones taken') == 4, "four lines of CSV")
        assert text_of(entry).startswith("number,occurred_at,"), text_of(entry)


def ticking_stays_in_the_narrow_list(store):
    """at 360 pixels incidents are ticked in the list, where the keys go on, also where one was read before"""
    for day in range(1, 4):
        cases.create(store, f"Phones taken {day}", occurred_at=f"2026-11-0{day} 15:10")
    with open_page(store) as window:
        window.press(window.get("list item", "Phones taken 2…"))
        window.get("heading", "Phones taken 2")
        window.click("toggle button", "Select Incidents")
        window.wait_text("1 Incident Selected")
        window.resize(360, 720)
        window.wait_text("1 of 3 selected")
        for day, text in ((1, "2 of 3 selected"), (3, "3 of 3 selected"), (3, "2 of 3 selected")):
            window.press(window.get("list item", f"Phones taken {day}…"))
            window.wait_text(text)
        window.screenshot("incidents-selecting-narrow")
        window.wait(lambda: matches(window.focused(), "list item", "Phones taken 3…"), "the focus on what was ticked last")
        window.key("ctrl+a")
        window.wait_text("3 of 3 selected")
        window.click("toggle button", "Select Incidents")
        window.wait_text(count_text(3))


def titles_of_rows(window):
    labels = window.find_all("label", among=window.get("tree table", "Incidents"))
    return [label.get_name() for label in labels if label.get_name().endswith(" taken")]


def headings(window):
    return [heading.get_name() for heading in window.find_all("filler", among=window.get("tree table", "Incidents"))]


def the_table_is_sorted_and_remembered(store):
    """a table sorts by a click on a heading, opens an incident, and keeps its columns for the next time"""
    for title, item, day in (("Phones taken", "P,6,599.00", 1), ("Gum taken", "G,1,1.00", 2), ("Bags taken", "B,2,90.00", 3)):
        cases.create(store, title, occurred_at=f"2026-11-0{day} 15:10", items=[item])
    with open_page(store, environment=KEEPING) as window:
        window.click("toggle button", "Table")
        window.wait(lambda: titles_of_rows(window) == ["Bags taken", "Gum taken", "Phones taken"], "the newest first")
        window.press(window.get("filler", "Net Loss"))
        window.wait(lambda: titles_of_rows(window) == ["Phones taken", "Bags taken", "Gum taken"], "the largest loss first")
        window.click("toggle button", None, among=window.get("button", "Columns"))
        window.get("menu item")
        window.key("Down", "Return")
        window.wait(lambda: len(headings(window)) == 8, "a column to go")
        window.key("Escape")
        chosen = headings(window)
        window.screenshot("incidents-table")
        window.press(window.get("label", "Gum taken"))
        window.key("Home", "Return")
        window.get("heading", "Phones taken")
        window.key("alt+Left")
        window.get("filler", "Net Loss")
    with Window(store, environment=KEEPING) as window:
        window.open_page("Incidents")
        window.wait(lambda: headings(window) == chosen, "the same columns again")


def is_chosen(window, title):
    row = window.find("list item", f"{title},…")
    return row is not None and row.get_state_set().contains(Atspi.StateType.SELECTED) and window.find("heading", title)


def what_leaves_the_list_is_not_read_on(store):
    """an incident that is archived gives way to the next, comes back with Undo, and a search closes one it leaves out"""
    for day, title in enumerate(("First", "Second", "Third"), start=1):
        incident = cases.create(store, title, occurred_at=f"2026-11-0{day} 10:00")
        control("incident", "resolve", incident["id"], "--disposition", "unsolved", store=store)
    with Window(store) as window:
        window.open_page("Incidents")
        window.press(window.get("list item", "Second,…"))
        window.wait(lambda: is_chosen(window, "Second"), "the second one")
        window.choose_in_menu("Incident Menu", "a")
        window.wait(lambda: is_chosen(window, "First"), "the next one in its place")
        window.key("ctrl+z")
        window.wait(lambda: is_chosen(window, "Second"), "the second one back")
        window.key("ctrl+f")
        window.get("entry", "Search Incidents")
        window.type("second")
        window.wait_text("1 incident")
        window.wait(lambda: is_chosen(window, "Second"), "the second one, found")
        window.key("ctrl+a")
        window.type("third")
        window.wait_text("No Incident Selected")
        window.get("list item", "Third,…")


if __name__ == "__main__":
    cases.run(
        the_list_holds_every_imported_incident,
        filters_narrow_the_list,
        search_finds_words,
        down_goes_from_the_search_to_the_list,
        a_row_tells_when_it_was,
        a_deleted_incident_is_closed,
        a_month_is_no_midnight,
        the_detail_shows_the_working,
        a_change_elsewhere_appears,
        several_are_changed_at_once,
        ticking_stays_in_the_narrow_list,
        the_table_is_sorted_and_remembered,
        what_leaves_the_list_is_not_read_on,
    )
