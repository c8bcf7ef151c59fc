#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The weekly report in the window: looked at, saved, printed and approved."""

import datetime
import json
import os
import subprocess
import zipfile
from pathlib import Path

import cases
import printer
from window import Atspi, Window, control, text_of

WEEK = "2026-W46"


def fill(store):
    """Real police data, which knows its months alone, and two thefts in a week of their own."""
    cases.import_street_crimes(store)
    for day in (10, 12):
        cases.create(store, f"Theft of the {day}th", site="City of London", occurred_at=f"2026-11-{day} 15:10",
                     items=["PERF,3,42.10"])  # fmt: skip


def write(store, path, week=WEEK):
    return json.loads(control("report", "weekly", "--week", week, "--output", path, store=store))


def open_week(window, week):
    window.open_page("Reports")
    entry = window.get("text", "Week")
    window.wait(lambda: window.find("image", "Page 1 of…"), "the first page")
    window.press(entry)
    window.key("ctrl+a")
    window.type(week)
    window.key("Return")
    year, number = week.split("-W")
    window.wait_text(f"Weekly Loss Report, week {int(number)} of {year}")


def the_figures_stand_above_the_pages(store):
    """the report of a week is shown with its figures, and every page has a name"""
    fill(store)
    with Window(store, height=1400) as window:
        open_week(window, WEEK)
        figure = window.get("grouping", "Net loss at cost")
        window.wait_text("252.60", among=figure)
        window.wait_text_in("2", "grouping", "Incidents")
        window.wait_text("Not approved yet")
        window.screenshot("weekly-report")


def an_empty_week_is_readable(store):
    """a week without incidents is a report that says so, and the buttons lead there"""
    fill(store)
    with Window(store) as window:
        open_week(window, WEEK)
        window.click("button", "Previous Week")
        window.wait_text("Weekly Loss Report, week 45 of 2026")
        window.wait_text_in("0", "grouping", "Incidents")
        window.click("button", "Next Week")
        window.wait_text("Weekly Loss Report, week 46 of 2026")


def a_wrong_week_is_marked(store):
    """what is no week is marked, and the report stays"""
    fill(store)
    with Window(store) as window:
        open_week(window, WEEK)
        entry = window.get("text", "Week")
        window.press(entry)
        window.key("ctrl+a")
        window.type("2026-W99")
        window.wait(lambda: entry.get_state_set().contains(Atspi.StateType.INVALID_ENTRY), "the mark")
        window.key("Return")
        window.wait_text("Weekly Loss Report, week 46 of 2026")


def the_report_is_saved_as_it_is_on_the_command_line(store):
    """the PDF that is saved is, byte for byte, the one of the command line"""
    fill(store)
    saved, expected = store.parent / "saved.pdf", store.parent / "expected.pdf"
    write(store, expected)
    with Window(store) as window:
        open_week(window, WEEK)
        window.key("ctrl+s")
        save_in_dialog(window, saved)
        window.wait_toast("The report is saved")
    assert saved.read_bytes() == expected.read_bytes()
    text = subprocess.run(["pdftotext", saved, "-"], capture_output=True, text=True, check=True).stdout
    assert "Weekly Loss Report" in text


def check_saved(store, extension, mnemonic):
    """Saves by the menu under the name that is offered, and compares with what the command line writes."""
    fill(store)
    saved, expected = store.parent / f"weekly-loss-{WEEK}.{extension}", store.parent / f"expected.{extension}"
    write(store, expected)
    with Window(store) as window:
        open_week(window, WEEK)
        window.choose_in_menu("Save or Print", mnemonic)
        save_in_dialog(window, store.parent / offered_name(window))
        window.wait_toast("The report is saved")
    assert saved.read_bytes() == expected.read_bytes()
    return saved


def a_workbook_is_saved(store):
    """the menu saves the workbook of the command line, with the week's incidents in it"""
    with zipfile.ZipFile(check_saved(store, "xlsx", "w")) as workbook:
        assert "Theft of the 10th" in workbook.read("xl/sharedStrings.xml").decode()


def a_table_is_saved(store):
    """the menu saves the table of the command line"""
    assert "252.60" in check_saved(store, "csv", "t").read_text(encoding="utf-8-sig")


def data_are_saved(store):
    """the menu saves the data of the command line"""
    assert json.loads(check_saved(store, "json", "d").read_text(encoding="utf-8"))["week"] == WEEK


def a_folder_that_cannot_be_written_is_told(store):
    """a report that cannot be saved is told so, with the reason"""
    fill(store)
    with Window(store) as window:
        open_week(window, WEEK)
        window.key("ctrl+s")
        save_in_dialog(window, "/proc/report.pdf")
        window.wait_text("The report was not saved.")


def the_report_of_a_site(store):
    """the report is of the site that is chosen, as on the command line"""
    fill(store)
    control("site", "add", "--code", "LEEDS", "--name", "Leeds", "--timezone", "Europe/London", "--currency", "USD",
            store=store)  # fmt: skip
    cases.create(store, "Whisky", site="LEEDS", occurred_at="2026-11-11 12:00", items=["WHK,1,21.00"])
    with Window(store) as window:
        open_week(window, WEEK)
        window.wait_text_in("273.60", "grouping", "Net loss at cost")
        window.choose_next("All Sites")
        window.wait_text_in("252.60", "grouping", "Net loss at cost")
        window.choose_last("City of London")
        window.wait_text_in("21.00", "grouping", "Net loss at cost")
        window.key("ctrl+s")
        save_in_dialog(window, store.parent / "saved.pdf")
        window.wait_toast("The report is saved")
    control("report", "weekly", "--week", WEEK, "--site", "LEEDS", "--output", store.parent / "leeds.pdf", store=store)
    assert (store.parent / "saved.pdf").read_bytes() == (store.parent / "leeds.pdf").read_bytes()


def offered_name(window):
    return text_of(window.get("text", "Name:", among=window.wait_dialog("Save the Report")))


def save_in_dialog(window, path):
    """Writes the path into the file dialog."""
    dialog = window.wait_dialog("Save the Report")
    entry = window.get("text", "Name:", among=dialog)
    Atspi.EditableText.set_text_contents(entry, str(path))
    window.click("button", "Save", among=dialog)


def approval_is_of_what_was_seen(store):
    """an approval is shown and on record, and no longer holds once the week changes"""
    fill(store)
    with Window(store) as window:
        open_week(window, WEEK)
        window.click("button", "Approve")
        window.wait_text("The report is approved")
        window.wait_text("Approved by")
        assert write(store, store.parent / "approved.json")["approved"]
        cases.create(store, "Another theft", site="City of London", occurred_at="2026-11-11 09:00")
        window.wait_text("Changed since")
    assert not write(store, store.parent / "changed.json")["approved"]


def a_week_that_is_not_over_is_told_so_far(store):
    """the report of the week that runs says until when it is told, and why it is not to be approved yet"""
    fill(store)
    year, number, _ = datetime.datetime.now(datetime.UTC).isocalendar()
    with Window(store) as window:
        open_week(window, WEEK)
        window.get("button", "Approve")
        open_week(window, f"{year}-W{number:02}")
        window.wait_text("Week so far, until")
        window.wait_text("It can be approved once the week is over")
        window.wait(lambda: window.find("button", "Approve") is None, "Approve to go")
        window.screenshot("week-so-far")


def the_report_is_printed(store):
    """Ctrl+P asks for a printer"""
    fill(store)
    with Window(store) as window:
        open_week(window, WEEK)
        window.key("ctrl+p")
        dialog = window.wait_dialog("Print")
        window.get("button", "Print", among=dialog)
        window.click("button", "Cancel", among=dialog)
        window.wait(lambda: window.find_dialog("Print") is None, "the dialog to close")
        assert window.has_text("week 46 of 2026")


def the_report_is_printed_to_a_file(store):
    """what is printed is the report, page by page, in a file with its name"""
    fill(store)
    documents = store.parent / "documents"
    documents.mkdir()
    folders = Path(os.environ["XDG_CONFIG_HOME"]) / "user-dirs.dirs"
    folders.write_text(f'XDG_DOCUMENTS_DIR="{documents}"\n', encoding="utf-8")
    write(store, store.parent / "expected.pdf")
    with Window(store) as window:
        open_week(window, WEEK)
        window.key("ctrl+p")
        dialog = window.wait_dialog("Print")
        window.press_in_dialog(window.get("table row", "Print to File", among=dialog))
        window.wait_text("weekly-loss-2026-W46.pdf", among=dialog)
        window.click("button", "Print", among=dialog)
        printed = documents / f"weekly-loss-{WEEK}.pdf"
        window.wait(lambda: printed.exists() and printed.read_bytes().rstrip().endswith(b"%%EOF"), "the printed pages")
    assert count_pages(printed) == count_pages(store.parent / "expected.pdf")
    text = subprocess.run(["pdftotext", printed, "-"], capture_output=True, text=True, check=True).stdout
    assert "Weekly Loss Report" in text
    assert "252.60" in text


def the_report_is_printed_on_paper(store):
    """a printer that the system has gets the report, page by page"""
    fill(store)
    write(store, store.parent / "expected.pdf")
    with printer.Printer() as office, Window(store, environment=office.environment) as window:
        open_week(window, WEEK)
        window.key("ctrl+p")
        dialog = window.wait_dialog("Print")
        window.press_in_dialog(window.get("table row", printer.QUEUE, among=dialog))
        button = window.get("button", "Print", among=dialog)
        window.wait(lambda: button.get_state_set().contains(Atspi.StateType.SENSITIVE), "the printer to be ready")
        window.click("button", "Print", among=dialog)
        (printed,) = window.wait(office.printed, "the printed pages")
        assert count_pages(printed) == count_pages(store.parent / "expected.pdf")
        text = subprocess.run(["pdftotext", printed, "-"], capture_output=True, text=True, check=True).stdout
    assert "Weekly Loss Report" in text
    assert "252.60" in text


def count_pages(path):
    lines = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout.splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pages:"))


def the_pages_are_zoomed(store):
    """the pages grow and shrink by keys and buttons, around their middle, and go back to the window's width"""
    fill(store)
    with Window(store) as window:
        open_week(window, WEEK)
        fitting = extents(window)
        window.key("ctrl+plus")
        window.wait_text("125 %")
        window.wait(lambda: extents(window).width == fitting.width * 5 // 4, "a larger page")
        window.wait(lambda: abs(middle_of(window) - fitting.x - fitting.width // 2) <= 2, "the page in the middle")
        window.click("button", "Zoom In")
        window.wait_text("150 %")
        window.wait(lambda: extents(window).width == fitting.width * 3 // 2, "a larger page still")
        window.screenshot("weekly-report-zoomed")
        window.key("ctrl+0")
        window.wait(lambda: extents(window).width == fitting.width, "the page as it was")
        window.key("ctrl+minus")
        window.wait_text("80 %")
        window.wait(lambda: extents(window).width == fitting.width * 4 // 5, "a smaller page")
        window.wait(lambda: extents(window).height < fitting.height, "a lower page")
        window.click("button", "Zoom Out")
        window.click("button", "67 %")
        window.wait(lambda: extents(window).width == fitting.width, "the page as it was")


def extents(window):
    return window.get("image", "Page 1 of…").get_component_iface().get_extents(Atspi.CoordType.WINDOW)


def middle_of(window):
    page = extents(window)
    return page.x + page.width // 2


if __name__ == "__main__":
    cases.run(
        the_figures_stand_above_the_pages,
        an_empty_week_is_readable,
        a_wrong_week_is_marked,
        the_report_is_saved_as_it_is_on_the_command_line,
        a_workbook_is_saved,
        a_table_is_saved,
        data_are_saved,
        a_folder_that_cannot_be_written_is_told,
        the_report_of_a_site,
        approval_is_of_what_was_seen,
        a_week_that_is_not_over_is_told_so_far,
        the_report_is_printed,
        the_report_is_printed_to_a_file,
        the_report_is_printed_on_paper,
        the_pages_are_zoomed,
    )
