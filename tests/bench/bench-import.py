#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports a million incidents: bench-import.py LOSSGUARDCTL MIGRATION.

The peer is `sqlite3 .import` of the same file, in the same run, into a table with the same indexes and the same
full-text search. What it leaves out, it need not do: identities, time zones, lines, the audit log.
"""

import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COLUMNS = "external_id,occurred_at,kind,title,description,place,sku,quantity,unit_cost"
ROWS = int(os.environ.get("LOSSGUARD_BENCH_ROWS", 1_000_000))

# What an import fills of the indexes of `incidents`, on the peer's columns.
INDEXES = """
CREATE UNIQUE INDEX by_id ON incidents (external_id);
CREATE UNIQUE INDEX by_number ON incidents (title);
CREATE UNIQUE INDEX by_key ON incidents (external_id, occurred_at);
CREATE INDEX by_time ON incidents (occurred_at);
CREATE INDEX current ON incidents (occurred_at) WHERE kind != '';
CREATE INDEX by_site_day ON incidents (place, occurred_at);
CREATE INDEX resolved ON incidents (kind) WHERE quantity > 0;
CREATE INDEX lines_by_sku ON incidents (sku);
"""

TRIGGER = """
CREATE TRIGGER entered AFTER INSERT ON incidents
BEGIN
  INSERT INTO incident_text (rowid, external_id, title, description, place, kind)
  VALUES (new.rowid, new.external_id, new.title, new.description, new.place, new.kind);
END;
"""


def make_file(path):
    chance = random.Random(2026)
    kinds = ["external theft", "robbery", "fraud", "burglary", "vandalism", "Shoplifting"]
    places = [f"Aisle {number}" for number in range(40)]
    with open(path, "w", encoding="utf-8") as file:
        file.write(COLUMNS + "\n")
        for number in range(ROWS):
            moment = f"{chance.randrange(2020, 2026)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02} " \
                     f"{chance.randrange(24):02}:{chance.randrange(60):02}"  # fmt: skip
            file.write(f"R-{number:07},{moment},{chance.choice(kinds)},Case {number},Taken near {chance.choice(places)} by "
                       f"an unknown person,{chance.choice(places)},SKU{chance.randrange(5000):04},{chance.randrange(1, 5)},"
                       f"{chance.randrange(200)}.{chance.randrange(100):02}\n")  # fmt: skip


def text_table(migration):
    """The peer's full-text search has the options of the store's own."""
    table = re.search(r"CREATE VIRTUAL TABLE incident_text.*?;", migration.read_text(encoding="utf-8"), re.DOTALL)[0]
    return re.sub(r"\(\s*number.*?content =", "(external_id, title, description, place, kind, content =", table,
                  flags=re.DOTALL).replace("'row'", "'rowid'")  # fmt: skip


def run(*command, **options):
    start = time.monotonic()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.run(command, check=True, capture_output=True, text=True, **options)
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    return time.monotonic() - start, cpu, process.stdout


def ask_peer(folder, file, migration):
    columns = ", ".join(f"{name} TEXT" for name in COLUMNS.split(","))
    script = (f"PRAGMA journal_mode = WAL;\nCREATE TABLE incidents ({columns});\n{INDEXES}\n{text_table(migration)}\n"
              f"{TRIGGER}\n.mode csv\n.import --skip 1 {file} incidents\nSELECT count(*) FROM incidents;\n")  # fmt: skip
    seconds, cpu, output = run("sqlite3", folder / "peer.db", input=script)
    assert output.split()[-1] == str(ROWS), output
    return seconds, cpu


def ask_us(folder, program, file):
    seconds, cpu, output = run(program, "import", "incidents", file, "--site", "Bench", "--timezone", "Europe/Berlin",
                               "--store", folder / "store", "--json")  # fmt: skip
    assert json.loads(output)["imported"] == ROWS, output
    return seconds, cpu


def main():
    program, migration = map(Path, sys.argv[1:])
    with tempfile.TemporaryDirectory(prefix="lossguard-bench-", dir=os.environ.get("LOSSGUARD_BENCH_FOLDER")) as name:
        folder = Path(name)
        file = folder / "incidents.csv"
        make_file(file)
        ours, our_cpu = ask_us(folder, program, file)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        peer, peer_cpu = ask_peer(folder, file, migration)
    print(f"  import of {ROWS} incidents, {ours:.1f} s (CPU {our_cpu:.1f} s), {memory} MiB at most")
    print(f"  sqlite3 .import            {peer:.1f} s (CPU {peer_cpu:.1f} s)")
    print(f"  {peer / ours:.2f} times as fast; the aim is 1")


if __name__ == "__main__":
    main()
