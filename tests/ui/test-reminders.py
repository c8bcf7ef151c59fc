#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders of tasks that are due, as a notification server sees them."""

import contextlib
import datetime
import json
import os
import subprocess

import cases
import dbus
import dbusmock
from gi.repository import Atspi
from window import G_DEBUG, PROGRAM, TIMEOUT, Window, control

LEAD = datetime.timedelta(minutes=15)


class Running(Window):
    """A program that runs already, once it shows a window."""

    def __init__(self, process):
        self.size = (1280, 720)
        self.process = process
        self.application = self.wait(self._find_application, "the application on the accessibility bus")
        self.frame = self.wait(lambda: self.find("frame", among=self.application), "the window")


class Server:
    """A notification server that remembers what it was asked to show."""

    def __init__(self):
        self.process, self.mock = dbusmock.DBusTestCase.spawn_server_template("notification_daemon", stdout=subprocess.DEVNULL)

    def notes(self):
        """What was shown: title and text of each, in the order in which they came."""
        calls = self.mock.GetMethodCalls("Notify", dbus_interface=dbusmock.MOCK_IFACE)
        return [(str(arguments[3]), str(arguments[4])) for _time, arguments in calls]

    def withdrawn(self):
        """The numbers of the notifications that were taken away again."""
        calls = self.mock.GetMethodCalls("CloseNotification", dbus_interface=dbusmock.MOCK_IFACE)
        return [int(arguments[0]) for _time, arguments in calls]

    def choose(self, number):
        """Clicks on a notification, as the server tells of it; they are numbered from 1."""
        self.mock.EmitSignal("org.freedesktop.Notifications", "ActionInvoked", "us", [dbus.UInt32(number), "default"],
                             dbus_interface=dbusmock.MOCK_IFACE)  # fmt: skip


class Portal:
    """The desktop as a sandbox sees it: it grants the permission that it is asked for."""

    BACKGROUND = "org.freedesktop.portal.Background"
    REQUEST = "org.freedesktop.portal.Request"

    def __init__(self):
        name, path = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
        self.process = dbusmock.DBusTestCase.spawn_server(name, path, self.BACKGROUND, stdout=subprocess.DEVNULL)
        self.bus = dbusmock.DBusTestCase.get_dbus()
        dbusmock.DBusTestCase.wait_for_bus_object(name, path)
        self.mock = self.bus.get_object(name, path)
        self.mock.AddMethod(self.BACKGROUND, "RequestBackground", "sa{sv}", "o", f"ret = dbus.ObjectPath('{path}')",
                            dbus_interface=dbusmock.MOCK_IFACE)  # fmt: skip

    def questions(self):
        calls = self.mock.GetMethodCalls("RequestBackground", dbus_interface=dbusmock.MOCK_IFACE)
        return [options for _time, (_parent, options) in calls]

    def grant(self, token):
        """Answers a request where the one who asked listens."""
        sender = self.bus.get_name_owner("com.example.LossGuard")
        path = f"/org/freedesktop/portal/desktop/request/{sender[1:].replace('.', '_')}/{token}"
        self.mock.AddObject(path, self.REQUEST, {}, [], dbus_interface=dbusmock.MOCK_IFACE)
        granted = dbus.Dictionary({"background": True, "autostart": True}, signature="sv")
        self.bus.get_object("org.freedesktop.portal.Desktop", path).EmitSignalDetailed(
            self.REQUEST, "Response", "ua{sv}", [dbus.UInt32(0), granted], {"destination": sender},
            dbus_interface=dbusmock.MOCK_IFACE,
        )  # fmt: skip
        # What the program answers now, it answers after it heard that.
        self.bus.get_object("com.example.LossGuard", "/com/example/LossGuard").List(dbus_interface="org.gtk.Actions")


@contextlib.contextmanager
def serving(kind=Server):
    server = kind()
    try:
        yield server
    finally:
        server.process.terminate()
        server.process.wait()


@contextlib.contextmanager
def reminding(store):
    """The program as the session starts it: without a window."""
    process = subprocess.Popen([PROGRAM, "--remind", "--store", store], env={**os.environ, "G_DEBUG": G_DEBUG})
    try:
        yield process
    finally:
        process.terminate()
        process.wait(TIMEOUT)


def wait_notes(server, process, titles):
    """Waits until as many notifications have come as are expected, which are the ones that came."""
    waiting = Window.__new__(Window)
    waiting.process = process
    waiting.describe = lambda: "\n".join(map(str, server.notes()))
    waiting.wait(lambda: len(server.notes()) >= len(titles), f"{titles}")
    assert [title for title, _text in server.notes()] == titles, server.notes()


def wait_withdrawn(server, process, numbers):
    waiting = Window.__new__(Window)
    waiting.process = process
    waiting.describe = lambda: str(server.withdrawn())
    waiting.wait(lambda: server.withdrawn() == numbers, f"{numbers} to be withdrawn")


def add_task(store, title, due, *more):
    """Adds a task that is due so long from now, or after what is @due."""
    at = (datetime.datetime.now(datetime.timezone.utc) + due).isoformat(timespec="microseconds")
    return json.loads(control("task", "create", "--kind", "patrol", "--title", title, "--due", at, *more, store=store))


def each_due_time_is_told_of_once(store):
    """without a window, a task is told of as its time comes, once, whatever is started again"""
    hour = datetime.timedelta(hours=1)
    add_task(store, "Walk the fence", -hour, "--assignee", "Guard 7")
    add_task(store, "Next week", 100 * hour)
    with serving() as server:
        with reminding(store) as process:
            wait_notes(server, process, ["Walk the fence"])
            text = server.notes()[0][1]
            assert text.startswith("Overdue since ") and text.endswith("Guard 7"), text
            # It slept until next week, and is woken by what is new, and again by its alarm.
            add_task(store, "In a moment", LEAD + datetime.timedelta(seconds=3))
            add_task(store, "Lock the gate", LEAD / 2)
            wait_notes(server, process, ["Walk the fence", "Lock the gate"])
            wait_notes(server, process, ["Walk the fence", "Lock the gate", "In a moment"])
            assert server.notes()[2][1].startswith("Due "), server.notes()
        with reminding(store) as process:
            add_task(store, "After the restart", hour / 10)
            wait_notes(server, process, ["Walk the fence", "Lock the gate", "In a moment", "After the restart"])


def what_is_over_is_withdrawn(store):
    """a notification goes as its task is over"""
    done = add_task(store, "Walk the fence", LEAD / 3)
    cancelled = add_task(store, "Lock the gate", LEAD / 2)
    with serving() as server, reminding(store) as process:
        wait_notes(server, process, ["Walk the fence", "Lock the gate"])
        control("task", "done", done["id"], store=store)
        wait_withdrawn(server, process, [1])
        control("task", "move", cancelled["id"], "cancelled", store=store)
        wait_withdrawn(server, process, [1, 2])


def what_a_notification_names_is_opened(store):
    """choosing a notification opens the window that was closed, and the record that it names"""
    incident = cases.create(store, "Phones taken", occurred_at="2026-11-20 15:10")
    add_task(store, "Walk the fence", LEAD / 2)
    with serving() as server, reminding(store) as process:
        wait_notes(server, process, ["Walk the fence"])
        server.choose(1)
        window = Running(process)
        window.get("list", "Pages")
        window.wait_text("Walk the fence")
        # As GNOME Shell does it, which needs no window either.
        target = dbus.Struct((str(store), "incident", incident["id"]), signature="sss", variant_level=1)
        dbus.SessionBus().get_object("com.example.LossGuard", "/com/example/LossGuard").ActivateAction(
            "show-record", [target], {}, dbus_interface="org.freedesktop.Application"
        )
        window.get("list", "Incidents")
        window.wait_text("Adds 4 to the severity score")


def many_are_told_of_at_once(store):
    """of many tasks one notification tells, which opens the board; a server that comes late misses none"""
    for number in range(1, 6):
        add_task(store, f"Task {number}", LEAD / 10 * number)
    control("config", "set", "reminder.enabled", "false", store=store)
    with Window(store) as window:
        window.wait_text("Nothing Recorded Yet")
        with serving() as server:
            control("config", "set", "reminder.enabled", "true", store=store)
            wait_notes(server, window.process, ["5 tasks are due"])
            assert server.notes()[0][1] == "Task 1\nTask 2\nTask 3", server.notes()
            # The program that reminds without a window leaves it to the one that is open.
            with reminding(store) as other:
                other.wait(TIMEOUT)
                assert other.returncode == 0


def a_sandbox_asks_to_stay(store):
    """from within a sandbox, the program asks whether it may stay, and then outlives its window"""
    add_task(store, "Next week", datetime.timedelta(days=7))
    # GIO itself knows a real sandbox only, and sends its notifications to a server.
    environment = {"GTK_USE_PORTAL": "1"}
    with serving(Portal) as portal, serving() as server, Window(store, environment=environment) as window:
        (options,) = window.wait(portal.questions, "the question")
        assert [str(word) for word in options["commandline"]] == ["lossguard", "--remind", f"--store={store}"], options
        assert options["autostart"] and options["reason"] == "To remind of tasks that are due", options
        portal.grant(options["handle_token"])
        window.key("ctrl+q")
        window.wait(lambda: window.find("frame", among=window.application) is None, "the window to close")
        add_task(store, "Walk the fence", LEAD / 2)
        wait_notes(server, window.process, ["Walk the fence"])


def open_tasks_go_into_a_calendar(store):
    """the open tasks are written into a file for a calendar, from the menu"""
    add_task(store, "Walk the fence", LEAD)
    file = store.parent / "patrols.ics"
    with Window(store) as window:
        window.wait_text("Nothing Recorded Yet")
        window.choose_in_menu("Main Menu", "e")
        dialog = window.wait_dialog("Export Tasks for a Calendar")
        Atspi.EditableText.set_text_contents(window.get("text", "Name:", among=dialog), str(file))
        window.click("button", "Save", among=dialog)
        window.wait_toast("1 task exported")
        calendar = file.read_text(encoding="utf-8")
        assert "SUMMARY:Walk the fence" in calendar and calendar.endswith("END:VCALENDAR\n"), calendar


def nothing_is_begun_where_there_is_no_store(store):
    """who never used the program has no store made, and nothing that stays"""
    with reminding(store) as process:
        process.wait(TIMEOUT)
        assert process.returncode == 0
        assert not store.exists()


if __name__ == "__main__":
    cases.run(
        each_due_time_is_told_of_once,
        what_is_over_is_withdrawn,
        what_a_notification_names_is_opened,
        many_are_told_of_at_once,
        a_sandbox_asks_to_stay,
        open_tasks_go_into_a_calendar,
        nothing_is_begun_where_there_is_no_store,
    )
