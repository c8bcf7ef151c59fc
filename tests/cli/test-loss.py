#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl loss."""

import ctl


def money(amount, currency="EUR"):
    return {"amount": amount, "currency": currency}


def loss(gross, recovered=0, currency="EUR"):
    return {
        "gross": money(gross, currency),
        "recovered": money(recovered, currency),
        "net": money(gross - recovered, currency),
    }


class Loss(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()

    def keys(self, *options):
        answer = self.call("loss", *options)
        self.assertEqual(answer["total"], len(answer["items"]))
        return {item["key"]: item["net"]["amount"] for item in answer["items"]}

    def test_nothing_lost(self):
        self.assertEqual(self.call("loss"), loss(0, currency="USD"))

    def test_one_currency(self):
        self.create_incident("--item", "A,2,10")
        self.create_incident("--item", "B,1,5.50")
        self.assertEqual(self.call("loss"), loss(2550))

    def test_several_currencies_are_never_added(self):
        self.add_site("NYC", "New York", "America/New_York", "USD")
        self.create_incident("--item", "A,2,10")
        self.create_incident("--item", "A,1,7", site="NYC")
        answer = self.call("loss")
        self.assertEqual(answer["total"], 2)
        self.assertIn(loss(2000), answer["items"])
        self.assertIn(loss(700, currency="USD"), answer["items"])

    def test_of_one_incident(self):
        number = self.create_incident("--item", "A,2,10")["number"]
        self.create_incident("--item", "A,9,10")
        self.assertEqual(self.call("loss", "--incident", number), loss(2000))
        self.assertEqual(self.keys("--incident", number, "--by", "sku"), {"A": 2000})
        self.fail_call("not_found", "loss", "--incident", "nothing")

    def test_by_week_kind_site_and_sku(self):
        self.add_site("LYS", "Lyon")
        self.create_incident("--item", "A,2,10", occurred_at="2026-03-03")
        self.create_incident("--item", "A,1,10", "--item", "B,3,1", occurred_at="2026-03-09", kind="fraud", site="LYS")
        self.assertEqual(self.keys("--by", "week"), {"2026-W10": 2000, "2026-W11": 1300})
        self.assertEqual(self.keys("--by", "kind"), {"external_theft": 2000, "fraud": 1300})
        self.assertEqual(self.keys("--by", "site"), {"PAR": 2000, "LYS": 1300})
        self.assertEqual(self.keys("--by", "sku"), {"A": 3000, "B": 300})

    def test_days_and_times_agree(self):
        self.create_incident("--item", "A,1,10", occurred_at="2026-03-03 10:00")
        self.create_incident("--item", "A,1,5", occurred_at="2026-03-04 00:00")
        self.create_incident("--item", "A,1,2", occurred_at="2026-03-04 12:00")
        self.assertEqual(self.call("loss", "--since", "2026-03-04"), loss(700))
        self.assertEqual(self.call("loss", "--until", "2026-03-04"), loss(1000))
        self.assertEqual(self.call("loss", "--since", "2026-03-04 00:00"), loss(700))
        self.assertEqual(self.call("loss", "--since", "2026-03-03T23:00:00Z"), loss(700))
        self.assertEqual(self.call("loss", "--since", "2026-03-04 00:01"), loss(200))
        for by in ("week", "kind", "site", "sku"):
            self.assertEqual(self.keys("--by", by, "--since", "2026-03-01"),
                             self.keys("--by", by, "--since", "2026-03-01 00:00"))  # fmt: skip

    def test_a_month_is_no_week(self):
        self.create_incident("--item", "A,1,10", occurred_at="2026-03-01")
        self.create_incident("--item", "A,1,5", occurred_at="2026-03")
        self.assertEqual(self.keys("--by", "week"), {"2026-W09": 1000})
        self.assertEqual(self.keys("--by", "week", "--since", "2026-02-01 00:00"), {"2026-W09": 1000})
        self.assertEqual(self.call("loss"), loss(1500))

    def test_wrong_usage(self):
        self.assertIn("sku", self.usage("loss", "--by", "colour"))
        self.usage("loss", "--since", "2026-02-30")


if __name__ == "__main__":
    ctl.main()
