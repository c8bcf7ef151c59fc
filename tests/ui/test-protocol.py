#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Running the protocol from the window: fifteen outcomes, their working, history, interruption."""

import json
import sqlite3
from datetime import datetime, timedelta, timezone

import cases
from window import Atspi, Window, control

WORDS = {"done": "Done", "skipped": "Skipped", "pending": "Pending"}
SCORE = "Calculate Total Incident Severity Score"


def add_people(store):
    for role in ("security_director", "rapid_response"):
        control("contact", "add", "--name", role, "--role", role, "--email", f"{role}@retailer.example",
                "--phone", "+15550100", store=store)  # fmt: skip


def make_breach(store):
    """Real police data, people to tell, and a robbery an hour ago."""
    cases.import_street_crimes(store)
    add_people(store)
    hour_ago = datetime.now(timezone.utc) - timedelta(hours=1)
    return cases.create(store, "Till robbed", kind="robbery", severity="medium", site="City of London",
                        occurred_at=hour_ago.isoformat(timespec="seconds"), items=["CASH,1,420.00"])  # fmt: skip


def status(store):
    return json.loads(control("protocol", "status", store=store))


def expected_outcomes(store):
    return [f"{WORDS[step['state']]} · {step['outcome']}" for step in status(store)["steps"]]


def shown_outcomes(window):
    return [text for text in window.texts() if text.startswith(tuple(f"{word} · " for word in WORDS.values()))]


def run(window, store):
    """Runs the protocol, and waits until the window tells that it is done."""
    window.key("ctrl+r")
    window.wait_toast("The protocol is done")
    window.wait(lambda: set(expected_outcomes(store)) <= set(shown_outcomes(window)), "the outcomes of the run")


def the_protocol_runs_from_the_window(store):
    """an empty page offers the run, and then shows fifteen outcomes as they are on record"""
    make_breach(store)
    with Window(store) as window:
        window.open_page("Protocol")
        window.wait_text("The Protocol Has Not Run Yet")
        run(window, store)
        assert len(expected_outcomes(store)) == 15
        window.wait_text("Changed records")
        window.screenshot("protocol")


def a_second_run_says_that_nothing_changed(store):
    """a second run on the same data says that nothing changed, and history keeps both"""
    make_breach(store)
    control("protocol", "run", store=store)
    with Window(store) as window:
        window.open_page("Protocol")
        window.wait_text("Changed records")
        window.key("ctrl+r")
        window.wait_toast("The protocol is done, and nothing changed")
        history = window.get("list", "History of Runs")
        window.wait(lambda: len(window.find_all("list item", among=history)) == 2, "two runs")
        window.press(window.find_all("list item", among=history)[1])
        window.wait(lambda: any(text.startswith("Done · ") for text in shown_outcomes(window)), "the first run")


def a_step_shows_how_it_came_about(store):
    """a step unfolds to its figures and contributors, which lead to their incidents"""
    incident = make_breach(store)
    control("protocol", "run", store=store)
    with Window(store) as window:
        window.open_page("Protocol")
        window.press(window.get("list item", SCORE))
        window.wait_text("Threat level: sum of the weights")
        window.wait_text("Records read")
        assert not any(text.startswith(("{", "[")) for text in window.texts()), "raw data is shown"
        window.press(window.get("list item", incident["number"]))
        window.wait_text("Till robbed")
        window.get("button", "Incident Menu")


def a_run_for_an_incident(store):
    """the protocol runs for the incident that is shown, says how many are told, and its history names it"""
    incident = cases.create(store, "Till robbed", kind="robbery", severity="high", occurred_at="2026-11-20 15:10")
    add_people(store)
    with Window(store) as window:
        window.open_page("Incidents")
        window.press(window.get("list item", "Till robbed…"))
        window.click("toggle button", None, among=window.get("button", "Incident Menu"))
        window.get("menu item")
        window.key("r")
        window.wait_toast("The protocol is done. 2 alerts were put into the outbox.")
        window.wait_text(f"Incident {incident['number']}")
    assert status(store)["incident"] == incident["id"]


def an_interrupted_run_is_continued(store):
    """a run that was cut short is offered to be continued, and goes on where it stopped"""
    make_breach(store)
    control("protocol", "run", store=store)
    before = status(store)
    with sqlite3.connect(store / "lossguard.db") as database:
        database.execute("UPDATE protocol_runs SET state = 1, finished_at = NULL")
        database.execute("UPDATE protocol_steps SET state = 1, outcome = NULL, finished_at = NULL WHERE number > 10")
    with Window(store) as window:
        window.open_page("Protocol")
        window.wait_text("A run was interrupted: Whole store")
        window.wait(lambda: shown_pending(window) == 5, "five steps to do")
        window.click("button", "Continue")
        window.wait_toast("The protocol is done")
        window.wait(lambda: shown_pending(window) == 0, "no step left")
    after = status(store)
    assert after["id"] == before["id"], "it began again"
    assert after["steps"][:10] == before["steps"][:10], "a step was done twice"


def a_run_is_stopped(store):
    """Stop ends a run after the step that is on, and the run goes on later where it stopped"""
    make_breach(store)
    with Window(store) as window:
        window.open_page("Protocol")
        window.wait_text("The Protocol Has Not Run Yet")
        # Somebody else writes for as long as it takes to stop.
        with sqlite3.connect(store / "lossguard.db", isolation_level=None) as database:
            database.execute("BEGIN IMMEDIATE")
            window.key("ctrl+r")
            stop = window.click("button", "Stop")
            window.wait(lambda: not is_sensitive(stop), "the button to be pressed")
            window.screenshot("protocol-running")
            database.execute("ROLLBACK")
        window.wait_text("A run was interrupted: Whole store")
        window.get("button", "Run Protocol")
        stopped = status(store)
        assert "pending" in {step["state"] for step in stopped["steps"]}, "it was not stopped"
        window.click("button", "Continue")
        window.wait_toast("The protocol is done")
        window.wait(lambda: shown_pending(window) == 0, "no step left")
    assert status(store)["id"] == stopped["id"], "it began again"


def is_sensitive(node):
    return node.get_state_set().contains(Atspi.StateType.SENSITIVE)


def shown_pending(window):
    return window.texts().count("Pending")


if __name__ == "__main__":
    cases.run(
        the_protocol_runs_from_the_window,
        a_second_run_says_that_nothing_changed,
        a_step_shows_how_it_came_about,
        a_run_for_an_incident,
        an_interrupted_run_is_continued,
        a_run_is_stopped,
    )
