#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page and every dialog as a screen reader finds it: what takes the focus has a name, and one of its own."""

import cases
import focus
import scenes
from demo import fill
from window import Atspi, describe_focus, middle

PAGES = ["overview", "incidents", "board", "access", "assets", "counts", "charts", "protocol", "reports", "archive"]
DETAILS = ["incident", "badge-event", "asset", "count", "archived"]
# Each dialog, and what is below its first page.
DIALOGS = ["search", "report-incident", "resolve", "new-task", "task", "new-asset", "asset-status", "inside", "hold", "purge",
           "import", "import-columns", "preferences-levels", "preferences-rules", "preferences-sites", "preferences-imports",
           "preferences-reports", "shortcuts", "about"]  # fmt: skip
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


def is_group(node):
    """The rows of a group have names; the list has that of the group, if there is one."""
    relations = {relation.get_relation_type() for relation in node.get_relation_set()}
    return node.get_role_name() == "list" and Atspi.RelationType.LABELLED_BY in relations


def is_inside_table(node):
    """The rows of a table are in a list that GTK makes, and have the table's name."""
    return node.get_role_name() == "list" and node.get_parent().get_role_name() == "tree table"


def is_told(node):
    return node.get_role_name() not in CONTAINERS and not is_group(node) and not is_inside_table(node)


def whole(stage, find_root, scene):
    return focus.whole(stage, lambda: focus.controls(find_root(), is_told, Atspi.StateType.VISIBLE), scene)


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
    fill(store)
    found = []
    with scenes.Stage(store, "light") as stage:
        for name in PAGES + DETAILS:
            show, leave = scenes.FULL[name]
            show(stage)
            nodes = whole(stage, lambda: stage.window.frame, name)
            found += [*find_nameless(nodes, name), *find_twins(nodes, name)]
            if leave:
                leave(stage)
    assert not found, "\n".join(found)


def find_dialog(stage):
    return next((node for node in stage.window.walk(depth=scenes.DIALOG_DEPTH) if node.get_role_name() == "dialog"), None)


def whole_dialog(stage, name):
    stage.window.wait(lambda: find_dialog(stage), f"the dialog {name}")
    return whole(stage, lambda: find_dialog(stage), name)


def find_outsiders(stage, scene):
    """A dialog that asks for more room than there is is cut off at both sides."""
    dialog, window = (node.get_component_iface().get_extents(Atspi.CoordType.WINDOW) for node in
                      (find_dialog(stage), stage.window.frame))  # fmt: skip
    if dialog.x < window.x or dialog.x + dialog.width > window.x + window.width:
        yield f"{scene}: {dialog.width} of {window.width} pixels"


def check_dialogs(store, form, names):
    fill(store)
    found = []
    with scenes.Stage(store, form) as stage:
        for name in names:
            show, leave = scenes.FULL[name]
            show(stage)
            nodes = whole_dialog(stage, name)
            found += [*find_nameless(nodes, name), *find_twins(nodes, name), *find_outsiders(stage, name)]
            leave(stage)
    assert not found, "\n".join(found)


def dialogs_have_names(store):
    """each control of each dialog has a name, and one of its own"""
    check_dialogs(store, "light", DIALOGS)


def narrow_dialogs_fit(store):
    """at 360 pixels no dialog is cut off"""
    check_dialogs(store, "narrow", ["report-incident", "new-task", "new-asset", "import", "preferences-levels"])


if __name__ == "__main__":
    cases.run(pages_have_names, dialogs_have_names, narrow_dialogs_fit)
