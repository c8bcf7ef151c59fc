#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives every page of the window on the large store and times its main loop.

Usage: bench-pages.py MAKE-STORE TURNS EMPTY-WINDOW, on a display of its own.

TURNS, a library that is preloaded, says how long each turn of the main loop
and the longest callback of ours in it took.  Layout and painting are GTK's:
the longest turn of a window with nothing in it stands beside ours.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from window import PAGES, PROGRAM, Window

MAKE_STORE, TURNS, EMPTY = sys.argv[1:]
STORE = os.environ["LOSSGUARD_BENCH_STORE"]
AIM_MS = 8
SHOWN_MS = 2
CALM_SECONDS = 0.4
ROUNDS = 3
TIMEOUT = 120


def processor_time(pid):
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def wait_until_calm(pid):
    """Waits until the program has used no processor for a while."""
    deadline = time.monotonic() + TIMEOUT
    used, since = processor_time(pid), time.monotonic()
    while time.monotonic() - since < CALM_SECONDS:
        assert time.monotonic() < deadline, "the program never rests"
        time.sleep(0.02)
        if processor_time(pid) > used + 1:
            used, since = processor_time(pid), time.monotonic()


class Turn(NamedTuple):
    """A turn of the main loop and the longest callback of ours in it, in milliseconds by the clock and of the processor."""

    whole: float
    whole_used: float
    ours: float
    ours_used: float
    callback: str
    innermost: str


class Turns:
    """The turns of the main loop that the program has written down."""

    def __init__(self, folder, name):
        self.path = Path(folder) / name
        self.path.touch()
        self.n_read = 0

    def environment(self):
        return {"LD_PRELOAD": TURNS, "LOSSGUARD_TURNS": str(self.path)}

    def new(self):
        lines = self.path.read_text(encoding="ascii").splitlines()[self.n_read :]
        self.n_read += len(lines)
        return [Turn(*map(float, line.split()[:4]), *line.split()[4:]) for line in lines]


def name_of(address):
    """The function at an address of the program, with its file and line."""
    if address == "0":
        return ""
    # What stands on the stack is where a call returns to, after the call.
    before = hex(int(address, 16) - 1)
    lines = subprocess.check_output(["addr2line", "-s", "-f", "-e", PROGRAM, before], text=True).splitlines()
    return f"{lines[0]} ({lines[1].split(' ')[0]})"


def empty_window(folder):
    """The turns of a window with nothing in it."""
    turns = Turns(folder, "empty")
    with subprocess.Popen([EMPTY], env={**os.environ, **turns.environment()}) as process:
        time.sleep(CALM_SECONDS)
        wait_until_calm(process.pid)
        process.terminate()
    return turns.new()


def scroll(window):
    """Through what has the focus: by lines, pages, to its end and back."""
    window.key("Tab", "Tab", "Down", "Down", "Next", "Next", "Next", "End", "Prior", "Home")


def search(text):
    def act(window):
        window.key("ctrl+f")
        window.type(text)

    return act


def keys(*names):
    return lambda window: window.key(*names)


def drive(window, turns, figures):
    """Takes every step on every page, and notes the turns under the step's name."""
    for page in PAGES:
        take(window, turns, figures, f"{page}: open", lambda w, p=page: w.open_page(p))
        for name, act in STEPS.get(page, []) + [("scroll", scroll), ("narrow", narrow), ("wide", wide)]:
            take(window, turns, figures, f"{page}: {name}", act)
    for name, act in EVERYWHERE:
        take(window, turns, figures, name, act)


def narrow(window):
    window.resize(360, 720)


def wide(window):
    window.resize(1280, 720)


def take(window, turns, figures, name, act):
    act(window)
    wait_until_calm(window.process.pid)
    figures.setdefault(name, []).append(turns.new())


STEPS = {
    "Incidents": [
        ("search", search("headphones")),
        ("forget the search", keys("Escape", "Escape")),
        ("open one", keys("Tab", "Down", "Return")),
        ("next ones", keys("Down", "Down", "Down")),
    ],
    "Access": [("search", search("door")), ("forget the search", keys("Escape", "Escape"))],
    "Assets": [("search", search("watch")), ("forget the search", keys("Escape", "Escape"))],
    "Archive": [("search", search("jacket")), ("forget the search", keys("Escape", "Escape"))],
}

EVERYWHERE = [
    ("Search everything: open", keys("ctrl+k")),
    ("Search everything: type", lambda window: window.type("head")),
    ("Search everything: close", keys("Escape", "Escape")),
    ("Report an incident: open", keys("ctrl+n")),
    ("Report an incident: close", keys("Escape")),
    ("Preferences: open", keys("ctrl+comma")),
    ("Preferences: close", keys("Escape")),
]


def longest(turns, key):
    return max(turns, key=key, default=Turn(0, 0, 0, 0, "0", "0"))


def best_of_rounds(rounds, key):
    """The longest of each round, of the round in which the machine disturbed least."""
    return min((longest(turns, key) for turns in rounds), key=key)


def report(name, rounds):
    """Prints a line, and returns the longest callback of ours with its name."""
    whole = best_of_rounds(rounds, lambda turn: turn.whole)
    ours = best_of_rounds(rounds, lambda turn: turn.ours)
    where = f"{name_of(ours.callback)} in {name_of(ours.innermost)}" if ours.ours >= SHOWN_MS else ""
    print(f"{name:38} {whole.whole:8.1f} {whole.whole_used:8.1f} {ours.ours:8.1f} {ours.ours_used:8.1f}   {where}")
    return ours.ours, f"{name}: {where}"


def main():
    subprocess.run([MAKE_STORE], check=True)
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        empty = empty_window(folder)
        for number in range(ROUNDS):
            turns = Turns(folder, f"turns-{number}")
            with Window(STORE, environment=turns.environment()) as window:
                take(window, turns, figures, "start", lambda _: None)
                drive(window, turns, figures)

    print(f"{'longest, in milliseconds':38} {'turn':>8} {'used':>8} {'ours':>8} {'used':>8}   callback, and the innermost of it")
    report("an empty window", [empty])
    milliseconds, where = max(report(name, rounds) for name, rounds in figures.items())
    verdict = "met" if milliseconds <= AIM_MS else "missed"
    print(f"slowest callback of ours: {milliseconds:.1f} ms   aim {AIM_MS}, {verdict}; {where}")


main()
