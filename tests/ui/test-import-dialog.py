#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file is imported in the window: chosen, put right, checked, imported, mended and undone."""

import json

import cases
from gi.repository import Atspi
from window import Window, control

COUNTS = "Article,Site,Counted on,Soll,Ist,Cost\nA-1,MAIN,2026-03-01,10,8,2.50\nA-2,MAIN,2026-03-01,5,5,1.00\n"


def choose_file(window, path):
    """Opens the dialog by its key, and takes the file in the file chooser."""
    window.key("ctrl+i")
    window.click("button", "Choose File…")
    dialog = window.wait_dialog("Choose a File to Import")
    window.type_in_dialog("/", among=dialog)
    entry = window.wait(lambda: find_entry(window, dialog), "the entry for a path")
    Atspi.EditableText.set_text_contents(entry, str(path))
    window.wait(lambda: window.find("button", "Open", among=dialog).get_state_set().contains(Atspi.StateType.SENSITIVE),
                "the file to be there")  # fmt: skip
    window.click("button", "Open", among=dialog)


def find_entry(window, dialog):
    return next((node for node in window.find_all("text", among=dialog) if node.get_editable_text_iface()), None)


def is_sensitive(node):
    return node.get_state_set().contains(Atspi.StateType.SENSITIVE)


def figure(window, title):
    """The number at the end of a row."""
    row = window.get("list item", title)
    return next(label.get_name() for label in window.find_all("label", among=row) if label.get_name() != title)


def check(window):
    """Reads the file on trial."""
    window.wait(lambda: is_sensitive(window.get("button", "Check")), "the columns to be right")
    window.click("button", "Check")
    window.wait(lambda: window.find("button", "Import") and is_sensitive(window.get("button", "Import")), "the figures")


def police_data_comes_in(store):
    """real police data is recognised, checked on trial, and imported as the figures said"""
    with Window(store, width=1000, height=900) as window:
        choose_file(window, cases.STREET_CRIMES)
        window.wait_text("What It Holds")
        window.screenshot("import-columns")
        check(window)
        window.screenshot("import-check")
        expected = figure(window, "New Records")
        window.click("button", "Import")
        window.wait_text("What Came In")
        assert figure(window, "New Records") == expected
        window.screenshot("import-done")
        window.click("button", "Done")
        window.wait_gone("dialog", "Import")
    (record,) = json.loads(control("import", "list", store=store))["items"]
    assert (record["state"], f"{record['imported']:,}") == ("done", expected)
    control("verify", store=store)


if __name__ == "__main__":
    cases.run(
        police_data_comes_in,
    )
