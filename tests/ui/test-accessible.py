#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page and every dialog as a screen reader finds it: what takes the focus has a name, and one of its own."""

import functools
import shutil
import tempfile

import cases
import scenes
from window import Atspi, control, describe_focus, middle

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


def is_inside_table(node):
    """The rows of a table are in a list that GTK makes, and have the table's name."""
    return node.get_role_name() == "list" and node.get_parent().get_role_name() == "tree table"


def takes_focus(node):
    states = node.get_state_set()
    if not states.contains(Atspi.StateType.FOCUSABLE) or not states.contains(Atspi.StateType.SENSITIVE):
        return False
    return node.get_role_name() not in CONTAINERS and not is_group(node) and not is_inside_table(node)


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


def whole(stage, find_root, scene):
    """What takes the focus below a node, once two looks find the same: it is filled a part in a turn."""
    before = None

    def look():
        nonlocal before
        stage.wait_idle()
        nodes = list(walk(find_root()))
        last, before = before, list(map(describe_focus, nodes))
        return nodes if last == before else None

    return stage.window.wait(look, f"{scene} to be whole")


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


@functools.cache
def made_store():
    """Made once, as it takes a while."""
    folder = tempfile.TemporaryDirectory()
    control("demo", store=f"{folder.name}/store")
    control("protocol", "run", store=f"{folder.name}/store")
    return folder


def fill(store):
    shutil.copytree(f"{made_store().name}/store", store)


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
