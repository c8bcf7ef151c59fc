#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window from which files are dragged, as from a file manager: drag-source.py FILE…

Prints a line when the pointer comes in, when the drag begins, whenever the place under the pointer takes
the files or refuses them, and when it ends.
"""

import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, GObject, Gtk  # noqa: E402

SIZE = 200


def say(word):
    print(word, flush=True)


def begin(_source, drag):
    say("begun")
    drag.connect("notify::selected-action", lambda drag, _pspec: say("taken" if drag.get_selected_action() else "refused"))


def create_source(paths):
    files = Gdk.FileList.new_from_list([Gio.File.new_for_path(path) for path in paths])
    source = Gtk.DragSource(content=Gdk.ContentProvider.new_for_value(GObject.Value(Gdk.FileList, files)))
    source.connect("drag-begin", begin)
    source.connect("drag-cancel", lambda _source, _drag, _reason: say("cancelled"))
    source.connect("drag-end", lambda _source, _drag, _deletes: say("ended"))
    return source


def main():
    Gtk.init()
    window = Gtk.Window(title="Files to Drag", default_width=SIZE, default_height=SIZE, decorated=False)
    label = Gtk.Label(label="Files")
    motion = Gtk.EventControllerMotion()
    motion.connect("enter", lambda _motion, _x, _y: say("entered"))
    label.add_controller(motion)
    label.add_controller(create_source(sys.argv[1:]))
    window.set_child(label)
    window.present()
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
