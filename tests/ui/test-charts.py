#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts: what they show of imported and of recorded incidents, in which period, and what is behind a mark."""

import cases
from window import Window

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
        real_data_known_to_the_month_is_counted,
        nothing_says_what_to_do,
    )
