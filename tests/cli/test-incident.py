#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl incident create, show, update, resolve, reopen, archive."""

import ctl

MEMBERS = {
    "id", "number", "site", "place", "kind", "severity", "status", "disposition", "title", "description", "occurred_at",
    "reported_at", "timezone", "items", "persons", "assets", "gross_loss", "recovered_loss", "net_loss", "created_at",
    "updated_at",
}  # fmt: skip


class IncidentTest(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()


class Create(IncidentTest):
    def test_prints_every_member_of_the_contract(self):
        incident = self.create_incident()
        self.assertLessEqual(MEMBERS, set(incident))
        self.assertEqual(incident["kind"], "external_theft")
        self.assertEqual(incident["status"], "new")
        self.assertEqual(incident["site"], "PAR")
        self.assertEqual(incident["timezone"], "Europe/Paris")

    def test_loss_is_quantity_times_unit_cost(self):
        incident = self.create_incident("--item", "A-100,3,19.90", "--item", "B-7,1,100")
        self.assertEqual(incident["gross_loss"], {"amount": 15970, "currency": "EUR"})
        self.assertEqual(incident["net_loss"], {"amount": 15970, "currency": "EUR"})
        self.assertEqual(incident["items"][0]["sku"], "A-100")
        self.assertEqual(incident["items"][0]["quantity"], 3)
        self.assertEqual(incident["items"][0]["unit_cost"], {"amount": 1990, "currency": "EUR"})

    def test_minor_units_are_the_currency_s(self):
        self.add_site("TYO", "Tokyo", "Asia/Tokyo", "JPY")
        self.add_site("KWI", "Kuwait", "Asia/Kuwait", "KWD")
        yen = self.create_incident("--item", "A,2,1500", site="TYO")
        dinar = self.create_incident("--item", "A,2,1.250", site="KWI")
        self.assertEqual(yen["gross_loss"], {"amount": 3000, "currency": "JPY"})
        self.assertEqual(dinar["gross_loss"], {"amount": 2500, "currency": "KWD"})

    def test_sku_with_commas_stands_in_quotes(self):
        incident = self.create_incident("--item", '"A,B ""x""",2,5')
        self.assertEqual(incident["items"][0]["sku"], 'A,B "x"')

    def test_unknown_cost_may_be_left_out(self):
        incident = self.create_incident("--item", "A,2,")
        self.assertIsNone(incident["items"][0]["unit_cost"])
        self.assertEqual(incident["gross_loss"]["amount"], 0)

    def test_an_asset_that_is_named_twice_is_one(self):
        asset = self.call("asset", "create", "--name", "Safe", "--site", "PAR")
        incident = self.create_incident("--asset", asset["id"], "--asset", asset["id"])
        self.assertEqual(incident["assets"], [asset["id"]])

    def test_local_time_is_the_site_s(self):
        self.assertEqual(self.create_incident(occurred_at="2026-07-01 12:00")["occurred_at"], "2026-07-01T10:00:00Z")

    def test_rfc_3339_is_taken_as_it_is(self):
        incident = self.create_incident(occurred_at="2026-07-01T12:00:00-05:00")
        self.assertEqual(incident["occurred_at"], "2026-07-01T17:00:00Z")

    def test_time_known_to_the_day_stays_so(self):
        self.assertEqual(self.create_incident(occurred_at="2026-07-01")["occurred_at"], "2026-07-01")
        self.assertEqual(self.create_incident(occurred_at="2026-07")["occurred_at"], "2026-07")

    def test_enumerated_values_are_read_in_any_spelling(self):
        for kind in ("organised retail crime", "Organised-Retail-Crime", "organised_retail_crime"):
            self.assertEqual(self.create_incident(kind=kind)["kind"], "organised_retail_crime")
        self.assertEqual(self.create_incident(status="On Hold")["status"], "on_hold")

    def test_site_by_name(self):
        self.assertEqual(self.create_incident(site="Paris")["site"], "PAR")

    def test_text_is_kept_in_normal_form(self):
        self.assertEqual(self.create_incident(title="Cafe\u0301")["title"], "Caf\u00e9")

    def test_actor_is_recorded_and_takes_no_part_in_the_record(self):
        self.assertNotIn("Ada", str(self.create_incident("--actor", "Ada")))

    def test_shows_people_a_document(self):
        number = self.create_incident("--item", "A-100,3,19.90")["number"]
        out = self.text("incident", "show", number)
        self.assertIn("external theft", out)
        self.assertIn("2026-03-03 14:30 CET", out)
        self.assertIn("59.70", out)


class CreateRefuses(IncidentTest):
    def refuse(self, *more, **options):
        with self.subTest(more=more, **options), self.assertRaises(AssertionError):
            self.create_incident(*more, **options)
        database = self.store / "lossguard.db"
        self.assertTrue(database.exists())

    def base(self, **options):
        given = {
            "kind": "fraud", "severity": "low", "site": "PAR", "occurred-at": "2026-03-03", "title": "Refund",
        } | options  # fmt: skip
        return [part for name, value in given.items() for part in ("--" + name, value)]

    def test_missing_options(self):
        for missing in ("kind", "severity", "site", "occurred-at", "title"):
            arguments = self.base()
            at = arguments.index("--" + missing)
            self.assertIn("--" + missing, self.usage("incident", "create", *arguments[:at], *arguments[at + 2 :]))

    def test_unknown_site(self):
        self.assertIn("Atlantis", self.fail_call("not_found", "incident", "create", *self.base(site="Atlantis")))

    def test_unknown_names(self):
        self.assertIn("critical", self.usage("incident", "create", *self.base(severity="awful")))
        self.assertIn("vandalism", self.usage("incident", "create", *self.base(kind="mischief")))

    def test_times_that_do_not_exist(self):
        for time in ("2026-02-30 12:00", "2026-13-01", "yesterday", "2026-03-03 25:00", "30/02/2026"):
            self.assertIn(time, self.usage("incident", "create", *self.base(**{"occurred-at": time})))

    def test_time_that_the_clocks_skip(self):
        self.usage("incident", "create", *self.base(**{"occurred-at": "2026-03-29 02:30"}))

    def test_items_that_make_no_sense(self):
        for item in ("A", "A,1", "A,-1,5", "A,0,5", "A,1,-5", "A,1.5,5", "A,x,5", "A,1,x", ",1,5", "A,B,1,5",
                     "A,99999999999999999999,1"):  # fmt: skip
            self.assertIn(item, self.usage("incident", "create", *self.base(item=item)))

    def test_loss_that_overflows(self):
        self.fail_call("overflow", "incident", "create", *self.base(item="A,9000000000000000000,9000000"))

    def test_closed_status(self):
        self.usage("incident", "create", *self.base(status="resolved"))

    def test_nothing_is_left_behind(self):
        before = self.create_incident()["number"]
        self.fail_call("overflow", "incident", "create", *self.base(item="A,9000000000000000000,9000000"))
        after = self.create_incident()["number"]
        self.assertEqual(int(after[-5:]), int(before[-5:]) + 1)


class Life(IncidentTest):
    def test_show_by_id_and_by_number(self):
        incident = self.create_incident()
        self.assertEqual(self.call("incident", "show", incident["id"]), incident)
        self.assertEqual(self.call("incident", "show", incident["number"]), incident)

    def test_show_of_an_unknown_one(self):
        self.assertIn("PAR-1", self.fail_call("not_found", "incident", "show", "PAR-1"))

    def test_update_changes_what_is_given_alone(self):
        incident = self.create_incident("--item", "A,1,5", place="Aisle 7")
        changed = self.call("incident", "update", incident["id"], "--severity", "medium", "--status", "investigating")
        self.assertEqual(changed["id"], incident["id"])
        self.assertEqual((changed["severity"], changed["status"]), ("medium", "investigating"))
        for member in ("title", "place", "items", "occurred_at", "number", "kind"):
            self.assertEqual(changed[member], incident[member])

    def test_update_replaces_the_items(self):
        incident = self.create_incident("--item", "A,1,5", "--item", "B,1,5")
        changed = self.call("incident", "update", incident["id"], "--item", "C,2,7")
        self.assertEqual([item["sku"] for item in changed["items"]], ["C"])
        self.assertEqual(changed["gross_loss"]["amount"], 1400)

    def test_update_keeps_amounts_in_their_currency(self):
        self.add_site("NYC", "New York", "America/New_York", "USD")
        incident = self.create_incident("--item", "A,1,5")
        self.fail_call("invalid", "incident", "update", incident["id"], "--site", "NYC")
        moved = self.call("incident", "update", incident["id"], "--site", "NYC", "--item", "A,1,6")
        self.assertEqual(moved["gross_loss"], {"amount": 600, "currency": "USD"})

    def test_resolve_reopen_archive(self):
        number = self.create_incident()["number"]
        resolved = self.call("incident", "resolve", number, "--disposition", "process error")
        self.assertEqual((resolved["status"], resolved["disposition"]), ("resolved", "process_error"))
        self.assertEqual(self.call("incident", "archive", number)["status"], "archived")
        reopened = self.call("incident", "reopen", number)
        self.assertEqual((reopened["status"], reopened["disposition"]), ("investigating", None))

    def test_a_missing_police_report_number_is_chased(self):
        number = self.create_incident()["number"]
        self.call("incident", "resolve", number, "--disposition", "referred to police")
        [task] = self.call("task", "list")["items"]
        self.assertEqual((task["kind"], task["status"]), ("follow_up", "to_do"))
        self.assertEqual(self.call("incident", "update", number, "--police-report", "PD-7")["police_report"], "PD-7")
        self.assertEqual([task["status"] for task in self.call("task", "list", "--status", "done")["items"]], ["done"])

    def test_resolve_needs_a_disposition(self):
        self.assertIn("--disposition", self.usage("incident", "resolve", self.create_incident()["number"]))

    def test_closed_incident_is_not_resolved_again(self):
        number = self.create_incident()["number"]
        self.call("incident", "resolve", number, "--disposition", "unsolved")
        self.fail_call("invalid", "incident", "resolve", number, "--disposition", "recovered")
        self.fail_call("invalid", "incident", "update", number, "--status", "new")

    def test_open_incident_is_neither_reopened_nor_archived(self):
        number = self.create_incident()["number"]
        self.fail_call("invalid", "incident", "reopen", number)
        self.fail_call("invalid", "incident", "archive", number)


if __name__ == "__main__":
    ctl.main()
