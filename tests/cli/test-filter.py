#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl filter, and incident list --saved."""

import sqlite3
from datetime import datetime, timedelta, timezone

import ctl


def days_ago(days):
    return (datetime.now(timezone.utc) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")


class Filter(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()

    def titles(self, *options):
        return [incident["title"] for incident in self.call("incident", "list", *options)["items"]]

    def save(self, name, *options):
        return self.call("filter", "save", name, *options)

    def names(self):
        return [item["name"] for item in self.call("filter", "list")["items"]]

    def test_a_saved_filter_says_what_it_chooses(self):
        saved = self.save("Night", "--site", "par", "--severity", "high", "--severity", "critical", "--text", "north exit")
        self.assertEqual((saved["list"], saved["name"], saved["site"]), ("incidents", "Night", "PAR"))
        self.assertEqual(saved["choices"], {"severity": ["high", "critical"], "text": "north exit"})
        self.assertEqual(self.call("filter", "list"), {"items": [saved], "total": 1})

    def test_an_empty_store_has_none(self):
        self.assertEqual(self.call("filter", "list"), {"items": [], "total": 0})

    def test_the_list_is_that_of_the_filter(self):
        self.create_incident(title="A", severity="critical")
        self.create_incident(title="B")
        self.save("Worst", "--severity", "critical")
        self.assertEqual(self.titles("--saved", "worst"), ["A"])

    def test_what_is_given_beside_it_goes_first(self):
        self.create_incident(title="A", severity="critical", kind="fraud")
        self.create_incident(title="B", severity="low", kind="fraud")
        self.create_incident(title="C", severity="critical")
        self.save("Worst", "--severity", "critical")
        self.assertEqual(self.titles("--saved", "Worst", "--kind", "fraud"), ["A"])
        self.assertEqual(self.titles("--saved", "Worst", "--severity", "low"), ["B"])

    def test_the_last_days_go_with_the_calendar(self):
        self.create_incident(title="Old", occurred_at=days_ago(8))
        self.create_incident(title="New", occurred_at=days_ago(1))
        self.assertEqual(self.save("Week", "--last-days", "7")["choices"], {"last_days": 7})
        self.assertEqual(self.titles("--saved", "Week"), ["New"])
        self.assertEqual(self.titles("--last-days", "30"), ["New", "Old"])
        self.assertEqual(self.titles("--saved", "Week", "--since", "2020-01-01"), ["New", "Old"])

    def test_saving_again_replaces_it(self):
        first = self.save("Worst", "--severity", "critical")
        second = self.save("WORST", "--severity", "high")
        self.assertEqual((second["id"], second["name"]), (first["id"], "Worst"))
        self.assertEqual(self.names(), ["Worst"])

    def test_is_renamed_and_removed(self):
        self.save("Worst", "--severity", "critical")
        self.assertEqual(self.call("filter", "rename", "worst", "The worst")["name"], "The worst")
        self.assertEqual(self.names(), ["The worst"])
        self.call("filter", "remove", "The worst")
        self.assertEqual(self.names(), [])

    def test_each_change_leaves_its_audit_row(self):
        self.save("Worst", "--severity", "critical")
        self.call("filter", "rename", "Worst", "The worst")
        self.call("filter", "remove", "The worst")
        with sqlite3.connect(self.store / "lossguard.db") as database:
            rows = database.execute(
                "SELECT before IS NULL, after LIKE '%The worst%' FROM audit_log WHERE record_type = 'saved_filter'"
                " ORDER BY sequence"
            ).fetchall()
        self.assertEqual(rows[:2], [(1, 0), (0, 1)])
        self.assertEqual(len(rows), 3)

    def test_a_name_that_is_taken_is_refused(self):
        self.save("A")
        self.save("B")
        self.assertIn("A", self.fail_call("invalid", "filter", "rename", "B", "a"))

    def test_a_name_that_nobody_saved_is_named(self):
        self.assertIn("Nothing", self.fail_call("not_found", "incident", "list", "--saved", "Nothing"))
        self.assertIn("Nothing", self.fail_call("not_found", "filter", "remove", "Nothing"))

    def test_two_beginnings_are_wrong_usage(self):
        self.usage("incident", "list", "--since", "2026-01-01", "--last-days", "7")
        self.usage("incident", "list", "--last-days", "0")
        self.usage("filter", "save", "A", "--last-days", "1000000000000")

    def test_people_read_it_as_words(self):
        self.save("Worst", "--severity", "critical", "--last-days", "7")
        self.assertIn("severity critical, last_days 7", self.text("filter", "list"))


if __name__ == "__main__":
    ctl.main()
