#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page without a mouse: the way of the Tab key, and the way back from its dialogs."""

import cases
import scenes
from window import Atspi, control, describe_focus, matches

PAGES = ["overview", "incidents", "board", "access", "assets", "counts", "charts", "protocol", "reports", "archive"]
DIALOGS = ["search", "report-incident", "import", "preferences-levels"]
MAX_TABS = 120


class Focus:
    """Where the focus is, as the accessibility bus tells it."""

    def __init__(self, window):
        self.window = window
        self.node = None
        self.listener = Atspi.EventListener.new(self._changed)
        self.listener.register("object:state-changed:focused")

    def _changed(self, event):
        if event.detail1:
            self.node = event.source

    def tab(self, key="Tab"):
        """Goes on, and returns what has the focus then."""
        self.node = None
        self.window.key(key)
        return self.window.wait(lambda: self.node, f"{key} to move the focus")

    def go(self, key, role, name):
        """Goes on to a control, whatever had the focus last."""
        self.window.key(key)
        self.window.wait(lambda: self.node and matches(self.node, role, name), f"{key} to go to {role} “{name}”")


def go_round(stage, scene, focus):
    """Goes on with Tab until it is where it was."""
    first = focus.tab()
    way = [first]
    for _ in range(MAX_TABS):
        node = focus.tab()
        if node == first:
            return
        way.append(node)
    raise AssertionError(f"{scene}: Tab does not come round: {', '.join(map(describe_focus, way[-12:]))}")


def tab_goes_round_the_pages(store):
    """Tab goes through each page, passes its lists in one step, and comes round"""
    control("demo", store=store)
    with scenes.Stage(store, "light") as stage:
        focus = Focus(stage.window)
        for name in PAGES:
            show, leave = scenes.FULL[name]
            show(stage)
            go_round(stage, name, focus)
            if leave:
                leave(stage)


def escape_gives_the_focus_back(store):
    """Escape closes each dialog, and the focus is where it was"""
    control("demo", store=store)
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
    control("demo", store=store)
    rows, detail = ("list item", "Left without paying…"), ("page tab", "Facts")
    with scenes.Stage(store, "light") as stage:
        focus = Focus(stage.window)
        scenes.incident(stage)
        stage.picture()
        for key, pane in (
            ("F6", rows), ("F6", detail), ("F6", ("list item", "Incidents")), ("shift+F6", detail), ("shift+F6", rows),
        ):  # fmt: skip
            focus.go(key, *pane)
        stage.open_page("reports")
        stage.picture()
        for name in ("Reports", "Headline Figures", "Reports"):
            focus.go("F6", "list item", name)


def has_focus(node):
    node.clear_cache_single()
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


if __name__ == "__main__":
    cases.run(tab_goes_round_the_pages, escape_gives_the_focus_back, f6_goes_through_the_panes)
