#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The board: tasks made, moved with pointer, keys and menu, assigned, filtered and worked off."""

import json
import time

import cases
from window import Atspi, Window, control, matches, middle

COLUMNS = ["To Do", "In Progress", "Review", "Done", "Cancelled"]


def create(store, title, **options):
    arguments = {"kind": "patrol", **options}
    flat = [text for key, value in arguments.items() for text in (f"--{key}", value)]
    return json.loads(control("task", "create", "--title", title, *flat, store=store))


def tasks(store):
    items = json.loads(control("task", "list", store=store))["items"]
    return {task["title"]: task for task in items}


def order(store, status):
    found = [task for task in tasks(store).values() if task["status"] == status]
    return [task["title"] for task in sorted(found, key=lambda task: task["position"])]


def add_site(store, code, name):
    control("site", "add", "--code", code, "--name", name, "--timezone", "Europe/London", "--currency", "GBP", store=store)


def open_page(store, **options):
    window = Window(store, **options)
    window.open_page("Board")
    return window


def card(window, title):
    return window.get("list item", f"{title}, …")


def height(node):
    return node.get_component_iface().get_extents(Atspi.CoordType.WINDOW).height


def drag(window, moved, target):
    """Drags one card onto the upper half of another, as a hand does, and lets go once a gap has opened there."""
    window.press_button(card(window, moved))
    x, y = middle(card(window, target))
    before = height(card(window, target))
    steps = iter(range(1000))

    def gap_is_open():
        window.move_pointer(x + next(steps) % 5, y - before // 3)
        return height(card(window, target)) > before + 20

    window.wait(gap_is_open, "the gap")
    window.release_button()


def a_card_is_dragged_to_another_column(store):
    """a card that is dragged goes to the column and place where the gap opens, and Undo brings it back"""
    create(store, "Gate")
    create(store, "Dock")
    create(store, "Roof")
    control("task", "move", tasks(store)["Roof"]["id"], "review", store=store)
    with open_page(store) as window:
        drag(window, "Dock", "Roof")
        window.wait(lambda: order(store, "review") == ["Dock", "Roof"], "the task in review, on top")
        window.wait_text("“Dock” moved to Review")
        window.key("ctrl+z")
        window.wait(lambda: order(store, "to_do") == ["Gate", "Dock"], "the task where it was")


def a_card_is_dragged_within_its_column(store):
    """a card that is dragged within its column takes another place there, and keeps it"""
    for title in ("Gate", "Dock", "Roof"):
        create(store, title)
    with open_page(store) as window:
        drag(window, "Roof", "Gate")
        window.wait(lambda: order(store, "to_do") == ["Roof", "Gate", "Dock"], "the last task on top")


def a_card_is_moved_by_keys(store):
    """a card that has the focus is moved with Alt, Shift and arrows, and the focus stays with it"""
    for title in ("Gate", "Dock"):
        create(store, title)
    with open_page(store) as window:
        window.tab_to("list item", "Gate, …")
        window.key("alt+shift+Down")
        window.wait(lambda: order(store, "to_do") == ["Dock", "Gate"], "the task below")
        window.wait(lambda: window.focused().get_name().startswith("Gate"), "the focus with the card")
        window.key("alt+shift+Right")
        window.wait(lambda: order(store, "in_progress") == ["Gate"], "the task in progress")
        window.wait(lambda: "Gate" in focus_in(window, "In Progress"), "the focus with the card, in its column")


def focus_in(window, column):
    """The name of what has the focus in a column."""
    node = window.focused_in(window.get("list", column))
    return node.get_name() if node else ""


def choose_in_card_menu(window, title, column, label):
    """Takes an item of the menu of a card in that column; GTK tells no names of items, so it goes by their order."""
    labels = ["Edit", "Take Charge", "Delete", *[name for name in COLUMNS if name != column], "Move Up", "Move Down"]
    window.click("toggle button", among=window.get("button", "Task Menu", among=card(window, title)))
    items = window.wait(lambda: window.find_all("menu item"), "the menu")
    assert len(items) == len(labels), f"{len(items)} items in the menu, not {labels}"
    items[labels.index(label)].do_action(0)
    window.wait_gone("menu item")


def a_card_is_moved_by_menu(store):
    """the menu of a card moves it and takes charge of it"""
    create(store, "Gate")
    with open_page(store) as window:
        choose_in_card_menu(window, "Gate", "To Do", "Review")
        window.wait(lambda: order(store, "review") == ["Gate"], "the task in review")
        choose_in_card_menu(window, "Gate", "Review", "Take Charge")
        window.wait(lambda: tasks(store)["Gate"]["assignee"], "somebody in charge")


def focus_is_on(window, name):
    window.wait(lambda: window.focused() and window.focused().get_name() == name, f"the focus on {name}")


def a_patrol_is_assigned(store):
    """a patrol is made and assigned by keyboard alone"""
    create(store, "Gate", assignee="Ann Guard")
    with open_page(store) as window:
        window.tab_to("button", "New Task")
        window.key("Return")
        focus_is_on(window, "What Is to Be Done")
        window.type("Check the roof")
        window.tab_to("text", "Assignee")
        window.type("Ben Guard")
        window.key("Return")
        window.wait(lambda: tasks(store).get("Check the roof"), "the task")
        assert tasks(store)["Check the roof"]["assignee"] == "Ben Guard"
        card(window, "Check the roof")


def an_open_checkpoint_keeps_a_task_open(store):
    """a task with an open checkpoint is not done silently: each is ticked off, or skipped with a reason"""
    create(store, "Gate")
    with open_page(store) as window:
        window.press(card(window, "Gate"))
        window.click("button", "Add Checkpoint")
        focus_is_on(window, "Checkpoint")
        window.type("North door")
        window.key("Return")
        window.get("list item", "New Checkpoint")
        focus_is_on(window, "Checkpoint")
        window.type("Roof hatch")
        window.click("button", "Save")
        window.wait_text("0 of 2")
        choose_in_card_menu(window, "Gate", "To Do", "Done")
        focus_is_on(window, "Done")
        assert order(store, "done") == []
        window.key("space")
        window.click("button", "Save")
        window.wait_text("1 of 2")
        choose_in_card_menu(window, "Gate", "To Do", "Done")
        focus_is_on(window, "Done")
        window.key("shift+Tab", "Return")
        window.tab_to("text", "Skipped Because")
        window.type("Snow")
        window.wait_text("Skipped: Snow")
        window.click("button", "Save")
        window.wait_text("2 of 2")
        choose_in_card_menu(window, "Gate", "To Do", "Done")
        window.wait(lambda: order(store, "done") == ["Gate"], "the task done")
        assert tasks(store)["Gate"]["checklist"][1]["reason"] == "Snow"


def carrier(store):
    """The one of a series that carries the rule."""
    items = json.loads(control("task", "list", store=store))["items"]
    return next(task for task in items if task.get("rrule"))


def choose_to_come(window, dialog):
    window.tab_to("combo box", "Changes Apply to")
    window.key("space")
    window.wait(lambda: window.has_text("This and All to Come", among=dialog), "the choices")
    window.key("Down", "Return")


def one_of_a_series_is_edited(store):
    """an edit of a task that repeats stays with it alone, or goes on to all to come, as is chosen"""
    due = create(store, "Gate", due="2026-01-05 10:00:30", rrule="FREQ=WEEKLY")["due_at"]
    with open_page(store) as window:
        window.press(card(window, "Gate"))
        dialog = window.get("dialog", "Patrol")
        window.wait_text("This Task Alone", among=dialog)
        focus_is_on(window, "What Is to Be Done")
        window.key("ctrl+a")
        window.type("Gate and fence")
        window.key("Return")
        window.wait_gone("dialog", "Patrol")
        card(window, "Gate and fence")
        assert not tasks(store)["Gate and fence"].get("rrule")
        assert tasks(store)["Gate and fence"]["due_at"] == due
        assert carrier(store)["title"] == "Gate"
        window.press(card(window, "Gate"))
        dialog = window.get("dialog", "Patrol")
        focus_is_on(window, "What Is to Be Done")
        window.key("ctrl+a")
        window.type("Yard")
        choose_to_come(window, dialog)
        window.click("button", "Save", among=dialog)
        window.wait_gone("dialog", "Patrol")
        first = carrier(store)
        assert first["title"] == "Yard"
        choose_in_card_menu(window, "Yard", "To Do", "Done")
        window.wait(lambda: carrier(store)["id"] != first["id"], "the next of the series")
        assert carrier(store)["title"] == "Yard"


def what_is_wrong_is_said_beside_it(store):
    """a task without a title, with a time or an incident that there is not, is refused beside the field"""
    with open_page(store) as window:
        window.tab_to("button", "New Task")
        window.key("Return")
        dialog = window.get("dialog", "New Task")
        focus_is_on(window, "What Is to Be Done")
        window.key("Return")
        window.wait_text("Say what is to be done.", among=dialog)
        window.type("Check the roof")
        window.wait(lambda: not window.has_text("Say what is to be done."), "the sentence to go")
        window.tab_to("text", "Due (Local Date and Time)")
        window.type("some day")
        window.key("Return")
        window.wait_text("some day", among=dialog)
        window.screenshot("board-wrong-time")
        focus_is_on(window, "Due (Local Date and Time)")
        window.key("ctrl+a")
        window.type("2026-12-01 10:00")
        window.tab_to("text", "Incident Number")
        window.type("NOWHERE-1")
        window.key("Return")
        window.wait_text("There is no such incident", among=dialog)
        focus_is_on(window, "Incident Number")
        window.key("ctrl+a", "BackSpace", "Return")
        window.wait(lambda: tasks(store).get("Check the roof"), "the task")


def lanes_part_by_site_and_by_assignee(store):
    """lanes part the board by who does a task, and by where it is done"""
    add_site(store, "HAR", "Harbour")
    create(store, "Gate", assignee="Ann Guard", site="HAR")
    create(store, "Fence", assignee="Ben Guard")
    with open_page(store) as window:
        card(window, "Gate")
        window.choose_next("No Lanes")
        window.get("grouping", "Ann Guard")
        window.get("grouping", "Ben Guard")
        window.screenshot("board-lanes")
        window.choose_last("By Assignee")
        window.get("grouping", "Harbour")
        assert not window.find("grouping", "Ann Guard")
        window.get("list item", "Gate, …", among=window.get("grouping", "Harbour"))
        window.get("list item", "Fence, …", among=window.get("grouping", "No Site"))


def a_lane_shows_more_to_who_goes_through_it(store):
    """a column of a lane has room for two cards, and all of them for whoever goes through it"""
    for number in range(1, 13):
        create(store, f"Round {number}", assignee="Ann")
    with open_page(store) as window:
        window.choose_next("No Lanes")
        window.get("grouping", "Ann")
        window.press(card(window, "Round 1"))
        window.get("dialog")
        window.key("Escape")
        window.wait_gone("dialog")
        window.wait(lambda: focus_in(window, "To Do"), "the focus in the column")

        # The others come one by one.
        def last_has_the_focus():
            window.key("End")
            return matches(window.focused(), "list item", "Round 12, …")

        window.wait(last_has_the_focus, "the last card to have the focus")


def a_lane_that_goes_leaves_the_focus(store):
    """a lane that goes gives the focus on: to the task where that went, or to the choice of lanes"""
    create(store, "Gate")
    create(store, "Fence", assignee="Ben Guard")
    with open_page(store) as window:
        card(window, "Gate")
        window.choose_next("No Lanes")
        window.get("grouping", "Nobody Yet")
        window.tab_to("list item", "Gate, …")
        choose_in_card_menu(window, "Gate", "To Do", "Take Charge")
        window.wait_gone("grouping", "Nobody Yet")
        window.wait(lambda: matches(window.focused(), "list item", "Gate, …"), "the focus with the task")
        choose_in_card_menu(window, "Gate", "To Do", "Delete")
        window.wait_gone("list item", "Gate, …")
        window.wait(lambda: window.focused_in(window.get("combo box", "By Assignee")), "the focus at the choice of lanes")
        window.key("ctrl+z")
        card(window, "Gate")


def a_site_stays_chosen_when_others_come(store):
    """the board keeps to the site that was chosen when another one comes before it in the list"""
    add_site(store, "HAR", "Harbour")
    add_site(store, "QUA", "Quay")
    create(store, "Gate", site="HAR")
    create(store, "Fence", site="QUA")
    with open_page(store) as window:
        card(window, "Gate")
        window.choose_found("Any Site", "Quay")
        window.wait_gone("list item", "Gate, …")
        add_site(store, "BAY", "Bay")
        create(store, "Roof", site="QUA")
        card(window, "Roof")
        card(window, "Fence")
        window.get("combo box", "Quay")


def filters_and_search_narrow_the_board(store):
    """what is overdue, of a kind, or meant by a word is found, and lanes part the rest"""
    create(store, "Gate", due="2026-01-05 10:00", assignee="Ann Guard")
    create(store, "Footage", kind="cctv_review")
    with open_page(store) as window:
        card(window, "Footage")
        assert "Overdue" in card(window, "Gate").get_name()
        window.click("toggle button", "Overdue")
        window.wait_gone("list item", "Footage, …")
        window.click("toggle button", "Overdue")
        card(window, "Footage")
        window.key("ctrl+f")
        window.get("entry", "Search Tasks")
        window.type("foot")
        window.wait_gone("list item", "Gate, …")
        window.key("ctrl+a")
        window.type("nothing")
        window.wait_text("No Task Matches")
        window.click("button", "Clear Filters")
        card(window, "Gate")
        window.choose_next("No Lanes")
        window.wait_text("Nobody Yet")
        assert window.has_text("Ann Guard")


def what_becomes_overdue_comes_in(store):
    """what becomes overdue joins what is overdue already, and the focus stays on its card"""
    create(store, "Fence", due="2026-01-05 10:00")
    with open_page(store) as window:
        card(window, "Fence")
        window.click("toggle button", "Overdue")
        window.tab_to("list item", "Fence, …")
        due = int(time.time()) + 2
        create(store, "Gate", due=time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(due)))
        window.wait(lambda: time.time() > due, "the time to pass")
        window.open_page("Access")
        window.wait_gone("list item", "Fence, …")
        window.open_page("Board")
        card(window, "Gate")
        window.wait(lambda: matches(window.focused(), "list item", "Fence, …"), "the focus on its card")


def a_narrow_window_shows_one_column(store):
    """at 360 pixels one column is shown at a time"""
    create(store, "Gate")
    with open_page(store, width=360, height=640) as window:
        card(window, "Gate")
        window.click("radio button", "Review")
        window.wait_gone("list item", "Gate, …")
        window.screenshot("board-narrow-empty")
        window.click("radio button", "To Do")
        card(window, "Gate")
        window.screenshot("board-narrow")


def nothing_says_what_to_do(store):
    """without a task the page offers to make one"""
    with open_page(store) as window:
        window.wait_text("No Tasks")
        window.get("button", "New Task")


cases.run(
    a_card_is_dragged_to_another_column, a_card_is_dragged_within_its_column, a_card_is_moved_by_keys,
    a_card_is_moved_by_menu, a_patrol_is_assigned, an_open_checkpoint_keeps_a_task_open,
    one_of_a_series_is_edited, what_is_wrong_is_said_beside_it, lanes_part_by_site_and_by_assignee,
    a_lane_shows_more_to_who_goes_through_it, a_lane_that_goes_leaves_the_focus, a_site_stays_chosen_when_others_come,
    filters_and_search_narrow_the_board, what_becomes_overdue_comes_in, a_narrow_window_shows_one_column, nothing_says_what_to_do,
)  # fmt: skip
