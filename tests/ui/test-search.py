#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One search over everything, with the keyboard alone."""

import cases
from window import Window, control


def open_search(window):
    window.wait_text("How Bad Is It?")
    window.key("ctrl+k")
    return window.get("entry", "Search Everything")


def fill(store):
    cases.create(store, "Phones taken from the case", occurred_at="2026-11-20 15:10")
    cases.create(store, "Window broken", occurred_at="2026-11-21 15:10")
    control("contact", "add", "--name", "Phoebe Winter", "--role", "security_director", "--email", "p@example.com",
            store=store)  # fmt: skip


def an_incident_is_found_and_opened(store):
    """a record is found by the start of a word, named by kind, and opened with Return"""
    fill(store)
    with Window(store) as window:
        open_search(window)
        window.type("phon")
        window.wait_text("Phones taken from the case")
        window.wait_text_in("Incidents", "list", "Results")
        window.screenshot("search")
        window.key("Return")
        window.wait_gone("list", "Results")
        window.get("list", "Incidents")
        window.wait_text("Adds 4 to the severity score")


def escape_leads_back_in_a_narrow_window(store):
    """who types fast opens what was meant: in a narrow window it has the focus, and Escape leads back to its list"""
    fill(store)
    with Window(store, width=360) as window:
        open_search(window)
        window.type("phon")
        window.key("Return")
        window.wait_text("Adds 4 to the severity score")
        window.key("Escape")
        window.get("list", "Incidents")


def people_come_under_their_own_heading(store):
    """a contact is found among the people"""
    fill(store)
    with Window(store) as window:
        open_search(window)
        window.type("phoebe")
        window.wait_text("Phoebe Winter")
        window.wait_text_in("People", "list", "Results")


def an_action_is_chosen_with_the_arrows(store):
    """with nothing typed, pages and actions are offered, and the arrows choose"""
    fill(store)
    with Window(store) as window:
        open_search(window)
        window.wait_text("Report an Incident")
        window.key("Down", "Return")
        window.wait_gone("list", "Results")
        window.get("list", "Incidents")


def an_action_is_run(store):
    """an action is found by its words and run"""
    fill(store)
    with Window(store) as window:
        open_search(window)
        window.type("report an")
        window.wait(lambda: not window.has_text("Preferences", among=window.get("list", "Results")), "the answer")
        window.key("Return")
        window.get("dialog", "Report Incident")


def nothing_is_said_to_be_nothing(store):
    """what nobody has is said not to be there, and Escape closes"""
    fill(store)
    with Window(store, width=360, environment={"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}) as window:
        open_search(window)
        window.type("zzzz")
        window.wait_text("Nothing Found")
        window.screenshot("search-none-narrow-dark")
        window.key("Escape")
        window.wait_gone("entry", "Search Everything")


if __name__ == "__main__":
    cases.run(
        an_incident_is_found_and_opened,
        escape_leads_back_in_a_narrow_window,
        people_come_under_their_own_heading,
        an_action_is_chosen_with_the_arrows,
        an_action_is_run,
        nothing_is_said_to_be_nothing,
    )
