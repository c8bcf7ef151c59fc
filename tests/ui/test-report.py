#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reporting and working on an incident: by keyboard, with drafts, with undo."""

import contextlib
import json
import os
import sqlite3
import time
from pathlib import Path

import cases
from fields import said_under
from gi.repository import Atspi
from window import Window, control, text_of


def show(store, number=0):
    listed = cases.incidents(store)["items"]
    return json.loads(control("incident", "show", listed[number]["id"], store=store))


def open_incident(window, title):
    window.open_page("Incidents")
    window.press(window.get("list item", f"{title}…"))
    window.get("button", "Incident Menu")


def is_in_text(window, name):
    focused = window.focused()
    return focused is not None and (focused.get_role_name(), focused.get_name()) == ("text", name)


def an_incident_is_reported_by_keyboard_alone(store):
    """an incident with a line is reported by keyboard alone, in under a minute"""
    cases.create(store, "Earlier", occurred_at="2026-11-20 15:10")
    with Window(store) as window:
        began = time.monotonic()
        window.key("ctrl+n")
        window.wait(lambda: is_in_text(window, "What Happened"), "the first field")
        window.type("Two jackets carried past the tills")
        window.key("alt+s")
        window.wait(
            lambda: window.focused() and window.find("label", "Medium", among=window.focused()), "the list at what is chosen"
        )
        window.key("Down", "Return")
        window.wait(lambda: not window.find_all("label", "Critical"), "the list to close")
        window.key("alt+p")
        window.type("Main entrance")
        window.key("alt+l")
        window.wait(lambda: (window.focused() or window.frame).get_name() == "SKU", "the new line")
        window.type("JACKET-7")
        window.key("Tab", "Tab")
        window.type("2")
        window.key("Tab")
        window.type("89.95")
        window.key("alt+r")
        # The form has the sum as well.
        window.wait_gone("dialog", "Report Incident")
        window.wait_text("USD 179.90")
        took = time.monotonic() - began
        assert took < 60, f"it took {took:.0f} s"
    incident = show(store)
    assert incident["title"] == "Two jackets carried past the tills"
    assert incident["severity"] == "high", "the arrow began elsewhere than at what was chosen"
    assert incident["place"] == "Main entrance"
    assert incident["site"] == cases.incidents(store)["items"][1]["site"], "not the site that was used last"
    assert incident["gross_loss"] == {"amount": 17990, "currency": "USD"}


def what_is_wrong_is_said_beside_the_field(store):
    """what nobody can read is said right under its field, which has the focus, and nothing that was typed is lost"""
    cases.create(store, "Earlier", occurred_at="2026-11-20 15:10")

    def refuses(window, field, text, sentence):
        entry = window.get("text", field)
        Atspi.EditableText.set_text_contents(entry, text)
        window.wait(lambda: text_of(entry) == text, f"{text} in {field}")
        window.key("alt+r")
        window.wait(lambda: said_under(window, entry) == sentence, sentence)
        window.wait(lambda: window.focused() == entry, f"the focus in {field}")
        assert text_of(entry) == text, text_of(entry)

    with Window(store, height=900) as window:
        window.key("ctrl+n")
        window.wait(lambda: is_in_text(window, "What Happened"), "the first field")
        refuses(window, "What Happened", "", "Say in a few words what happened.")
        Atspi.EditableText.set_text_contents(window.get("text", "What Happened"), "<b>Jackets & “coats”</b>")
        when = window.get("text", "When (Local Date and Time)")
        refuses(window, "When (Local Date and Time)", "2026-02-30 10:00",
                "“2026-02-30 10:00” is no time; write it like 2026-11-22 21:30.")  # fmt: skip
        window.screenshot("report-wrong-date")
        Atspi.EditableText.set_text_contents(when, "2026-02-28 10:00")
        window.key("alt+l")
        window.wait(lambda: (window.focused() or window.frame).get_name() == "SKU", "the new line")
        refuses(window, "Quantity", "-3", "“-3” is no quantity.")
        Atspi.EditableText.set_text_contents(window.get("text", "Quantity"), "3")
        refuses(window, "Unit Cost", "cheap", "“cheap” is no amount in USD.")
        window.screenshot("report-wrong-cost")
        Atspi.EditableText.set_text_contents(window.get("text", "Unit Cost"), "10.00")
        refuses(window, "Recovered Quantity", "4", "More was recovered than was lost.")
        Atspi.EditableText.set_text_contents(window.get("text", "Recovered Quantity"), "1")
        window.key("alt+r")
        window.wait_gone("dialog", "Report Incident")
    incident = show(store, 1)
    assert incident["title"] == "<b>Jackets & “coats”</b>", incident
    assert incident["net_loss"] == {"amount": 2000, "currency": "USD"}, incident


def a_draft_survives_a_crash(store):
    """what was typed is on disk within a second, survives kill -9, and is offered again"""
    cases.create(store, "Earlier", occurred_at="2026-11-20 15:10")
    drafts = Path(os.environ["XDG_STATE_HOME"]) / "lossguard"

    def kept():
        return any("Nobody saves this" in path.read_text(encoding="utf-8") for path in drafts.glob("report-*.json"))

    with Window(store) as window:
        window.key("ctrl+n")
        window.wait(lambda: is_in_text(window, "What Happened"), "the first field")
        window.type("Nobody saves this")
        typed = time.monotonic()
        window.wait(kept, "the draft on disk")
        took = time.monotonic() - typed
        window.process.kill()
        window.process.wait()
    assert took < 1, f"the draft was kept after {took:.1f} s"
    with Window(store) as window:
        window.key("ctrl+n")
        window.wait(lambda: is_in_text(window, "What Happened"), "the first field")
        window.wait(lambda: text_of(window.get("text", "What Happened")) == "Nobody saves this", "the draft")
        window.click("button", "Discard Draft")


def a_draft_survives_closing(store):
    """what was typed survives closing the dialog, ending the program, and being discarded by mistake"""
    cases.create(store, "Earlier", occurred_at="2026-11-20 15:10")
    with Window(store) as window:
        window.key("ctrl+n")
        window.get("dialog", "Report Incident")
        window.type("Half a sentence")
        window.key("Escape")
        window.wait_gone("dialog", "Report Incident")
    with Window(store) as window:
        window.key("ctrl+n")
        entry = window.get("text", "What Happened")
        window.wait(lambda: text_of(entry) == "Half a sentence", "the draft")
        window.click("button", "Discard Draft")
        window.wait(lambda: text_of(entry) == "", "an empty form")
        window.click("button", "Undo")
        window.wait(lambda: text_of(entry) == "Half a sentence", "the draft to be back")
        window.click("button", "Discard Draft")
        window.wait(lambda: text_of(entry) == "", "an empty form again")
    assert cases.incidents(store)["total"] == 1, "a draft became an incident"


def a_known_sku_brings_its_name_and_cost(store):
    """a SKU that is among the assets fills in what it is and costs, where nobody has written that"""
    cases.create(store, "Earlier", occurred_at="2026-11-20 15:10")
    control("asset", "create", "--site", "City of London", "--name", "Leather Jacket", "--sku", "JACKET-7",
            "--quantity", "12", "--unit-cost", "89.95", store=store)  # fmt: skip
    with Window(store, height=900) as window:
        window.key("ctrl+n")
        window.wait(lambda: is_in_text(window, "What Happened"), "the first field")
        window.type("Jackets taken")
        window.key("alt+l")
        window.wait(lambda: (window.focused() or window.frame).get_name() == "SKU", "the new line")
        window.type("JACKET-7")
        window.key("Tab")
        window.wait(lambda: text_of(window.get("text", "Description")) == "Leather Jacket", "the name")
        assert text_of(window.get("text", "Unit Cost")) == "89.95", text_of(window.get("text", "Unit Cost"))
        window.wait_text("1 × USD 89.95 = USD 89.95")
        window.screenshot("report-known-sku")
        window.key("alt+r")
        window.wait_gone("dialog", "Report Incident")
    (line,) = show(store)["items"] or show(store, 1)["items"]
    assert (line["description"], line["unit_cost"]["amount"]) == ("Leather Jacket", 8995), line


def add_sites(store, count):
    """So many sites that a form takes a while to offer them all."""
    with contextlib.closing(sqlite3.connect(store / "lossguard.db")) as database, database:
        columns = [column for _place, column, *_rest in database.execute("PRAGMA table_info (sites)") if column != "row"]
        made = {"id": "randomblob (16)", "code": "code || n", "name": "name || ' ' || n"}
        others = [made.get(column, column) for column in columns]
        database.execute(f"""WITH numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})
                             INSERT INTO sites ({", ".join(columns)}) SELECT {", ".join(others)} FROM sites, numbers""")


def a_draft_survives_haste(store):
    """what is typed and left before the form is whole is kept as well"""
    cases.create(store, "Earlier", occurred_at="2026-11-20 15:10")
    add_sites(store, 30000)
    drafts = Path(os.environ["XDG_STATE_HOME"]) / "lossguard"
    with Window(store) as window:
        window.key("ctrl+n")
        window.wait(lambda: is_in_text(window, "What Happened"), "the first field")
        window.tool("type", "--delay", "2", "--args", 1, "In haste", "key", "Escape")
        window.wait_gone("dialog", "Report Incident")
    kept = [json.loads(path.read_text(encoding="utf-8")) for path in drafts.glob("report-*.json")]
    draft = next((draft for draft in kept if draft.get("what") == "In haste"), None)
    assert draft, kept
    assert "severity" not in draft, "the form was whole already"


def a_person_is_added(store):
    """persons are added to a report and taken out again by keyboard, are kept in its draft, and come with the incident"""
    cases.create(store, "Earlier", occurred_at="2026-11-20 15:10")
    with Window(store, height=900) as window:
        window.key("ctrl+n")
        window.wait(lambda: is_in_text(window, "What Happened"), "the first field")
        window.type("Jackets taken")
        for name, last in (("Ann <Witness>", "Seen at 10"), ("Nobody", "")):
            window.key("alt+a")
            window.wait(lambda: (window.focused() or window.frame).get_name() == "Name", "the new person")
            window.type(name)
            window.key("Tab")
            window.type(last)
        window.get("list item", "Nobody")
        window.click("button", "Remove Person", among=window.get("list item", "Nobody"))
        window.wait_gone("list item", "Nobody")
        window.screenshot("report-person")
        window.key("Escape")
        window.wait_gone("dialog", "Report Incident")
        window.key("ctrl+n")
        window.get("list item", "Ann <Witness>")
        window.key("alt+r")
        window.wait_gone("dialog", "Report Incident")
        window.wait_text("Ann <Witness>")
    (person,) = show(store)["persons"] or show(store, 1)["persons"]
    assert (person["name"], person["description"]) == ("Ann <Witness>", "Seen at 10"), person


def a_wrong_time_is_refused(store):
    """a time that is none is refused with a sentence, and nothing typed is lost"""
    cases.create(store, "Earlier", occurred_at="2026-11-20 15:10")
    with Window(store) as window:
        window.key("ctrl+n")
        window.get("dialog", "Report Incident")
        window.type("Something")
        window.key("alt+e", "ctrl+a")
        window.type("2026-02-30 25:00")
        window.key("alt+r")
        window.wait_text("“2026-02-30 25:00” is no time")
        assert text_of(window.get("text", "What Happened")) == "Something"
    assert cases.incidents(store)["total"] == 1


def the_first_report_makes_its_site(store):
    """an empty store says what to do, and the first report makes its site"""
    with Window(store) as window:
        window.wait_text("Nothing Recorded Yet")
        window.key("ctrl+n")
        window.get("dialog", "Report Incident")
        window.type("Window broken")
        window.key("alt+n")
        window.type("High Street")
        window.key("alt+r")
        window.wait_gone("dialog", "Report Incident")
        window.wait_text("High Street")
    assert cases.incidents(store)["total"] == 1


def a_report_can_be_undone(store):
    """Ctrl+Z takes back a report"""
    cases.create(store, "Earlier", occurred_at="2026-11-20 15:10")
    with Window(store) as window:
        window.key("ctrl+n")
        window.get("dialog", "Report Incident")
        window.type("A mistake")
        window.key("alt+r")
        window.wait_gone("dialog", "Report Incident")
        window.wait(lambda: cases.incidents(store)["total"] == 2, "the report")
        window.key("ctrl+z")
        window.wait(lambda: cases.incidents(store)["total"] == 1, "the report to be undone")


def count(noun, store):
    return json.loads(control(noun, "list", store=store))["total"]


def a_breach_brings_its_steps(store):
    """a critical incident brings patrol, review and alerts, the detail shows them, and they go with it"""
    for role, name in (("security_director", "Director"), ("rapid_response", "Response")):
        control("contact", "add", "--name", name, "--role", role, "--email", f"{role}@retailer.example",
                "--phone", "+15550100", store=store)  # fmt: skip
    cases.create(store, "Earlier", occurred_at="2026-11-20 15:10")
    with Window(store) as window:
        window.key("ctrl+n")
        window.get("dialog", "Report Incident")
        window.type("Till robbed")
        window.key("alt+s")
        window.get("label", "Critical")
        window.key("End", "Return")
        window.wait(lambda: len(window.find_all("label", "Critical")) == 1, "the severity to be chosen")
        window.key("alt+r")
        window.wait_gone("dialog", "Report Incident")
        window.wait_toast("reported. It led to 2 tasks and 2 alerts.")
        window.wait_text("Patrol")
        window.wait_text("CCTV Review")
        window.wait_text("Queued")
        assert (count("task", store), count("alert", store)) == (2, 2)
        window.key("ctrl+z")
        window.wait(lambda: cases.incidents(store)["total"] == 1, "the report to be undone")
    assert (count("task", store), count("alert", store)) == (0, 0)


def an_incident_is_worked_on(store):
    """take charge, put on hold, resolve with a reason, archive and reopen; each is on record and undoable"""
    cases.create(store, "Perfume", occurred_at="2026-11-20 15:10", items=["PERF,3,42.10"])
    with Window(store) as window:
        open_incident(window, "Perfume")
        window.choose_in_menu("Incident Menu", "t")
        window.wait(lambda: show(store)["assignee"] is not None, "somebody in charge")
        window.choose_in_menu("Incident Menu", "o")
        window.wait(lambda: show(store)["status"] == "on_hold", "the status")
        window.key("ctrl+z")
        window.wait(lambda: show(store)["status"] == "new", "the status as it was")

        window.click("button", "Resolve…")
        window.wait_text("incident of this kind here in 90 days")
        window.wait_text("Net loss at cost USD 126.30 → 2")
        window.click("button", "Resolve")
        window.wait(lambda: show(store)["status"] == "resolved", "the resolution")
        window.wait_text("Likelihood 2 × impact 2 = 4")

        window.choose_in_menu("Incident Menu", "a")
        window.wait(lambda: cases.incidents(store, "--status", "archived")["total"] == 1, "the archive")
        window.key("ctrl+z")
        window.wait(lambda: cases.incidents(store, "--status", "resolved")["total"] == 1, "the archiving to be undone")
        window.choose_in_menu("Incident Menu", "p")
        window.wait(lambda: show(store)["status"] == "investigating", "the incident to be open again")


def a_risk_is_set_with_a_reason(store):
    """a likelihood and an impact that were not proposed need a reason, which is kept"""
    cases.import_street_crimes(store)
    cases.create(store, "Perfume", occurred_at="2026-11-20 15:10", items=["PERF,3,42.10"])
    with Window(store) as window:
        open_incident(window, "Perfume")
        window.click("button", "Resolve…")
        window.wait_text("Net loss at cost USD 126.30 → 2")
        assert window.find("text", "Why Not as Proposed") is None
        window.key("alt+l")
        window.key("End", "Return")
        window.wait_text("5 × 2 = 10")
        window.key("alt+i")
        window.key("Home", "Return")
        window.wait_text("5 × 1 = 5")
        window.click("button", "Resolve")
        reason = window.get("text", "Why Not as Proposed")
        window.wait(lambda: said_under(window, reason) == "Say why the risk is another than the proposed one.", "the sentence")
        window.wait(lambda: window.focused() == reason, "the focus in the reason")
        window.screenshot("resolve-with-reason")
        window.type("The same two came three times")
        window.click("button", "Resolve")
        window.wait(lambda: show(store)["status"] == "resolved", "the resolution")
        window.wait_text("Likelihood 5 × impact 1 = 5")
        window.press(window.get("page tab", "Time Axis"))
        window.wait_text("The same two came three times")
    (change,) = json.loads(control("risk", "history", store=store))["items"]
    assert (change["likelihood"], change["impact"]) == (5, 1)
    assert change["reason"] == "The same two came three times"
    assert change["incident"] == show(store)["id"]


def a_resolution_is_undone_on_record(store):
    """Ctrl+Z takes a resolution back, and the history of the risk says so"""
    cases.create(store, "Perfume", occurred_at="2026-11-20 15:10", items=["PERF,3,42.10"])
    with Window(store) as window:
        open_incident(window, "Perfume")
        window.click("button", "Resolve…")
        window.wait_text("Net loss at cost USD 126.30 → 2")
        window.click("button", "Resolve")
        window.wait(lambda: show(store)["status"] == "resolved", "the resolution")
        window.key("ctrl+z")
        window.wait(lambda: show(store)["status"] == "new", "the incident to be open again")
        window.press(window.get("page tab", "Time Axis"))
        window.wait_text("Risk taken back")
    undone, done = json.loads(control("risk", "history", store=store))["items"]
    assert (undone["likelihood_before"], undone["likelihood"], undone["reason"]) == (2, None, "undone")
    assert done["likelihood"] == 2


def a_deleted_incident_comes_back(store):
    """deleting is undone by Ctrl+Z"""
    cases.create(store, "Perfume", occurred_at="2026-11-20 15:10")
    with Window(store) as window:
        open_incident(window, "Perfume")
        window.choose_in_menu("Incident Menu", "d")
        window.wait(lambda: cases.incidents(store)["total"] == 0, "the deletion")
        window.key("ctrl+z")
        window.wait(lambda: cases.incidents(store)["total"] == 1, "the incident to come back")


def an_incident_is_edited(store):
    """an edit keeps the rest of the incident, and its history says what changed"""
    before = cases.create(store, "Perfume", occurred_at="2026-11-20 15:10", items=["PERF,3,42.10"])
    with Window(store) as window:
        open_incident(window, "Perfume")
        window.choose_in_menu("Incident Menu", "e")
        window.get("dialog", "Edit Incident")
        window.key("ctrl+a")
        window.type("Perfume in a pram")
        window.click("button", "Save")
        window.wait_gone("dialog", "Edit Incident")
        window.press(window.get("page tab", "Time Axis"))
        window.wait_text("title: Perfume → Perfume in a pram")
    after = show(store)
    assert after["occurred_at"] == before["occurred_at"]
    assert after["gross_loss"] == before["gross_loss"]


if __name__ == "__main__":
    cases.run(
        an_incident_is_reported_by_keyboard_alone,
        what_is_wrong_is_said_beside_the_field,
        a_draft_survives_closing,
        a_draft_survives_haste,
        a_draft_survives_a_crash,
        a_person_is_added,
        a_known_sku_brings_its_name_and_cost,
        a_wrong_time_is_refused,
        the_first_report_makes_its_site,
        a_report_can_be_undone,
        a_breach_brings_its_steps,
        an_incident_is_worked_on,
        a_risk_is_set_with_a_reason,
        a_resolution_is_undone_on_record,
        a_deleted_incident_comes_back,
        an_incident_is_edited,
    )
