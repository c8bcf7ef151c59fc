# SPDX-License-Identifier: GPL-3.0-or-later
"""The store of the demonstration, with its protocol run: something on every page."""

import functools
import shutil
import tempfile

from window import control


@functools.cache
def made_store():
    """Made once, as it takes a while."""
    folder = tempfile.TemporaryDirectory()
    control("demo", store=f"{folder.name}/store")
    control("protocol", "run", store=f"{folder.name}/store")
    return folder


def fill(store):
    shutil.copytree(f"{made_store().name}/store", store)
