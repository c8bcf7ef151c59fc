#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl import, on files that say what an incident cost and not what each thing did."""

import ctl


class ImportLoss(ctl.StoreTest):
    def load(self, header, *rows, options=(), status=ctl.DONE):
        path = self.folder / "file.csv"
        path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
        site = ("--site", "Harbour", "--currency", "USD")
        return self.call("import", "incidents", path, *site, *options, status=status)

    def losses(self):
        items = self.call("incident", "list", "--limit", "1000")["items"]
        return {item["title"]: item["gross_loss"]["amount"] for item in items}

    def lines(self, title):
        number = next(item["number"] for item in self.call("incident", "list")["items"] if item["title"] == title)
        return self.call("incident", "show", number)["items"]

    def test_a_column_of_amounts_is_the_loss(self):
        for number, heading in enumerate(
            ("Amount", "Loss Value", "Value", "Loss amount", "Loss ($)", "Estimated Loss", "Value of Property",
             "Amount Lost", "Total Value", "Schadenshöhe", "Montant", "Importe")  # fmt: skip
        ):
            with self.subTest(heading):
                title = f"Theft {number}"
                self.load(f"Date,Title,{heading}", f'2026-01-05,{title},"$1,249.50"', f"2026-01-05,{title} without,")
                self.assertEqual(self.losses()[title], 124950)
                self.assertEqual(self.lines(f"{title} without"), [])

    def test_the_most_telling_name_is_taken(self):
        self.load("Date,Title,Value,Amount Recovered,Loss Amount,Amount", "2026-01-05,A,1,2,30.00,4")
        self.assertEqual(self.losses(), {"A": 3000})

    def test_a_cost_of_each_is_better(self):
        self.load("Date,Title,Quantity,Unit Cost,Amount", "2026-01-05,A,2,10.00,99.00")
        self.assertEqual(self.losses(), {"A": 2000})

    def test_what_is_no_amount_is_not_taken(self):
        self.load("Date,Title,Value", "2026-01-05,A,High", "2026-01-06,B,12")
        self.load("Date,Title,Amount Recovered,Amount of Suspects,Value Band", "2026-01-05,C,1,2,3")
        self.load("Date,Title,Amount", "2026-01-05,D,-5.00")
        self.assertEqual(set(self.losses().values()), {0})

    def test_nothing_known_is_no_loss(self):
        self.load("Date,Title,Loss", "2026-01-05,A,N/A", "2026-01-06,B,12.00")
        self.assertEqual(self.losses(), {"A": 0, "B": 1200})
        self.assertEqual(self.lines("A"), [])

    def test_the_amount_at_retail_is_no_cost(self):
        self.load("Date,Title,SKU,Quantity,Unit Price,Amount", "2026-01-05,A,X,2,10.00,20.00")
        self.load("Date,Title,SKU,Quantity,Unit Price,Loss Amount", "2026-01-05,B,X,2,10.00,12.00")
        self.assertEqual(self.losses(), {"A": 0, "B": 1200})

    def test_the_amount_is_spread_over_the_quantity(self):
        self.load("Date,Title,SKU,Quantity,Recovered,Amount", "2026-01-05,A,X,4,1,10.00", "2026-01-05,B,X,3,3,10.00",
                  "2026-01-05,C,X,0,0,10.00")  # fmt: skip
        self.assertEqual(self.losses(), {"A": 1000, "B": 1000, "C": 1000})
        parts = [(line["quantity"], line["unit_cost"]["amount"], line["recovered_quantity"]) for line in self.lines("B")]
        self.assertEqual(parts, [(2, 333, 2), (1, 334, 1)])
        self.assertEqual([(line["sku"], line["quantity"]) for line in self.lines("A")], [("X", 4)])

    def test_an_amount_that_was_recovered_is_no_quantity(self):
        self.load("Date,Title,Amount,Recovered", "2026-01-05,A,45.00,45.00", "2026-01-06,B,45.00,12.50")
        self.assertEqual(self.losses(), {"A": 4500, "B": 4500})

    def test_a_column_is_mapped_to_it(self):
        self.load("Date,Title,Damage", "2026-01-05,A,7.25", options=("--map", "loss_amount=Damage"))
        self.load("Date,Title,Amount", "2026-01-05,B,7.25", options=("--map", "loss_amount="))
        self.assertEqual(self.losses(), {"A": 725, "B": 0})

    def test_an_import_without_the_loss_is_put_right(self):
        rows = ("Date,Title,Amount", "2026-01-05,A,7.25")
        self.load(*rows, options=("--map", "loss_amount="))
        self.assertEqual(self.load(*rows)["updated"], 1)
        self.assertEqual(self.losses(), {"A": 725})

    def test_an_amount_that_is_none_is_rejected(self):
        answer = self.load("Date,Title,Loss", *["2026-01-05,A,1.00"] * 3000, "2026-01-06,B,much", status=ctl.FINDINGS)
        self.assertEqual((answer["imported"], answer["rejected"]), (3000, 1))


if __name__ == "__main__":
    ctl.main()
