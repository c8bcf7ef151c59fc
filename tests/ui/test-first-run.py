#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An empty store leads to what one begins with."""

import json

import cases
from window import Window, control


def sites(store):
    return json.loads(control("site", "list", store=store))["total"]


def the_demonstration_fills_it(store):
    """the demonstration fills the store with progress, and the overview shows it"""
    with Window(store) as window:
        window.wait_text("Nothing Recorded Yet")
        window.screenshot("first-run")
        window.click("button", "Fill with a Demonstration")
        window.get("heading", "How Bad Is It?")
        assert sites(store) == 5


def the_demonstration_can_be_cancelled(store):
    """a demonstration that is cancelled leaves the store empty, and can be begun again"""
    with Window(store) as window:
        window.click("button", "Fill with a Demonstration")
        window.click("button", "Cancel")
        window.get("button", "Fill with a Demonstration")
        assert sites(store) == 0


def a_store_with_sites_is_not_filled(store):
    """a store that somebody has set up is not offered the demonstration, but an incident"""
    control("site", "add", "--code", "A", "--name", "Arles", "--timezone", "UTC", "--currency", "EUR", store=store)
    with Window(store) as window:
        window.wait_text("Nothing Recorded Yet")
        assert window.find("button", "Fill with a Demonstration") is None
        window.click("button", "Report Incident")
        window.get("dialog", "Report Incident")


if __name__ == "__main__":
    cases.run(the_demonstration_fills_it, the_demonstration_can_be_cancelled, a_store_with_sites_is_not_filled)
