#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An import that was killed on its way is continued or undone in the window."""

import json
import signal
import sqlite3
import subprocess
import time

import cases
from window import CONTROL, TIMEOUT, Window, control

# More than one transaction holds, however fast the machine is.
REPEATS = 2000
# An import that still runs when the window is open.
LONG_REPEATS = 6000


def write_log(store, repeats=REPEATS):
    """Real police data, over and over: rows that are alike are counted apart."""
    path = store.parent / "street.csv"
    header, *rows = cases.STREET_CRIMES.read_bytes().splitlines(keepends=True)
    path.write_bytes(header + b"".join(rows) * repeats)
    return path, len(rows) * repeats


def start_import(store, path):
    """Starts the import, and returns once a part of it is in."""
    process = subprocess.Popen(
        [CONTROL, "import", "incidents", path, "--site", "City of London", "--timezone", "Europe/London",
         "--map", "place=Location", "--store", store],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    deadline = time.monotonic() + TIMEOUT
    while not position(store):
        assert process.poll() is None, f"the import ended with {process.returncode}"
        assert time.monotonic() < deadline, "nothing was imported"
        time.sleep(0.01)
    return process


def position(store):
    try:
        with sqlite3.connect(f"file:{store}/lossguard.db?mode=ro", uri=True) as database:
            row = database.execute("SELECT position FROM imports").fetchone()
    except sqlite3.OperationalError:  # the store is being made
        return None
    return row and row[0]


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.wait()


def make_interrupted(store):
    path, n_rows = write_log(store)
    kill(start_import(store, path))
    assert 0 < position(store) < n_rows, "it was not killed on its way"
    return path, n_rows


def imports(store):
    return json.loads(control("import", "list", store=store))["items"]


def count(store):
    return cases.incidents(store, "--limit", "1", "--status", "resolved")["total"]


def wait_offer(window, store):
    window.wait_text(f"The import of street.csv stopped after {position(store):,} rows")


def wait_done(window, store, sentence):
    """Waits as long as rows come in, however slow the machine is."""
    while not window.has_text(sentence):
        before = position(store)
        window.wait(lambda at=before: window.has_text(sentence) or position(store) != at, f"rows or “{sentence}”")


def it_is_continued(store):
    """an import that was killed goes on in the window as it was begun, and is whole"""
    _, n_rows = make_interrupted(store)
    with Window(store) as window:
        wait_offer(window, store)
        window.screenshot("import-interrupted")
        window.click("button", "Continue")
        window.get("progress bar", "Importing street.csv…")
        wait_done(window, store, f"The import of street.csv is done: {n_rows:,} rows")
        window.wait_gone("button", "Continue")
    (record,) = imports(store)
    assert (record["state"], record["read"], record["imported"], record["rejected"]) == ("done", n_rows, n_rows, 0)
    assert count(store) == n_rows
    control("verify", store=store)


def it_is_undone(store):
    """an import that was killed is undone as one, after a question"""
    make_interrupted(store)
    with Window(store) as window:
        wait_offer(window, store)
        window.click("button", "Undo…")
        dialog = window.get("alert", "Undo the Import?")
        window.screenshot("import-undo")
        window.click("button", "Undo Import", among=dialog)
        window.wait_toast("The import of street.csv is undone")
        window.wait_gone("button", "Continue")
        window.wait_text("Nothing Recorded Yet")
    assert imports(store)[0]["state"] == "undone"
    assert count(store) == 0
    control("verify", store=store)


def it_says_what_is_wrong_with_the_file(store):
    """a file that is gone or changed is said so in a sentence, and undoing remains"""
    path, _ = make_interrupted(store)
    before = position(store)
    moved = path.rename(path.with_name("moved.csv"))
    with Window(store) as window:
        window.click("button", "Continue")
        window.wait_text(f"There is no file {path} any more.")
        window.screenshot("import-gone")
        window.get("button", "Undo…")
        path.write_bytes(moved.read_bytes() + b"\n")
        window.click("button", "Continue")
        window.wait_text("The file was changed since")
        window.get("button", "Undo…")
        path.write_bytes(moved.read_bytes())
        window.click("button", "Continue")
        window.get("progress bar", "Importing street.csv…")
    assert position(store) >= before


def it_is_cancelled_again(store):
    """an import that goes on is cancelled, and offered again"""
    _, n_rows = make_interrupted(store)
    before = position(store)
    with Window(store) as window:
        window.click("button", "Continue")
        window.click("button", "Cancel")
        window.get("button", "Continue")
        wait_offer(window, store)
    assert before <= position(store) < n_rows
    assert imports(store)[0]["state"] in ("running", "interrupted")
    control("verify", store=store)


def it_is_left_to_who_is_at_it(store):
    """an import that another program is at is offered only once that is gone"""
    path, _ = write_log(store, LONG_REPEATS)
    process = start_import(store, path)
    with Window(store) as window:
        window.wait_text("How Bad Is It?")
        assert process.poll() is None, "the import was faster than the window"
        assert window.find("button", "Continue") is None
        kill(process)
        wait_offer(window, store)


if __name__ == "__main__":
    cases.run(
        it_is_continued,
        it_is_undone,
        it_says_what_is_wrong_with_the_file,
        it_is_cancelled_again,
        it_is_left_to_who_is_at_it,
    )
