#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures of the charts: right beside the files and the command line, compared, copied and saved."""

import collections
import csv
import datetime
import json
import subprocess
import zoneinfo

import cases
from charts import copy, copy_figures, marks, open_page, pick
from window import TIMEOUT, Atspi, Window, control

ROBBERIES = cases.DATA / "san_francisco_robbery.csv"
ZONE = zoneinfo.ZoneInfo("America/Los_Angeles")
WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
# Places in the drop-down lists of measures, and of what losses are shown by.
INCIDENTS, BY_SEVERITY, BY_KIND, BY_SITE, BY_SKU, BY_HOUR = 4, 3, 5, 6, 7, 8
PNG_SIZE = "PNG 1920 1080"


def day(days_ago):
    return (datetime.date.today() - datetime.timedelta(days=days_ago)).isoformat()


def read_robberies():
    """When each was, at its place."""
    with open(ROBBERIES, encoding="utf-8", newline="") as file:
        return [datetime.datetime.fromisoformat(row["date_time"]).astimezone(ZONE) for row in csv.DictReader(file)]


def hours_are_those_of_a_real_file(store):
    """hours and weekdays count what a year of real robberies has, by the clock of the place"""
    control("site", "add", "--code", "SF", "--name", "San Francisco", "--timezone", ZONE.key, "--currency", "USD",
            store=store)  # fmt: skip
    control("import", "incidents", ROBBERIES, "--site", "San Francisco", "--timezone", ZONE.key,
            "--map", "kind=offense_type", "--map", "occurred_at=date_time", store=store)  # fmt: skip
    times = read_robberies()
    expected = collections.Counter((WEEKDAYS[time.weekday()], f"{time.hour:02}") for time in times)
    with Window(store) as window:
        window.open_page("Charts")
        window.wait_text("Net loss at cost: ")
        pick(window, "Net Loss", INCIDENTS)
        window.wait_text(f"Incidents: {len(times)}")
        window.choose_last("Over Time, by Kind")
        window.wait(lambda: len(marks(window, "Incidents…")) == 7 * 24, "a mark for each hour")
        shown = {key: int(line[0]) for key, line in copy_figures(window).items()}
        assert shown == dict(expected), set(shown.items()) ^ set(expected.items())
        most = max(expected, key=lambda key: (expected[key], key))
        assert f"{most[1]}, {most[0]}: {expected[most]}" in marks(window, "Incidents…"), marks(window, "Incidents…")


def losses(store, by):
    """What the command line says was lost, in plain figures."""
    items = json.loads(control("loss", "--by", by, store=store))["items"]
    return sorted(f"{item['net']['amount'] / 100:.2f}" for item in items)


def losses_are_those_of_the_command_line(store):
    """losses by kind, site and article are what the command line says"""
    with open_page(store) as window:
        shown = "Over Time, by Kind"
        for place, words, by in ((BY_KIND, "By Kind", "kind"), (BY_SITE, "By Site", "site"), (BY_SKU, "By SKU", "sku")):
            pick(window, shown, place)
            window.get("combo box", words)
            window.wait(lambda wanted=losses(store, by): sorted(line[0] for line in copy_figures(window).values())
                        == wanted, f"the losses by {by}")  # fmt: skip
            shown = words


def fill_two_periods(store):
    cases.create(store, "Coats", occurred_at=f"{day(3)} 12:30", items=["COAT-1,1,100.00"])
    cases.create(store, "Caps", occurred_at=f"{day(3 + 28)} 12:30", items=["CAP-1,2,30.00"])
    cases.create(store, "Till", kind="robbery", occurred_at=f"{day(3 + 28)} 20:10", items=["CASH,1,50.00"])


def open_last_weeks(store, form, words):
    fill_two_periods(store)
    window = Window(store)
    window.open_page("Charts")
    window.wait_text("Net loss at cost: ")
    window.click("radio button", "4 Weeks")
    window.wait_text("Net loss at cost: USD 100.00")
    pick(window, "Over Time, by Kind", form)
    window.get("combo box", words)
    return window


def ranks_are_compared(store):
    """a rank says what it was in the period before, and the table has what was there alone"""
    expected = "External Theft, Net Loss: USD 100.00 (100%, Σ 100%); The period before: USD 60.00 (USD 40.00 more)"
    with open_last_weeks(store, BY_KIND, "By Kind") as window:
        window.wait(lambda: marks(window) == [expected], expected)
        assert copy_figures(window) == {
            ("External Theft", ""): ["100.00", "60.00", "40.00"],
            ("Robbery", ""): ["0.00", "50.00", "-50.00"],
        }
        window.click("toggle button", "Show as a Table")
        table = window.get("tree table", "Figures of the Chart")
        for text in ("USD 40.00 more", "USD 50.00 less"):
            window.wait_text(text, among=table)


def hours_are_compared(store):
    """an hour of a weekday says what it was in the period before"""
    weekday = WEEKDAYS[(datetime.date.today() - datetime.timedelta(days=3)).weekday()]
    with open_last_weeks(store, BY_HOUR, "By Hour and Weekday") as window:
        window.wait(
            lambda: f"12, {weekday}: USD 100.00; The period before: USD 60.00 (USD 40.00 more)" in marks(window)
            and f"20, {weekday}: USD 0.00; The period before: USD 50.00 (USD 50.00 less)" in marks(window),
            "both hours",
        )
        assert copy_figures(window)[(weekday, "20")] == ["0.00", "50.00", "-50.00"]


def a_table_has_the_same_figures(store):
    """the table has each figure that is copied, and those of the whole"""
    with open_page(store) as window:
        figures = copy_figures(window)
        assert figures[("2 Mar", "All")][0] == "771.00", figures
        window.click("toggle button", "Show as a Table")
        table = window.get("tree table", "Figures of the Chart")
        cells = window.wait(lambda: cells_of(window, table), "the cells")
        assert cells == [[*key, f"USD {line[0]}"] for key, line in figures.items()], cells


def cells_of(window, table):
    labels = [node.get_name() for node in window.find_all("label", None, among=table)]
    cells = labels[labels.index("Figure") + 1 :]
    return [cells[i : i + 3] for i in range(0, len(cells), 3)]


def identify(path):
    return subprocess.run(
        ["identify", "-format", "%m %w %h", path], capture_output=True, text=True, check=True, timeout=TIMEOUT
    ).stdout


def check_drawing(content):
    """It is well formed, and a drawing of its own: nothing in it is a picture of pixels."""
    subprocess.run(["xmllint", "--noout", "--nonet", "-"], input=content, check=True, timeout=TIMEOUT)
    assert b"<svg" in content and b"<image" not in content, content[:200]


def pictures_are_copied(store):
    """another program gets the chart as a picture of pixels, and as a drawing"""
    with open_page(store) as window:
        path = store.parent / "copied.png"
        path.write_bytes(copy(window, "p", "image/png"))
        assert identify(path) == PNG_SIZE, identify(path)
        check_drawing(copy(window, "d", "image/svg+xml"))


def save(window, mnemonic, path):
    window.choose_in_menu("Copy or Save the Chart", mnemonic)
    dialog = window.wait_dialog("Save the Chart")
    Atspi.EditableText.set_text_contents(window.get("text", "Name:", among=dialog), str(path))
    window.click("button", "Save", among=dialog)
    window.wait_toast("The chart is saved")
    window.wait(path.exists, f"the file {path}")


def pictures_are_saved(store):
    """the chart is saved as pixels and as a drawing, whatever the file is called"""
    with open_page(store) as window:
        picture, drawing = store.parent / "picture", store.parent / "drawing.svg"
        save(window, "n", picture)
        assert identify(picture) == PNG_SIZE, identify(picture)
        save(window, "s", drawing)
        check_drawing(drawing.read_bytes())


def figures_are_saved(store):
    """the figures are saved as CSV, as they are copied"""
    with open_page(store) as window:
        path = store.parent / "figures.csv"
        save(window, "c", path)
        assert '"2 Mar","All",771.00,,' in path.read_text(encoding="utf-8").splitlines()
        assert path.read_bytes() == copy(window, "f", "text/csv")


if __name__ == "__main__":
    cases.run(
        hours_are_those_of_a_real_file,
        losses_are_those_of_the_command_line,
        ranks_are_compared,
        hours_are_compared,
        a_table_has_the_same_figures,
        figures_are_saved,
        pictures_are_copied,
        pictures_are_saved,
    )
