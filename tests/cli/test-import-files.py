#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl import, on the files of others."""

import csv
import shutil
import sqlite3
from pathlib import Path

import ctl

SAMPLES = ctl.DATA / "import"


class ImportTest(ctl.StoreTest):
    def sample(self, name):
        """A copy of a sample, for rejects are written beside the file."""
        return Path(shutil.copy(SAMPLES / name, self.folder))

    def write(self, text, name="file.csv"):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def load(self, kind, path, *options, status=ctl.DONE):
        return self.call("import", kind, path, *options, status=status)

    def assert_counts(self, answer, read, imported, updated=0, rejected=0):
        counts = {name: answer[name] for name in ("read", "imported", "updated", "rejected")}
        self.assertEqual(counts, {"read": read, "imported": imported, "updated": updated, "rejected": rejected})

    def query(self, sql, *values):
        with sqlite3.connect(self.store / "lossguard.db") as database:
            return database.execute(sql, values).fetchall()

    def incidents(self, *filters):
        return self.call("incident", "list", "--limit", "1000", *filters)["items"]


class Files(ImportTest):
    def test_every_sample_comes_in_whole_and_only_once(self):
        zone = ("--timezone", "America/New_York")
        samples = [
            ("downtown_homicides.csv", 4, ()),
            ("medellin_homicides.csv", 12, ()),
            ("lancashire_asb.tab", 8, ()),
            ("cincinnati_burglary.csv.gz", 12, ()),
            ("city_of_london_street.csv", 15, ()),
            ("aggravated_assaults.xlsx", 5, ("--sheet", "Austin")),
            ("aggravated_assaults.xlsx", 3, ("--sheet", "Fort Worth")),
            ("made.zip", 2, ()),
            ("made.ods", 3, ("--sheet", "Incidents")),
        ]
        for name, rows, options in samples:
            with self.subTest(name, options=options):
                arguments = ("incidents", self.sample(name), "--site", name, *zone, *options)
                self.assert_counts(self.load(*arguments), rows, rows)
                self.assert_counts(self.load(*arguments), rows, 0)
        self.assertEqual(self.call("incident", "list", "--limit", "1")["total"], sum(rows for _, rows, _ in samples))
        self.assertEqual(self.query("SELECT count(*) FROM imports"), [(len(samples),)])

    def test_a_second_run_leaves_no_trace(self):
        path = self.sample("lancashire_asb.tab")
        self.load("incidents", path)
        before = self.query("SELECT (SELECT count(*) FROM audit_log), (SELECT count(*) FROM changes)")
        self.assert_counts(self.load("incidents", path), 8, 0)
        self.assertEqual(self.query("SELECT (SELECT count(*) FROM audit_log), (SELECT count(*) FROM changes)"), before)

    def test_a_month_stays_a_month(self):
        self.load("incidents", self.sample("lancashire_asb.tab"))
        self.load("incidents", self.sample("city_of_london_street.csv"))
        times = {incident["occurred_at"] for incident in self.incidents()}
        self.assertEqual(times, {"2022-01", "2018-01"})

    def test_an_unknown_time_stays_unknown(self):
        self.load("incidents", self.sample("downtown_homicides.csv"))
        self.assertEqual({incident["occurred_at"] for incident in self.incidents()}, {None})
        self.assertEqual({incident["status"] for incident in self.incidents()}, {"resolved"})

    def test_decimal_commas_are_read(self):
        self.load("incidents", self.sample("medellin_homicides.csv"))
        latitudes = [row[0] for row in self.query("SELECT latitude FROM incidents WHERE latitude IS NOT NULL")]
        self.assertGreater(min(latitudes), 6.1)
        self.assertLess(max(latitudes), 6.4)

    def test_an_id_that_repeats_is_counted(self):
        self.load("incidents", self.sample("cincinnati_burglary.csv.gz"))
        ids, rows = self.query("SELECT count(DISTINCT external_id), count(*) FROM incidents")[0]
        self.assertLess(ids, rows)
        self.assertEqual(rows, 12)

    def test_a_sheet_must_be_chosen(self):
        message = self.usage("import", "incidents", self.sample("aggravated_assaults.xlsx"))
        self.assertIn("Fort Worth", message)

    def test_the_columns_nobody_claims_are_kept(self):
        self.load("incidents", self.sample("city_of_london_street.csv"))
        [(extra,)] = self.query("SELECT extra FROM incidents ORDER BY row LIMIT 1")
        self.assertIn('"Falls within":"City of London Police"', extra)

    def test_a_missing_file_makes_no_store(self):
        self.fail_call("file", "import", "incidents", self.folder / "no.csv")
        self.assertFalse(self.store.exists())


class Rows(ImportTest):
    HEADER = "id,occurred_at,kind,severity,status,sku,quantity,unit_cost,recovered_quantity\n"

    def test_what_a_row_says_is_in_the_incident(self):
        path = self.write(self.HEADER + '7,2026-03-01 10:00,External Theft,Serious,closed,"A,1",3,"1,249.50",1\n')
        self.load("incidents", path, "--site", "Harbour", "--timezone", "Europe/Berlin", "--currency", "EUR")
        [incident] = self.incidents()
        self.assertEqual(incident["occurred_at"], "2026-03-01T09:00:00Z")
        self.assertEqual(incident["site"], "HARBOUR")
        self.assertEqual((incident["kind"], incident["title"]), ("external_theft", "External Theft"))
        self.assertEqual((incident["severity"], incident["status"]), ("high", "resolved"))
        self.assertEqual(incident["disposition"], "not_recorded")
        self.assertEqual(incident["gross_loss"], {"amount": 374850, "currency": "EUR"})
        self.assertEqual(incident["net_loss"], {"amount": 249900, "currency": "EUR"})

    def test_history_does_not_raise_the_threat_level(self):
        self.write("date,kind\n2001-01-01,robbery\n")
        self.load("incidents", self.folder / "file.csv")
        [incident] = self.incidents()
        self.assertEqual((incident["status"], incident["disposition"]), ("resolved", "not_recorded"))
        self.assertEqual(self.call("threat")["score"], 0)

    def test_a_bad_row_is_rejected_with_its_line_and_reason(self):
        rows = [
            "1,2026-02-30 10:00,,,,,,,\n",
            "2,2026-02-20 10:00,,,,X,-1,1,\n",
            "3,2026-02-20 10:00,,enormous,,,,,\n",
            "4,2026-02-20 10:00,,,,X,2,1,3\n",
            "5,2026-02-20 10:00\n",
            "6,2026-02-20 10:00,,,,X,1.5,1,\n",
            "7,2026-02-20 10:00,,,,X,1,many,\n",
            "8,2026-02-20 10:00,,,,X,1,9223372036854775807,\n",
            "9,2026-02-20 10:00,,,,X,1,1,\n",
        ]
        path = self.write(self.HEADER + "".join(rows))
        answer = self.load("incidents", path, status=ctl.FINDINGS)
        self.assert_counts(answer, 9, 1, rejected=8)
        self.assertEqual(answer["rejects_file"], str(path) + ".rejected.csv")
        with open(answer["rejects_file"], encoding="utf-8", newline="") as file:
            rejects = list(csv.DictReader(file))
        self.assertEqual([row["line"] for row in rejects], ["2", "3", "4", "5", "6", "7", "8", "9"])
        self.assertEqual(rejects[0]["occurred_at"], "2026-02-30 10:00")
        self.assertTrue(all(row["reason"] for row in rejects))
        self.assertIn("below zero", rejects[1]["reason"])

    def test_a_title_that_is_made_of_the_kind_is_in_normal_form(self):
        self.load("incidents", self.write("date,kind\n2026-01-05,Cafe\u0301 brawl\n"))
        self.assertEqual([incident["title"] for incident in self.incidents()], ["Caf\u00e9 brawl"])

    def test_strict_is_all_or_nothing(self):
        path = self.write("id,date\n1,2026-01-01\n2,2026-13-01\n")
        message = self.fail_call("rejected", "import", "incidents", path, "--strict")
        self.assertIn("Line 3", message)
        self.assertEqual(self.query("SELECT count(*) FROM incidents"), [(0,)])
        self.assertEqual(self.query("SELECT count(*) FROM sites"), [(0,)])
        self.assert_counts(self.load("incidents", self.write("id,date\n1,2026-01-01\n"), "--strict"), 1, 1)

    def test_a_dry_run_keeps_nothing(self):
        path = self.write("id,date\n1,2026-01-01\n2,2026-01-02\n")
        answer = self.load("incidents", path, "--dry-run", "--site", "Harbour")
        self.assert_counts(answer, 2, 2)
        self.assertIsNone(answer["id"])
        self.assertEqual(self.query("SELECT count(*) FROM incidents"), [(0,)])
        self.assertEqual(self.query("SELECT count(*) FROM sites"), [(0,)])

    def test_amounts_stay_what_they_are_when_the_title_changes(self):
        self.add_site()
        path = self.write("date,sku,quantity,unit_cost,site\n2026-01-05,A,2,10.00,PAR\n")
        self.load("incidents", path, "--currency", "USD")
        updated = self.call("incident", "update", self.incidents()[0]["number"], "--title", "Two of A")
        self.assertEqual(updated["gross_loss"], {"amount": 2000, "currency": "USD"})
        self.assertEqual(updated["title"], "Two of A")

    def test_a_row_that_says_something_else_is_updated(self):
        self.load("incidents", self.write("id,date,place\n1,2026-01-01,Gate\n2,2026-01-02,Till\n"))
        number = self.incidents()[0]["number"]
        answer = self.load("incidents", self.write("id,date,place\n1,2026-01-01,Gate\n2,2026-01-02,Office\n"))
        self.assert_counts(answer, 2, 0, updated=1)
        self.assertEqual(sorted(incident["place"] for incident in self.incidents()), ["Gate", "Office"])
        self.assertIn(number, [incident["number"] for incident in self.incidents()])

    def test_rows_that_are_alike_are_all_kept(self):
        path = self.write("date,kind\n2026-01-01,theft\n2026-01-01,theft\n2026-01-02,theft\n2026-01-01,theft\n")
        self.assert_counts(self.load("incidents", path), 4, 4)
        self.assert_counts(self.load("incidents", path), 4, 0)
        longer = self.write("date,kind\n2026-01-02,theft\n" + "2026-01-01,theft\n" * 5, "longer.csv")
        self.assert_counts(self.load("incidents", longer), 6, 2)

    def test_the_same_ids_at_another_site_are_other_incidents(self):
        path = self.write("id,date\n1,2026-01-01\n")
        self.load("incidents", path, "--site", "North")
        self.assert_counts(self.load("incidents", path, "--site", "South"), 1, 1)
        self.assert_counts(self.load("incidents", path, "--site", "SOUTH"), 1, 0)

    def test_an_import_is_taken_back_as_one(self):
        path = self.write("id,date\n1,2026-01-01\n2,2026-01-02\n")
        answer = self.load("incidents", path)
        self.assertEqual(self.call("import", "undo", answer["id"])["undone"], 2)
        self.assertEqual(self.incidents(), [])
        self.assertEqual(self.call("import", "list")["items"][0]["state"], "undone")
        self.assert_counts(self.load("incidents", path), 2, 2)
        self.assertEqual(len(self.incidents()), 2)


class CommandLine(ImportTest):
    def test_columns_are_mapped_whatever_their_case(self):
        path = self.write(" Wann ;Was\n01.02.2026;Diebstahl\n")
        self.load("incidents", path, "--map", "occurred_at=wann", "--map", "Kind= WAS")
        [incident] = self.incidents()
        self.assertEqual((incident["occurred_at"], incident["kind"]), ("2026-02-01", "Diebstahl"))

    def test_an_unknown_column_is_wrong_usage(self):
        path = self.write("id,date\n1,2026-01-01\n")
        self.assertIn("“when”", self.usage("import", "incidents", path, "--map", "occurred_at=when"))

    def test_an_unknown_field_is_wrong_usage(self):
        path = self.write("id,date\n1,2026-01-01\n")
        self.assertIn("occurred_at", self.usage("import", "incidents", path, "--map", "moment=date"))
        self.usage("import", "incidents", path, "--map", "date")

    def test_dates_that_can_be_read_both_ways_are_asked_for(self):
        path = self.write("id,date\n1,03/04/2026\n2,05/06/2026\n")
        self.assertIn("--date-format", self.usage("import", "incidents", path))
        self.load("incidents", path, "--date-format", "dmy")
        self.assertEqual([i["occurred_at"] for i in self.incidents()], ["2026-06-05", "2026-04-03"])

    def test_what_has_to_be_chosen_is_told_in_the_readers_language(self):
        path = self.write("id,date\n1,01/02/2026\n2,03/04/2026\n", "dates.csv")
        for language, locale, sentence in (
            ("de", "de_DE.UTF-8", "Die Daten in „date“ lassen sich mit dem Tag oder mit dem Monat zuerst lesen"),
            ("fr", "fr_FR.UTF-8", "Les dates de «\u00a0date\u00a0» peuvent se lire avec le jour ou le mois en premier"),
            ("es", "es_ES.UTF-8", "Las fechas de «date» pueden leerse con el día o con el mes primero"),
        ):
            result = self.run_raw("import", "incidents", path, LC_ALL=locale, LANGUAGE=language)
            self.assertEqual(result.status, ctl.USAGE)
            self.assertIn(sentence, result.err)
            self.assertIn("--date-format dmy|mdy", result.err)

    def test_a_day_past_the_twelfth_tells_the_order(self):
        path = self.write("id,date\n" + "1,03/04/2026\n" * 1500 + "2,03/25/2026\n")
        self.load("incidents", path)
        self.assertEqual(self.incidents("--limit", "1")[0]["occurred_at"], "2026-03-25")

    def test_a_file_without_a_header_needs_its_columns(self):
        path = self.write("1,2026-01-01,theft\n2,2026-01-02,theft\n")
        self.assertIn("--columns", self.usage("import", "incidents", path))
        self.usage("import", "incidents", path, "--columns", "external_id,date,kind,place")
        self.load("incidents", path, "--columns", "external_id,date,-")
        self.assertEqual({incident["kind"] for incident in self.incidents()}, {"other"})

    def test_a_file_of_something_else_is_refused(self):
        path = self.write("colour,weight\nred,heavy\nblue,light\n")
        self.assertIn("--map", self.usage("import", "incidents", path))

    def test_several_sites_need_one_to_be_named(self):
        self.add_site("A", "Arles")
        self.add_site("B", "Bern", "Europe/Zurich", "CHF")
        path = self.write("id,date\n1,2026-01-01\n")
        self.assertIn("--site", self.usage("import", "incidents", path))
        self.load("incidents", path, "--site", "bern")
        self.assertEqual(self.incidents()[0]["site"], "B")

    def test_the_zone_of_the_file_is_not_that_of_the_site(self):
        self.add_site("B", "Bern", "Europe/Zurich", "CHF")
        path = self.write("id,date\n1,2026-07-01 22:30\n")
        self.load("incidents", path, "--timezone", "Etc/UTC")
        [(day, hour)] = self.query("SELECT local_day, local_hour FROM incidents")
        self.assertEqual((day, hour), (20636, 0))

    def test_a_zone_or_currency_that_is_none_is_wrong_usage(self):
        path = self.write("id,date\n1,2026-01-01\n")
        self.usage("import", "incidents", path, "--timezone", "Mars/Olympus")
        self.usage("import", "incidents", path, "--currency", "XXQ")
        self.usage("import", "incidents", path, "--date-format", "sometimes")


class Stock(ImportTest):
    def test_counts_come_in_by_site(self):
        path = self.write("store_id,sku_id,category,system_qty,physical_qty,unit_cost,rfid_enabled\n"
                          "NYC01,SKU001,Footwear,56,61,1194,Y\nDAL01,SKU001,Footwear,30,27,10.50,N\n")  # fmt: skip
        self.assert_counts(self.load("counts", path, "--currency", "USD"), 2, 2)
        self.assert_counts(self.load("counts", path, "--currency", "USD"), 2, 0)
        rows = self.query("SELECT s.code, c.book, c.counted, c.unit_cost FROM counts c JOIN sites s ON s.row = c.site_row")
        self.assertEqual(sorted(rows), [("DAL01", 30, 27, 1050), ("NYC01", 56, 61, 119400)])

    def test_an_asset_is_known_by_its_sku(self):
        first = self.write("sku,name,quantity,unit_cost,high_value\nA1,Safe,1,900,yes\nA2,Ladder,2,,no\n")
        self.assert_counts(self.load("assets", first), 2, 2)
        second = self.write("sku,name,quantity,unit_cost,high_value\nA1,Safe,1,950,yes\nA2,Ladder,2,,no\n")
        self.assert_counts(self.load("assets", second), 2, 0, updated=1)
        high = self.call("asset", "list", "--high-value")["items"]
        self.assertEqual([(asset["sku"], asset["unit_cost"]["amount"]) for asset in high], [("A1", 95000)])

    def test_what_nobody_could_add_up_is_rejected(self):
        counts = self.write("sku,book,counted,unit_cost\nA,9000000000000,1,9000000000\nB,10,9,5.00\n")
        self.assert_counts(self.load("counts", counts, status=ctl.FINDINGS), 2, 1, rejected=1)
        assets = self.write("sku,name,quantity,unit_cost\nA,Watch,9000000000000,9000000000\nB,Ring,1,5.00\n")
        self.assert_counts(self.load("assets", assets, status=ctl.FINDINGS), 2, 1, rejected=1)
        incidents = self.write("date,kind,sku,quantity,unit_cost\n" + "2026-01-05,fraud,A,9000000000,10000000\n" * 2)
        self.assert_counts(self.load("incidents", incidents, status=ctl.FINDINGS), 2, 0, rejected=2)
        self.assertEqual(self.call("shrink")["shrink"]["amount"], 500)
        self.assertEqual(self.call("protocol", "run")["state"], "done")

    def test_of_sales_only_stock_written_off_is_a_loss(self):
        answer = self.load("incidents", self.sample("online_retail.csv"), "--currency", "GBP", status=ctl.FINDINGS)
        self.assert_counts(answer, 9, 4, rejected=5)
        self.assertEqual(self.query("SELECT sum(quantity) FROM incident_lines"), [(88,)])
        reasons = Path(answer["rejects_file"]).read_text(encoding="utf-8")
        self.assertEqual(reasons.count("it is a sale"), 3)
        self.assertEqual(reasons.count("it takes back a sale"), 2)


class Badges(ImportTest):
    """The layouts of the systems whose exports must come in."""

    def load_log(self, text, *options, name="log.csv", status=ctl.DONE):
        return self.load("badges", self.write(text, name), "--site", "Harbour", *options, status=status)

    def events(self):
        return self.query("SELECT badge, person, at / 1000000, reader, area, direction, granted FROM badge_events"
                          " ORDER BY at, row")  # fmt: skip

    def test_kisi(self):
        self.load_log(
            "actor_id,actor_email,action,object_type,object_id,message,created_at\n"
            "12,a@example.com,unlock,Lock,7,A unlocked Front Door,2026-01-15T08:00:00Z\n"
            "13,b@example.com,unlock,Lock,7,B was denied access to Front Door,2026-01-15T08:01:00Z\n"
            "14,d@example.com,unlock,Lock,7,Denise Block unlocked Front Door,2026-01-15T08:02:00Z\n"
        )
        self.assertEqual(self.events(), [("12", "a@example.com", 1768464000, "7", None, None, 1),
                                         ("13", "b@example.com", 1768464060, "7", None, None, 0),
                                         ("14", "d@example.com", 1768464120, "7", None, None, 1)])  # fmt: skip

    def test_what_is_not_about_a_door_is_no_passage(self):
        answer = self.load_log(
            "actor_id,actor_email,action,object_type,object_id,message,created_at\n"
            "12,a@example.com,create,Group,3,A created Night Shift,2026-01-15T08:00:00Z\n"
            "12,a@example.com,unlock,Lock,7,A unlocked Front Door,2026-01-15T08:01:00Z\n",
            status=ctl.FINDINGS,
        )
        self.assert_counts(answer, 2, 1, rejected=1)
        self.assertEqual(len(self.events()), 1)
        self.assertIn("nobody passed a door", Path(answer["rejects_file"]).read_text(encoding="utf-8"))

    def test_unifi_access(self):
        self.load_log(
            "type,display message,result,published,actor,targets\n"
            "access.door.unlock,Access Granted (NFC),ACCESS,1768464000000,Guard A,Main Entrance - entry\n"
            "access.door.unlock,Access Denied,BLOCKED,1768464060000,Guard B,Main Entrance - exit\n"
        )
        self.assertEqual(self.events(), [("Guard A", "Guard A", 1768464000, "Main Entrance - entry", None, 1, 1),
                                         ("Guard B", "Guard B", 1768464060, "Main Entrance - exit", None, 2, 0)])  # fmt: skip

    def test_niagara(self):
        self.load_log(
            "Timestamp,Granted,Reader,Badge,Owner,Activity,Details,Person Id\n"
            "15-Jan-26 8:00:00 AM UTC,true,North,100,Guard A,entering,,1\n"
            "15-Jan-26 8:01:00 AM UTC,false,North,101,Guard B,exiting,No access right,2\n",
        )
        self.assertEqual(self.events(), [("100", "Guard A", 1768464000, "North", None, 1, 1),
                                         ("101", "Guard B", 1768464060, "North", None, 2, 0)])  # fmt: skip

    def test_lenel_onguard(self):
        self.load_log(
            "Device,CardNumber,AccessResult,Type,SerialNumber,TimeStamp,AreaEnteredID,AreaExitedID,Duress\n"
            "R1,100,Granted,0,1,2026-01-15 08:00:00,3,0,False\n"
            "R1,100,2,0,2,2026-01-15 08:01:00,0,3,False\n"
            "R1,101,3,0,3,2026-01-15 08:02:00,0,0,False\n",
            "--timezone", "Etc/UTC",
        )  # fmt: skip
        self.assertEqual(self.events(), [("100", None, 1768464000, "R1", "3", 1, 1), ("100", None, 1768464060, "R1", "3", 2, 1),
                                         ("101", None, 1768464120, "R1", None, None, 0)])  # fmt: skip

    def test_brivo(self):
        self.load_log("Date/Time,User/Event,Site\n2026-01-15 08:00:00,Guard A,Dock\n2026-01-15 08:01:00,,Dock\n"
                      "2026-01-15 08:02:00,Failed Access: Unknown Credential,Dock\n",
                      "--timezone", "Etc/UTC", status=ctl.FINDINGS)  # fmt: skip
        self.load_log("Date/Time,User/Event,Site,Door/Device\n01/15/2026 08:00:00 PM,Guard B,Yard,North\n"
                      "01/15/2026 08:01:00 PM,Guard B,Yard,South\n", "--timezone", "Etc/UTC", name="doors.csv")  # fmt: skip
        self.assertEqual([reader for _, person, _, reader, _, _, _ in self.events() if person == "Guard B"],
                         ["North", "South"])  # fmt: skip
        self.assertEqual([(person, granted) for _, person, _, _, _, _, granted in self.events() if person != "Guard B"],
                         [("Guard A", 1), ("Failed Access: Unknown Credential", 0)])  # fmt: skip
        self.assertEqual(self.query("SELECT name FROM sites ORDER BY row"), [("Dock",), ("Yard",)])

    def test_zkteco(self):
        log = "".join(
            f"{pin:>9}\t2026-01-15 08:0{minute}:00\t1\t{code}\t1\t0\n" for minute, (pin, code) in enumerate(
                [(126, 0), (126, 1), (2233, 4), (2233, 5)])  # fmt: skip
        )
        self.load_log(log, "--timezone", "Etc/UTC", name="1_attlog.dat")
        self.assertEqual([(badge, direction) for badge, _, _, _, _, direction, _ in self.events()],
                         [("126", 1), ("126", 2), ("2233", 1), ("2233", 2)])  # fmt: skip
        self.assert_counts(self.load("badges", self.folder / "1_attlog.dat", "--site", "Harbour",
                                     "--timezone", "Etc/UTC"), 4, 0)  # fmt: skip

    def test_a_day_is_no_time_of_an_event(self):
        answer = self.load_log("badge,at\n7,2026-01-15\n8,2026-01-15 08:00\n9,\n", status=ctl.FINDINGS)
        self.assert_counts(answer, 3, 1, rejected=2)


if __name__ == "__main__":
    ctl.main()
