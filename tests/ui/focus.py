# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the keyboard leads."""

from window import Atspi, describe_focus, matches

# Nothing below takes the focus from the keyboard: the row has what is chosen in a list of its own.
WHOLE = "combo box"


class Focus:
    """Where the focus is, as the accessibility bus tells it."""

    def __init__(self, window):
        self.window = window
        self.node = None
        self.listener = Atspi.EventListener.new(self._changed)
        self.listener.register("object:state-changed:focused")

    def _changed(self, event):
        if event.detail1:
            self.node = event.source

    def tab(self):
        """Goes on, and returns what has the focus then."""
        self.node = None
        self.window.key("Tab")
        return self.window.wait(lambda: self.node, "Tab to move the focus")

    def go(self, key, role, name):
        """Goes on to a control, whatever had the focus last."""
        self.window.key(key)
        self.window.wait(lambda: self.node and matches(self.node, role, name), f"{key} to go to {role} “{name}”")

    def go_round(self, scene, most):
        """Goes on with Tab until it is where it was, after so many steps at most, and returns what it passed."""
        way = [self.tab()]
        while len(way) < most:
            node = self.tab()
            if node == way[0]:
                return way
            way.append(node)
        raise AssertionError(f"{scene}: Tab does not come round: {', '.join(map(describe_focus, way[-12:]))}")


def takes_focus(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.FOCUSABLE) and states.contains(Atspi.StateType.SENSITIVE)


def controls(node, is_one, state):
    """What takes the focus and @is_one, of what has the state, but not what is within a whole."""
    if takes_focus(node) and is_one(node):
        yield node
    if node.get_role_name() == WHOLE:
        return
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None and child.get_state_set().contains(state):
            yield from controls(child, is_one, state)


def whole(stage, find_controls, scene):
    """The controls, once two looks find the same: a form is filled a part at a time."""
    before = None

    def look():
        nonlocal before
        stage.wait_idle()
        nodes = list(find_controls())
        last, before = before, list(map(describe_focus, nodes))
        return nodes if nodes and last == before else None

    return stage.window.wait(look, f"{scene} to be whole")
