# SPDX-License-Identifier: GPL-3.0-or-later
"""Drops files on the window with the pointer, as somebody does from a file manager."""

import itertools
import os
import subprocess
import sys
import threading
from pathlib import Path

SOURCE = Path(__file__).resolve().parent / "drag-source.py"
# Right of the window that is tested, in the screen's coordinates.
PLACE = 1500
REACH = 64


class _Source:
    """The program that the files come from."""

    def __init__(self, window, *paths):
        self.window = window
        self.words = []
        environment = {key: value for key, value in os.environ.items() if key != "G_DEBUG"}
        self.process = subprocess.Popen(
            [sys.executable, SOURCE, *map(str, paths)], stdout=subprocess.PIPE, text=True, env=environment
        )
        self.reader = threading.Thread(target=self._listen, daemon=True)
        self.reader.start()
        self.x11 = window.wait(self._find_window, "the window that files are dragged from")
        window.tool("windowmove", "--sync", self.x11, PLACE, "0", "windowfocus", "--sync", self.x11)

    def _listen(self):
        for line in self.process.stdout:
            self.words.append(line.strip())

    def _find_window(self):
        found = self.window.tool("search", "--onlyvisible", "--pid", self.process.pid).split()
        return found[-1] if found else None

    def move_until(self, word, x, y):
        """Moves the pointer about a place, as a hand does, until the program says @word."""
        steps = itertools.cycle(range(0, REACH, REACH // 8))

        def is_said():
            self.window.tool("mousemove", x + next(steps), y)
            return word in self.words

        self.window.wait(is_said, f"the drag to be {word}")

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.window.tool("windowfocus", self.window.x11)
        self.reader.join()
        self.process.stdout.close()


def drop(window, *paths):
    """Drops files in the middle of the window, once it says that it takes them."""
    source = _Source(window, *paths)
    try:
        source.move_until("entered", PLACE + 100, 100)
        window.tool("mousedown", "1")
        source.move_until("begun", PLACE + 100, 100)
        source.move_until("taken", window.size[0] // 2, window.size[1] // 2)
        window.tool("mouseup", "1")
        window.wait(lambda: "ended" in source.words, "the drag to end")
        assert "cancelled" not in source.words, "the files were not taken"
    finally:
        window.tool("mouseup", "1")
        source.close()
