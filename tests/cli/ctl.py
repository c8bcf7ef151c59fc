# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs lossguardctl from outside, each test on a store of its own."""

import json
import os
import subprocess
import sys
import tempfile
import traceback
import unittest
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "tests" / "data"

DONE, FAILED, USAGE, FINDINGS = range(4)


class Result:
    def __init__(self, process):
        self.status = process.returncode
        self.out = process.stdout
        self.err = process.stderr

    @property
    def json(self):
        return json.loads(self.out)


class StoreTest(unittest.TestCase):
    """A test with a temporary folder, in which a store may be made."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="lossguard-cli-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.store = self.folder / "store"

    def environment(self, **more):
        return {**os.environ, "LOSSGUARD_STORE": str(self.store), "TZ": "UTC", **more}

    def run_raw(self, *arguments, **environment):
        """Runs the program with exactly these arguments, text or bytes."""
        process = subprocess.run(
            [os.fsencode(PROGRAM), *map(os.fsencode, map(plain, arguments))],
            capture_output=True, timeout=30, check=False, env=self.environment(**environment), cwd=self.folder,
        )  # fmt: skip
        process.stdout = process.stdout.decode("utf-8")
        process.stderr = process.stderr.decode("utf-8", "replace")
        return Result(process)

    def call(self, *arguments, status=DONE):
        """Runs a command with --json and returns what it prints."""
        result = self.run_raw(*arguments, "--json")
        self.assertEqual(result.status, status, f"{arguments}: {result.out}{result.err}")
        return result.json

    def fail_call(self, code, *arguments, status=FAILED):
        """Runs a command that must fail with this code, and returns its sentence."""
        answer = self.call(*arguments, status=status)
        self.assertEqual(set(answer), {"error"})
        self.assertEqual(set(answer["error"]), {"code", "message"})
        self.assertEqual(answer["error"]["code"], code, answer)
        self.assertTrue(answer["error"]["message"])
        return answer["error"]["message"]

    def usage(self, *arguments):
        return self.fail_call("usage", *arguments, status=USAGE)

    def text(self, *arguments, status=DONE):
        """Runs a command as a person does."""
        result = self.run_raw(*arguments)
        self.assertEqual(result.status, status, f"{arguments}: {result.out}{result.err}")
        return result.out

    def add_site(self, code="PAR", name="Paris", timezone="Europe/Paris", currency="EUR"):
        return self.call("site", "add", "--code", code, "--name", name, "--timezone", timezone, "--currency", currency)

    def create_incident(self, *more, **options):
        given = {
            "kind": "external theft", "severity": "low", "site": "PAR",
            "occurred_at": "2026-03-03 14:30", "title": "Two jackets gone",
        } | options  # fmt: skip
        arguments = [part for name, value in given.items() for part in ("--" + name.replace("_", "-"), value)]
        return self.call("incident", "create", *arguments, *more)


def plain(argument):
    return argument if isinstance(argument, (str, bytes)) else str(argument)


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0

    def report(self, word, test, problem=None):
        self.number += 1
        print(f"{word} {self.number} {test.id().removeprefix('__main__.')}")
        if problem is not None:
            for line in "".join(traceback.format_exception(*problem)).splitlines():
                print(f"# {line}")
        sys.stdout.flush()

    def addSuccess(self, test):
        self.report("ok", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.report("not ok", test, err)

    def addError(self, test, err):
        super().addError(test, err)
        self.report("not ok", test, err)


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = TapResult()
    print("TAP version 14")
    print(f"1..{suite.countTestCases()}")
    suite.run(result)
    sys.exit(0 if result.wasSuccessful() else 1)
