#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl import and demo."""

import csv
import gzip

import ctl
from ctl import FAILED, FINDINGS, USAGE

RESULT = {"read", "imported", "updated", "rejected", "rejects_file"}

INCIDENTS = """\
external_id,occurred_at,kind,title,severity,status,site,sku,quantity,unit_cost
A-1,2026-03-03 14:30,external theft,Two jackets,medium,resolved,Paris,J-1,2,49.90
A-2,2026-03-04,fraud,Refund without goods,low,new,Paris,,,
A-3,2026-02-30 10:00,fraud,On a day that is none,low,new,Paris,,,
"""


class Import(ctl.StoreTest):
    def write(self, text, name="incidents.csv", encoding="utf-8"):
        path = self.folder / name
        path.write_text(text, encoding=encoding)
        return path

    def run_import(self, path, *options, kind="incidents", status=FINDINGS):
        return self.call("import", kind, path, *options, status=status)

    def test_rows_come_in_and_bad_ones_are_named(self):
        path = self.write(INCIDENTS)
        answer = self.run_import(path, "--timezone", "Europe/Paris", "--currency", "EUR")
        self.assertLessEqual(RESULT, set(answer))
        self.assertEqual([answer[name] for name in ("read", "imported", "updated", "rejected")], [3, 2, 0, 1])
        with open(answer["rejects_file"], encoding="utf-8", newline="") as file:
            rejected = list(csv.reader(file))
        self.assertIn("A-3", rejected[-1])
        listed = self.call("incident", "list")
        self.assertEqual(listed["total"], 2)
        jackets = next(item for item in listed["items"] if item["title"] == "Two jackets")
        self.assertEqual(jackets["occurred_at"], "2026-03-03T13:30:00Z")
        self.assertEqual(jackets["gross_loss"], {"amount": 9980, "currency": "EUR"})

    def test_second_time_changes_nothing(self):
        path = self.write(INCIDENTS)
        options = ("--timezone", "Europe/Paris", "--currency", "EUR")
        self.run_import(path, *options)
        answer = self.run_import(path, *options)
        self.assertEqual([answer[name] for name in ("imported", "updated", "rejected")], [0, 0, 1])

    def test_another_way_of_reading_that_says_the_same_changes_nothing(self):
        path = self.write(INCIDENTS)
        self.run_import(path, "--timezone", "Europe/Paris", "--currency", "EUR")
        for options in ((), ("--timezone", "Europe/Paris"), ("--date-format", "ymd")):
            answer = self.run_import(path, *options)
            self.assertEqual([answer[name] for name in ("imported", "updated", "rejected")], [0, 0, 1], options)
        self.assertEqual(self.run_import(path, "--timezone", "Asia/Tokyo")["updated"], 1)

    def test_strict_is_all_or_nothing(self):
        result = self.run_raw("import", "incidents", self.write(INCIDENTS), "--strict", "--timezone", "UTC", "--json")
        self.assertEqual(result.status, FAILED)
        self.assertEqual(self.call("incident", "list")["total"], 0)

    def test_dry_run_imports_nothing(self):
        answer = self.run_import(self.write(INCIDENTS), "--dry-run", "--timezone", "UTC")
        self.assertEqual(answer["imported"], 2)
        self.assertEqual(self.call("incident", "list")["total"], 0)

    def test_columns_are_mapped(self):
        path = self.write("Ref;What;When\n1;Shoplifting;03/04/2026\n", encoding="utf-16")
        answer = self.run_import(path, "--map", "external_id=Ref", "--map", "kind=What", "--map", "date=When",
                                 "--date-format", "dmy", "--site", "Lyon", "--timezone", "Europe/Paris",
                                 "--currency", "EUR", status=ctl.DONE)  # fmt: skip
        self.assertEqual(answer["imported"], 1)
        incident = self.call("incident", "list")["items"][0]
        self.assertEqual((incident["occurred_at"], incident["kind"]), ("2026-04-03", "Shoplifting"))

    def test_a_date_that_nobody_knows_stays_unknown(self):
        path = self.write("Date,Kind\nN/A,theft\n2026-01-05,fraud\n")
        self.run_import(path, "--site", "Lyon", "--timezone", "UTC", status=ctl.DONE)
        times = {item["kind"]: item["occurred_at"] for item in self.call("incident", "list")["items"]}
        self.assertEqual(times, {"theft": None, "fraud": "2026-01-05"})

    def test_wrong_usage(self):
        path = self.write(INCIDENTS)
        self.usage("import", "incidents", path, "--map", "kind=No such column")
        self.usage("import", "incidents", path, "--map", "no_such_field=kind")
        self.usage("import", "horoscopes", path)
        self.usage("import", "incidents")

    def test_missing_file_makes_no_store(self):
        self.fail_call("file", "import", "incidents", self.folder / "missing.csv")
        self.assertFalse(self.store.exists())

    def test_bad_files_get_a_sentence(self):
        for name, content in (("a.xlsx", b"PK\x03\x04 no workbook"), ("b.gz", gzip.compress(INCIDENTS.encode() * 99)[:60]), ("c.csv", b"")):
            path = self.folder / name
            path.write_bytes(content)
            result = self.run_raw("import", "incidents", path, "--json", "--timezone", "UTC")
            self.assertIn(result.status, (FAILED, USAGE), name)
            self.assertIn(result.json["error"]["code"], ("unreadable", "empty"), name)
            self.assertIn(name, result.json["error"]["message"])

    def test_columns_without_a_field_are_named(self):
        path = self.write("Date,Kind,Officer,Beat\n2026-03-01,theft,Lee,12\n")
        result = self.run_raw("import", "incidents", path, "--timezone", "UTC")
        self.assertIn("No field takes 2 columns, which are kept with the records: Officer, Beat", result.err)
        self.assertEqual(self.run_raw("import", "incidents", path, "--timezone", "UTC", "--json").err, "")

    def test_standard_output_is_pure(self):
        result = self.run_raw("import", "incidents", self.write(INCIDENTS), "--json", "--timezone", "UTC")
        self.assertLessEqual(RESULT, set(result.json))

    def test_import_is_taken_back_as_one(self):
        answer = self.run_import(self.write(INCIDENTS), "--timezone", "UTC")
        self.assertEqual(self.call("import", "undo", answer["id"])["undone"], 2)
        self.assertEqual(self.call("incident", "list")["total"], 0)
        self.fail_call("not_found", "import", "undo", "nothing")

    def test_badges_show_who_was_inside(self):
        path = self.write("badge,person,at,reader,direction,granted\n"
                          "7,A. One,2026-03-03 08:00,Door,entry,yes\n"
                          "8,B. Two,2026-03-03 08:05,Door,entry,yes\n"
                          "8,B. Two,2026-03-03 12:00,Door,exit,yes\n"
                          "9,C. Three,2026-03-03 14:25,Door,entry,no\n", name="badges.csv")  # fmt: skip
        self.add_site()
        self.run_import(path, "--site", "PAR", kind="badges", status=ctl.DONE)
        inside = self.call("access", "inside", "--at", "2026-03-03 11:00", "--site", "PAR")
        self.assertEqual([person["badge"] for person in inside["items"]], ["7", "8"])
        near = self.call("access", "near", self.create_incident()["number"])
        self.assertEqual(near["inside"], 1)
        denied = [person["badge"] for person in near["persons"]["items"] if person["denied"]]
        self.assertEqual(denied, ["9"])


class Demo(ctl.StoreTest):
    def test_fills_an_empty_store_alone(self):
        answer = self.call("demo")
        self.assertGreater(answer["sites"], 1)
        self.assertEqual(self.call("incident", "list", "--limit", "0", "--status", "archived")["items"], [])
        self.assertIn("message", self.call("demo", status=FAILED)["error"])
        self.assertTrue(self.call("verify")["sound"])


if __name__ == "__main__":
    ctl.main()
