#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl protocol and risk, and what a breach starts."""

import ctl


class ProtocolTest(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()

    def add_contacts(self):
        self.call("contact", "add", "--name", "D. Rector", "--role", "security_director",
                  "--email", "director@retail.example")  # fmt: skip
        self.call("contact", "add", "--name", "R. Team", "--role", "rapid_response", "--phone", "+33123456789")


class Breach(ProtocolTest):
    def test_high_incident_starts_tasks_and_alerts(self):
        self.add_contacts()
        incident = self.create_incident(severity="high")
        kinds = {task["kind"] for task in self.call("task", "list", "--incident", incident["id"])["items"]}
        self.assertLessEqual({"patrol", "cctv_review"}, kinds)
        alerts = self.call("alert", "list", "--incident", incident["id"])["items"]
        self.assertEqual({alert["channel"] for alert in alerts}, {"email", "sms"})
        for alert in alerts:
            self.assertLessEqual({"id", "incident", "channel", "recipient", "state", "attempts"}, set(alert))
            self.assertEqual((alert["state"], alert["attempts"]), ("queued", []))

    def test_subject_of_an_email_is_one_line(self):
        self.add_contacts()
        self.create_incident(severity="high", title="One line\nand another")
        subjects = [alert["subject"] for alert in self.call("alert", "list")["items"] if alert["channel"] == "email"]
        self.assertEqual([subject.count("\n") for subject in subjects], [0])
        self.assertIn("One line and another", subjects[0])

    def test_low_incident_starts_nothing(self):
        self.create_incident()
        self.assertEqual(self.call("task", "list")["total"], 0)
        self.assertEqual(self.call("alert", "list")["total"], 0)

    def test_rule_is_the_user_s(self):
        self.call("config", "set", "rule.breach.severity", "low")
        self.create_incident()
        self.assertGreater(self.call("task", "list")["total"], 0)

    def test_alert_is_acknowledged_once(self):
        self.add_contacts()
        self.create_incident(severity="critical")
        alert = self.call("alert", "list")["items"][0]
        acknowledged = self.call("alert", "ack", alert["id"], "--actor", "Ada")
        self.assertEqual((acknowledged["state"], acknowledged["acknowledged_by"]), ("acknowledged", "Ada"))
        self.fail_call("invalid", "alert", "ack", alert["id"])


class Run(ProtocolTest):
    def test_run_lists_fifteen_steps_in_order(self):
        self.create_incident(severity="critical")
        run = self.call("protocol", "run")
        self.assertLessEqual({"id", "incident", "state", "steps"}, set(run))
        self.assertEqual((run["incident"], run["state"]), (None, "done"))
        self.assertEqual([step["number"] for step in run["steps"]], list(range(1, 16)))
        for step in run["steps"]:
            self.assertIn(step["state"], ("done", "skipped"))
            self.assertTrue(step["outcome"])
            self.assertTrue(step["name"])
            self.assertIsNotNone(step["finished_at"])

    def test_status_is_the_newest_run(self):
        self.assertEqual(self.call("protocol", "status")["steps"], [])
        run = self.call("protocol", "run")
        self.assertEqual(self.call("protocol", "status"), run)

    def test_second_run_changes_nothing(self):
        self.create_incident(severity="critical")
        self.call("protocol", "run")
        again = self.call("protocol", "run")
        self.assertFalse(again["changed"])

    def test_run_for_an_incident(self):
        incident = self.create_incident(severity="critical")
        run = self.call("protocol", "run", "--incident", incident["number"])
        self.assertEqual(run["incident"], incident["id"])

    def test_nobody_is_alerted_of_less_than_a_breach(self):
        self.add_contacts()
        incident = self.create_incident(severity="medium")
        run = self.call("protocol", "run", "--incident", incident["number"])
        self.assertEqual([step["state"] for step in run["steps"][8:10]], ["skipped", "skipped"])
        self.assertIn("“Medium”", run["steps"][8]["outcome"])
        self.assertEqual(self.call("alert", "list", "--incident", incident["id"])["total"], 0)
        self.call("config", "set", "rule.breach.severity", "medium")
        self.call("protocol", "run", "--incident", incident["number"])
        self.assertEqual(self.call("alert", "list", "--incident", incident["id"])["total"], 2)

    def test_chosen_steps(self):
        run = self.call("protocol", "run", "--step", "3", "--step", "1")
        done = [step["number"] for step in run["steps"] if step["outcome"] != run["steps"][14]["outcome"]]
        self.assertEqual(done, [1, 3])

    def test_wrong_usage(self):
        for step in ("0", "16", "x", "-1"):
            self.usage("protocol", "run", "--step", step)

    def test_unknown_incident(self):
        self.assertIn("nothing", self.fail_call("not_found", "protocol", "run", "--incident", "nothing"))

    def test_for_people(self):
        out = self.text("protocol", "run")
        self.assertIn("Audit Surveillance Equipment", out)
        self.assertGreaterEqual(out.count("\n"), 16)


class Risk(ProtocolTest):
    def test_without_any_it_is_low(self):
        answer = self.call("risk", "show")
        self.assertEqual((answer["level"], answer["score"], answer["incident"]), ("low", 0, None))
        self.assertEqual(self.call("risk", "history")["total"], 0)

    def test_resolving_proposes_with_its_working(self):
        number = self.create_incident("--item", "A,1,600")["number"]
        resolved = self.call("incident", "resolve", number, "--disposition", "unsolved")
        # One incident: 1, and 1 more for unsolved; EUR 600 lie between 500 and 2 500.
        self.assertEqual((resolved["likelihood"], resolved["impact"]), (2, 3))
        entry = self.call("risk", "history")["items"][0]
        self.assertEqual((entry["incident"], entry["likelihood"], entry["impact"]), (resolved["id"], 2, 3))
        self.assertEqual(entry["working"]["incidents"], 1)
        self.assertEqual(self.call("risk", "show")["score"], 6)

    def test_another_risk_needs_a_reason(self):
        number = self.create_incident()["number"]
        self.fail_call("invalid", "incident", "resolve", number, "--disposition", "unsolved", "--impact", "5")
        self.assertEqual(self.call("incident", "show", number)["status"], "new")
        resolved = self.call("incident", "resolve", number, "--disposition", "unsolved", "--likelihood", "4",
                             "--impact", "5", "--reason", "A third store was hit")  # fmt: skip
        self.assertEqual((resolved["likelihood"], resolved["impact"]), (4, 5))
        self.assertEqual(self.call("risk", "show")["level"], "critical")
        self.assertEqual(self.call("risk", "history")["items"][0]["reason"], "A third store was hit")

    def test_what_is_archived_is_no_risk_until_it_is_reopened(self):
        number = self.create_incident("--item", "A,1,600")["number"]
        self.call("incident", "resolve", number, "--disposition", "unsolved")
        self.call("incident", "archive", number)
        self.assertEqual(self.call("risk", "show")["score"], 0)
        self.call("incident", "reopen", number)
        self.assertEqual(self.call("risk", "show")["score"], 6)

    def test_set(self):
        number = self.create_incident()["number"]
        entry = self.call("risk", "set", number, "--likelihood", "3", "--impact", "4", "--reason", "Told so")
        self.assertEqual((entry["likelihood"], entry["impact"], entry["level"]), (3, 4, "high"))
        self.usage("risk", "set", number, "--likelihood", "6")


if __name__ == "__main__":
    ctl.main()
