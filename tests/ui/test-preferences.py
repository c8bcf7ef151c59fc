#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Preferences say what they change before they are applied, and what is applied can be undone."""

import datetime
import json

import cases
from fields import said_under
from window import Atspi, Window, control, text_of

TODAY = datetime.date.today().isoformat()


def get(store, key):
    return json.loads(control("config", "get", key, store=store))["value"]


def fill(store):
    """A score of 26: elevated by score, high for the one that is critical."""
    cases.create(store, "Till robbed", kind="robbery", severity="critical", occurred_at=f"{TODAY} 00:10")
    cases.create(store, "Phones taken", severity="high", occurred_at=f"{TODAY} 00:05")
    cases.create(store, "Perfume", severity="low", occurred_at=f"{TODAY} 00:01")


def open_preferences(window):
    window.key("ctrl+comma")
    return window.get("dialog", "Preferences")


def write(window, role, name, text):
    """Writes into a field, whether or not it is scrolled into view."""
    field = window.get(role, name)
    if role == "spin button":
        Atspi.Value.set_current_value(field, float(text))
    else:
        Atspi.EditableText.set_text_contents(field, text)
    return field


def a_weight_says_what_it_changes_first(store):
    """a severity weight says what becomes of the threat level, is applied, and is undone"""
    fill(store)
    with Window(store) as window:
        open_preferences(window)
        window.press(window.get("spin button", "Critical Weighs"))
        window.key("ctrl+a")
        window.type("90")
        window.wait_text("The threat level would go from High (26) to Severe (100).")
        assert get(store, "severity.weight.critical") == "16"
        window.screenshot("preferences-effect")
        window.click("button", "Apply")
        window.wait(lambda: get(store, "severity.weight.critical") == "90", "the new weight")
        window.click("button", "Undo")
        window.wait(lambda: get(store, "severity.weight.critical") == "16", "the old weight")
        window.wait(lambda: text_of(window.get("spin button", "Critical Weighs")) == "16", "the old weight to be shown")


def bands(store):
    return [get(store, f"threat.band.{name}") for name in ("guarded", "elevated", "high")]


def thresholds_move_together(store):
    """thresholds that pass each other on the way are applied together"""
    fill(store)
    with Window(store) as window:
        open_preferences(window)
        write(window, "spin button", "Guarded From", "60")
        window.wait_text("This must be above 60, the value of “Guarded From”.")
        write(window, "spin button", "Elevated From", "70")
        write(window, "spin button", "High From", "80")
        window.wait_text("The threat level would stay High (26).")
        window.click("button", "Apply")
        window.wait(lambda: bands(store) == ["60", "70", "80"], "the new thresholds")


def bad_input_is_told_beside_the_field(store):
    """a value that cannot be is told beside its field, keeps what was typed, and cannot be applied"""
    fill(store)
    with Window(store) as window:
        open_preferences(window)
        window.click("page tab", "Rules")
        field = write(window, "text", "Alpha of EARS C1", "often")
        window.wait_text("Give a number between 0 and 1, as in 0.001.")
        assert text_of(field) == "often"
        window.key("Escape")
        window.get("alert", "Discard Changes?")
        window.key("Escape")
        window.wait_gone("alert", "Discard Changes?")
        assert text_of(field) == "often"
        apply = window.get("button", "Apply")
        assert not apply.get_state_set().contains(Atspi.StateType.SENSITIVE), "it can be applied"
        window.screenshot("preferences-problem")
        window.click("button", "Discard")
        window.wait(lambda: text_of(field) == "0.001", "what is stored")


def a_value_goes_back_to_its_default(store):
    """a value goes back to its default with one button"""
    fill(store)
    control("config", "set", "severity.weight.high", "20", store=store)
    with Window(store) as window:
        open_preferences(window)
        window.wait(lambda: text_of(window.get("spin button", "High Weighs")) == "20", "what is stored")
        window.click("button", "Reset “High Weighs” to its default")
        window.wait_text("The threat level would stay High, with a score of 26 instead of 38.")
        window.click("button", "Apply")
        window.wait(lambda: get(store, "severity.weight.high") == "8", "the default")


def changes_from_elsewhere_are_shown(store):
    """what another program sets is shown, and what is being typed stays"""
    fill(store)
    with Window(store) as window:
        open_preferences(window)
        field = write(window, "spin button", "Low Weighs", "3")
        control("config", "set", "severity.weight.minor", "0", store=store)
        window.wait(lambda: text_of(window.get("spin button", "Minor Weighs")) == "0", "the other program’s value")
        assert text_of(field) == "3"


def listed(store, noun):
    return json.loads(control(noun, "list", store=store))["items"]


HOURS = "Staffed Hours, as in Mo-Fr 08:00-20:00; Su off"


def count_off_hours(store):
    return json.loads(control("access", "list", "--off-hours", "--site", "CITY", store=store))["total"]


def a_site_is_edited(store):
    """a site gets another name and zone, which is undone; a zone that is none is told of"""
    fill(store)
    with Window(store) as window:
        open_preferences(window)
        window.click("page tab", "Sites")
        window.press(window.get("list item", "City of London"))
        zone = window.get("text", "Time Zone")
        window.wait(lambda: text_of(zone) == "Europe/London", "the zone")
        write(window, "text", "Time Zone", "Mars/Olympus")
        write(window, "text", "Name", "London")
        window.click("button", "Save")
        sentence = "Give a time zone by its name, as in Europe/Paris."
        window.wait(lambda: said_under(window, zone) == sentence, "the sentence beside the zone")
        window.key("Escape")
        window.click("button", "Edit Again")
        zone = window.get("text", "Time Zone")
        assert (text_of(zone), text_of(window.get("text", "Name"))) == ("Mars/Olympus", "London"), "something was lost"
        write(window, "text", "Time Zone", "Europe/Dublin")
        window.screenshot("preferences-site")
        window.click("button", "Save")
        window.get("list item", "London")
        assert [(site["name"], site["timezone"]) for site in listed(store, "site")] == [("London", "Europe/Dublin")]
        window.key("ctrl+z")
        window.wait(lambda: listed(store, "site")[0]["timezone"] == "Europe/London", "the old zone")


def a_site_has_staffed_hours(store):
    """staffed hours are typed, told of where they are none, decide what is off-hours, and are left to the preferences"""
    fill(store)
    path = store.parent / "badges.csv"
    path.write_text("badge,person,at,reader,direction\n7,Ann Field,2026-11-23 07:30,North,entry\n", encoding="utf-8")
    control("import", "badges", path, "--site", "City of London", store=store)
    with Window(store) as window:
        open_preferences(window)
        window.click("page tab", "Sites")
        window.press(window.get("list item", "City of London"))
        window.wait(lambda: text_of(window.get("text", "Time Zone")) == "Europe/London", "the site")
        write(window, "text", HOURS, "Mo-Fr 8 to 20")
        window.click("button", "Save")
        window.wait_text("Give the hours by weekday, as in Mo-Fr 08:00-20:00")
        write(window, "text", HOURS, "Mo-Fr 08:00-20:00; Sa,Su off")
        window.screenshot("preferences-site-hours")
        window.click("button", "Save")
        window.wait(lambda: listed(store, "site")[0]["hours"] == "Mo-Fr 08:00-20:00; Sa,Su off", "the hours")
        assert count_off_hours(store) == 1
        window.press(window.get("list item", "City of London"))
        window.wait(lambda: text_of(window.get("text", HOURS)) == "Mo-Fr 08:00-20:00; Sa,Su off", "the hours to be shown")
        write(window, "text", HOURS, "")
        window.click("button", "Save")
        window.wait(lambda: listed(store, "site")[0]["hours"] is None, "no hours")
        assert count_off_hours(store) == 0
        window.key("ctrl+z")
        window.wait(lambda: listed(store, "site")[0]["hours"] is not None, "the hours to come back")


def a_site_is_added(store):
    """a site is added, and one whose code is taken keeps what was typed"""
    fill(store)
    with Window(store) as window:
        open_preferences(window)
        window.click("page tab", "Sites")
        window.click("button", "Add Site")
        window.get("text", "Code")
        for name, text in (("Name", "Leeds"), ("Code", "city"), ("Time Zone", "Europe/London"), ("Currency", "GBP")):
            write(window, "text", name, text)
        window.wait(lambda: window.get("button", "Save").get_state_set().contains(Atspi.StateType.SENSITIVE), "Save")
        window.click("button", "Save")
        window.wait_text("The site code “city” is taken")
        assert text_of(window.get("text", "Name")) == "Leeds"
        write(window, "text", "Code", "LEEDS")
        window.click("button", "Save")
        window.get("list item", "Leeds")
        assert [site["code"] for site in listed(store, "site")] == ["CITY", "LEEDS"]


def a_contact_is_added_and_removed(store):
    """a contact is added with a role, checked, and removed"""
    fill(store)
    with Window(store) as window:
        open_preferences(window)
        window.click("page tab", "Sites")
        window.wait_text("Nobody is told of a breach yet")
        window.click("button", "Add Contact")
        write(window, "text", "Name", "D. Rector")
        write(window, "text", "Email", "nowhere")
        window.wait(lambda: window.get("button", "Save").get_state_set().contains(Atspi.StateType.SENSITIVE), "Save")
        window.click("button", "Save")
        window.wait_text("Give an email address, as in name@retailer.example.")
        write(window, "text", "Email", "rector@retailer.example")
        window.click("button", "Save")
        row = window.get("list item", "D. Rector")
        contact = listed(store, "contact")[0]
        assert (contact["role"], contact["email"]) == ("security_director", "rector@retailer.example"), contact
        window.screenshot("preferences-sites")
        window.press(row)
        window.press(window.get("button", "Remove"))
        window.wait_text("Nobody is told of a breach yet")
        assert listed(store, "contact") == []


def everything_is_found_by_search(store):
    """the search of the dialog finds a setting by its words"""
    fill(store)
    with Window(store) as window:
        open_preferences(window)
        window.key("ctrl+f")
        window.type("police")
        window.wait_text("Outcomes the Police Know Of")
        window.screenshot("preferences-search")


if __name__ == "__main__":
    cases.run(
        a_weight_says_what_it_changes_first,
        thresholds_move_together,
        bad_input_is_told_beside_the_field,
        a_value_goes_back_to_its_default,
        changes_from_elsewhere_are_shown,
        a_site_is_edited,
        a_site_has_staffed_hours,
        a_site_is_added,
        a_contact_is_added_and_removed,
        everything_is_found_by_search,
    )
