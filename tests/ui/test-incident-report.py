#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The report of one incident in the window, saved and printed, and the incidents that are like it, amid police data."""

import subprocess

import cases
import printer
from window import Atspi, Window, control, text_of


def fill(store):
    """Real police data, and an incident with a task in their midst."""
    cases.import_street_crimes(store)
    incident = cases.create(store, "Phones taken", occurred_at="2026-03-05 12:00", items=["PHONE-X,6,599.00"])
    control("task", "create", "--kind", "cctv_review", "--title", "Look at the recording", "--incident", incident["id"],
            store=store)  # fmt: skip
    return incident


def open_incident(window):
    window.open_page("Incidents")
    window.press(window.get("list item", "Phones taken…"))
    window.wait_text("6 × USD 599.00")


def similar_incidents_lead_to_their_records(store):
    """what is like an incident is listed with the reason, and opens"""
    fill(store)
    cases.create(store, "Cabinet forced", occurred_at="2026-03-07 12:20", items=["PHONE-X,2,599.00"])
    with Window(store, height=2000) as window:
        open_incident(window)
        row = window.get("list item", "Cabinet forced")
        window.wait_text("Same site · Same kind · Same SKU PHONE-X · Around the same hour of the day")
        window.screenshot("similar-incidents")
        window.press(row)
        window.wait_text("2 × USD 599.00")


def text_of_pdf(path):
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout


def the_report_is_saved_and_printed(store):
    """the PDF that is saved is the command line's, byte for byte, and Ctrl+P brings it to a printer"""
    incident = fill(store)
    expected = store.parent / "expected.pdf"
    saved = store.parent / f"incident-{incident['number']}.pdf"
    control("report", "incident", incident["number"], "--output", expected, store=store)
    with printer.Printer() as office, Window(store, environment=office.environment) as window:
        open_incident(window)
        window.choose_in_menu("Incident Menu", "f")
        dialog = window.wait_dialog("Save the Report")
        entry = window.get("text", "Name:", among=dialog)
        assert text_of(entry) == saved.name
        Atspi.EditableText.set_text_contents(entry, str(saved))
        window.click("button", "Save", among=dialog)
        window.wait(saved.exists, "the file")
        assert saved.read_bytes() == expected.read_bytes()

        window.key("ctrl+p")
        dialog = window.wait_dialog("Print")
        window.press_in_dialog(window.get("table row", printer.QUEUE, among=dialog))
        button = window.get("button", "Print", among=dialog)
        window.wait(lambda: button.get_state_set().contains(Atspi.StateType.SENSITIVE), "the printer to be ready")
        window.click("button", "Print", among=dialog)
        (printed,) = window.wait(office.printed, "the printed pages")
        for text in (incident["number"], "Phones taken", "3,594.00", "Look at the recording", "Page 1 of"):
            assert text in text_of_pdf(printed), text


def a_folder_that_cannot_be_written_is_told(store):
    """a report that cannot be saved is told so"""
    fill(store)
    with Window(store) as window:
        open_incident(window)
        window.choose_in_menu("Incident Menu", "f")
        dialog = window.wait_dialog("Save the Report")
        Atspi.EditableText.set_text_contents(window.get("text", "Name:", among=dialog), "/proc/report.pdf")
        window.click("button", "Save", among=dialog)
        window.wait_text("The report was not saved.")


if __name__ == "__main__":
    cases.run(
        the_report_is_saved_and_printed,
        a_folder_that_cannot_be_written_is_told,
        similar_incidents_lead_to_their_records,
    )
