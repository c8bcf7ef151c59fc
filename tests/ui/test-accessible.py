#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page as a screen reader finds it: what takes the focus has a name, and one of its own."""

import cases
import scenes
from window import Atspi, control, describe_focus, middle

PAGES = ["overview", "incidents", "board", "access", "assets", "counts", "charts", "protocol", "reports", "archive"]
DETAILS = ["incident", "badge-event", "asset", "count", "archived"]
# What may be there many times over, as its rows are told apart by theirs.
LISTS = {"list", "table", "tree table", "list item", "table row"}
# What passes the focus on to what it holds.
CONTAINERS = {"frame", "dialog", "scroll pane", "panel", "grouping", "filler", "generic"}
# Nothing below takes the focus from the keyboard: the row has what is chosen in a list of its own.
WHOLE = "combo box"


def is_in_list(node):
    while node is not None:
        if node.get_role_name() in LISTS:
            return True
        node = node.get_parent()
    return False


def is_group(node):
    """The rows of a group have names; the list has that of the group, if there is one."""
    relations = {relation.get_relation_type() for relation in node.get_relation_set()}
    return node.get_role_name() == "list" and Atspi.RelationType.LABELLED_BY in relations


def takes_focus(node):
    states = node.get_state_set()
    if not states.contains(Atspi.StateType.FOCUSABLE) or not states.contains(Atspi.StateType.SENSITIVE):
        return False
    return node.get_role_name() not in CONTAINERS and not is_group(node)


def walk(node):
    """As the window walks, but not into what is whole."""
    if takes_focus(node):
        yield node
    if node.get_role_name() == WHOLE:
        return
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None and child.get_state_set().contains(Atspi.StateType.VISIBLE):
            yield from walk(child)


def focusable(stage):
    """What takes the focus in the window."""
    return list(walk(stage.window.frame))


def find_nameless(nodes, scene):
    for node in nodes:
        if not node.get_name():
            yield f"{scene}: {node.get_role_name()} in {describe_focus(node.get_parent())} has no name"


def find_twins(nodes, scene):
    seen = {}
    for node in nodes:
        key = (node.get_role_name(), node.get_name())
        # A page of a stack is told of more than once.
        if seen.setdefault(key, middle(node)) != middle(node) and not is_in_list(node):
            yield f"{scene}: there are two of {describe_focus(node)}"


def pages_have_names(store):
    """each control of each page has a name, and one of its own"""
    control("demo", store=store)
    control("protocol", "run", store=store)
    found = []
    with scenes.Stage(store, "light") as stage:
        for name in PAGES + DETAILS:
            show, leave = scenes.FULL[name]
            show(stage)
            stage.picture()
            nodes = focusable(stage)
            found += [*find_nameless(nodes, name), *find_twins(nodes, name)]
            if leave:
                leave(stage)
    assert not found, "\n".join(found)


if __name__ == "__main__":
    cases.run(pages_have_names)
