# SPDX-License-Identifier: GPL-3.0-or-later
"""What a form says about one of its fields."""


def said_under(window, entry):
    """What the row right under that of an entry says."""
    row = entry
    while row.get_parent().get_role_name() != "list":
        row = row.get_parent()
    below = row.get_parent().get_child_at_index(row.get_index_in_parent() + 1)
    return next((label.get_name() for label in window.find_all("label", among=below)), None) if below else None
