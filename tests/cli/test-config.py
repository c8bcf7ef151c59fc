#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl config."""

import ctl


class Config(ctl.StoreTest):
    def test_set_makes_a_store_and_prints_the_value(self):
        answer = self.call("config", "set", "severity.weight.high", "9")
        self.assertEqual((answer["key"], answer["value"], answer["default"]), ("severity.weight.high", "9", "8"))
        self.assertEqual(self.call("config", "get", "severity.weight.high")["value"], "9")

    def test_get_gives_the_default(self):
        self.add_site()
        self.assertEqual(self.call("config", "get", "threat.band.high")["value"], "50")

    def test_list_has_every_preference(self):
        self.add_site()
        answer = self.call("config", "list")
        keys = {item["key"] for item in answer["items"]}
        self.assertEqual(answer["total"], len(keys))
        self.assertEqual([item["key"] for item in answer["items"] if not item["description"]], [])
        self.assertLessEqual({"severity.weight.critical", "rule.breach.steps", "currency"}, keys)

    def test_value_may_be_empty(self):
        self.assertEqual(self.call("config", "set", "report.organisation", "")["value"], "")

    def test_unknown_key_is_wrong_usage(self):
        self.add_site()
        self.assertIn("no.such.key", self.usage("config", "get", "no.such.key"))

    def test_value_of_another_type_is_wrong_usage(self):
        self.call("config", "set", "threat.band.high", "60")
        self.usage("config", "set", "threat.band.high", "many")
        self.assertEqual(self.call("config", "get", "threat.band.high")["value"], "60")

    def test_value_out_of_order_is_refused(self):
        self.add_site()
        self.assertIn("threat.band.elevated", self.fail_call("constraint", "config", "set", "threat.band.guarded", "60"))
        self.call("threat")

    def test_missing_value_is_wrong_usage(self):
        self.assertIn("VALUE", self.usage("config", "set", "currency"))


if __name__ == "__main__":
    ctl.main()
