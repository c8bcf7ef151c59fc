#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts: what they show of imported and of recorded incidents, in which period, and what is behind a mark."""

import subprocess

import cases
from window import Atspi, Window, describe_focus

# In March 2026: three in one week, of two kinds, and one three weeks before.
INCIDENTS = [
    ("Razors", {"occurred_at": "2026-03-03 10:15", "items": ["RAZOR-8,6,18.50"]}),
    ("Coats", {"occurred_at": "2026-03-04 15:40", "items": ["COAT-1,2,120.00"]}),
    ("Till", {"occurred_at": "2026-03-06 20:10", "items": ["CASH,1,420.00"], "kind": "robbery"}),
    ("Scent", {"occurred_at": "2026-02-10 11:00", "items": ["SCENT-2,3,40.00"]}),
]


def open_page(store, **options):
    for title, details in INCIDENTS:
        cases.create(store, title, **details)
    window = Window(store, **options)
    window.open_page("Charts")
    window.wait_text("Net loss at cost: ")
    return window


def everything_is_shown_where_the_quarter_has_nothing(store):
    """where nothing happened in the last quarter, everything is shown, and adds up"""
    with open_page(store) as window:
        window.wait_text("Net loss at cost: USD 891.00")
        window.wait_text("1 Feb 2026 – 31 Mar 2026")


def a_preset_compares_with_the_period_before(store):
    """a period without incidents says so, and the way back leads to the one before"""
    with open_page(store) as window:
        window.click("radio button", "Week")
        window.wait_text("There was nothing in the period before.")
        window.click("button", "Back to the Period Seen Before")
        window.wait_text("1 Feb 2026 – 31 Mar 2026")


def focus_chart(window):
    window.tab_to("button", "Zoom In")
    while window.focused() is None or window.focused().get_role_name() != "list":
        before = describe_focus(window.focused())
        window.key("Tab")
        window.wait(lambda old=before: describe_focus(window.focused()) != old, "the focus to move")


def enter_opens_the_incidents_behind_a_mark(store):
    """arrow keys walk the marks, and Enter opens the incidents that one counts, until all are asked for"""
    with open_page(store) as window:
        focus_chart(window)
        window.key("Home", "Right", "Return")
        window.wait_text("Behind the chart: External Theft, 2 Mar 2026 – 8 Mar 2026")
        window.wait_text("2 incidents")
        window.click("button", "Show All")
        window.wait_text("4 incidents")


def marks(window):
    """The names of what a screen reader finds in the chart, in its order."""
    return [node.get_name() for node in window.find_all("list item", None, among=window.get("list", "Net loss…"))]


def each_mark_is_heard(store):
    """a screen reader finds each mark with its figures, and arrow keys take the focus from one to the next"""
    with open_page(store) as window:
        expected = [
            "9 Feb, External Theft: USD 120.00",
            "2 Mar, External Theft: USD 351.00 of USD 771.00",
            "2 Mar, Robbery: USD 420.00 of USD 771.00",
        ]
        window.wait(lambda: marks(window) == expected, f"the marks {expected}")
        chart = window.get("list", "Net loss…")
        assert "The arrow keys lead from one to the next" in chart.get_description(), chart.get_description()
        focus_chart(window)
        for key, name in (("Home", expected[0]), ("Right", expected[1]), ("Up", expected[2]), ("Down", expected[1]),
                          ("End", expected[2]), ("Left", expected[1])):  # fmt: skip
            window.key(key)
            window.wait(lambda now=name: describe_focus(window.focused()) == f"list item “{now}”", f"{key} to {name}")
        outer, inner = (area_of(node) for node in (chart, window.focused()))
        assert outer.x <= inner.x and inner.x + inner.width <= outer.x + outer.width, "a mark beside its chart"
        assert outer.y <= inner.y and inner.y + inner.height <= outer.y + outer.height, "a mark above or below its chart"


def a_screen_reader_is_told_of_the_focus(store):
    """a screen reader is told which mark the focus came to, and which one it left"""
    with open_page(store) as window:
        window.wait(lambda: len(marks(window)) == 3, "the marks")
        focus_chart(window)
        heard = []
        listener = Atspi.EventListener.new(lambda event: heard.append((event.source.get_name(), event.detail1)))
        listener.register("object:state-changed:focused")
        window.key("Home")
        window.wait(lambda: ("9 Feb, External Theft: USD 120.00", 1) in heard, "the first mark's focus")
        window.key("Right")
        window.wait(lambda: heard[-2:] == [("9 Feb, External Theft: USD 120.00", 0),
                                           ("2 Mar, External Theft: USD 351.00 of USD 771.00", 1)],
                    "the focus to go on")  # fmt: skip
        window.key("Tab")
        window.wait(lambda: heard[-1][1] == 1 and heard[-1][0] != "2 Mar, External Theft: USD 351.00 of USD 771.00",
                    "the focus to leave")  # fmt: skip
        listener.deregister("object:state-changed:focused")


def area_of(node):
    return node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)


def a_drag_selects_a_period(store):
    """a drag over the chart shows those weeks alone, zooming goes on from there, and back leads through all of it"""
    with open_page(store) as window:
        drag(window, window.get("list", "Net loss…"), 0.45, 0.55)
        window.wait(lambda: not window.has_text("1 Feb 2026 – 31 Mar 2026"), "a shorter period")
        selected = subtitle(window)
        window.click("button", "Earlier")
        window.wait(lambda: subtitle(window) != selected, "an earlier period")
        window.click("button", "Back to the Period Seen Before")
        window.wait(lambda: subtitle(window) == selected, "the period that was selected")
        window.click("button", "Back to the Period Seen Before")
        window.wait_text("1 Feb 2026 – 31 Mar 2026")


def subtitle(window):
    return next(name for name in window.texts() if " – " in name and "2026" in name)


def a_table_has_the_same_figures(store):
    """the table has the figures of the chart, and those of the whole"""
    with open_page(store) as window:
        window.click("toggle button", "Show as a Table")
        table = window.get("tree table", "Figures of the Chart")
        window.wait_text("USD 771.00", among=table)


def figures_are_saved(store):
    """the figures are saved as CSV, with plain numbers"""
    with open_page(store) as window:
        window.choose_in_menu("Copy or Save the Chart", "c")
        dialog = window.wait_dialog("Save the Chart")
        path = store.parent / "figures.csv"
        Atspi.EditableText.set_text_contents(window.get("text", "Name:", among=dialog), str(path))
        window.click("button", "Save", among=dialog)
        window.wait_toast("The chart is saved")
        lines = path.read_text(encoding="utf-8").splitlines()
        assert '"2 Mar","All",771.00,' in lines, lines


def each_incident_is_a_point(store):
    """each incident is a point, and a part of the period says how many it has, from the least to the largest"""
    with open_page(store) as window:
        pick(window, "Over Time, by Kind", 4)
        focus_chart(window)
        window.key("Home", "Right", "Right", "Right", "Right", "Right")
        window.wait(lambda: "3 (USD 111.00 – USD 420.00)" in window.focused().get_name(), "the part of three")


def drag(window, node, start, end):
    """Drags the pointer across, from one share of the width to another."""
    area = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    middle = area.y + area.height // 2
    for step in range(11):
        across = area.x + int(area.width * (start + (end - start) * step / 10))
        subprocess.run(["xdotool", "mousemove", "--window", window.x11, str(across), str(middle)], check=True)
        if step == 0:
            subprocess.run(["xdotool", "mousedown", "1"], check=True)
    subprocess.run(["xdotool", "mouseup", "1"], check=True)


def pick(window, shown, position):
    """Takes a choice of the drop-down that shows @shown, by keyboard."""
    window.click("toggle button", shown)
    window.get("list item", None, among=window.get("combo box", shown))
    window.key("Home", *["Down"] * position, "Return")


def real_data_known_to_the_month_is_counted(store):
    """incidents known only to the month count where the month is whole, and in no day of it"""
    rows = cases.import_street_crimes(store)
    with Window(store) as window:
        window.open_page("Charts")
        window.wait_text(f"{len(rows)} incidents are left out")
        pick(window, "Net Loss", 4)
        window.wait_text("Incidents: 0")
        pick(window, "Over Time, by Kind", 4)
        window.wait_text(f"Incidents: {len(rows)}")


def nothing_says_what_to_do(store):
    """without incidents the page says what to do"""
    with Window(store) as window:
        window.open_page("Charts")
        window.wait_text("Nothing to Chart Yet")


if __name__ == "__main__":
    cases.run(
        everything_is_shown_where_the_quarter_has_nothing,
        a_preset_compares_with_the_period_before,
        enter_opens_the_incidents_behind_a_mark,
        each_mark_is_heard,
        a_screen_reader_is_told_of_the_focus,
        a_drag_selects_a_period,
        each_incident_is_a_point,
        a_table_has_the_same_figures,
        figures_are_saved,
        real_data_known_to_the_month_is_counted,
        nothing_says_what_to_do,
    )
