#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what is on the clipboard, in the format that is asked for, to standard output: clipboard.py MIME-TYPE"""

import sys

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, Gtk  # noqa: E402


def read(mime_type):
    loop = GLib.MainLoop()
    output = Gio.MemoryOutputStream.new_resizable()

    def read_cb(clipboard, result):
        try:
            stream, _found = clipboard.read_finish(result)
        except GLib.Error as error:
            print(error.message, file=sys.stderr)
            loop.quit()
            return
        # The other program answers while the loop runs.
        output.splice_async(stream, Gio.OutputStreamSpliceFlags.CLOSE_TARGET, GLib.PRIORITY_DEFAULT, None, spliced_cb)

    def spliced_cb(_output, result):
        output.splice_finish(result)
        loop.quit()

    Gdk.Display.get_default().get_clipboard().read_async([mime_type], GLib.PRIORITY_DEFAULT, None, read_cb)
    loop.run()
    return output.steal_as_bytes().get_data() if output.is_closed() else b""


if __name__ == "__main__":
    Gtk.init()
    sys.stdout.buffer.write(read(sys.argv[1]))
