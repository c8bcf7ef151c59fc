#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every command has in common: words, options, errors, exit status, the two outputs."""

import json
import subprocess

import ctl
from ctl import FAILED, PROGRAM, USAGE


class Words(ctl.StoreTest):
    def test_no_command_is_wrong_usage(self):
        result = self.run_raw()
        self.assertEqual((result.status, result.out), (USAGE, ""))
        self.assertIn("--help", result.err)

    def test_unknown_command_is_wrong_usage(self):
        self.assertIn("frobnicate", self.usage("frobnicate"))

    def test_unknown_verb_is_wrong_usage(self):
        self.assertIn("site frobnicate", self.usage("site", "frobnicate"))

    def test_noun_without_verb_is_wrong_usage(self):
        self.usage("site")

    def test_unknown_option_is_wrong_usage(self):
        self.assertIn("--frobnicate", self.usage("site", "list", "--frobnicate"))

    def test_option_without_value_is_wrong_usage(self):
        result = self.run_raw("--json", "site", "add", "--code")
        self.assertEqual(result.status, USAGE)
        self.assertEqual(result.json["error"]["code"], "usage")

    def test_argument_too_many_is_wrong_usage(self):
        self.assertIn("surplus", self.usage("site", "list", "surplus"))

    def test_missing_argument_is_wrong_usage(self):
        self.assertIn("ID", self.usage("incident", "show"))

    def test_command_of_later_work_is_absent(self):
        self.usage("teleport", "list")


class Help(ctl.StoreTest):
    def test_help_lists_commands(self):
        out = self.text("--help")
        self.assertIn("incident create", out)
        self.assertIn("--store DIR", out)

    def test_help_of_a_command_lists_its_options_and_their_values(self):
        out = self.text("incident", "create", "--help")
        self.assertIn("--occurred-at TIME", out)
        self.assertIn("minor, low, medium, high, critical", out)

    def test_help_of_a_noun_lists_its_verbs(self):
        out = self.text("site", "--help")
        self.assertIn("site add", out)
        self.assertNotIn("incident create", out)

    def test_version(self):
        self.assertRegex(self.text("--version"), r"^lossguardctl \d+\.\d+")


class Options(ctl.StoreTest):
    def test_options_may_come_first(self):
        self.add_site()
        result = self.run_raw("--json", "--store", self.store, "--actor", "Ada", "site", "list")
        self.assertEqual(result.json["total"], 1)

    def test_options_may_follow_arguments(self):
        self.add_site()
        number = self.create_incident()["number"]
        self.assertEqual(self.call("incident", "show", number, "--store", self.store)["number"], number)

    def test_value_may_look_like_an_option(self):
        self.add_site()
        self.assertEqual(self.create_incident(title="--json")["title"], "--json")

    def test_store_option_wins_over_environment(self):
        self.add_site()
        result = self.run_raw("site", "list", "--json", "--store", self.store, LOSSGUARD_STORE="/nowhere")
        self.assertEqual(result.json["total"], 1)

    def test_store_from_environment(self):
        self.add_site()
        self.assertTrue((self.store / "lossguard.db").exists())

    def test_default_store_is_in_the_data_folder(self):
        self.run_raw("site", "add", "--code", "A", "--name", "A", "--timezone", "UTC", "--currency", "USD",
                     LOSSGUARD_STORE="", XDG_DATA_HOME=str(self.folder))  # fmt: skip
        self.assertTrue((self.folder / "lossguard" / "lossguard.db").exists())

    def test_invalid_utf_8_is_wrong_usage(self):
        self.assertIn("UTF-8", self.usage("site", "add", "--code", b"\xff\xfe"))
        self.assertIn("UTF-8", self.usage("incident", "show", b"\xff"))

    def test_empty_value_is_wrong_usage(self):
        self.usage("site", "add", "--code", "", "--name", "A", "--timezone", "UTC", "--currency", "USD")

    def test_text_is_utf_8_in_any_locale(self):
        self.add_site(name="Köln Süd")
        result = self.run_raw("site", "list", LC_ALL="C")
        self.assertIn("Köln Süd", result.out)


class Outputs(ctl.StoreTest):
    def test_error_without_json_goes_to_standard_error(self):
        result = self.run_raw("site", "list")
        self.assertEqual((result.status, result.out), (FAILED, ""))
        self.assertTrue(result.err.startswith("lossguardctl: "))
        self.assertEqual(result.err.count("\n"), 1)

    def test_error_with_json_goes_to_standard_output(self):
        result = self.run_raw("site", "list", "--json")
        self.assertEqual(result.err, "")
        self.assertEqual(result.json["error"]["code"], "no_store")

    def test_json_is_pure_whatever_is_logged(self):
        self.add_site()
        result = self.run_raw("site", "list", "--json", G_MESSAGES_DEBUG="GLib-GIO lg-store")
        self.assertEqual(json.loads(result.out)["total"], 1)

    def test_output_that_cannot_be_written_is_a_failure(self):
        self.add_site()
        with open("/dev/full", "wb") as full:
            process = subprocess.run([PROGRAM, "site", "list"], stdout=full, stderr=subprocess.PIPE,
                                     env=self.environment(), check=False)  # fmt: skip
        self.assertEqual(process.returncode, FAILED)
        self.assertIn(b"cannot be written", process.stderr)

    def test_terminal_commands_in_a_text_are_not_passed_on(self):
        self.add_site(name="Paris\x1b[31m")
        self.assertNotIn("\x1b", self.text("site", "list"))


class Stores(ctl.StoreTest):
    def test_reading_makes_no_store(self):
        self.fail_call("no_store", "site", "list")
        self.assertFalse(self.store.exists())

    def test_wrong_usage_makes_no_store(self):
        self.usage("site", "add", "--code", "A")
        self.usage("config", "set", "no.such.key", "1")
        self.assertFalse(self.store.exists())

    def test_file_that_is_no_store_is_refused_unchanged(self):
        self.store.mkdir()
        database = self.store / "lossguard.db"
        database.write_bytes(b"not a database at all" * 100)
        result = self.call("site", "list", status=FAILED)
        self.assertIn(result["error"]["code"], ("not_a_store", "corrupt"))
        self.assertEqual(database.read_bytes(), b"not a database at all" * 100)

    def test_two_programs_write_to_one_store(self):
        self.add_site()
        command = [
            PROGRAM, "incident", "create", "--kind", "fraud", "--severity", "low", "--site", "PAR",
            "--occurred-at", "2026-03-03", "--title", "Refund without goods", "--json",
        ]  # fmt: skip
        programs = [subprocess.Popen(command, stdout=subprocess.PIPE, env=self.environment()) for _ in range(4)]
        numbers = {json.loads(program.communicate(timeout=30)[0])["number"] for program in programs}
        self.assertEqual(len(numbers), 4)


if __name__ == "__main__":
    ctl.main()
