#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the manual pages: their form, that they tell of all that the programs take, and their examples.

Usage: check-manual.py LOSSGUARD LOSSGUARDCTL
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent.parent
MAN = ROOT / "data" / "man"
PAGES = sorted(MAN.glob("*.1"))
PROGRAM, CONTROL = (str(Path(name).resolve()) for name in sys.argv[1:3])
PLAIN = os.environ | {"LC_ALL": "C.UTF-8", "LANGUAGE": ""}
# What is imported in an example.
SAMPLE = ROOT / "tests/data/import/city_of_london_street.csv"
DONE = (0, 3)


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=False, env=PLAIN, **options)


def read(name):
    return (MAN / f"{name}.1").read_text(encoding="utf-8")


def check_form():
    for page in PAGES:
        result = run("mandoc", "-T", "lint", "-W", "warning", page)
        if result.returncode:
            yield result.stdout + result.stderr


def names_in(help_text, title):
    """The first column of the part of a help that has this title."""
    part = re.search(rf"^{title}\n(.*?)(?:\n\n|\Z)", help_text, re.MULTILINE | re.DOTALL)
    return re.findall(r"^  (\S+(?: \S+)*)", part.group(1), re.MULTILINE) if part else []


def helped():
    """The options of each command, as the program's help has them."""
    for usage in names_in(run(CONTROL, "--help").stdout, "Commands:"):
        words = [word for word in usage.split() if not word.isupper()]
        yield usage, names_in(run(CONTROL, *words, "--help").stdout, "Options:")


def plain(item):
    """What an item of a list in a page says, as the help writes it."""
    item = re.sub(r"^\.It |\b(?:Cm|Ar) ", "", item)
    return item.replace("Fl -", "--").replace("...", "…").strip()


def described():
    """The same as the page has it: commands that follow each other share what stands after the last."""
    text = re.search(r"^\.Sh COMMANDS\n(.*?)^\.Sh ", read("lossguardctl"), re.MULTILINE | re.DOTALL).group(1)
    sharing, options, described_one = [], [], False
    for line in text.splitlines() + [".It Cm end"]:
        if line.startswith(".It Cm "):
            if described_one:
                yield from ((usage, options) for usage in sharing)
                sharing, options = [], []
            sharing.append(plain(line))
            described_one = False
        elif line.startswith(".It Fl "):
            options.append(plain(line))
        else:
            described_one = bool(sharing)


def check_commands():
    from_help, from_page = dict(helped()), dict(described())
    if list(from_help) != list(from_page):
        yield f"the help lists {list(from_help)}, the page {list(from_page)}"
    for usage in from_help.keys() & from_page.keys():
        if from_help[usage] != from_page[usage]:
            yield f"{usage} takes {from_help[usage]}, the page says {from_page[usage]}"


def check_common_options():
    text = read("lossguardctl").split(".Sh COMMANDS")[0]
    from_page = [plain(line) for line in re.findall(r"^\.It Fl .*", text, re.MULTILINE)]
    from_help = names_in(run(CONTROL, "--help").stdout, "Options of every command:")
    if from_page != from_help:
        yield f"every command takes {from_help}, the page says {from_page}"


def check_window_options():
    help_text = run(PROGRAM, "--help").stdout
    from_help = re.findall(r"^  --(\S+)", help_text.split("Application Options:")[1], re.MULTILINE)
    items = re.findall(r"^\.It Fl -(.*)", read("lossguard"), re.MULTILINE)
    from_page = [item.replace(" Ns = Ns Ar ", "=") for item in items]
    if from_page != from_help:
        yield f"lossguard takes {from_help}, the page says {from_page}"


def examples():
    text = read("lossguardctl").split(".Sh EXAMPLES")[1].split(".Sh ")[0].replace("\\e\n", "")
    return re.findall(r"^\$ lossguardctl (.*)", text, re.MULTILINE)


def check_examples():
    """In their order, for one works with what another made."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(SAMPLE, Path(folder) / "incidents.csv")
        for example in examples():
            command = f"{CONTROL} {example}"
            environment = PLAIN | {"LOSSGUARD_STORE": f"{folder}/store"}
            result = subprocess.run(
                command, shell=True, cwd=folder, capture_output=True, text=True, env=environment, check=False
            )
            if result.returncode not in DONE:
                yield f"lossguardctl {example}\n{result.stderr}"


if __name__ == "__main__":
    tap.run(
        [
            ("the manual pages are well-formed", check_form),
            ("lossguardctl(1) has every command with its options", check_commands),
            ("lossguardctl(1) has the options of every command", check_common_options),
            ("lossguard(1) has every option", check_window_options),
            ("the examples work", check_examples),
        ]
    )
