#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl incident list."""

import ctl


class List(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()

    def titles(self, *options):
        return [incident["title"] for incident in self.call("incident", "list", *options)["items"]]

    def test_items_are_whole_incidents(self):
        incident = self.create_incident("--item", "A,1,5")
        self.assertEqual(self.call("incident", "list"), {"items": [incident], "total": 1})

    def test_empty_store(self):
        self.assertEqual(self.call("incident", "list"), {"items": [], "total": 0})

    def test_newest_first(self):
        self.create_incident(title="Old", occurred_at="2026-01-01 10:00")
        self.create_incident(title="New", occurred_at="2026-02-01 10:00")
        self.assertEqual(self.titles(), ["New", "Old"])

    def test_total_counts_every_match_whatever_the_limit(self):
        for title in "ABC":
            self.create_incident(title=title)
        answer = self.call("incident", "list", "--limit", "2")
        self.assertEqual((len(answer["items"]), answer["total"]), (2, 3))
        answer = self.call("incident", "list", "--limit", "0")
        self.assertEqual((len(answer["items"]), answer["total"]), (0, 3))

    def test_archived_ones_are_shown_when_told(self):
        number = self.create_incident(title="Over")["number"]
        self.call("incident", "resolve", number, "--disposition", "unfounded")
        self.assertEqual(self.titles(), ["Over"])
        self.call("incident", "archive", number)
        self.assertEqual(self.titles(), [])
        self.assertEqual(self.titles("--status", "archived"), ["Over"])

    def test_filters(self):
        self.add_site("NYC", "New York", "America/New_York", "USD")
        self.create_incident(title="A", kind="fraud", severity="critical")
        self.create_incident(title="B", site="NYC", status="on hold", occurred_at="2026-03-04")
        self.assertEqual(self.titles("--site", "nyc"), ["B"])
        self.assertEqual(self.titles("--kind", "Fraud"), ["A"])
        self.assertEqual(self.titles("--severity", "critical"), ["A"])
        self.assertEqual(self.titles("--severity", "critical", "--severity", "low"), ["B", "A"])
        self.assertEqual(self.titles("--status", "on-hold"), ["B"])

    def test_the_kind_of_an_import_is_found_however_it_is_written(self):
        log = self.folder / "log.csv"
        log.write_text("ID,Date,Kind\n1,2026-03-01,Till Shortage\n2,2026-03-02,Shoplifting\n", encoding="utf-8")
        self.call("import", "incidents", log, "--site", "PAR", "--map", "external_id=ID")
        for kind in ("Till Shortage", "till shortage", "till_shortage", "TILL-SHORTAGE"):
            self.assertEqual(self.titles("--kind", kind, "--status", "resolved"), ["Till Shortage"])
        self.assertEqual(self.titles("--kind", "till", "--status", "resolved"), [])

    def test_since_is_inclusive_and_until_exclusive(self):
        self.create_incident(title="A", occurred_at="2026-03-03 10:00")
        self.create_incident(title="B", occurred_at="2026-03-04 10:00")
        self.assertEqual(self.titles("--since", "2026-03-04 10:00"), ["B"])
        self.assertEqual(self.titles("--until", "2026-03-04 10:00"), ["A"])
        self.assertEqual(self.titles("--since", "2026-03-03", "--until", "2026-03-04"), ["A"])
        self.assertEqual(self.titles("--since", "2026-03-04T09:00:00Z"), ["B"])

    def test_times_are_the_site_s(self):
        self.add_site("TYO", "Tokyo", "Asia/Tokyo", "JPY")
        self.create_incident(title="Early in Tokyo", site="TYO", occurred_at="2026-03-04 01:00")
        self.assertEqual(self.titles("--site", "TYO", "--since", "2026-03-04"), ["Early in Tokyo"])

    def test_text(self):
        self.create_incident(title="Two leather jackets", description="Cut the tag")
        self.create_incident(title="Café till")
        self.assertEqual(self.titles("--text", "jack"), ["Two leather jackets"])
        self.assertEqual(self.titles("--text", "tag leath"), ["Two leather jackets"])
        self.assertEqual(self.titles("--text", "cafe"), ["Café till"])
        self.assertEqual(self.titles("--text", '"leather jackets"'), ["Two leather jackets"])
        self.assertEqual(self.titles("--text", '"jackets leather"'), [])

    def test_text_is_never_a_query_language(self):
        self.create_incident()
        for text in ('"', "a OR", "title:x NEAR(", "*", "'; DROP TABLE incidents"):
            self.call("incident", "list", "--text", text)

    def test_wrong_usage(self):
        self.usage("incident", "list", "--status", "asleep")
        self.usage("incident", "list", "--since", "2026-02-30")
        self.usage("incident", "list", "--limit", "-1")
        self.fail_call("not_found", "incident", "list", "--site", "Atlantis")

    def test_for_people(self):
        self.create_incident("--item", "A,2,600")
        self.create_incident("--item", "A,1,5", title="x" * 200)
        head, *rows = self.text("incident", "list").splitlines()
        self.assertTrue(head.startswith("Incident"))
        ends = {row.index(amount) + len(amount) for row, amount in zip(rows, ("EUR 5.00", "EUR 1,200.00"))
                if amount in row}  # fmt: skip
        self.assertLessEqual(len(ends), 1)
        self.assertTrue(all(len(row) < 160 for row in rows))


if __name__ == "__main__":
    ctl.main()
