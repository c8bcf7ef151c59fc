#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts: what they show of imported and of recorded incidents, in which period, and what is behind a mark."""

import datetime

import cases
from charts import drag, focus_chart, marks, open_page, pick, scroll
from window import Atspi, Window, describe_focus

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


def a_period_that_runs_says_so(store):
    """a period that is not over says so where it is compared with the one before"""
    cases.create(store, "Jackets taken", occurred_at="2026-03-10 12:00")
    cases.create(store, "Perfume taken", occurred_at=datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"))
    with Window(store) as window:
        window.open_page("Charts")
        window.click("radio button", "Week")
        window.wait_text("There was nothing in the period before. This one is not over yet.")
        window.click("button", "Earlier Period")
        window.wait(lambda: not window.has_text("This one is not over yet."), "a period that is over")


def enter_opens_the_incidents_behind_a_mark(store):
    """arrow keys walk the marks, and Enter opens the incidents that one counts, until all are asked for"""
    with open_page(store) as window:
        focus_chart(window)
        window.key("Home", "Right", "Return")
        window.wait_text("Behind the chart: External Theft, 2 Mar 2026 – 8 Mar 2026")
        window.wait_text("2 incidents")
        window.click("button", "Show All")
        window.wait_text("4 incidents")


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
        window.click("button", "Earlier Period")
        window.wait(lambda: subtitle(window) != selected, "an earlier period")
        window.click("button", "Back to the Period Seen Before")
        window.wait(lambda: subtitle(window) == selected, "the period that was selected")
        window.click("button", "Back to the Period Seen Before")
        window.wait_text("1 Feb 2026 – 31 Mar 2026")


def the_wheel_zooms_where_it_points(store):
    """with Control the wheel zooms in on what the pointer is over, and out again; without it the period stays"""
    with open_page(store) as window:
        chart = window.get("list", "Net loss…")
        first, last = days(window)
        scroll(window, chart, 0.998, "up")
        scroll(window, chart, 0.998, "up", "ctrl")
        window.wait(lambda: days(window)[0] > first and days(window)[1] == last, "the end of the period, larger")
        first, last = days(window)
        scroll(window, chart, 0.02, "up", "ctrl")
        window.wait(lambda: days(window)[1] < last - 5 and abs(days(window)[0] - first) <= 1, "its beginning, larger")
        first, last = days(window)
        scroll(window, chart, 0.998, "down", "ctrl")
        window.wait(lambda: days(window)[0] < first, "more of what was before")


def days(window):
    """The first and the last day that are shown."""
    return [datetime.datetime.strptime(day, "%d %b %Y").toordinal() for day in subtitle(window).split(" – ")]


def subtitle(window):
    return next(name for name in window.texts() if " – " in name and "2026" in name)


def each_incident_is_a_point(store):
    """each incident is a point, and a part of the period says how many it has, from the least to the largest"""
    with open_page(store) as window:
        pick(window, "Over Time, by Kind", 4)
        focus_chart(window)
        window.key("Home", "Right", "Right", "Right", "Right", "Right")
        window.wait(lambda: "3 (USD 111.00 – USD 420.00)" in window.focused().get_name(), "the part of three")


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
        a_period_that_runs_says_so,
        enter_opens_the_incidents_behind_a_mark,
        each_mark_is_heard,
        a_screen_reader_is_told_of_the_focus,
        a_drag_selects_a_period,
        each_incident_is_a_point,
        the_wheel_zooms_where_it_points,
        real_data_known_to_the_month_is_counted,
        nothing_says_what_to_do,
    )
