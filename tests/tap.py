# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs checks and reports each as a case of the Test Anything Protocol."""

import sys


def run(checks):
    """Runs (name, function) pairs; a function returns sentences about what is wrong."""
    failures = 0
    print("TAP version 14")
    print(f"1..{len(checks)}")
    for number, (name, check) in enumerate(checks, start=1):
        complaints = list(check())
        failures += bool(complaints)
        print(f"{'not ok' if complaints else 'ok'} {number} {name}")
        for complaint in complaints:
            for line in complaint.splitlines():
                print(f"# {line}")
    sys.exit(1 if failures else 0)
