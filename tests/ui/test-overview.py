#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The overview says what the command line says, and leads on to the rest."""

import datetime
import json
import sqlite3

import cases
from window import Window, control


def day(days_ago):
    return (datetime.date.today() - datetime.timedelta(days=days_ago)).isoformat()


def fill(store):
    cases.create(store, "Till robbed", kind="robbery", severity="critical", occurred_at=f"{day(0)} 00:10",
                 items=["CASH,1,420.00"])  # fmt: skip
    cases.create(store, "Phones taken", severity="high", occurred_at=f"{day(0)} 00:05", items=["PHONE,6,599.00"])
    cases.create(store, "Perfume", severity="low", occurred_at=f"{day(7)} 12:00", items=["PERF,3,42.10"])


def the_threat_level_is_the_command_lines(store):
    """threat level, score and working are the command line's"""
    fill(store)
    threat = json.loads(control("threat", store=store))
    with Window(store) as window:
        window.wait_text(threat["level"].capitalize())
        window.wait_text(str(threat["score"]))
        window.wait_text("1 Critical × 16 + 1 High × 8 + 1 Low × 2 = 26")
        window.wait_text("One critical incident means at least High")


def losses_stand_beside_last_weeks(store):
    """this week's net loss stands beside last week's, with gross and recovered"""
    fill(store)
    with Window(store) as window:
        window.wait_text("USD 4,014.00")
        window.wait_text("USD 126.30 by this day last week")
        window.wait_text("USD 4,014.00 gross − USD 0.00 recovered, at cost")


def a_contributor_leads_to_its_incident(store):
    """a contributor of the threat level leads to its incident"""
    fill(store)
    with Window(store) as window:
        window.tab_to("list item", "Till robbed")
        window.key("Return")
        window.get("heading", "Till robbed")
        window.wait_text("Adds 16 to the severity score")


def open_incidents_lead_to_the_list(store):
    """what is open is counted, and leads to the list"""
    fill(store)
    with Window(store) as window:
        row = window.get("list item", "Open Incidents")
        window.wait_text("3 are new", among=row)
        window.tab_to("list item", "Open Incidents")
        window.key("Return")
        window.get("list", "Incidents")


def a_task_that_is_due_leads_to_it(store):
    """what is due first is listed, what is overdue before the rest, and leads to the task"""
    fill(store)
    for title, due in (("Walk the roof", day(-3)), ("Ask the police", day(4)), ("Change the lock", day(2))):
        control("task", "create", "--kind", "patrol", "--title", title, "--due", f"{due} 10:00", store=store)
    with Window(store) as window:
        rows = window.get("list", "Tasks That Are Due First")
        window.wait(lambda: [row.get_name() for row in window.find_all("list item", among=rows)]
                    == ["Ask the police", "Change the lock"], "the two that are due first")  # fmt: skip
        window.wait_text("Overdue: ", among=rows)
        window.tab_to("list item", "Ask the police")
        window.key("Return")
        window.get("dialog", "Patrol")


def the_figures_follow_the_store(store):
    """figures and the sidebar's count follow what another program writes"""
    fill(store)
    with Window(store) as window:
        window.wait_text("1 Critical × 16 + 1 High × 8 + 1 Low × 2 = 26")
        cases.create(store, "Window broken", severity="minor", occurred_at=f"{day(0)} 00:20")
        window.wait_text("1 Critical × 16 + 1 High × 8 + 1 Low × 2 + 1 Minor × 1 = 27")
        window.wait(lambda: window.find("list item", "Incidents").get_description() == "4 new incidents",
                    "the count in the sidebar")  # fmt: skip


def the_chart_can_be_heard(store):
    """the chart tells its figures to a screen reader, mark by mark"""
    fill(store)
    with Window(store) as window:
        chart = window.get("list", "Net Loss by Week")
        window.wait_text("4,014", among=chart)
        last = window.wait(lambda: window.find_all("list item", None, among=chart)[-1], "the last mark").get_name()
        window.press(chart)
        window.key("End")
        window.wait(lambda: window.focused().get_name() == last, "the focus on the last mark")


def alerts_that_failed_are_told(store):
    """alerts that could not be delivered are told above every page, until somebody has seen them"""
    for role in ("security_director", "rapid_response"):
        control("contact", "add", "--name", role, "--role", role, "--email", f"{role}@retailer.example",
                "--phone", "+15550100", store=store)  # fmt: skip
    cases.import_street_crimes(store)
    fill(store)
    # Nothing is sent yet, so that nothing fails of itself.
    with sqlite3.connect(store / "lossguard.db") as database:
        n_failed = database.execute("UPDATE alerts SET state = 6").rowcount
    assert n_failed > 1, "no alert was queued"
    alerts = json.loads(control("alert", "list", store=store))["items"]
    with Window(store) as window:
        window.wait_text(f"{n_failed} alerts could not be delivered")
        window.wait_text_in(f"{n_failed} failed", "list item", "Alerts Waiting")
        window.screenshot("overview-failed-alerts")
        window.open_page("Incidents")
        window.get("list", "Incidents")
        window.wait_text(f"{n_failed} alerts could not be delivered")
        for alert in alerts[1:]:
            control("alert", "ack", alert["id"], store=store)
        window.wait_text("1 alert could not be delivered")
        control("alert", "ack", alerts[0]["id"], store=store)
        window.wait(lambda: not window.has_text("could not be delivered"), "the banner to go")


def one_currency_needs_no_choice(store):
    """losses in one currency leave nothing to choose"""
    fill(store)
    with Window(store) as window:
        chart = window.get("list", "Net Loss by Week")
        window.wait_text("USD", among=chart)
        assert window.find("combo box") is None


def the_chart_is_of_the_currency_that_is_chosen(store):
    """where losses are in several currencies, the chart is of the one that is chosen, and stays so"""
    fill(store)
    cases.import_street_crimes(store)
    control("site", "add", "--code", "LEEDS", "--name", "Leeds", "--timezone", "Europe/London", "--currency", "GBP",
            store=store)  # fmt: skip
    cases.create(store, "Whisky", site="LEEDS", occurred_at=f"{day(7)} 12:00", items=["WHK,3,21.00"])
    with Window(store) as window:
        chart = window.get("list", "Net Loss by Week")
        window.wait_text("4,014.00", among=chart)
        window.choose_next("USD")
        window.wait_text("63.00", among=chart)
        window.wait(lambda: not window.has_text("4,014.00", among=chart), "one currency alone")
        cases.create(store, "Gin", site="LEEDS", occurred_at=f"{day(7)} 12:00", items=["GIN,1,20.00"])
        window.wait_text("83.00", among=chart)
        window.screenshot("overview-currencies")


def everything_is_seen_without_scrolling(store):
    """at 1280 × 720 all three answers and the chart are seen without scrolling"""
    fill(store)
    for title in ("Walk the roof", "Ask the police"):
        control("task", "create", "--kind", "patrol", "--title", title, "--due", f"{day(1)} 10:00", store=store)
    with Window(store, width=1280, height=720) as window:
        chart = window.get("list", "Net Loss by Week")
        button = window.get("button", "Run Protocol")
        for node in (chart, button):
            area = node.get_component_iface().get_extents(1)
            assert 0 < area.y and area.y + area.height <= 720, f"{node.get_name()} ends at {area.y + area.height}"


if __name__ == "__main__":
    cases.run(
        the_threat_level_is_the_command_lines,
        losses_stand_beside_last_weeks,
        a_contributor_leads_to_its_incident,
        open_incidents_lead_to_the_list,
        a_task_that_is_due_leads_to_it,
        the_figures_follow_the_store,
        the_chart_can_be_heard,
        alerts_that_failed_are_told,
        one_currency_needs_no_choice,
        the_chart_is_of_the_currency_that_is_chosen,
        everything_is_seen_without_scrolling,
    )
