#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file is imported in the window: chosen, checked, imported and undone."""

import contextlib
import json
import sqlite3

import cases
from gi.repository import Atspi
from importing import check, choose_file, choose_in_row, figure
from window import Window, control, is_sensitive, text_of


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


def columns_without_a_field_are_named(store):
    """which columns no field takes is said before the import, and leads to where one is chosen for them"""
    path = store.parent / "thefts.csv"
    path.write_text("Date,Kind,Officer,Amount,Beat\n2026-03-01,theft,Lee,5.00,North Quay\n", encoding="utf-8")
    with Window(store, width=360, height=640) as window:
        choose_file(window, path)
        check(window)
        row = window.wait(lambda: window.find("list item", "No field takes 2 columns"), "the columns")
        window.wait_text("Officer, Beat")
        window.screenshot("import-without-a-field-360")
        window.press(row)
        window.wait_gone("list item", "No field takes 2 columns")
        window.wait_text("Dates Are Written")


def a_file_that_comes_again_changes_nothing(store):
    """a file whose rows are all in is said to change nothing"""
    cases.import_street_crimes(store)
    with Window(store, width=360, height=640) as window:
        choose_file(window, cases.STREET_CRIMES)
        check(window)
        assert figure(window, "Rows Already There") == "15"
        window.click("button", "Import")
        window.wait_text("All 15 rows were already there; nothing changed.")
        assert figure(window, "Rows Already There") == "15"
        window.screenshot("import-again-360")


def find_cell(window, text):
    """The entry of the table of rejected rows that holds @text."""
    table = window.find("tree table", "Rejected Rows")
    return next((node for node in window.find_all("text", among=table) if text_of(node) == text), None) if table else None


def reason_under(cell):
    """What is said right under an entry of the table."""
    box = cell.get_parent()
    last = box.get_child_at_index(box.get_child_count() - 1)
    return last.get_name() if last.get_role_name() == "label" else None


def see_that_nothing_is_lost(window):
    """What was mended stays where somebody goes back, and who closes the dialog is asked."""
    window.key("Escape")
    window.wait_text("What Came In")
    window.click("button", "Close")
    window.click("button", "Cancel", among=window.get("alert", "Discard Changes?"))
    window.wait_gone("alert", "Discard Changes?")
    window.click("button", "Mend…")
    window.wait_text("3: ready")


def rejected_rows_are_mended(store):
    """a row that was rejected is put right in the table, and imported without touching the others"""
    path = store.parent / "thefts.csv"
    path.write_text(
        "Incident ID,Date,Kind,Quantity,Cost\nX1,2026-03-01,theft,2,5.00\nX2,2026-13-01,theft,1,5.00\n"
        "X3,2026-03-03,theft,many,5.00\n",
        encoding="utf-8",
    )
    with Window(store, width=1000, height=800) as window:
        choose_file(window, path)
        check(window)
        assert figure(window, "Rejected Rows") == "2"
        window.click("button", "Import")
        window.click("button", "Mend…")
        cell = window.wait(lambda: find_cell(window, "2026-13-01"), "the cell")
        for cell_text, reason in (("2026-13-01", "is not a date as the others are written"), ("many", "is no whole number")):
            window.wait(lambda t=cell_text, r=reason: reason_under(find_cell(window, t)) == f"“{t}” {r}", f"why {cell_text} is wrong")
        window.screenshot("import-mend")
        Atspi.EditableText.set_text_contents(cell, "2026-03-02")
        window.wait_text("3: ready")
        see_that_nothing_is_lost(window)
        window.click("button", "Import Again")
        window.wait_text("What Came In")
        assert (figure(window, "New Records"), figure(window, "Rejected Rows")) == ("1", "1")
    assert cases.incidents(store)["total"] == 2
    control("verify", store=store)


def state_of_import(store):
    return json.loads(control("import", "list", store=store))["items"][0]["state"]


def an_import_is_undone_later(store):
    """each past import is listed with who and how much, and undone as one"""
    cases.import_street_crimes(store)
    with Window(store, width=1000, height=800) as window:
        window.key("ctrl+i")
        window.press(window.get("list item", "Past Imports"))
        window.wait_text("15 new, 0 changed, 0 rejected")
        window.screenshot("import-history")
        window.click("button", "Undo…")
        window.click("button", "Undo Import", among=window.get("alert", "Undo the Import?"))
        window.wait(lambda: state_of_import(store) == "undone", "the import to be undone")
        window.wait_text("Undone")
    assert cases.incidents(store)["total"] == 0


def kinds_are_given_ours(store):
    """what a file calls a kind is given one of ours, and kept for later imports"""
    with Window(store, width=1000, height=900) as window:
        choose_file(window, cases.STREET_CRIMES)
        check(window)
        choose_in_row(window, "Other theft", "Down")
        window.click("button", "Import")
        window.wait_text("What Came In")
    assert cases.incidents(store, "--kind", "external_theft", "--status", "resolved")["total"] == 6
    assert json.loads(control("config", "get", "import.kinds", store=store))["value"] == "other_theft=external_theft"


def purge_all(store):
    with contextlib.closing(sqlite3.connect(store / "lossguard.db")) as database, database:
        database.execute("UPDATE incidents SET status = 5, archived_at = 0")
    control("retention", "purge", store=store)


def what_was_purged_comes_back_only_when_asked(store):
    """a row that a purge took is told of before the import, and comes back where somebody switches that on"""
    path = store.parent / "old.csv"
    path.write_text("Incident ID,Date,Kind\nX1,2019-03-01,theft\nX2,2019-03-02,theft\n", encoding="utf-8")
    control("import", "incidents", path, "--site", "City of London", "--timezone", "Europe/London", store=store)
    purge_all(store)
    with Window(store, width=1000, height=800) as window:
        choose_file(window, path)
        check(window)
        window.wait_text("2 of the rejected rows were purged when their retention was over.")
        window.wait_text("it was purged on ")
        assert figure(window, "New Records") == "0"
        window.screenshot("import-purged")
        window.press(window.get("check box", "Bring Back What Was Purged"))
        window.click("button", "Import")
        window.wait_text("What Came In")
        assert (figure(window, "New Records"), figure(window, "Rejected Rows")) == ("2", "0")
    assert cases.incidents(store, "--status", "resolved")["total"] == 2


def bad_files_get_a_sentence(store):
    """a file that is no table is refused with a sentence, and another can be chosen"""
    path = store.parent / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 and nothing more")
    with Window(store, width=360, height=640) as window:
        choose_file(window, path)
        window.wait_text("The File Cannot Be Imported")
        window.screenshot("import-broken-360")
        window.click("button", "Back", among=window.get("dialog", "Import"))
        window.get("button", "Choose File…")
        window.screenshot("import-start-360")
    assert cases.incidents(store)["total"] == 0


def a_new_site_is_checked(store):
    """a zone or a currency that there is not is said so, and the import waits"""
    with Window(store, width=1000, height=900) as window:
        choose_file(window, cases.STREET_CRIMES)
        zone = window.get("text", "Time Zone, Such as Europe/London")
        Atspi.EditableText.set_text_contents(zone, "Europe/Londn")
        window.wait_text("There is no such time zone.")
        assert not is_sensitive(window.get("button", "Check"))
        window.screenshot("import-bad-zone")
        Atspi.EditableText.set_text_contents(zone, "Europe/London")
        check(window)
        window.wait_text("Europe/London")


if __name__ == "__main__":
    cases.run(
        police_data_comes_in,
        columns_without_a_field_are_named,
        a_file_that_comes_again_changes_nothing,
        rejected_rows_are_mended,
        an_import_is_undone_later,
        kinds_are_given_ours,
        what_was_purged_comes_back_only_when_asked,
        bad_files_get_a_sentence,
        a_new_site_is_checked,
    )
