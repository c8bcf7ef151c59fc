#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl task."""

import ctl


class Task(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()

    def create(self, *more, kind="patrol", title="Walk the fence"):
        return self.call("task", "create", "--kind", kind, "--title", title, *more)

    def titles(self, *options):
        return [task["title"] for task in self.call("task", "list", *options)["items"]]

    def test_create_prints_the_task(self):
        task = self.create("--due", "2026-07-01 08:00", "--assignee", "Guard 7", "--site", "PAR", kind="CCTV review")
        self.assertEqual((task["kind"], task["status"], task["assignee"]), ("cctv_review", "to_do", "Guard 7"))
        self.assertEqual(task["due_at"], "2026-07-01T06:00:00Z")
        self.assertEqual(task["site"], "PAR")

    def test_task_of_an_incident_is_at_its_site(self):
        incident = self.create_incident()
        task = self.create("--incident", incident["number"], "--due", "2026-07-01 08:00")
        self.assertEqual((task["incident"], task["site"]), (incident["id"], "PAR"))
        self.assertEqual(self.call("task", "list", "--incident", incident["id"])["total"], 1)

    def test_create_makes_a_store(self):
        answer = self.call("task", "create", "--kind", "follow-up", "--title", "Call back",
                           "--store", self.folder / "other")  # fmt: skip
        self.assertEqual(answer["kind"], "follow_up")

    def test_repeats_by_a_rule(self):
        self.assertEqual(self.create("--rrule", "FREQ=DAILY")["rrule"], "FREQ=DAILY")

    def test_move_and_done(self):
        task = self.create()
        self.assertEqual(self.call("task", "move", task["id"], "In Progress")["status"], "in_progress")
        done = self.call("task", "done", task["id"])
        self.assertEqual(done["status"], "done")
        self.assertIsNotNone(done["done_at"])

    def test_list_by_status_kind_and_overdue(self):
        self.create("--due", "2020-01-01", title="Late")
        self.create("--due", "2090-01-01", title="Early", kind="follow up")
        self.call("task", "done", self.create(title="Over")["id"])
        self.assertEqual(self.titles("--overdue"), ["Late"])
        self.assertEqual(self.titles("--kind", "follow_up"), ["Early"])
        self.assertEqual(self.titles("--status", "to do"), ["Late", "Early"])
        answer = self.call("task", "list", "--limit", "1")
        self.assertEqual((len(answer["items"]), answer["total"]), (1, 3))
        self.assertEqual(self.call("task", "list", "--limit", "0"), {"items": [], "total": 3})

    def checkpoints(self, task):
        return [(point["number"], point["title"], point["state"], point.get("reason")) for point in task["checklist"]]

    def test_checklist_is_ticked_and_skipped_with_a_reason(self):
        task = self.create("--checkpoint", "North gate", "--checkpoint", "South gate", "--checkpoint", "Roof")
        self.assertEqual(self.checkpoints(task)[2], (3, "Roof", "open", None))
        self.assertIn("open checkpoints", self.fail_call("invalid", "task", "done", task["id"]))
        self.call("task", "tick", task["id"], "1")
        self.call("task", "tick", task["id"], "South gate")
        self.call("task", "untick", task["id"], "2")
        self.call("task", "tick", task["id"], "2")
        self.call("task", "skip", task["id"], "Roof", "--reason", "Ice on the ladder")
        shown = self.call("task", "show", task["id"])
        self.assertEqual(
            self.checkpoints(shown),
            [(1, "North gate", "done", None), (2, "South gate", "done", None), (3, "Roof", "skipped", "Ice on the ladder")],
        )
        self.assertRegex(self.text("task", "show", task["id"]), r"3 +Roof +skipped +Ice on the ladder")
        self.assertEqual(self.call("task", "done", task["id"])["status"], "done")

    def test_a_checkpoint_is_not_skipped_without_a_reason(self):
        task = self.create("--checkpoint", "Roof")
        self.usage("task", "skip", task["id"], "Roof")
        self.usage("task", "skip", task["id"], "Roof", "--reason", " ")
        for nowhere in ("0", "2", "Cellar"):
            self.assertIn(nowhere, self.fail_call("not_found", "task", "tick", task["id"], nowhere))
        self.assertEqual(self.checkpoints(self.call("task", "show", task["id"])), [(1, "Roof", "open", None)])

    def test_export_for_a_calendar(self):
        task = self.create("--due", "2026-07-01 08:00", "--site", "PAR", "--rrule", "FREQ=DAILY", "--checkpoint", "Roof")
        self.call("task", "done", self.create(title="Over")["id"])
        file = self.folder / "tasks.ics"
        answer = self.call("task", "export", "--output", file)
        self.assertEqual(answer, {"file": str(file), "tasks": 1})
        lines = unfold(file.read_bytes())
        for line in (
            f"UID:{task['id']}", "SUMMARY:Walk the fence", "DUE;TZID=Europe/Paris:20260701T080001", "RRULE:FREQ=DAILY",
            "STATUS:NEEDS-ACTION", "PERCENT-COMPLETE:0", "TRIGGER;RELATED=START:-PT15M", "TZID:Europe/Paris",
        ):  # fmt: skip
            self.assertIn(line, lines)
        self.assertEqual(self.call("task", "export", "--output", file, "--status", "done")["tasks"], 1)
        self.assertIn("STATUS:COMPLETED", unfold(file.read_bytes()))

    def test_what_cannot_be_exported(self):
        self.usage("task", "export")
        self.fail_call("file", "task", "export", "--output", self.folder / "nowhere" / "tasks.ics")

    def test_wrong_usage(self):
        self.usage("task", "create", "--kind", "nap", "--title", "A")
        self.usage("task", "create", "--kind", "patrol")
        self.usage("task", "create", "--kind", "patrol", "--title", "A", "--due", "2026-02-30")
        self.usage("task", "create", "--kind", "patrol", "--title", "A", "--rrule", "EVERY DAY")
        self.usage("task", "move", self.create()["id"], "nowhere")

    def test_unknown_task(self):
        self.fail_call("not_found", "task", "done", "nothing")


def unfold(calendar):
    """The lines of a file of iCalendar, each of which ends as RFC 5545 says."""
    text = calendar.decode("utf-8")
    assert "\n" not in text.replace("\r\n", ""), text
    return text.replace("\r\n ", "").split("\r\n")


if __name__ == "__main__":
    ctl.main()
