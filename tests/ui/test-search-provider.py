#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The search of GNOME Shell, asked over D-Bus as the shell asks."""

import configparser
import contextlib
import os
from pathlib import Path

import cases
from gi.repository import Gio, GLib
from window import BUILD, Window

DATA = Path(__file__).resolve().parent.parent.parent / "data"


def ask(method, signature, *values):
    """Calls the provider where the file that the shell reads says it is."""
    parser = configparser.ConfigParser()
    parser.read(DATA / "com.example.LossGuard.search-provider.ini")
    provider = parser["Shell Search Provider"]
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    return bus.call_sync(
        provider["BusName"], provider["ObjectPath"], "org.gnome.Shell.SearchProvider2", method,
        GLib.Variant(signature, values), None, Gio.DBusCallFlags.NO_AUTO_START, 30000, None,
    ).unpack()  # fmt: skip


@contextlib.contextmanager
def open_window(store, width=1280):
    """The provider answers for the user's own store."""
    os.environ["LOSSGUARD_STORE"] = str(store)
    try:
        with Window(store, width=width) as window:
            window.wait_text("How Bad Is It?")
            yield window
    finally:
        del os.environ["LOSSGUARD_STORE"]


def results_are_found_and_described(store):
    """what the shell asks for is found, narrowed and described"""
    incident = cases.create(store, "Phones taken from the case", occurred_at="2026-11-20 15:10")
    cases.create(store, "Phone booth broken", occurred_at="2026-11-21 15:10")
    with open_window(store):
        (found,) = ask("GetInitialResultSet", "(as)", ["phon"])
        assert len(found) == 2, found
        (narrowed,) = ask("GetSubsearchResultSet", "(asas)", found, ["phones", "cas"])
        assert narrowed == [f"incident:{incident['id']}"], narrowed
        (metas,) = ask("GetResultMetas", "(as)", narrowed)
        assert metas[0]["id"] == narrowed[0]
        assert metas[0]["name"] == "Phones taken from the case"
        assert incident["number"] in metas[0]["description"]


def what_is_not_there_harms_nothing(store):
    """words that nobody has, and results that are gone or nonsense, give nothing"""
    cases.create(store, "Phones taken", occurred_at="2026-11-20 15:10")
    with open_window(store):
        assert ask("GetInitialResultSet", "(as)", ["zzzz"]) == ([],)
        assert ask("GetInitialResultSet", "(as)", []) == ([],)
        assert ask("GetResultMetas", "(as)", ["nonsense", "incident:nonsense", "task:", ""]) == ([],)


def a_result_is_opened(store):
    """a result that is chosen is opened in the window"""
    cases.create(store, "Phones taken", occurred_at="2026-11-20 15:10")
    with open_window(store) as window:
        (found,) = ask("GetInitialResultSet", "(as)", ["phones"])
        ask("ActivateResult", "(sasu)", found[0], ["phones"], 0)
        window.get("list", "Incidents")
        window.wait_text("Adds 4 to the severity score")


def a_narrow_window_is_left_with_escape(store):
    """a result in a narrow window that was not touched yet has the focus, and Escape leads back"""
    cases.create(store, "Phones taken", occurred_at="2026-11-20 15:10")
    with open_window(store, width=360) as window:
        (found,) = ask("GetInitialResultSet", "(as)", ["phones"])
        ask("ActivateResult", "(sasu)", found[0], ["phones"], 0)
        window.wait_text("Adds 4 to the severity score")
        window.key("Escape")
        window.get("list", "Incidents")


def the_search_goes_on_in_the_window(store):
    """the search of the shell goes on in the window"""
    cases.create(store, "Phones taken", occurred_at="2026-11-20 15:10")
    with open_window(store) as window:
        ask("LaunchSearch", "(asu)", ["pho"], 0)
        window.get("entry", "Search Everything")
        window.wait_text_in("Phones taken", "list", "Results")


def the_service_starts_the_program(_store):
    """the bus can start the program that answers"""
    service = (BUILD / "data" / "com.example.LossGuard.service").read_text(encoding="utf-8")
    assert "Name=com.example.LossGuard\n" in service
    assert service.rstrip().endswith("/bin/lossguard --gapplication-service"), service


if __name__ == "__main__":
    cases.run(
        results_are_found_and_described,
        what_is_not_there_harms_nothing,
        a_result_is_opened,
        a_narrow_window_is_left_with_escape,
        the_search_goes_on_in_the_window,
        the_service_starts_the_program,
    )
