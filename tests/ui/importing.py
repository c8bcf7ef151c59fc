# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of an import, which several tests take."""

from window import choose_path, is_sensitive


def choose_file(window, path):
    """Opens the dialog by its key, and takes the file in the file chooser."""
    window.key("ctrl+i")
    window.click("button", "Choose File…")
    dialog = window.wait_dialog("Choose a File to Import")
    choose_path(window, dialog, path)


def figure(window, title):
    """The number at the end of a row."""
    row = window.get("list item", title)
    return next(label.get_name() for label in window.find_all("label", among=row) if label.get_name() != title)


def choose_in_row(window, title, *keys):
    """Opens the choices of a row, and goes to one of them with the keyboard."""
    row = window.get("combo box", title)
    before = len(window.find_all("label", among=row))
    window.press(row)
    window.wait(lambda: len(window.find_all("label", among=row)) > before + 1, f"the choices of {title}")
    window.key(*keys, "Return")


def check(window):
    """Reads the file on trial."""
    window.wait(lambda: is_sensitive(window.get("button", "Check")), "the columns to be right")
    window.click("button", "Check")
    window.wait(lambda: window.find("button", "Import") and is_sensitive(window.get("button", "Import")), "the figures")
