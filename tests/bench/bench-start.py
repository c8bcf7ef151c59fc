#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures LossGuard's start to its first frame beside that of an empty window.

Usage: bench-start.py LOSSGUARD LOSSGUARDCTL EMPTY-WINDOW, on a display of its own.

Both are seen from outside and alike: the first frame is there as soon as any
window colours the middle of the screen.
"""

import ctypes
import os
import subprocess
import sys
import tempfile
import time

PROGRAM, CONTROL, EMPTY = sys.argv[1:]
AIM = 1.3
ROUNDS = 9
TIMEOUT = 60
X, Y = 100, 100
Z_PIXMAP = 2
ALL_PLANES = ctypes.c_ulong(-1)


class Screen:
    """The pixels of the X server's screen."""

    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        for name in ["XOpenDisplay", "XGetImage", "XDefaultRootWindow", "XGetPixel"]:
            getattr(self.x11, name).restype = ctypes.c_void_p if name in ("XOpenDisplay", "XGetImage") else ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        assert self.display, "there is no display"
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))

    def pixel(self):
        image = ctypes.c_void_p(self.x11.XGetImage(self.display, self.root, X, Y, 1, 1, ALL_PLANES, Z_PIXMAP))
        try:
            return self.x11.XGetPixel(image, 0, 0) & 0xFFFFFF
        finally:
            self.x11.XDestroyImage(image)

    def wait(self, is_painted, process=None):
        end = time.monotonic() + TIMEOUT
        while bool(self.pixel()) != is_painted:
            assert process is None or process.poll() is None, f"the program ended with {process.returncode}"
            assert time.monotonic() < end, "the screen stays as it was"
            time.sleep(0.001)


def start(screen, *command):
    """Returns the milliseconds from the start of a program to its first frame."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        screen.wait(True, process)
        return (time.monotonic() - begin) * 1000
    finally:
        process.kill()
        process.wait()
        screen.wait(False)


def main():
    screen = Screen()
    os.environ.pop("G_DEBUG", None)
    with tempfile.TemporaryDirectory(prefix="lossguard-bench-") as store:
        subprocess.run([CONTROL, "demo", "--store", store], check=True, stdout=subprocess.DEVNULL)
        # By turns, that both meet the same machine; the first round warms the disk's cache.
        rounds = [(start(screen, PROGRAM, "--store", store), start(screen, EMPTY)) for _ in range(ROUNDS + 1)][1:]
    ours, empty = map(min, zip(*rounds))
    verdict = "met" if ours <= AIM * empty else "missed"
    print(f"start to first frame, demo store {ours:17.0f} ms")
    print(f"  an empty window of libadwaita {empty:18.0f} ms   {ours / empty:.2f} times it; aim {AIM}, {verdict}")


main()
