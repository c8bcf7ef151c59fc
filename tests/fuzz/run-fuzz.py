#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries a parser with inputs that libFuzzer makes up: run-fuzz.py PROGRAM PARSER SEEDS.

Twenty seconds each time, with a seed that is printed; LOSSGUARD_FUZZ_SEED gives one back, LOSSGUARD_TEST_LONG takes half an
hour. What breaks the parser is printed so that it can be kept as a seed.
"""

import base64
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path


def run(program, parser, seeds, folder):
    seconds = 1800 if "LOSSGUARD_TEST_LONG" in os.environ else 20
    seed = int(os.environ.get("LOSSGUARD_FUZZ_SEED", random.randrange(1, 2**31)))
    print(f"# seed {seed}, {seconds} s", flush=True)
    return subprocess.run(
        [program, f"-seed={seed}", f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", "-max_len=65536",
         "-print_final_stats=1", f"-artifact_prefix={folder}/broken-", folder / "found", seeds],
        env={**os.environ, "LG_FUZZ_PARSER": parser, "ASAN_OPTIONS": "detect_leaks=1"},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip


def main():
    program, parser, seeds = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="lossguard-fuzz-") as name:
        folder = Path(name)
        (folder / "found").mkdir()
        result = run(program, parser, seeds, folder)
        lines = result.stdout.decode("utf-8", "replace").splitlines()
        for line in lines if result.returncode else [line for line in lines if line.startswith("stat::")]:
            print("#", line)
        for broken in sorted(folder.glob("broken-*")):
            print("# broken by", base64.b64encode(broken.read_bytes()).decode())
    print("1..1")
    print("not ok" if result.returncode else "ok", f"1 {parser} holds against what libFuzzer makes up")
    sys.exit(result.returncode != 0)


if __name__ == "__main__":
    main()
