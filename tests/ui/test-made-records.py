#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A record that was just made is found where it belongs, or the window says why it is not there."""

import csv

import cases
from gi.repository import Atspi
from window import Window, control, text_of

N_DAYS = 300


def fill(store):
    """An incident a day, so that a list holds far more than is seen of it."""
    path = store.parent / "days.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["external_id", "date", "kind", "title"])
        for day in range(N_DAYS):
            rows.writerow([day, f"2025-{day // 28 + 1:02}-{day % 28 + 1:02}", "external theft", f"Day {day}"])
    control("import", "incidents", path, "--site", "High Street", "--timezone", "Europe/London", "--currency", "USD", store=store)


def has(node, *states):
    return node is not None and all(node.get_state_set().contains(state) for state in states)


def is_in_text(window, name):
    focused = window.focused()
    return focused is not None and (focused.get_role_name(), focused.get_name()) == ("text", name)


def report(window, what, when=None):
    window.key("ctrl+n")
    window.wait(lambda: is_in_text(window, "What Happened"), "the first field")
    window.type(what)
    if when is not None:
        entry = window.get("text", "When (Local Date and Time)")
        Atspi.EditableText.set_text_contents(entry, when)
        window.wait(lambda: text_of(entry) == when, "the time")
    window.key("alt+r")
    window.wait_gone("dialog", "Report Incident")


def is_within(node, view):
    inner, outer = (part.get_component_iface().get_extents(Atspi.CoordType.WINDOW) for part in (node, view))
    return inner.height > 0 and outer.y <= inner.y and inner.y + inner.height <= outer.y + outer.height


def wait_for_row(window, name, *states):
    """The whole of it is seen."""

    def is_seen():
        row, view = window.find("list item", name), window.find("list", "Incidents")
        return has(row, Atspi.StateType.SHOWING, *states) and is_within(row, view)

    window.wait(is_seen, f"the row of {name}")


def a_report_is_found_in_the_list(store):
    """a report is selected in the list, in view, and has the focus, wherever its time puts it"""
    fill(store)
    with Window(store) as window:
        window.wait_text("Loss")
        report(window, "Till drawer forced", "2025-06-14 10:00")
        wait_for_row(window, "Till drawer forced…", Atspi.StateType.SELECTED, Atspi.StateType.FOCUSED)
        window.screenshot("report-in-list")
        report(window, "Second one", "2025-03-01 10:00")
        wait_for_row(window, "Second one…", Atspi.StateType.SELECTED, Atspi.StateType.FOCUSED)
        window.key("Down")
        window.wait(lambda: not has(window.find("list item", "Second one…"), Atspi.StateType.SELECTED), "the next row")


def a_report_is_found_in_the_table(store):
    """a report opens on top of the table, and is its row there on the way back"""
    fill(store)
    with Window(store) as window:
        window.open_page("Incidents")
        window.click("toggle button", "Table")
        window.get("tree table")
        report(window, "Till drawer forced", "2025-06-14 10:00")
        window.wait_text("Till drawer forced")
        window.get("button", "Incident Menu")
        window.key("Escape")
        window.wait(lambda: window.find("tree table") and window.has_text("Till drawer forced", window.find("tree table")), "its row")
        window.screenshot("report-in-table")


def a_report_is_found_in_a_narrow_list(store):
    """on a narrow window a report is opened, and the way back leads to its row"""
    fill(store)
    with Window(store, width=360) as window:
        report(window, "Till drawer forced", "2025-06-14 10:00")
        window.get("button", "Incident Menu")
        window.wait_gone("list item", "Till drawer forced…")
        window.screenshot("report-narrow")
        window.key("Escape")
        wait_for_row(window, "Till drawer forced…", Atspi.StateType.FOCUSED)
        window.screenshot("report-narrow-back")


def a_report_that_is_left_out_says_so(store):
    """a report that a search leaves out of the list says so, and its button takes the search away"""
    fill(store)
    with Window(store) as window:
        window.open_page("Incidents")
        window.key("ctrl+f")
        window.get("entry", "Search Incidents")
        window.type("Day 12")
        window.wait_text("11 incidents")
        report(window, "Till drawer forced", "2025-06-14 10:00")
        window.wait_toast("leave it out")
        window.wait_toast("reported")
        assert window.find("list item", "Till drawer forced…") is None
        window.click("button", "Show")
        wait_for_row(window, "Till drawer forced…", Atspi.StateType.SELECTED, Atspi.StateType.FOCUSED)
        window.wait_text(f"{N_DAYS + 1} incidents")
        window.screenshot("report-shown")
        window.key("ctrl+z")
        window.wait(lambda: cases.incidents(store)["total"] == N_DAYS, "the report to be undone")


def add_tasks(store, count, **options):
    flat = [text for key, value in options.items() for text in (f"--{key}", value)]
    for number in range(count):
        control("task", "create", "--kind", "patrol", "--title", f"Round {number}", *flat, store=store)


def make_task(window, what, assignee=None):
    window.click("button", "New Task")
    window.wait(lambda: is_in_text(window, "What Is to Be Done"), "the first field")
    window.type(what)
    if assignee is not None:
        entry = window.get("text", "Assignee")
        Atspi.EditableText.set_text_contents(entry, assignee)
        window.wait(lambda: text_of(entry) == assignee, "the assignee")
    window.key("alt+s")
    window.wait_gone("dialog", "New Task")


def wait_for_card(window, what):
    def is_seen():
        card, view = window.find("list item", f"{what}, …"), window.find("list", "To Do")
        return has(card, Atspi.StateType.SHOWING, Atspi.StateType.FOCUSED) and is_within(card, view)

    window.wait(is_seen, f"the card of {what}")


def a_task_is_found_on_the_board(store):
    """a task has the focus on the board, in view, wherever in its column it is"""
    add_tasks(store, 14)
    with Window(store) as window:
        window.open_page("Board")
        window.get("list item", "Round 0, …")
        make_task(window, "Check the roof")
        wait_for_card(window, "Check the roof")
        window.screenshot("task-on-board")


def a_task_is_found_in_its_lane(store):
    """a task is brought into view in the lane of who does it, also where that is a new one"""
    for name in ("Ann", "Ben", "Cem", "Dan", "Eva"):
        add_tasks(store, 2, assignee=name)
    with Window(store) as window:
        window.open_page("Board")
        window.get("list item", "Round 0, …")
        window.choose_next("No Lanes")
        window.get("grouping", "Eva")
        for what, who in (("Check the roof", "Eva"), ("Check the cellar", "Zoe")):
            make_task(window, what, who)
            window.wait(
                lambda what=what: has(window.find("list item", f"{what}, …"), Atspi.StateType.SHOWING, Atspi.StateType.FOCUSED),
                f"the card of {what}",
            )
        window.screenshot("task-in-lane")


def a_task_is_found_on_a_narrow_board(store):
    """on a narrow board the column of a new task is shown"""
    add_tasks(store, 2)
    with Window(store, width=360) as window:
        window.open_page("Board")
        window.get("list item", "Round 0, …")
        window.click("radio button", "Review")
        window.wait_gone("list item", "Round 0, …")
        make_task(window, "Check the roof")
        wait_for_card(window, "Check the roof")
        window.screenshot("task-narrow")


def a_task_that_is_left_out_says_so(store):
    """a task that a filter leaves out of the board says so, and its button takes the filter away"""
    add_tasks(store, 3, due="2026-01-05 10:00")
    with Window(store) as window:
        window.open_page("Board")
        window.click("toggle button", "Overdue")
        window.get("list item", "Round 0, …")
        make_task(window, "Check the roof")
        window.wait_toast("leave it out")
        assert window.find("list item", "Check the roof, …") is None
        window.click("button", "Show")
        wait_for_card(window, "Check the roof")


if __name__ == "__main__":
    cases.run(
        a_report_is_found_in_the_list,
        a_report_is_found_in_the_table,
        a_report_is_found_in_a_narrow_list,
        a_report_that_is_left_out_says_so,
        a_task_is_found_on_the_board,
        a_task_is_found_in_its_lane,
        a_task_is_found_on_a_narrow_board,
        a_task_that_is_left_out_says_so,
    )
