#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives every page of the window on the large store and times its main loop.

Usage: bench-pages.py MAKE-STORE TURNS EMPTY-WINDOW [PAGE…], on a display of its own.

TURNS, a library that is preloaded into a build with meson's option “timed”, says
how long each turn of the main loop and the longest callback of ours in it took.
Layout and painting are GTK's: those of a window with nothing in it, and of a
dialog that opens and closes there, stand beside ours.  What else
the machine does delays a callback by the clock, so that its time of the
processor is what is judged, in the round in which that was least.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from window import PAGES, PROGRAM, Atspi, Window, control

MAKE_STORE, TURNS, EMPTY, *ONLY = sys.argv[1:]
STORE = os.environ["LOSSGUARD_BENCH_STORE"]
AIM_MS = 8
SHOWN_MS = 2
CALM_SECONDS = 0.4
ROUNDS = int(os.environ.get("LOSSGUARD_BENCH_ROUNDS", "3"))
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


def name_of(address, program):
    """The function at an address of a program, with its file and line."""
    if address == "0":
        return ""
    lines = subprocess.check_output(["addr2line", "-s", "-f", "-e", program, address], text=True).splitlines()
    return f"{lines[0]} ({lines[1].split(' ')[0]})"


def empty_window(folder):
    """The turns of a window with nothing in it, and of a dialog with an entry in it, by what was done."""
    turns = Turns(folder, "empty")
    steps = {}
    with subprocess.Popen([EMPTY], env={**os.environ, **turns.environment()}) as process:
        time.sleep(CALM_SECONDS)
        wait_until_calm(process.pid)
        steps["an empty window"] = [turns.new()]
        for name in ("an empty dialog: open", "an empty dialog: close") * ROUNDS:
            process.send_signal(signal.SIGUSR1)
            time.sleep(CALM_SECONDS)
            wait_until_calm(process.pid)
            steps.setdefault(name, []).append(turns.new())
        process.terminate()
    return steps


def scroll(window):
    """Through what has the focus: by lines, pages, to its end and back."""
    window.key("Down", "Down", "Next", "Next", "Next", "End", "Prior", "Home")


def scroll_in(role, name):
    """Through a list, once its first row was clicked."""

    def act(window):
        window.press(first_row(window, name, role))
        scroll(window)

    return act


def scroll_board(window):
    """Through a column; a card opens its task where it is clicked, and has the focus afterwards."""
    window.press(first_row(window, "To Do"))
    window.get("dialog")
    window.key("Escape")
    window.wait_gone("dialog")
    scroll(window)


def first_row(window, name, role="list"):
    rows = window.get(role, name)
    return window.wait(lambda: window.find(ROWS[role], None, among=rows), f"a row of {name}")


def open_first(name):
    return lambda window: window.press(first_row(window, name))


def search(text):
    def act(window):
        window.key("ctrl+f")
        window.type(text)

    return act


def keys(*names):
    return lambda window: window.key(*names)


def click(role, name):
    return lambda window: window.click(role, name)


def choose_last(shown):
    return lambda window: window.choose_last(shown)


def choose_next(shown):
    return lambda window: window.choose_next(shown)


def move_card(window):
    """Into the next column and back, by keys; closing the task left the focus there."""
    window.key("alt+shift+Right")
    wait_until_calm(window.process.pid)
    window.key("alt+shift+Left")


def area_of(node):
    return node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)


def first_whole_card(window, column):
    """The first one that is not scrolled out of sight in part."""
    top = area_of(window.get("list", column)).y
    cards = window.find_all("list item", None, among=window.get("list", column))
    return min((card for card in cards if area_of(card).y >= top), key=lambda card: area_of(card).y)


def drag_card(window):
    """Over the other cards of the column and onto the first of the next one, with the pointer."""
    moved, target = first_whole_card(window, "To Do"), first_whole_card(window, "In Progress")
    area, goal = area_of(moved), area_of(target)
    window.press_button(moved)
    for step in range(30):
        window.move_pointer(area.x + area.width // 2 + step, area.y + area.height // 2 + step * 10)
    steps = iter(range(1000))

    def gap_is_open():
        window.move_pointer(goal.x + goal.width // 2 + next(steps) % 5, goal.y + goal.height // 4)
        return area_of(target).height > goal.height + 20

    window.wait(gap_is_open, "the gap")
    window.release_button()


def begin_and_cancel(window):
    """Puts everything that is selected on hold, sees that this goes on, and cancels it."""
    before = memory(window.process.pid)
    window.choose_in_menu("Status", "o")
    window.get("progress bar", "Changing the Incidents")
    window.click("button", "Cancel")
    window.wait_gone("progress bar", "Changing the Incidents")
    print(f"memory of an act on all incidents: {(memory(window.process.pid) - before) / 2**20:.0f} MB more")


def run_protocol():
    """Leaves a run for the page to show, where the store has none yet."""
    if json.loads(control("protocol", "status", store=STORE))["state"] == "never_run":
        newest = json.loads(control("incident", "list", "--limit", "1", store=STORE))["items"][0]
        control("protocol", "run", "--incident", newest["number"], store=STORE)


def memory(pid):
    """The bytes that the program has to itself."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.split("RssAnon:")[1].split()[0]) * 1024


def every_incident_a_point(window):
    window.click("toggle button", "Over Time, by Kind")
    window.get("list item", None, among=window.get("combo box", "Over Time, by Kind"))
    window.key("Home", "Down", "Down", "Down", "Down", "Return")


def who_was_inside(window):
    window.click("button", "Who Was Inside?")
    window.get("dialog", "Who Was Inside?")
    window.key("ctrl+a")
    window.type("2026-03-05 12:00")
    window.key("Return")
    window.wait_gone("dialog", "Who Was Inside?")


def rows_of(window, name):
    return window.find_all("list item", None, among=window.get("list", name))


def unfold_a_step(window):
    window.press(rows_of(window, "Steps of the Protocol")[0])


def print_and_cancel(window):
    """Asks for a printer, and goes back."""
    window.click("button", "Print…")
    window.wait_dialog("Print")
    window.key_in_dialog("Escape")
    window.wait(lambda: window.find_dialog("Print") is None, "the dialog to go")


def narrow(window):
    window.resize(360, 720)


def wide(window):
    window.resize(1280, 720)


def drive(window, turns, figures):
    """Takes every step on every page, and notes the turns under the step's name."""
    for page in ONLY or PAGES:
        take(window, turns, figures, f"{page}: open", lambda w, p=page: w.open_page(p))
        for name, act in STEPS.get(page, []) + [("scroll", SCROLLS.get(page, scroll)), ("narrow", narrow), ("wide", wide)]:
            take(window, turns, figures, f"{page}: {name}", act)
    for name, act in EVERYWHERE:
        take(window, turns, figures, name, act)


def take(window, turns, figures, name, act):
    act(window)
    wait_until_calm(window.process.pid)
    assert window.process.poll() is None, f"lossguard ended with {window.process.returncode} at {name}"
    figures.setdefault(name, []).append(turns.new())


ROWS = {"list": "list item", "tree table": "table row"}

SCROLLS = {
    "Incidents": scroll_in("list", "Incidents"),
    "Board": scroll_board,
    "Access": scroll_in("list", "Badge Events"),
    "Assets": scroll_in("list", "Assets"),
    "Archive": scroll_in("list", "Archived Incidents"),
}

FORGET = ("forget the search", keys("Escape", "Escape"))

STEPS = {
    "Incidents": [
        ("search", search("headphones")),
        FORGET,
        ("open one", open_first("Incidents")),
        ("next ones", keys("Down", "Down", "Down")),
        ("select all", keys("ctrl+a")),
        ("change all, and cancel", begin_and_cancel),
        ("select none", keys("ctrl+shift+a")),
        ("as a table", click("toggle button", "Table")),
        ("scroll the table", scroll_in("tree table", "Incidents")),
        ("as a list", click("toggle button", "Table")),
    ],
    "Board": [
        ("search", search("dock")),
        FORGET,
        ("open a task", open_first("To Do")),
        ("close it", keys("Escape")),
        ("move a card by keys", move_card),
        ("drag a card", drag_card),
        ("lanes by assignee", choose_next("No Lanes")),
        ("lanes by site", choose_last("By Assignee")),
    ],
    "Access": [("search", search("door")), FORGET, ("who was inside", who_was_inside)],
    "Assets": [
        ("search", search("watch")),
        FORGET,
        ("open one", open_first("Assets")),
        ("stock counts", click("page tab", "Stock Counts")),
        ("counts by unlikelihood", choose_next("By Value")),
        ("scroll the counts", scroll_in("list", "Stock Counts")),
        ("back to assets", click("page tab", "Assets")),
    ],
    "Charts": [
        ("a year", click("radio button", "Year")),
        ("zoom in", click("button", "Zoom In")),
        ("zoom out", click("button", "Zoom Out")),
        ("earlier", click("button", "Earlier Period")),
        ("as a table", click("toggle button", "Show as a Table")),
        ("as a chart", click("toggle button", "Show as a Table")),
        ("all of it", click("radio button", "All")),
        ("every incident a point", every_incident_a_point),
    ],
    "Protocol": [("unfold a step", unfold_a_step)],
    "Reports": [
        ("the week before", click("button", "Previous Week")),
        ("the week after", click("button", "Next Week")),
        ("one site", choose_next("All Sites")),
        ("zoom in", click("button", "Zoom In")),
        ("reset the zoom", keys("ctrl+0")),
        ("print, and cancel", print_and_cancel),
    ],
    "Archive": [
        ("search", search("jacket")),
        FORGET,
        ("open one", open_first("Archived Incidents")),
        ("next ones", keys("Down", "Down", "Down")),
    ],
}

EVERYWHERE = [
    ("Search everything: open", keys("ctrl+k")),
    ("Search everything: type", lambda window: window.type("head")),
    ("Search everything: close", keys("Escape", "Escape")),
    ("Report an incident: open", keys("ctrl+n")),
    ("Report an incident: close", keys("Escape")),
    ("Import: open", keys("ctrl+i")),
    ("Import: close", keys("Escape")),
    ("Preferences: open", keys("ctrl+comma")),
    ("Preferences: close", keys("Escape")),
]


def longest(turns, key):
    return max(turns, key=key, default=Turn(0, 0, 0, 0, "0", "0"))


def best_of_rounds(rounds, key):
    """The longest of each round, of the round in which the machine disturbed least."""
    return min((longest(turns, key) for turns in rounds), key=key)


def report(name, rounds, program=PROGRAM):
    """Prints a line, and returns the longest callback of ours with its name."""
    whole = best_of_rounds(rounds, lambda turn: turn.whole)
    ours = best_of_rounds(rounds, lambda turn: turn.ours_used)
    names = [name_of(address, program) for address in (ours.callback, ours.innermost)]
    where = " in ".join(names) if ours.ours_used >= SHOWN_MS else ""
    print(f"{name:38} {whole.whole:8.1f} {whole.whole_used:8.1f} {ours.ours:8.1f} {ours.ours_used:8.1f}   {where}")
    return ours.ours_used, f"{name}: {where}"


def report_all(empty, starts, figures):
    print(f"{'longest, in milliseconds':38} {'turn':>8} {'used':>8} {'ours':>8} {'used':>8}   callback, and the innermost of it")
    for name, rounds in empty.items():
        report(name, rounds, EMPTY)
    # Before the first frame there is no window yet that could stall: how long that takes is another benchmark.
    report("start", starts)
    milliseconds, where = max(report(name, rounds) for name, rounds in figures.items())
    verdict = "met" if milliseconds <= AIM_MS else "missed"
    print(f"slowest callback of ours: {milliseconds:.1f} ms   aim {AIM_MS}, {verdict}; {where}")


def main():
    subprocess.run([MAKE_STORE], check=True)
    run_protocol()
    starts = []
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        empty = empty_window(folder)
        try:
            for number in range(ROUNDS):
                turns = Turns(folder, f"turns-{number}")
                with Window(STORE, environment=turns.environment()) as window:
                    wait_until_calm(window.process.pid)
                    starts.append(turns.new())
                    drive(window, turns, figures)
        finally:
            if figures:
                report_all(empty, starts, figures)


main()
