#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl asset, and the assets of an incident."""

import ctl


class Asset(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()

    def create(self, *more, name="Watch", **options):
        arguments = [part for option, value in options.items() for part in ("--" + option.replace("_", "-"), value)]
        return self.call("asset", "create", "--name", name, "--site", "PAR", *arguments, *more)

    def test_create_prints_the_asset(self):
        asset = self.create("--high-value", sku="W-1", quantity="4", unit_cost="250", unit_price="399.95")
        self.assertEqual(asset["unit_cost"], {"amount": 25000, "currency": "EUR"})
        self.assertEqual(asset["unit_price"], {"amount": 39995, "currency": "EUR"})
        self.assertEqual((asset["quantity"], asset["high_value"], asset["status"]), (4, True, "in_service"))
        self.assertEqual(asset["site"], "PAR")
        self.assertEqual(self.call("asset", "show", asset["id"]), asset)

    def test_list_of_high_value(self):
        self.create("--high-value", name="Watch")
        self.create(name="Sock")
        self.assertEqual([asset["name"] for asset in self.call("asset", "list", "--high-value")["items"]], ["Watch"])
        self.assertEqual(self.call("asset", "list")["total"], 2)

    def test_total_counts_every_match(self):
        for name in ("A", "B", "C"):
            self.create(name=name)
        answer = self.call("asset", "list", "--limit", "2")
        self.assertEqual((len(answer["items"]), answer["total"]), (2, 3))

    def test_update_changes_what_is_told_and_no_more(self):
        asset = self.create("--high-value", sku="W-1", quantity="4", unit_cost="250", place="Vitrine 1")
        changed = self.call("asset", "update", asset["id"], "--place", "Vitrine 2", "--unit-cost", "199.90",
                            "--barcode", "4006381333931", "--not-high-value")  # fmt: skip
        self.assertEqual((changed["place"], changed["barcode"], changed["high_value"]), ("Vitrine 2", "4006381333931", False))
        self.assertEqual(changed["unit_cost"], {"amount": 19990, "currency": "EUR"})
        self.assertEqual([changed[key] for key in ("id", "name", "sku", "quantity", "status")],
                         [asset[key] for key in ("id", "name", "sku", "quantity", "status")])  # fmt: skip

    def test_update_moves_to_another_site(self):
        self.call("site", "add", "--code", "LYO", "--name", "Lyon", "--timezone", "Europe/Paris", "--currency", "EUR")
        self.assertEqual(self.call("asset", "update", self.create()["id"], "--site", "LYO")["site"], "LYO")

    def test_update_refuses_what_cannot_be(self):
        asset = self.create()
        self.usage("asset", "update", asset["id"], "--quantity", "-1")
        self.fail_call("not_found", "asset", "update", "nothing", "--name", "A")
        self.fail_call("not_found", "asset", "update", asset["id"], "--site", "nowhere")

    def test_list_by_code(self):
        self.create(name="Pen", barcode="0036000291452")
        self.create(name="Box", sku="B-7")
        for code, names in (("036000291452", ["Pen"]), ("B-7", ["Box"]), ("nothing", [])):
            self.assertEqual([asset["name"] for asset in self.call("asset", "list", "--code", code)["items"]], names)

    def test_set_status_keeps_the_reason(self):
        asset = self.create(quantity="3")
        number = self.create_incident()["number"]
        changed = self.call("asset", "set-status", asset["id"], "lost/stolen", "--reason", "Cut cable",
                            "--incident", number, "--quantity", "2")  # fmt: skip
        self.assertEqual(changed["status"], "lost_stolen")

    def test_set_status_needs_a_reason(self):
        self.assertIn("--reason", self.usage("asset", "set-status", self.create()["id"], "retired"))

    def test_unknown_status_is_wrong_usage(self):
        self.assertIn("lost_stolen", self.usage("asset", "set-status", self.create()["id"], "gone", "--reason", "x"))

    def test_more_than_there_are_is_refused(self):
        self.fail_call("invalid", "asset", "set-status", self.create(quantity="3")["id"], "lost stolen",
                       "--reason", "x", "--quantity", "4")  # fmt: skip

    def test_bad_figures_are_wrong_usage(self):
        for option, value in (("--quantity", "-1"), ("--quantity", "2.5"), ("--unit-cost", "-3"), ("--unit-cost", "x")):
            self.usage("asset", "create", "--name", "A", "--site", "PAR", option, value)

    def test_unknown_asset(self):
        self.assertIn("nothing", self.fail_call("not_found", "asset", "show", "nothing"))

    def test_incident_names_its_assets(self):
        first, second = self.create(name="A"), self.create(name="B")
        incident = self.create_incident("--asset", first["id"], "--asset", second["id"])
        self.assertEqual(incident["assets"], [first["id"], second["id"]])
        self.fail_call("not_found", "incident", "update", incident["number"], "--asset", "nothing")
        changed = self.call("incident", "update", incident["number"], "--asset", second["id"])
        self.assertEqual(changed["assets"], [second["id"]])


if __name__ == "__main__":
    ctl.main()
