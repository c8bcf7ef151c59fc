#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl site."""

import ctl


class Site(ctl.StoreTest):
    def test_add_prints_the_site_with_its_id(self):
        site = self.add_site()
        self.assertRegex(site["id"], r"^[0-9a-f]{8}-[0-9a-f]{4}-7")
        self.assertEqual(
            (site["code"], site["name"], site["timezone"], site["currency"]), ("PAR", "Paris", "Europe/Paris", "EUR")
        )

    def test_list(self):
        self.add_site("B", "Bern", "Europe/Zurich", "CHF")
        self.add_site("A", "Arles")
        answer = self.call("site", "list")
        self.assertEqual([site["code"] for site in answer["items"]], ["A", "B"])
        self.assertEqual(answer["total"], 2)

    def test_list_for_people_is_aligned(self):
        self.add_site("A", "Arles")
        self.add_site("LONG-CODE", "Bern", "Europe/Zurich", "CHF")
        head, first, second = self.text("site", "list").splitlines()
        self.assertEqual(head.index("Name"), first.index("Arles"))
        self.assertEqual(head.index("Name"), second.index("Bern"))

    def test_code_is_unique_whatever_its_case(self):
        self.add_site("PAR")
        message = self.fail_call("constraint", "site", "add", "--code", "par", "--name", "Other",
                                 "--timezone", "UTC", "--currency", "USD")  # fmt: skip
        self.assertIn("par", message)
        self.assertEqual(self.call("site", "list")["total"], 1)

    def test_code_with_a_blank_is_refused(self):
        self.fail_call("constraint", "site", "add", "--code", "A B", "--name", "A", "--timezone", "UTC",
                       "--currency", "USD")  # fmt: skip

    def test_update_changes_what_is_given(self):
        site = self.add_site()
        changed = self.call("site", "update", "par", "--name", "Paris Nord", "--currency", "CHF")
        self.assertEqual((changed["id"], changed["code"], changed["timezone"]), (site["id"], "PAR", "Europe/Paris"))
        self.assertEqual((changed["name"], changed["currency"]), ("Paris Nord", "CHF"))
        self.assertEqual(self.call("site", "list")["items"], [changed])

    def test_update_takes_the_hours_back(self):
        self.add_site()
        hours = "Mo-Fr 08:00-20:00; Su off"
        self.assertEqual(self.call("site", "update", "PAR", "--hours", hours)["hours"], hours)
        changed = self.call("site", "update", "PAR", "--no-hours", "--address", "1 Quai")
        self.assertEqual((changed["hours"], changed["address"]), (None, "1 Quai"))
        self.assertIn("--no-hours", self.usage("site", "update", "PAR", "--no-hours", "--hours", hours))

    def test_update_of_an_unknown_site_is_refused(self):
        self.add_site()
        self.assertIn("Bern", self.fail_call("not_found", "site", "update", "Bern", "--name", "Berne"))

    def test_update_to_a_code_that_is_taken_is_refused(self):
        self.add_site()
        self.add_site("B", "Bern", "Europe/Zurich", "CHF")
        self.fail_call("constraint", "site", "update", "B", "--code", "par")
        self.assertEqual([site["code"] for site in self.call("site", "list")["items"]], ["B", "PAR"])

    def test_remove_and_restore(self):
        site = self.add_site()
        self.call("site", "remove", "PAR")
        self.assertEqual(self.call("site", "list")["total"], 0)
        self.assertEqual(self.call("site", "restore", "par")["id"], site["id"])
        self.assertEqual(self.call("site", "list")["total"], 1)

    def test_a_site_with_records_stays(self):
        self.add_site()
        self.create_incident()
        self.fail_call("invalid", "site", "remove", "PAR")

    def test_unknown_zone_is_wrong_usage(self):
        self.usage("site", "add", "--code", "A", "--name", "A", "--timezone", "Mars/Olympus", "--currency", "USD")

    def test_unknown_currency_is_wrong_usage(self):
        self.usage("site", "add", "--code", "A", "--name", "A", "--timezone", "UTC", "--currency", "XXQ")

    def test_all_four_options_are_needed(self):
        self.assertIn("--currency", self.usage("site", "add", "--code", "A", "--name", "A", "--timezone", "UTC"))


if __name__ == "__main__":
    ctl.main()
