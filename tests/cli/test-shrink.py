#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl shrink."""

import ctl

COUNTS = """\
sku,name,site,counted_at,book,counted,unit_cost
A-1,Jacket,Paris,2026-03-31,100,94,50.00
B-1,Scarf,Paris,2026-03-31,200,201,10.00
C-1,Sticker,Paris,2026-03-31,10,0,
"""


def euros(amount):
    return {"amount": amount, "currency": "EUR"}


class Shrink(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()

    def count(self, text=COUNTS):
        path = self.folder / "counts.csv"
        path.write_text(text)
        self.call("import", "counts", path)

    def test_without_counts(self):
        answer = self.call("shrink")
        self.assertEqual((answer["lines"], answer["shrink"]["amount"], answer["percent"]), (0, 0, None))

    def test_book_minus_counted_at_cost(self):
        self.count()
        answer = self.call("shrink")
        self.assertEqual((answer["lines"], answer["lines_without_cost"]), (3, 1))
        self.assertEqual((answer["book"], answer["counted"]), (euros(700000), euros(671000)))
        self.assertEqual((answer["shortages"], answer["overages"]), (euros(30000), euros(1000)))
        self.assertEqual(answer["shrink"], euros(29000))

    def test_known_comes_from_incidents_of_the_same_days(self):
        self.count()
        self.create_incident("--item", "A-1,2,50", occurred_at="2026-03-10")
        self.create_incident("--item", "A-1,1,50", occurred_at="2026-04-10")
        answer = self.call("shrink", "--since", "2026-03-01", "--until", "2026-04-01")
        self.assertEqual((answer["known"], answer["unknown"]), (euros(10000), euros(19000)))

    def test_percentage_tells_its_denominator(self):
        self.count()
        answer = self.call("shrink")
        self.assertEqual((answer["base"], answer["denominator"]), ("recorded_inventory", euros(700000)))
        self.assertAlmostEqual(answer["percent"], 29000 / 700000 * 100)
        answer = self.call("shrink", "--net-sales", "10000")
        self.assertEqual((answer["base"], answer["denominator"]), ("net_sales", euros(1000000)))
        self.assertAlmostEqual(answer["percent"], 2.9)

    def test_currencies_are_kept_apart(self):
        self.add_site("NYC", "New York", "America/New_York", "USD")
        self.count(COUNTS + "D-1,Hat,New York,2026-03-31,10,9,20\n")
        answer = self.call("shrink")
        self.assertEqual(sorted(item["shrink"]["currency"] for item in answer["items"]), ["EUR", "USD"])
        self.usage("shrink", "--net-sales", "10000")
        self.assertEqual(self.call("shrink", "--site", "NYC", "--net-sales", "10000")["shrink"]["amount"], 2000)

    def test_wrong_usage(self):
        self.usage("shrink", "--net-sales", "-5")
        self.usage("shrink", "--since", "2026-02-30")


if __name__ == "__main__":
    ctl.main()
