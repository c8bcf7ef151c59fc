#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page without a mouse: the way of the Tab key, and the way back from its dialogs."""

import cases
import scenes
from demo import fill
from focus import Focus
from window import Atspi, describe_focus, text_of

PAGES = ["overview", "incidents", "board", "access", "assets", "counts", "charts", "protocol", "reports", "archive"]
MAX_TABS = 120
SEARCHES = {
    "incidents": "Search Incidents",
    "board": "Search Tasks",
    "access": "Search Badge Events",
    "assets": "Search Assets",
    "archive": "Search the Archive",
}
DIALOGS = ["search", "report-incident", "import", "preferences-levels"]


def tab_goes_round_the_pages(store):
    """Tab goes through each page, passes its lists in one step, and comes round"""
    fill(store)
    with scenes.Stage(store, "light") as stage:
        focus = Focus(stage.window)
        for name in PAGES:
            show, leave = scenes.FULL[name]
            show(stage)
            # What has just been read takes the place of what has the focus.
            stage.picture()
            focus.go_round(name, MAX_TABS)
            if leave:
                leave(stage)


def escape_gives_the_focus_back(store):
    """Escape closes each dialog, and the focus is where it was"""
    fill(store)
    with scenes.Stage(store, "light") as stage:
        focus = Focus(stage.window)
        for name in DIALOGS:
            show, _leave = scenes.FULL[name]
            stage.open_page("overview")
            before = focus.tab()
            show(stage)
            stage.window.wait(stage.has_dialog, f"the dialog {name}")
            scenes.escape(stage)
            stage.window.wait(lambda: has_focus(before), f"{name} to give the focus back to {describe_focus(before)}")


def f6_goes_through_the_panes(store):
    """F6 goes from the pages to the list and to what that shows, and round; with Shift the other way"""
    fill(store)
    rows, detail, pages = ("list item", "Phones taken by force…"), ("page tab", "Facts"), ("list item", "Incidents")
    with scenes.Stage(store, "light") as stage:
        focus = Focus(stage.window)
        scenes.incident(stage)
        stage.picture()
        for key, pane in (
            ("F6", detail), ("F6", pages), ("F6", rows), ("shift+F6", pages), ("shift+F6", detail),
        ):  # fmt: skip
            focus.go(key, *pane)
        stage.open_page("reports")
        stage.picture()
        for name in ("Reports", "Headline Figures", "Reports"):
            focus.go("F6", "list item", name)


def the_search_begins_anew(store):
    """Ctrl+F leads back to the search that is open, and what is typed next takes the place of what is there"""
    fill(store)
    with scenes.Stage(store, "light") as stage:
        for name, entry in SEARCHES.items():
            stage.open_page(name)
            stage.window.key("ctrl+f")
            node = stage.window.get("entry", entry)
            stage.window.wait(lambda: stage.window.focused_in(node), f"the focus in the search of {name}")
            stage.window.type("roof")
            stage.window.wait(lambda: text_of(node) == "roof", f"the word in the search of {name}")
            stage.window.key("Tab")
            stage.window.wait(lambda: not stage.window.focused_in(node), f"the focus outside the search of {name}")
            for word in ("gate", "dock"):
                stage.window.key("ctrl+f")
                stage.window.wait(lambda: stage.window.focused_in(node), f"the focus in the search of {name}")
                stage.window.type(word)
                stage.window.wait(lambda: text_of(node) == word, f"“{word}” alone, not “{text_of(node)}”, on {name}")
            stage.window.key("Escape")


def has_focus(node):
    node.clear_cache_single()
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


if __name__ == "__main__":
    cases.run(tab_goes_round_the_pages, escape_gives_the_focus_back, f6_goes_through_the_panes, the_search_begins_anew)
