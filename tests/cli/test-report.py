#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl report."""

import datetime
import json

import ctl


class Weekly(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()
        self.create_incident("--item", "A,2,50", occurred_at="2026-03-03 14:30")

    def report(self, name, *options):
        return self.call("report", "weekly", "--week", "2026-W10", "--output", self.folder / name, *options)

    def test_json(self):
        answer = self.report("report.json")
        self.assertEqual((answer["week"], answer["site"]), ("2026-W10", None))
        with open(answer["file"], encoding="utf-8") as file:
            json.load(file)

    def test_same_data_gives_the_same_bytes(self):
        for extension in ("json", "csv"):
            first, second = self.folder / f"a.{extension}", self.folder / f"b.{extension}"
            self.report(first.name)
            self.report(second.name)
            self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_a_week_that_is_not_over_is_told_so_far(self):
        year, week, _ = datetime.datetime.now(datetime.UTC).isocalendar()
        for name, complete in ((f"{year}-W{week:02}", False), ("2026-W10", True)):
            answer = self.call("report", "weekly", "--week", name, "--output", self.folder / f"{name}.json")
            with open(answer["file"], encoding="utf-8") as file:
                self.assertEqual((answer["complete"], json.load(file)["complete"]), (complete, complete))
            self.assertEqual("so far" in answer["title"], not complete)

    def test_one_site(self):
        self.assertEqual(self.report("report.csv", "--site", "Paris")["site"], "PAR")
        self.fail_call("not_found", "report", "weekly", "--site", "Atlantis", "--output", self.folder / "a.csv")

    def test_last_week_unless_told(self):
        answer = self.call("report", "weekly", "--output", self.folder / "report.csv")
        self.assertRegex(answer["week"], r"^20\d\d-W\d\d$")

    def test_wrong_usage(self):
        self.usage("report", "weekly")
        self.usage("report", "weekly", "--week", "2026-W60", "--output", "a.csv")
        self.usage("report", "weekly", "--week", "last", "--output", "a.csv")
        self.usage("report", "weekly", "--output", self.folder / "report.docx")

    def test_folder_that_is_not_there(self):
        answer = self.call("report", "weekly", "--output", self.folder / "missing" / "a.csv", status=ctl.FAILED)
        self.assertIn("missing", answer["error"]["message"])


class Incident(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()
        self.incident = self.create_incident("--item", "A,2,50", occurred_at="2026-03-03 14:30")

    def report(self, name, *options):
        return self.call("report", "incident", self.incident["number"], "--output", self.folder / name, *options)

    def test_two_runs_give_the_same_bytes(self):
        for extension in ("pdf", "json"):
            first, second = self.folder / f"a.{extension}", self.folder / f"b.{extension}"
            self.assertEqual(self.report(first.name)["digest"], self.report(second.name)["digest"])
            self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_json_has_the_record_and_the_audit_rows(self):
        answer = self.report("report.json")
        with open(answer["file"], encoding="utf-8") as file:
            report = json.load(file)
        self.assertEqual(report["incident"]["id"], self.incident["id"])
        self.assertEqual(report["digest"], answer["digest"])
        self.assertEqual(report["lines"]["items"][0]["gross_loss"], {"amount": 10000, "currency": "EUR"})
        (row,) = report["audit"]["items"]
        self.assertRegex(row["hash"], r"^[0-9a-f]{64}$")

    def test_paper(self):
        for name, options in (("as-set.pdf", []), ("a4.pdf", ["--paper", "a4"]), ("letter.pdf", ["--paper", "letter"])):
            self.report(name, *options)
        self.assertEqual((self.folder / "as-set.pdf").read_bytes(), (self.folder / "a4.pdf").read_bytes())
        self.assertNotEqual((self.folder / "a4.pdf").read_bytes(), (self.folder / "letter.pdf").read_bytes())

    def test_wrong_usage(self):
        number = self.incident["number"]
        self.usage("report", "incident", number)
        self.usage("report", "incident", "--output", "a.pdf")
        self.usage("report", "incident", number, "--output", self.folder / "report.csv")
        self.usage("report", "incident", number, "--output", "a.pdf", "--paper", "a3")
        self.fail_call("not_found", "report", "incident", "X-2026-A00001", "--output", self.folder / "a.pdf")


if __name__ == "__main__":
    ctl.main()
