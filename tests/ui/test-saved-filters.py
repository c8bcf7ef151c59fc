#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filters of the incidents that are kept under a name: saved, chosen, changed, renamed and removed in the window."""

import json
from datetime import datetime, timedelta, timezone

import cases
from window import Window, control


def saved(store):
    return {item["name"]: item["choices"] for item in json.loads(control("filter", "list", store=store))["items"]}


def days_ago(days):
    return (datetime.now(timezone.utc) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")


def open_page(store, **options):
    window = Window(store, **options)
    window.open_page("Incidents")
    window.get("list", "Incidents")
    return window


def fill(store):
    cases.create(store, "Phones taken", severity="critical", occurred_at=days_ago(1))
    cases.create(store, "Gum taken", severity="low", occurred_at=days_ago(2))
    cases.create(store, "Till robbed", severity="critical", kind="robbery", occurred_at=days_ago(40))


def save(window, name, by="s"):
    """Saves what the list shows, by keys alone."""
    window.choose_in_menu("Saved Filters…", by)
    entry = window.get("text", "Name")
    window.wait(lambda: window.focused() == entry, "the focus in the name")
    window.type(name)


def choose(window, position):
    """Opens the menu and takes one of its filters, which are in the order of their names."""
    window.click("toggle button", None, among=window.get("button", "Saved Filters…"))
    items = window.wait(lambda: window.find_all("menu item"), "the menu")
    items[position].do_action(0)


def a_filter_is_saved_and_chosen_again(store):
    """what the list shows is saved by keys, cleared, and chosen from the menu, its days still relative"""
    fill(store)
    with open_page(store) as window:
        window.wait_text("3 incidents")
        window.click("toggle button", None, among=window.get("button", "Saved Filters"))
        window.get("menu item")
        window.screenshot("saved-filters-none")
        window.key("Escape")
        window.choose_last("Any Severity")
        window.wait_text("2 incidents")
        window.choose_last("Any Time")
        window.get("combo box", "Last 365 Days")
        save(window, "Worst this year")
        window.screenshot("saved-filters-naming")
        window.key("Return")
        window.wait_toast("Filter “Worst this year” saved")
        assert saved(store) == {"Worst this year": {"severity": ["critical"], "last_days": 365}}, saved(store)
        window.get("button", "Saved Filters: Worst this year")
        window.choose_first("Critical")
        window.get("button", "Saved Filters: Worst this year (changed)")
        choose(window, 0)
        window.wait_text("2 incidents")
        window.get("combo box", "Last 365 Days")
        window.get("button", "Saved Filters: Worst this year")
        window.screenshot("saved-filters-chosen")


def a_filter_is_renamed_replaced_and_removed_with_undo(store):
    """a filter is renamed, replaced and removed, and each is taken back with Ctrl+Z"""
    fill(store)
    control("filter", "save", "Worst", "--severity", "critical", store=store)
    control("filter", "save", "Rest", "--severity", "low", store=store)
    with open_page(store) as window:
        choose(window, 1)
        window.wait_text("2 incidents")
        window.choose_in_menu("Saved Filters…", "r")
        window.wait(lambda: window.focused() == window.get("text", "Name"), "the focus in the name")
        window.key("ctrl+a")
        window.type("REST")
        window.wait_text("Another filter is called so.")
        window.key("ctrl+a")
        window.type("Critical ones")
        window.key("Return")
        window.wait_toast("Filter renamed to “Critical ones”")
        assert sorted(saved(store)) == ["Critical ones", "Rest"]
        window.key("ctrl+z")
        window.wait(lambda: sorted(saved(store)) == ["Rest", "Worst"], "the old name again")
        save(window, "rest")
        window.wait_text("A filter is called so; it is replaced.")
        window.screenshot("saved-filters-replacing")
        window.key("Return")
        window.wait(lambda: saved(store).get("rest") == {"severity": ["critical"]}, "the other to be replaced")
        window.key("ctrl+z")
        window.wait(lambda: saved(store).get("Rest") == {"severity": ["low"]}, "what was replaced to be back")
        choose(window, 1)
        window.choose_in_menu("Saved Filters…", "m")
        window.wait_toast("Filter “Worst” removed")
        window.wait(lambda: list(saved(store)) == ["Rest"], "the filter to go")
        window.key("ctrl+z")
        window.wait(lambda: sorted(saved(store)) == ["Rest", "Worst"], "the filter to be back")


def changes_are_saved_in_place(store):
    """what was changed since a filter was chosen is saved in its place"""
    fill(store)
    control("filter", "save", "Worst", "--severity", "critical", store=store)
    with open_page(store) as window:
        choose(window, 0)
        window.wait_text("2 incidents")
        window.choose("Any Kind", "Robbery")
        window.wait_text("1 incident")
        window.choose_in_menu("Saved Filters…", "c")
        window.wait(lambda: saved(store) == {"Worst": {"severity": ["critical"], "kind": "robbery"}}, "the change to be saved")


def what_the_bar_cannot_say_is_named(store):
    """a filter that the bar has no toggles for shows its incidents under its name, until all are asked for"""
    fill(store)
    control("filter", "save", "Grave", "--severity", "critical", "--severity", "high", "--text", "till", store=store)
    with open_page(store) as window:
        choose(window, 0)
        window.wait_text("1 incident")
        window.get("list item", "Till robbed…")
        window.get("label", "Grave")
        window.click("button", "Show All")
        window.wait_text("3 incidents")


if __name__ == "__main__":
    cases.run(
        a_filter_is_saved_and_chosen_again,
        a_filter_is_renamed_replaced_and_removed_with_undo,
        changes_are_saved_in_place,
        what_the_bar_cannot_say_is_named,
    )
