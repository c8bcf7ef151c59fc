#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl threat, patterns and access."""

import ctl


class Threat(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()

    def test_nothing_is_low(self):
        answer = self.call("threat")
        self.assertEqual(
            (answer["score"], answer["level"], answer["largest"], answer["contributors"]), (0, "low", None, [])
        )

    def test_score_is_the_sum_of_the_weights(self):
        low, medium = self.create_incident(), self.create_incident(severity="medium")
        answer = self.call("threat")
        self.assertEqual((answer["score"], answer["level"]), (6, "low"))
        self.assertEqual(
            [(part["incident"], part["severity"], part["weight"]) for part in answer["contributors"]],
            [(medium["id"], "medium", 4), (low["id"], "low", 2)],
        )
        self.assertEqual(answer["largest"], answer["contributors"][0])

    def test_resolved_incidents_do_not_count(self):
        number = self.create_incident()["number"]
        self.call("incident", "resolve", number, "--disposition", "recovered")
        self.assertEqual(self.call("threat")["score"], 0)

    def test_weights_and_bands_are_the_user_s(self):
        self.create_incident()
        self.call("config", "set", "severity.weight.low", "60")
        self.assertEqual((self.call("threat")["score"], self.call("threat")["level"]), (60, "high"))

    def test_for_people(self):
        number = self.create_incident()["number"]
        out = self.text("threat")
        self.assertIn("Threat level", out)
        self.assertIn(number, out)


class Patterns(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()

    def test_quiet_store_has_none(self):
        self.assertEqual(self.call("patterns"), {"items": [], "total": 0})

    def test_burst_names_its_incidents(self):
        for day in range(1, 9):
            self.create_incident(occurred_at=f"2026-03-{day:02}")
        ids = {self.create_incident(occurred_at="2026-03-09", title=f"Burst {n}")["id"] for n in range(9)}
        answer = self.call("patterns", "--since", "2026-03-01", "--until", "2026-03-10", "--method", "ears-c1")
        alarm = answer["items"][0]
        self.assertEqual((alarm["method"], alarm["site"], alarm["kind"]), ("ears_c1", "PAR", "external_theft"))
        self.assertEqual((alarm["date"], alarm["count"]), ("2026-03-09", 9))
        self.assertEqual(set(alarm["incidents"]), ids)
        self.assertLess(alarm["probability"], 0.001)

    def test_wrong_usage(self):
        self.usage("patterns", "--method", "tea-leaves")
        self.usage("patterns", "--since", "soon")


class Access(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()

    def test_near_without_logs(self):
        incident = self.create_incident()
        answer = self.call("access", "near", incident["number"], "--window", "15")
        self.assertEqual((answer["incident"], answer["site"]), (incident["id"], "PAR"))
        self.assertEqual((answer["window_minutes"], answer["inside"]), (15, 0))
        self.assertEqual(answer["events"], {"items": [], "total": 0})

    def test_near_needs_a_time_of_day(self):
        number = self.create_incident(occurred_at="2026-03-03")["number"]
        self.assertIn(number, self.fail_call("invalid", "access", "near", number))

    def test_inside_without_logs(self):
        self.assertEqual(
            self.call("access", "inside", "--at", "2026-03-03 12:00", "--site", "PAR"), {"items": [], "total": 0}
        )

    def test_wrong_usage(self):
        self.usage("access", "inside", "--site", "PAR")
        self.usage("access", "near", self.create_incident()["number"], "--window", "99999999999999")


if __name__ == "__main__":
    ctl.main()
