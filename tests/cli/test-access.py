#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl access list, and the hours of a site."""

import ctl

# Two days at a shop that nobody staffs between 22:00 and 06:00.
LOG = """badge,person,at,reader,direction,granted
7,Ann One,2026-03-03 08:00,Door,entry,yes
7,Ann One,2026-03-03 12:00,Door,exit,yes
8,Bob Two,2026-03-03 08:05,Door,entry,yes
8,Bob Two,2026-03-04 08:05,Door,entry,yes
8,Bob Two,2026-03-04 16:00,Door,exit,yes
9,Cy Three,2026-03-03 23:30,Dock,entry,no
9,Cy Three,2026-03-04 05:59,Dock,entry,yes
"""


class List(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()
        (self.folder / "log.csv").write_text(LOG, encoding="utf-8")
        self.call("import", "badges", self.folder / "log.csv", "--site", "PAR")

    def badges(self, *options):
        answer = self.call("access", "list", "--site", "PAR", *options)
        self.assertEqual(answer["total"], len(answer["items"]))
        return [event["badge"] for event in answer["items"]]

    def test_the_newest_come_first(self):
        self.assertEqual(self.badges(), ["8", "8", "9", "9", "7", "8", "7"])

    def test_the_limit_leaves_the_total(self):
        answer = self.call("access", "list", "--site", "PAR", "--limit", "2")
        self.assertEqual((len(answer["items"]), answer["total"]), (2, 7))
        self.assertEqual(self.call("access", "list", "--site", "PAR", "--limit", "0")["items"], [])

    def test_filters(self):
        self.assertEqual(self.badges("--denied"), ["9"])
        self.assertEqual(self.badges("--off-hours"), ["9", "9"])
        self.assertEqual(self.badges("--off-hours", "--denied"), ["9"])
        self.assertEqual(self.badges("--without-exit"), ["9", "8"])
        self.assertEqual(self.badges("--text", "bo"), ["8", "8", "8"])
        self.assertEqual(self.badges("--text", "bo", "--without-exit"), ["8"])
        self.assertEqual(self.badges("--since", "2026-03-04", "--until", "2026-03-04 08:05"), ["9"])

    def test_an_event_tells_whether_it_was_off_hours(self):
        events = self.call("access", "list", "--site", "PAR", "--text", "9")["items"]
        self.assertEqual([event["off_hours"] for event in events], [True, True])
        self.assertEqual(self.call("access", "list", "--site", "PAR", "--text", "7")["items"][0]["off_hours"], False)

    def test_people_read_a_table(self):
        self.assertIn("Cy Three", self.text("access", "list", "--site", "PAR", "--off-hours"))

    def test_wrong_usage(self):
        self.usage("access", "list")
        self.usage("access", "list", "--site", "PAR", "--since", "soon")
        self.fail_call("not_found", "access", "list", "--site", "Bern")

    def test_hours_of_the_settings_and_of_the_site(self):
        self.call("config", "set", "access.hours", "Mo-Fr 10:00-24:00")
        self.assertEqual(self.badges("--off-hours"), ["8", "9", "8", "7"])
        site = self.call("site", "update", "PAR", "--hours", "Tu off; We 16:00-05:00")
        self.assertEqual(site["hours"], "Tu off; We 16:00-05:00")
        self.assertEqual(self.badges("--off-hours"), ["8", "9", "9", "7", "8", "7"])

    def test_hours_that_are_none_are_refused(self):
        message = self.fail_call("invalid", "site", "update", "PAR", "--hours", "nine to five")
        self.assertIn("nine to five", message)
        self.assertIn("Mo-Fr 08:00-20:00", message)
        self.usage("config", "set", "access.hours", "25:00-26:00")
        self.assertIsNone(self.call("site", "list")["items"][0].get("hours"))


if __name__ == "__main__":
    ctl.main()
