# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the window of LossGuard as a person with a screen reader and a keyboard would.

Everything is found by role and name, as assistive technology finds it; keys go
through the X server.  Nothing sleeps for a fixed time: each step waits for what
it expects, and fails with the names that were there instead.
"""

import ctypes
import os
import subprocess
import time
from pathlib import Path

# What this program hears from the accessibility bus is no fault of the one that is tested.
G_DEBUG = os.environ.pop("G_DEBUG", "")

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# A busy machine answers late.
Atspi.set_timeout(10000, 20000)

BUILD = Path(os.environ["LOSSGUARD_BUILD"])
PROGRAM = BUILD / "src" / "lossguard"
CONTROL = BUILD / "src" / "lossguardctl"
SCREENSHOTS = BUILD / "screenshots"
# Levels of the window down to the words of a toast, which is gone before a look at the whole page may end.
TOAST_DEPTH = 9
TIMEOUT = float(os.environ.get("LOSSGUARD_UI_TIMEOUT", "120"))
# Seconds between looks.
SHORTEST_PAUSE, LONGEST_PAUSE = 0.03, 0.3
# In the order of the sidebar.
PAGES = ["Overview", "Incidents", "Board", "Access", "Assets", "Charts", "Protocol", "Reports", "Archive"]

SETTINGS = """[Settings]
gtk-font-name=Cantarell 11
gtk-enable-animations=false
gtk-cursor-blink=false
gtk-decoration-layout=appmenu:close
"""
# What GTK takes for text of its usual size, and the numbers that X knows the resources and strings by.
DPI, RESOURCE_MANAGER, STRING = 96, 23, 31


def control(*arguments, store):
    """Runs lossguardctl, which must succeed, and returns what it printed."""
    result = subprocess.run(
        [CONTROL, *map(str, arguments), "--store", store, "--json"], capture_output=True, text=True, check=False
    )
    assert result.returncode in (0, 3), f"lossguardctl {arguments}: {result.stderr}"
    return result.stdout


class Window:
    """One run of the program on one store."""

    frame = None  # until it is found

    def __init__(self, store, width=1280, height=720, environment=None, arguments=(), text_scale=1):
        self.size = (width, height)
        self._write_settings()
        set_text_scale(text_scale)
        self.process = subprocess.Popen(
            [PROGRAM, "--store", store, *arguments], env={**os.environ, "G_DEBUG": G_DEBUG, **(environment or {})}
        )
        self.application = self.wait(self._find_application, "the application on the accessibility bus")
        self.frame = self.wait(lambda: self.find("frame", among=self.application), "the window")
        self.x11 = self.wait(self._find_x11_window, "the X11 window")
        self.tool("windowmove", self.x11, "0", "0")
        self.resize(width, height)
        self.tool("windowfocus", self.x11)

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        self.close()

    @staticmethod
    def _write_settings():
        folder = Path(os.environ["XDG_CONFIG_HOME"]) / "gtk-4.0"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "settings.ini").write_text(SETTINGS, encoding="utf-8")

    @staticmethod
    def tool(*arguments):
        return subprocess.run(["xdotool", *map(str, arguments)], capture_output=True, text=True, check=False).stdout

    def _find_application(self):
        assert self.process.poll() is None, f"lossguard ended with {self.process.returncode}"
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def _find_x11_window(self):
        found = self.tool("search", "--onlyvisible", "--pid", self.process.pid).split()
        return found[-1] if found else None

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(TIMEOUT)

    # --- Waiting and finding -------------------------------------------------

    def wait(self, condition, what):
        """Returns the first true value of condition().

        What is looked at is busy with the answers, so that looks become rarer.
        """
        deadline = time.monotonic() + TIMEOUT
        pause = SHORTEST_PAUSE
        while True:
            while GLib.MainContext.default().iteration(False):
                pass
            try:
                value = condition()
            except GLib.Error:  # what was looked at went away meanwhile
                value = None
            if value:
                return value
            assert self.process.poll() is None, f"lossguard ended with {self.process.returncode}"
            if time.monotonic() > deadline:
                raise AssertionError(f"waited in vain for {what}; there is:\n{self.describe()}")
            time.sleep(pause)
            pause = min(pause * 1.5, LONGEST_PAUSE)

    def walk(self, among=None, depth=60):
        """Yields what is shown, parents before children, and what a dialog shows before what lies behind it."""
        node = among or self.frame
        if node is None or depth == 0:
            return
        yield node
        # Each question goes over the bus, so that a long way to a dialog makes every look slow.
        indices = range(node.get_child_count())
        for index in reversed(indices) if node == self.frame else indices:
            child = node.get_child_at_index(index)
            if child is not None and child.get_state_set().contains(Atspi.StateType.VISIBLE):
                yield from self.walk(child, depth - 1)

    def find_all(self, role, name=None, among=None):
        """All that is shown with this role and a name that is, or begins with (“Name…”), the one given."""
        return [node for node in self.walk(among) if matches(node, role, name)]

    def find(self, role, name=None, among=None):
        for node in self.walk(among):
            if matches(node, role, name):
                return node
        return None

    def get(self, role, name=None, among=None):
        return self.wait(lambda: self.find(role, name, among), f"{role} “{name}”")

    def find_dialog(self, title):
        """A dialog that is a window of its own, as those for files and printers are."""
        for index in range(self.application.get_child_count()):
            child = self.application.get_child_at_index(index)
            if child is not None and child.get_name() == title:
                return child
        return None

    def wait_dialog(self, title):
        return self.wait(lambda: self.find_dialog(title), f"the dialog “{title}”")

    def wait_gone(self, role, name=None):
        self.wait(lambda: self.find(role, name) is None, f"{role} “{name}” to go")

    def texts(self, among=None):
        return [node.get_name() for node in self.walk(among) if node.get_name()]

    def has_text(self, text, among=None):
        return any(text in (node.get_name() or "") for node in self.walk(among))

    def wait_text(self, text, among=None):
        self.wait(lambda: self.has_text(text, among), f"the text “{text}”")

    def wait_text_in(self, text, role, name):
        """Waits for a text in what may be made anew meanwhile, so it is found anew at each look."""

        def is_there():
            node = self.find(role, name)
            return node is not None and self.has_text(text, node)

        self.wait(is_there, f"the text “{text}” in {role} “{name}”")

    def wait_toast(self, text):
        self.wait(
            lambda: any(text in (node.get_name() or "") for node in self.walk(depth=TOAST_DEPTH)), f"the toast “{text}”"
        )

    def describe(self):
        try:
            return "\n".join(f"  {node.get_role_name()}: {node.get_name()}" for node in self.walk() if node.get_name())
        except GLib.Error as error:
            return str(error)

    # --- Acting --------------------------------------------------------------

    def click(self, role, name=None, among=None):
        node = self.get(role, name, among)
        assert node.get_n_actions() > 0, f"{role} “{name}” does nothing"
        node.do_action(0)
        return node

    def press(self, node, window=None, button=1):
        """Clicks with the pointer where @node is drawn in the X11 window, once it stays there.

        A row that is made anew meanwhile is found again by its name.
        """
        role, name = node.get_role_name(), node.get_name() or None

        def place():
            current = node if is_showing(node) else self.find(role, name)
            return current and self._steady_middle(current)

        x, y = self.wait(place, f"{name} to stand still")
        self.tool("mousemove", "--window", window or self.x11, x, y, "click", button)

    def press_button(self, node):
        """Holds the pointer's button down on @node, to drag it."""
        x, y = self.wait(lambda: self._steady_middle(node), f"{node.get_name()} to stand still")
        self.move_pointer(x, y)
        self.tool("mousedown", 1)
        for step in range(1, 9):
            self.move_pointer(x + 4 * step, y)

    def move_pointer(self, x, y):
        self.tool("mousemove", "--window", self.x11, x, y)

    def release_button(self):
        self.tool("mouseup", 1)

    def press_in_dialog(self, node):
        """Clicks in the window that the program opened last, as those for files and printers are."""
        self.press(node, self._find_x11_window())

    def _steady_middle(self, node):
        first = middle(node)
        time.sleep(0.1)
        return first if first == middle(node) and first > (0, 0) else None

    def choose(self, drop_down, item):
        """Opens the drop-down that shows @drop_down, searches it for @item and takes it."""
        self._open_choices(drop_down)
        self.type(item)
        self.wait(lambda: self._offered(drop_down) == [item], f"{item} alone")
        self.key("Down", "Return")

    def _open_choices(self, drop_down):
        """Keys go to the choices only once the focus is there."""
        self.click("toggle button", drop_down)
        self.wait(lambda: len(self._offered(drop_down)) > 1, "the choices")
        self.wait(lambda: self._has_focus_below(drop_down), "the focus in the choices")

    def _has_focus_below(self, drop_down):
        focused = self.focused_in(self.get("combo box", drop_down))
        return focused is not None and focused.get_role_name() != "toggle button"

    def _offered(self, drop_down):
        # The first label is the button's own.
        return [label.get_name() for label in self.find_all("label", among=self.get("combo box", drop_down))][1:]

    def choose_next(self, drop_down):
        """Takes the choice after the one that the drop-down shows."""
        self._open_choices(drop_down)
        self.key("Down", "Return")

    def choose_last(self, drop_down):
        self._open_choices(drop_down)
        self.key("End", "Return")

    def choose_first(self, drop_down):
        self._open_choices(drop_down)
        self.key("Home", "Return")

    def choose_found(self, drop_down, text):
        """Takes the first choice that a drop-down with a search finds."""
        self._open_choices(drop_down)
        self.type(text)
        self.wait(lambda: text in self._offered(drop_down)[:1], f"{text} first among the choices")
        self.key("Down", "Return")

    def choose_in_menu(self, button, mnemonic):
        """Opens a menu and takes the item with the underlined letter."""
        self.click("toggle button", None, among=self.get("button", button))
        self.get("menu item")
        self.key(mnemonic)

    def open_page(self, name):
        """Opens a page by its key, which works where the sidebar is hidden as well."""
        self.key(f"alt+{PAGES.index(name) + 1}")

    def key(self, *keys):
        self.tool("windowfocus", self.x11)
        self.tool("key", "--clearmodifiers", *keys)

    def type_in_dialog(self, text, among):
        """Types into a window of its own, once that has the focus."""
        self.wait(lambda: self.focused_in(among), "the focus in the dialog")
        self.tool("windowfocus", "--sync", self._find_x11_window())
        self.type(text)

    def key_in_dialog(self, *keys):
        self.tool("windowfocus", "--sync", self._find_x11_window())
        self.tool("key", "--clearmodifiers", *keys)

    def focused_in(self, among):
        return next((node for node in self.walk(among) if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)

    def type(self, text):
        self.tool("type", "--delay", "2", "--clearmodifiers", text)

    def tab_to(self, role, name):
        """Goes on with Tab until the control has the focus, as everything must be reachable."""
        self.get(role, name)
        for _ in range(40):
            before = describe_focus(self.focused())
            self.key("Tab")
            self.wait(lambda old=before: describe_focus(self.focused()) != old, f"the focus to leave {before}")
            if matches(self.focused(), role, name):
                return
        raise AssertionError(f"{role} “{name}” cannot be reached with Tab")

    def focused(self):
        for node in self.walk():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node
        return None

    def resize(self, width, height):
        self.size = (width, height)
        self.tool("windowsize", "--sync", self.x11, width, height)

    def screenshot(self, name, moves=False):
        """Keeps a picture of the window, once nothing moves in it any more unless it shows a film."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        path = SCREENSHOTS / f"{name}.png"
        picture = self.capture() if moves else self.wait(self._still_picture, f"the picture {name} to stand still")
        subprocess.run(["convert", "miff:-", path], input=picture, check=True, timeout=TIMEOUT)
        return path

    def _still_picture(self):
        first = self.capture()
        time.sleep(0.15)
        return first if first == self.capture() else None

    def capture(self):
        return import_picture("-window", self.x11)

    def capture_with_menus(self):
        """What the screen shows where the window is; menus are windows of their own."""
        width, height = self.size
        return import_picture("-window", "root", "-crop", f"{width}x{height}+0+0", "+repage")


def is_showing(node):
    try:
        return node.get_state_set().contains(Atspi.StateType.SHOWING)
    except GLib.Error:  # it went away
        return False


def set_text_scale(scale):
    """GTK takes the size of text from the resources of the X server."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    text = f"Xft.dpi: {DPI * scale}\n".encode()
    x11.XChangeProperty(display, root, ctypes.c_ulong(RESOURCE_MANAGER), ctypes.c_ulong(STRING), 8, 0, text, len(text))
    x11.XCloseDisplay(display)


def import_picture(*options):
    return subprocess.run(["import", *options, "miff:-"], check=True, capture_output=True, timeout=TIMEOUT).stdout


def choose_path(window, dialog, path):
    """Types a path into a dialog for files, and takes it."""
    window.type_in_dialog("/", among=dialog)
    entry = window.wait(lambda: find_entry(window, dialog), "the entry for a path")
    Atspi.EditableText.set_text_contents(entry, str(path))
    window.key_in_dialog("Return")


def find_entry(window, dialog):
    return next((node for node in window.find_all("text", among=dialog) if node.get_editable_text_iface()), None)


def is_sensitive(node):
    return node.get_state_set().contains(Atspi.StateType.SENSITIVE)


def describe_focus(node):
    return f"{node.get_role_name()} “{node.get_name()}”" if node else "nothing"


def middle(node):
    area = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    return (area.x + area.width // 2, area.y + area.height // 2) if area.width > 0 else (0, 0)


def text_of(node):
    """What is written in an entry."""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def matches(node, role, name):
    if node.get_role_name() != role:
        return False
    if name is None:
        return True
    actual = node.get_name() or ""
    return actual.startswith(name[:-1]) if name.endswith("…") else actual == name
