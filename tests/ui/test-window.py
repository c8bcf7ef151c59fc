#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: pages, sidebar, narrow and wide, keys, and what a screen reader finds."""

import os
import shutil
from pathlib import Path

import cases
from window import PAGES, TIMEOUT, Window

# What a person acts upon, and so must have a name.
CONTROLS = {"button", "toggle button", "radio button", "combo box", "entry", "text", "check box", "switch", "slider"}

VIEWER = """[Desktop Entry]
Type=Application
Name=Viewer
Exec=sh -c 'printf %%s "$1" > "{told}"' viewer %u
MimeType=x-scheme-handler/help;
"""


def keys_open_the_pages(store):
    """Alt and a digit opens the page at that place of the sidebar"""
    cases.create(store, "Perfume", occurred_at="2026-11-20 15:10")
    with Window(store) as window:
        window.key("alt+2")
        window.get("list item", "Perfume…")
        window.key("alt+1")
        window.get("heading", "How Bad Is It?")


def f9_hides_the_sidebar(store):
    """F9 hides the sidebar and brings it back"""
    with Window(store) as window:
        window.get("list", "Pages")
        window.key("F9")
        window.wait_gone("list", "Pages")
        window.key("F9")
        window.get("list", "Pages")


def narrow_windows_go_back(store):
    """at 360 pixels the detail is on top of the list, and the list on top of the pages, with a way back"""
    cases.create(store, "Perfume", occurred_at="2026-11-20 15:10")
    with Window(store, width=360, height=640) as window:
        window.open_page("Incidents")
        window.press(window.get("list item", "Perfume…"))
        window.get("heading", "Perfume")
        window.wait_gone("list", "Incidents")
        window.click("button", "Back")
        window.get("list", "Incidents")
        window.click("button", "Back")
        window.get("list", "Pages")


def a_button_of_the_mouse_goes_back(store):
    """at 360 pixels the button that a mouse has for it leads from the detail back to the list"""
    cases.create(store, "Perfume", occurred_at="2026-11-20 15:10")
    with Window(store, width=360, height=640) as window:
        window.open_page("Incidents")
        window.press(window.get("list item", "Perfume…"))
        window.press(window.get("heading", "Perfume"), button=8)
        window.get("list", "Incidents")
        window.wait_gone("heading", "Perfume")


def dialogs_have_their_keys(store):
    """F10 opens the menu, Ctrl+T a new task, Ctrl+, the preferences, Ctrl+? the shortcuts; Escape closes them"""
    with Window(store) as window:
        window.key("F10")
        window.get("menu item")
        window.key("Escape")
        window.key("ctrl+t")
        window.get("dialog", "New Task")
        window.key("Escape")
        window.wait_gone("dialog", "New Task")
        window.key("ctrl+comma")
        window.get("dialog", "Preferences")
        window.key("Escape")
        window.wait_gone("dialog", "Preferences")
        window.key("ctrl+question")
        window.get("dialog", "Keyboard Shortcuts")
        window.wait_text("Report an Incident")


def f1_opens_the_guide(store):
    """F1 gives the guide to the help viewer"""
    applications = Path(os.environ["XDG_DATA_HOME"]) / "applications"
    applications.mkdir()
    told = store.parent / "told"
    viewer = applications / "viewer.desktop"
    viewer.write_text(VIEWER.format(told=told), encoding="utf-8")
    (applications / "mimeapps.list").write_text(
        "[Default Applications]\nx-scheme-handler/help=viewer.desktop\n", encoding="utf-8"
    )
    with Window(store) as window:
        window.key("F1")
        window.wait(lambda: told.exists() and told.read_text(encoding="utf-8") == "help:lossguard", "the viewer")
    shutil.rmtree(applications)


def a_missing_help_viewer_is_told(store):
    """F1 says so where there is no help viewer"""
    with Window(store) as window:
        window.key("F1")
        window.wait_text("The user guide needs a help viewer")


def a_store_that_cannot_be_opened_is_told(store):
    """a folder whose database is none gets a sentence and can be tried again"""
    store.mkdir()
    (store / "lossguard.db").write_bytes(b"This is no database, but some text that is long enough to be read.\n" * 40)
    with Window(store) as window:
        window.wait_text("The Store Cannot Be Opened")
        (store / "lossguard.db").unlink()
        window.click("button", "Try Again")
        window.wait_text("Nothing Recorded Yet")


def every_control_has_a_name(store):
    """every control of every page and dialog has a name for a screen reader"""
    cases.create(store, "Perfume", occurred_at="2026-11-20 15:10", items=["PERF,3,42.10"])
    with Window(store) as window:
        window.get("heading", "How Bad Is It?")
        check_names(window, "overview")
        window.open_page("Incidents")
        window.press(window.get("list item", "Perfume…"))
        window.get("heading", "Perfume")
        window.key("ctrl+f")
        window.get("entry", "Search Incidents")
        check_names(window, "incidents")
        window.click("button", "Resolve…")
        window.get("dialog", "Resolve Incident")
        check_names(window, "resolve dialog")
        window.key("Escape")
        window.wait_gone("dialog", "Resolve Incident")
        window.key("ctrl+n")
        window.get("dialog", "Report Incident")
        window.click("button", "Add Line")
        window.get("text", "SKU")
        check_names(window, "report dialog")


def check_names(window, where):
    nameless = [node.get_role_name() for node in window.walk() if node.get_role_name() in CONTROLS and not node.get_name()]
    assert not nameless, f"{where}: {nameless} have no name"


def it_quits_without_complaint(store):
    """Ctrl+Q ends the program, which finds nothing to complain of while its pages go"""
    cases.create(store, "Perfume", occurred_at="2026-11-20 15:10")
    with Window(store) as window:
        for page in PAGES:
            window.open_page(page)
            window.get("grouping", page)
        window.open_page("Incidents")
        window.get("list item", "Perfume…")
        window.key("ctrl+q")
        assert window.process.wait(TIMEOUT) == 0


if __name__ == "__main__":
    cases.run(
        keys_open_the_pages,
        f9_hides_the_sidebar,
        narrow_windows_go_back,
        a_button_of_the_mouse_goes_back,
        dialogs_have_their_keys,
        f1_opens_the_guide,
        a_missing_help_viewer_is_told,
        a_store_that_cannot_be_opened_is_told,
        every_control_has_a_name,
        it_quits_without_complaint,
    )
