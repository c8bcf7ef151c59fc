#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page as a screen reader finds it: what takes the focus has a name, and one of its own."""

import cases
import scenes
from window import Atspi, control, describe_focus

PAGES = ["overview", "incidents", "board", "access", "assets", "counts", "charts", "protocol", "reports", "archive"]
DETAILS = ["incident", "badge-event", "asset", "count", "archived"]
# What may be there many times over, as its rows are told apart by theirs.
LISTS = {"list", "table", "tree table", "list item", "table row"}
# What passes the focus on to what it holds.
CONTAINERS = {"frame", "dialog", "scroll pane", "panel", "grouping", "filler", "generic"}


def is_in_list(node):
    while node is not None:
        if node.get_role_name() in LISTS:
            return True
        node = node.get_parent()
    return False


def focusable(stage):
    """What takes the focus in the dialog, or else in the window."""
    nodes = list(stage.window.walk(depth=scenes.DIALOG_DEPTH))
    dialog = next((node for node in nodes if node.get_role_name() == "dialog"), None)
    for node in stage.window.walk(dialog):
        states = node.get_state_set()
        takes_focus = states.contains(Atspi.StateType.FOCUSABLE) and states.contains(Atspi.StateType.SENSITIVE)
        if takes_focus and node.get_role_name() not in CONTAINERS:
            yield node


def find_nameless(stage, scene):
    for node in focusable(stage):
        if not node.get_name():
            yield f"{scene}: {node.get_role_name()} in {describe_focus(node.get_parent())} has no name"


def find_twins(stage, scene):
    seen = set()
    for node in focusable(stage):
        key = (node.get_role_name(), node.get_name())
        if key in seen and not is_in_list(node):
            yield f"{scene}: there are two of {describe_focus(node)}"
        seen.add(key)


def check(store, names, *rules):
    control("demo", store=store)
    control("protocol", "run", store=store)
    found = []
    with scenes.Stage(store, "light") as stage:
        for name in names:
            show, leave = scenes.FULL[name]
            show(stage)
            stage.picture()
            for rule in rules:
                found += rule(stage, name)
            if leave:
                leave(stage)
    assert not found, "\n".join(found)


def pages_have_names(store):
    """each control of each page has a name, and one of its own"""
    check(store, PAGES + DETAILS, find_nameless, find_twins)


if __name__ == "__main__":
    cases.run(pages_have_names)
