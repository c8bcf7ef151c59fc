#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dialogs without a mouse: Tab goes round and passes all there is, Escape leads out, and asks where that loses something."""

import cases
import scenes
from demo import fill
from focus import Focus, controls, whole
from window import Atspi, describe_focus, matches, text_of

MAX_TABS = 90
# Levels of the window down to a dialog over another one.
QUESTION_DEPTH = 10
# The arrow keys lead from one to the next, so that Tab passes all of them in one step.
ROVING = {"list item", "table row", "table cell", "radio button", "page tab", "menu item", "tree table"}
# Escape does the same.
WINDOW_CONTROLS = "button “Close”"
# These pass the focus on to what they hold.
CONTAINERS = {"frame", "dialog", "alert", "scroll pane", "panel", "grouping", "filler", "generic", "list", "table", "label"}
# One of each kind; the others are made of the same rows.
DIALOGS = ["search", "report-incident", "resolve", "task", "asset-status", "hold", "import", "shortcuts"]


def find_dialog(window):
    return next((node for node in window.walk(depth=scenes.DIALOG_DEPTH) if is_dialog(node)), None)


def find_question(window):
    return next((node for node in window.walk(depth=QUESTION_DEPTH) if matches(node, "alert", "Discard Changes?")), None)


def is_dialog(node):
    return node.get_role_name() in ("dialog", "alert")


def is_within(node, dialog):
    while node is not None and node != dialog:
        node = node.get_parent()
    return node is not None


def is_passed(node):
    return node.get_role_name() not in CONTAINERS | ROVING


def controls_of(dialog):
    return controls(dialog, is_passed, Atspi.StateType.SHOWING)


def find_strays(way, dialog):
    return [describe_focus(node) for node in way if not is_within(node, dialog)]


def find_missed(way, dialog):
    passed = {WINDOW_CONTROLS, *map(describe_focus, way)}
    return [describe_focus(node) for node in controls_of(dialog) if describe_focus(node) not in passed]


def bottom_of(node):
    area = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    return area.y + area.height


def is_cut_off(node, dialog):
    """whether it ends below something that it is in, as in a dialog that is too low"""
    bottom = bottom_of(node)
    while node is not None and node != dialog:
        node = node.get_parent()
        if node is not None and bottom > bottom_of(node):
            return True
    return False


def tab_goes_round_the_dialogs(store):
    """Tab goes round in each dialog and passes every control, and Escape gives the focus back to the page"""
    fill(store)
    found = []
    with scenes.Stage(store, "light") as stage:
        focus = Focus(stage.window)
        for name in DIALOGS:
            show, leave = scenes.FULL[name]
            show(stage)
            dialog = stage.window.wait(lambda: find_dialog(stage.window), f"the dialog {name}")
            whole(stage, lambda d=dialog: controls_of(d), name)
            first = stage.window.focused_in(dialog)
            if is_cut_off(first, dialog):
                found.append(f"{name}: {describe_focus(first)} is cut off")
            way = focus.go_round(name, MAX_TABS)
            found += [f"{name}: Tab goes to {stray}, out of the dialog" for stray in find_strays(way, dialog)]
            found += [f"{name}: Tab misses {missed}" for missed in find_missed(way, dialog)]
            focus.node = None
            leave(stage)
            stage.window.wait(lambda: focus.node, f"the focus after {name}")
    assert not found, "\n".join(found)


def edit_incident(stage):
    scenes.incident(stage)
    stage.window.choose_in_menu("Incident Menu", "e")


# Forms, each filled in another way: how they are opened, and a field of them.
FORMS = {
    "New Task": (scenes.new_task, "What Is to Be Done"),
    "task": (scenes.task, "What Is to Be Done"),
    "Add Asset": (scenes.new_asset, "Name"),
    "Edit Incident": (edit_incident, "What Happened"),
}


def escape_asks_where_text_would_be_lost(store):
    """Escape asks before it closes a form into which something was typed, which stays as it is unless it is discarded"""
    fill(store)
    with scenes.Stage(store, "light") as stage:
        for name, (show, field) in FORMS.items():
            show(stage)
            dialog = stage.window.wait(lambda: find_dialog(stage.window), f"the dialog {name}")
            whole(stage, lambda d=dialog: controls_of(d), name)
            focus = stage.window.wait(lambda: stage.window.focused_in(dialog), f"the focus in {name}")
            entry = stage.window.get("text", field, among=dialog)
            Atspi.EditableText.set_text_contents(entry, "typed")
            stage.window.key("Escape")
            stage.window.wait(lambda: find_question(stage.window), "the question")
            stage.window.key("Escape")
            stage.window.wait(lambda: not find_question(stage.window), "the question to go")
            stage.window.wait(lambda f=focus, d=dialog: stage.window.focused_in(d) == f, f"the focus in {name} where it was")
            assert text_of(entry) == "typed", f"{name}: {text_of(entry)}"
            stage.window.key("Escape")
            question = stage.window.wait(lambda: find_question(stage.window), "the question")
            stage.window.click("button", "Discard", among=question)
            stage.window.wait(lambda: not stage.has_dialog(), f"{name} to be closed")


if __name__ == "__main__":
    cases.run(tab_goes_round_the_dialogs, escape_asks_where_text_would_be_lost)
