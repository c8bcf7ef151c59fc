#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl verify, backup and restore."""

import sqlite3
import subprocess

import ctl
from ctl import FINDINGS


class Verify(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()

    def test_empty_folder_is_sound(self):
        empty = self.folder / "empty"
        empty.mkdir()
        answer = self.call("verify", "--store", empty)
        self.assertEqual((answer["sound"], answer["findings"]), (True, []))
        self.assertEqual(list(empty.iterdir()), [])

    def test_missing_folder(self):
        self.fail_call("no_store", "verify", "--store", self.folder / "missing")

    def test_store_in_use_is_sound(self):
        self.create_incident(severity="critical")
        answer = self.call("verify")
        self.assertTrue(answer["sound"])
        self.assertGreater(answer["audit_rows"], 1)

    def test_altered_audit_row_is_found(self):
        self.create_incident()
        database = sqlite3.connect(self.store / "lossguard.db")
        with database:
            database.execute("UPDATE audit_log SET actor = 'nobody' WHERE sequence = 1")
        database.close()
        answer = self.call("verify", status=FINDINGS)
        self.assertFalse(answer["sound"])
        self.assertEqual(answer["findings"][0]["code"], "audit_log")
        self.assertTrue(answer["findings"][0]["sentence"])


class Making(ctl.StoreTest):
    def test_several_programs_make_one_store_at_once(self):
        codes = [f"S{number}" for number in range(4)]
        for attempt in range(5):
            store = self.folder / f"store-{attempt}"
            programs = [
                subprocess.Popen(
                    [ctl.PROGRAM, "site", "add", "--store", store, "--code", code, "--name", code,
                     "--timezone", "UTC", "--currency", "EUR"],
                    stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                )
                for code in codes
            ]  # fmt: skip
            complaints = [program.communicate(timeout=30)[1].decode() for program in programs]
            self.assertEqual([program.returncode for program in programs], [ctl.DONE] * len(codes), complaints)
            listed = self.call("site", "list", "--store", store)
            self.assertEqual([site["code"] for site in listed["items"]], codes)


class Backup(ctl.StoreTest):
    def setUp(self):
        super().setUp()
        self.add_site()
        self.file = self.folder / "store.backup"

    def test_backup_brings_back_what_was_there(self):
        incident = self.create_incident("--item", "A,1,5")
        answer = self.call("backup", self.file)
        self.assertEqual((answer["file"], answer["sound"]), (str(self.file), True))
        self.create_incident(title="After the backup")
        self.call("restore", self.file)
        self.assertEqual(self.call("incident", "list"), {"items": [incident], "total": 1})
        self.assertTrue(self.call("verify")["sound"])

    def test_restore_makes_a_store(self):
        self.call("backup", self.file)
        self.call("restore", self.file, "--store", self.folder / "other")
        self.assertEqual(self.call("site", "list", "--store", self.folder / "other")["total"], 1)

    def test_file_that_is_no_backup_leaves_the_store(self):
        self.file.write_bytes(b"not a backup " * 1000)
        self.assertIn(self.file.name, self.call("restore", self.file, status=ctl.FAILED)["error"]["message"])
        self.assertEqual(self.call("site", "list")["total"], 1)

    def test_backup_of_no_store(self):
        self.fail_call("no_store", "backup", self.file, "--store", self.folder / "missing")
        self.assertFalse(self.file.exists())

    def test_wrong_usage(self):
        self.usage("backup")
        self.usage("restore", self.file, "surplus")


if __name__ == "__main__":
    ctl.main()
