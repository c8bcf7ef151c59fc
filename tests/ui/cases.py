# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the cases of a file, each with a folder of its own, and reports them as TAP."""

import csv
import json
import sys
import tempfile
import traceback
from pathlib import Path

from window import control

DATA = Path(__file__).resolve().parent.parent / "data" / "import"
STREET_CRIMES = DATA / "city_of_london_street.csv"


def run(*cases):
    """Runs all, or those whose functions are named on the command line."""
    cases = [case for case in cases if not sys.argv[1:] or case.__name__ in sys.argv[1:]]
    failures = 0
    print("TAP version 14")
    print(f"1..{len(cases)}", flush=True)
    for number, case in enumerate(cases, start=1):
        name = (case.__doc__ or case.__name__).strip().rstrip(".")
        with tempfile.TemporaryDirectory() as folder:
            try:
                case(Path(folder) / "store")
                print(f"ok {number} {name}", flush=True)
            except Exception as error:  # a case that ends in any way but returning has failed
                failures += 1
                print(f"not ok {number} {name}")
                for line in traceback.format_exc().splitlines():
                    print(f"# {line}", flush=True)
                tell_in_short(case, error)
    sys.exit(1 if failures else 0)


def tell_in_short(case, error):
    """Where it failed and with what, for those who see no more than what stands on standard error."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.name == case.__name__]
    place = frames[-1].lineno if frames else "?"
    sentence = (str(error).splitlines() or [""])[0]
    print(f"{case.__name__}, line {place}: {type(error).__name__}: {sentence}", file=sys.stderr, flush=True)


def import_street_crimes(store):
    """Imports real police data, and returns its rows as the file has them."""
    control("import", "incidents", STREET_CRIMES, "--site", "City of London", "--timezone", "Europe/London", store=store)
    with open(STREET_CRIMES, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def create(store, title, **options):
    """Adds an incident on the command line, at a site that is made with the first, and returns it."""
    if not (store / "lossguard.db").exists() or not json.loads(control("site", "list", store=store))["items"]:
        control("site", "add", "--code", "CITY", "--name", "City of London", "--timezone", "Europe/London",
                "--currency", "USD", store=store)  # fmt: skip
    arguments = {"kind": "external_theft", "severity": "medium", "site": "City of London", **options}
    items = arguments.pop("items", [])
    flat = [text for key, value in arguments.items() for text in (f"--{key.replace('_', '-')}", value)]
    for item in items:
        flat += ["--item", item]
    return json.loads(control("incident", "create", "--title", title, *flat, store=store))


def incidents(store, *filters):
    return json.loads(control("incident", "list", *filters, store=store))
