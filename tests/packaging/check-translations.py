#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every string a user sees can be translated, and what the translations say.

Usage: check-translations.py LOSSGUARDCTL
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent.parent
PO = ROOT / "po"
MARKED = re.compile(r"(?<![\w])(?:_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*\"")
COMMENTS = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)

COMPLETE = 0.9

# How the help of lossguardctl begins.
SPOKEN = {
    "de": ("de_DE.UTF-8", "Aufruf: lossguardctl"),
    "es": ("es_ES.UTF-8", "Uso: lossguardctl"),
    "fr": ("fr_FR.UTF-8", "Utilisation\u00a0: lossguardctl"),
}

# Rooms whose strings reach the user.
SPEAKING = ("core", "model", "store", "report", "protocol", "cli", "ui", "app")


def listed():
    lines = (PO / "POTFILES.in").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def languages():
    return (PO / "LINGUAS").read_text(encoding="utf-8").split()


def marked_files():
    for path in sorted((ROOT / "src").rglob("*")):
        if path.suffix in (".c", ".h", ".blp") and MARKED.search(COMMENTS.sub("", path.read_text(encoding="utf-8"))):
            yield str(path.relative_to(ROOT))


def check_listed():
    known = set(listed())
    for name in marked_files():
        if name not in known:
            yield f"{name} has strings to translate, but po/POTFILES.in does not list it"


def check_existing():
    for name in listed():
        if not (ROOT / name).is_file():
            yield f"po/POTFILES.in lists {name}, which does not exist"


def check_sorted():
    names = listed()
    if names != sorted(set(names)):
        yield "po/POTFILES.in is not sorted, or lists a file twice"


def check_rooms():
    for name in marked_files():
        if Path(name).parts[1] not in SPEAKING:
            yield f"{name} speaks to the user, which its room must not"


def check_macros():
    """gettext ends a sentence where a macro begins, and the program then asks for another one."""
    for name in marked_files():
        text = (ROOT / name).read_text(encoding="utf-8")
        for match in re.finditer(r'\b_ ?\((?:\s*"(?:[^"\\]|\\.)*")+\s*[A-Z]', text):
            line = text.count("\n", 0, match.start()) + 1
            yield f"{name}:{line} has a macro within a sentence"


def check_template():
    """xgettext itself complains about strings that translators could not handle."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            "xgettext", "--from-code=UTF-8", "--add-comments", "--keyword=_", "--keyword=N_",
            "--keyword=C_:1c,2", "--keyword=NC_:1c,2", "--keyword=ngettext:1,2", "--check=ellipsis-unicode",
            f"--directory={ROOT}", f"--files-from={PO / 'POTFILES.in'}", f"--output={folder}/lossguard.pot",
        ]  # fmt: skip
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        # Blueprint is read as C, which gettext mentions once a file; and its rules for settings may be older than GLib's.
        harmless = re.compile(r"extension 'blp' is unknown|fallback ITS rule file")
        notable = [line for line in result.stderr.splitlines() if not harmless.search(line)]
        if result.returncode or notable:
            yield "\n".join(notable)


def check_catalogues():
    for language in languages():
        result = subprocess.run(
            ["msgfmt", "--check", "--output-file=/dev/null", PO / f"{language}.po"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if result.returncode:
            yield result.stderr


def check_completeness():
    """A language that is offered says nearly everything."""
    for language in languages():
        result = subprocess.run(
            ["msgfmt", "--statistics", "--output-file=/dev/null", PO / f"{language}.po"],
            capture_output=True, text=True, env={"PATH": os.environ["PATH"], "LC_ALL": "C"}, check=False,
        )  # fmt: skip
        counts = {what: int(count) for count, what in re.findall(r"(\d+) (\w+)", result.stderr)}
        share = counts.get("translated", 0) / max(sum(counts.values()), 1)
        if share < COMPLETE:
            yield f"{language}.po says {share:.0%} of the strings; {COMPLETE:.0%} are wanted"


def check_spoken():
    """What the catalogue says is what the program says."""
    if set(languages()) != set(SPOKEN):
        yield f"po/LINGUAS names {languages()}, this test {list(SPOKEN)}"
    for language, (locale, beginning) in SPOKEN.items():
        environment = os.environ | {"LC_ALL": locale, "LANGUAGE": language}
        result = subprocess.run([sys.argv[1], "--help"], capture_output=True, text=True, env=environment, check=True)
        if not result.stdout.startswith(beginning):
            yield f"lossguardctl --help does not speak {language}:\n" + result.stdout[:100]


if __name__ == "__main__":
    tap.run(
        [
            ("every file with strings is listed", check_listed),
            ("every listed file exists", check_existing),
            ("the list is in order", check_sorted),
            ("only rooms that speak to the user do so", check_rooms),
            ("no sentence holds a macro", check_macros),
            ("the strings can be collected", check_template),
            ("the translations are valid", check_catalogues),
            ("the translations are nearly complete", check_completeness),
            ("the program speaks them", check_spoken),
        ]
    )
