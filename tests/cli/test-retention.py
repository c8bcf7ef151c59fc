#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl retention, and legal holds."""

import sqlite3

import ctl


class Retention(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()

    def archive(self, disposition="unsolved", days_ago=1200, **options):
        """Archives an incident, so many days ago."""
        incident = self.create_incident(**options)
        self.call("incident", "resolve", incident["id"], "--disposition", disposition)
        self.call("incident", "archive", incident["id"])
        with sqlite3.connect(self.store / "lossguard.db") as database:
            database.execute("UPDATE incidents SET archived_at = archived_at - ? WHERE number = ?",
                             (days_ago * 86_400_000_000, incident["number"]))  # fmt: skip
        database.close()
        return incident

    def category(self, answer, name):
        return next(item for item in answer["categories"] if item["category"] == name)

    def test_show_says_how_long_what_is_kept(self):
        self.archive()
        answer = self.call("retention", "show")
        self.assertEqual(self.category(answer, "unfounded")["days"], 365)
        self.assertEqual(self.category(answer, "other")["archived"], 1)
        self.assertEqual((answer["due"], answer["held"]), (1, 0))

    def test_the_days_are_a_setting(self):
        self.archive()
        self.call("config", "set", "retention.other.days", "0")
        answer = self.call("retention", "show")
        self.assertEqual(answer["due"], 0)
        self.assertIsNone(self.category(answer, "other")["due_before"])

    def test_dry_run_changes_nothing(self):
        incident = self.archive()
        answer = self.call("retention", "purge", "--dry-run")
        self.assertEqual((answer["due"], answer["purged"]), (1, 0))
        self.call("incident", "show", incident["id"])

    def test_purge_removes_for_good_and_the_store_stays_sound(self):
        incident = self.archive()
        kept = self.archive(days_ago=3, title="Kept")
        answer = self.call("retention", "purge")
        self.assertEqual((answer["due"], answer["purged"]), (1, 1))
        self.fail_call("not_found", "incident", "show", incident["id"])
        self.assertEqual(self.call("incident", "show", kept["id"])["title"], "Kept")
        self.assertTrue(self.call("verify")["sound"])
        self.assertNotIn(b"Two jackets gone", (self.store / "lossguard.db").read_bytes())

    def test_what_is_held_is_never_purged_and_named(self):
        incident = self.archive()
        held = self.call("incident", "hold", incident["id"], "--reason", "Appeal", "--actor", "vera")
        self.assertEqual((held["hold_reason"], held["hold_by"]), ("Appeal", "vera"))
        answer = self.call("retention", "purge")
        self.assertEqual((answer["purged"], answer["held"]), (0, 1))
        self.assertEqual(answer["held_incidents"][0]["number"], incident["number"])
        self.assertEqual(answer["held_incidents"][0]["hold_reason"], "Appeal")

    def test_what_is_released_can_go(self):
        incident = self.archive()
        self.call("incident", "hold", incident["id"], "--reason", "Appeal")
        released = self.call("incident", "release", incident["id"], "--reason", "Withdrawn")
        self.assertIsNone(released["hold_at"])
        self.assertEqual(self.call("retention", "purge")["purged"], 1)

    def test_a_hold_needs_a_reason(self):
        incident = self.archive()
        self.assertIn("--reason", self.usage("incident", "hold", incident["id"]))

    def test_only_what_is_held_can_be_released(self):
        incident = self.archive()
        self.fail_call("invalid", "incident", "release", incident["id"], "--reason", "None")

    def test_reopening_stops_the_clock(self):
        incident = self.archive()
        self.call("incident", "reopen", incident["id"])
        self.assertEqual(self.call("retention", "purge")["purged"], 0)

    def test_an_import_does_not_bring_back_what_was_purged(self):
        file = self.folder / "old.csv"
        file.write_text("external_id,occurred_at,kind,title\nA-1,2019-01-07 10:00,shoplifting,Taken\n", encoding="utf-8")
        self.call("import", "incidents", file, "--site", "PAR")
        with sqlite3.connect(self.store / "lossguard.db") as database:
            database.execute("UPDATE incidents SET status = 5, archived_at = 0")
        database.close()
        self.assertEqual(self.call("retention", "purge")["purged"], 1)
        again = self.call("import", "incidents", file, "--site", "PAR", status=ctl.FINDINGS)
        self.assertEqual((again["imported"], again["rejected"], again["purged"]), (0, 1, 1))
        self.assertIn("it was purged on ", (self.folder / "old.csv.rejected.csv").read_text(encoding="utf-8"))
        back = self.call("import", "incidents", file, "--site", "PAR", "--bring-back-purged")
        self.assertEqual((back["imported"], back["rejected"]), (1, 0))

    def test_help_names_them(self):
        out = self.text("--help")
        for command in ("retention show", "retention purge", "incident hold ID", "incident release ID"):
            self.assertIn(command, out)


if __name__ == "__main__":
    ctl.main()
