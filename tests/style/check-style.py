#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what the house style asks of every source file."""

import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent.parent
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
MAX_LINES = 800
MAX_FUNCTION_LINES = 100

SUFFIXES = {".c", ".h", ".blp", ".py", ".css", ".sql"}
FUNCTION_START = re.compile(r"^(\w+) \(", re.MULTILINE)
DEPRECATED = re.compile(r"\b(g_(?:slice_\w+|memdup|time_val_\w+|get_current_time|type_class_add_private)|G_DEFINE_TYPE_WITH_CODE_DEPRECATED)\b")


def files(*suffixes):
    wanted = suffixes or SUFFIXES
    for folder in ("src", "tests", "build-aux"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix in wanted and "__pycache__" not in path.parts:
                yield path


def text(path):
    return path.read_text(encoding="utf-8")


def name(path):
    return path.relative_to(ROOT)


def check_licence():
    for path in files():
        if SPDX not in "\n".join(text(path).splitlines()[:3]):
            yield f"{name(path)} does not begin with {SPDX}"


def check_file_length():
    for path in files():
        lines = text(path).count("\n")
        if lines > MAX_LINES:
            yield f"{name(path)} has {lines} lines; {MAX_LINES} are the most"


def check_config_first():
    for path in files(".c"):
        first = re.search(r"^#\s*include\s*(\S+)", text(path), re.MULTILINE)
        if first and first[1] != '"config.h"':
            yield f"{name(path)} includes {first[1]} before config.h"


def check_log_domain():
    for path in files(".c"):
        if path.is_relative_to(ROOT / "src") and not re.search(r'^#define G_LOG_DOMAIN "lg-', text(path), re.MULTILINE):
            yield f'{name(path)} does not define G_LOG_DOMAIN as "lg-…"'


def check_header_guard():
    for path in files(".h"):
        if not re.search(r"^#pragma once$", text(path), re.MULTILINE):
            yield f"{name(path)} lacks #pragma once"


def functions(source):
    """Yields (name, lines) of each function body that begins in the first column."""
    lines = source.splitlines()
    start = None
    for index, line in enumerate(lines):
        if line == "{" and index > 0 and not lines[index - 1].startswith(("struct", "typedef", "enum", "union")):
            start = index
        elif line.startswith("}") and start is not None:
            if line == "}":
                yield function_name(lines, start), index - start + 1
            start = None


def function_name(lines, brace):
    for index in range(brace - 1, max(brace - 30, -1), -1):
        match = FUNCTION_START.match(lines[index])
        if match:
            return match[1]
    return f"line {brace + 1}"


def check_function_length():
    for path in files(".c"):
        for function, lines in functions(text(path)):
            if lines > MAX_FUNCTION_LINES:
                yield f"{name(path)}: {function} has {lines} lines; {MAX_FUNCTION_LINES} are the most"


def check_whitespace():
    for path in files():
        for number, line in enumerate(text(path).splitlines(), start=1):
            if line != line.rstrip() or ("\t" in line and path.suffix in (".c", ".h", ".blp", ".py")):
                yield f"{name(path)}:{number} has a tab or ends with a blank"


def check_leftovers():
    for path in files():
        if path == Path(__file__).resolve():
            continue
        for number, line in enumerate(text(path).splitlines(), start=1):
            if re.search(r"\b(TODO|FIXME|XXX)\b", line):
                yield f"{name(path)}:{number} leaves work behind: {line.strip()}"


def check_deprecated():
    for path in files(".c", ".h"):
        for match in DEPRECATED.finditer(text(path)):
            yield f"{name(path)} uses {match[1]}"


def check_scripts():
    for path in sorted((ROOT / "build-aux").iterdir()) + [ROOT / ".ci/run", ROOT / "tests/with-display"]:
        if path.is_file() and text(path).startswith("#!/usr/bin/env bash"):
            result = subprocess.run(["bash", "-n", path], capture_output=True, text=True, check=False)
            if result.returncode:
                yield result.stderr


if __name__ == "__main__":
    tap.run(
        [
            ("every file names its licence", check_licence),
            ("files are short", check_file_length),
            ("functions are short", check_function_length),
            ("config.h comes first", check_config_first),
            ("log domains are named by room", check_log_domain),
            ("headers are guarded", check_header_guard),
            ("no tabs and no trailing blanks", check_whitespace),
            ("no work is left behind", check_leftovers),
            ("no deprecated GLib", check_deprecated),
            ("scripts parse", check_scripts),
        ]
    )
