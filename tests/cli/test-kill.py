# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program at random moments: what it had reported as done stays, and what was cut short goes on."""

import os
import random
import signal
import subprocess
import time

import ctl

LONG = os.environ.get("LOSSGUARD_TEST_LONG") == "1"
# Of each kind; with the store's own test these are the 30 of an ordinary run.
KILLS = 300 if LONG else 8
# A store of its own for so many, that checking it whole stays quick.
KILLS_A_STORE = 20
ROWS = 4000


class KillTest(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        seed = int(os.environ.get("LOSSGUARD_TEST_SEED", random.randrange(1 << 31)))
        print(f"# seed {seed}")
        self.random = random.Random(seed)

    def write_log(self, name, first):
        path = self.folder / name
        with open(path, "w", encoding="utf-8") as log:
            log.write("Incident ID,Date,Kind,Description\n")
            for number in range(first, first + ROWS):
                log.write(f"I-{number},2024-0{1 + number % 9}-{10 + number % 18} 12:{number % 60:02},shoplifting,Row {number}\n")
        return path

    def start(self, *arguments):
        return subprocess.Popen(
            [ctl.PROGRAM, *map(str, arguments)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment(), cwd=self.folder,
        )  # fmt: skip

    def time_of(self, *arguments):
        """How long a command takes when it is left alone."""
        begin = time.monotonic()
        with self.start(*arguments) as process:
            process.communicate(timeout=60)
        return time.monotonic() - begin

    def kill_at_random(self, longest, *arguments):
        """Ends the command at a random moment; returns its output where it was done before that."""
        with self.start(*arguments) as process:
            try:
                out, _ = process.communicate(timeout=self.random.uniform(0.001, longest))
                return out.decode() if process.returncode == 0 else None
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.communicate()
                return None

    def count(self):
        return self.call("incident", "list", "--status", "resolved", "--limit", "1")["total"]

    def test_an_import_that_is_killed_loses_nothing_it_reported(self):
        for first in range(0, KILLS, KILLS_A_STORE):
            self.store = self.folder / f"store-{first}"
            self.kill_imports(min(KILLS_A_STORE, KILLS - first))

    def kill_imports(self, kills):
        self.add_site()
        imports = ["import", "incidents", "--site", "PAR", "--map", "external_id=Incident ID"]
        longest = self.time_of(*imports, self.write_log("first.csv", 0)) * 1.1
        reported = ROWS
        for kill in range(kills):
            log = self.write_log("log.csv", (kill + 1) * ROWS)
            if self.kill_at_random(longest, *imports, log) is None:
                self.call("verify")
                self.assertGreaterEqual(self.count(), reported)
                # What was cut short is continued by the same command.
                self.call(*imports, log)
            reported += ROWS
            self.assertEqual(self.count(), reported)
        self.call("verify")

    def test_a_protocol_run_that_is_killed_goes_on_and_repeats_nothing(self):
        self.add_site()
        self.call("contact", "add", "--name", "Director", "--role", "security_director", "--email", "d@example.test")
        self.call("contact", "add", "--name", "Response", "--role", "rapid_response", "--phone", "+441632960001")
        self.call("config", "set", "rule.breach.steps", "")
        longest = self.time_of("protocol", "run") * 1.1
        for kill in range(KILLS):
            self.create_incident(severity="critical", occurred_at=time.strftime("%Y-%m-%d %H:%M", time.gmtime()))
            self.kill_at_random(longest, "protocol", "run")
            self.call("verify")
            run = self.call("protocol", "run")
            self.assertEqual(len(run["steps"]), 15)
            alerts = self.call("alert", "list", "--limit", "10000")["items"]
            keys = [(alert["incident"], alert["channel"]) for alert in alerts]
            self.assertEqual(len(keys), len(set(keys)), "an alert was queued twice")
            # The run that was taken up may have passed the steps before the incident came.
            self.call("protocol", "run")
            self.assertEqual(self.call("alert", "list", "--limit", "1")["total"], 2 * (kill + 1))


if __name__ == "__main__":
    ctl.main()
