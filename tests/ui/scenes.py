# SPDX-License-Identifier: GPL-3.0-or-later
"""What there is to look at, and in which forms: each page, each dialog, each detail.

A scene is a function that brings a window that stands on any page to what is to be seen.
Names are msgids, so that a scene is found in each language.
"""

import gettext
import json
import os
import time

from cases import STREET_CRIMES
from gi.repository import Gio, GLib
from window import PAGES, Atspi, Window, choose_path, control

PREFERENCES = ["Levels", "Rules", "Sites", "Imports", "Archive", "Reports"]
ID = "com.example.LossGuard"
FORMS = {
    "light": {},
    "dark": {"environment": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}},
    "contrast": {"environment": {"ADW_DEBUG_HIGH_CONTRAST": "1"}},
    "contrast-dark": {"environment": {"ADW_DEBUG_HIGH_CONTRAST": "1", "ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}},
    "narrow": {"width": 360},
    "narrow-dark": {"width": 360, "environment": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}},
    "wide": {"width": 2560, "height": 1440},
    "large": {"text_scale": 2},
    "large-narrow": {"text_scale": 2, "width": 360},
    "rtl": {"environment": {"LANGUAGE": "ar", "LC_ALL": "ar_EG.UTF-8"}},
    "rtl-narrow": {"width": 360, "environment": {"LANGUAGE": "ar", "LC_ALL": "ar_EG.UTF-8"}},
    "german": {"environment": {"LANGUAGE": "de", "LC_ALL": "de_DE.UTF-8"}},
    "german-narrow": {"width": 360, "environment": {"LANGUAGE": "de", "LC_ALL": "de_DE.UTF-8"}},
}
# For so long, in seconds, nothing moves: what is read in the background has arrived.
STILL = 0.8
PATIENCE = 8
# Levels of the window down to its dialogs.
DIALOG_DEPTH = 6
# As often Escape may be needed to leave one.
DIALOG_PAGES = 8


class Stage:
    """A window in one form, on one store, and what is needed to get somewhere in it."""

    def __init__(self, store, form, is_full=True):
        options = dict(FORMS[form])
        self.store = store
        self.is_full = is_full
        self.language = options.get("environment", {}).get("LANGUAGE", "en")
        self.window = Window(store, **options)
        self.is_narrow = self.window.size[0] / options.get("text_scale", 1) < 400
        self.is_collapsed = self.window.size[0] / options.get("text_scale", 1) < 1060
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.shown = None
        # Out of the way, so that nothing is hovered.
        self.window.move_pointer(*self.window.size)

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        self.window.close()

    def name(self, msgid):
        """What an accessible name reads as in the language of the window."""
        folder = os.environ["LOSSGUARD_LOCALE_DIR"]
        catalogue = gettext.translation("lossguard", folder, languages=[self.language], fallback=True)
        return catalogue.gettext(msgid).replace("_", "")

    def act(self, action, *arguments, path="/window/1"):
        """Activates an action of the window or the application, as a menu does."""
        parameter = GLib.Variant("(sava{sv})", (action, arguments, {}))
        self.bus.call_sync(ID, f"/{ID.replace('.', '/')}{path}", "org.gtk.Actions", "Activate",
                           parameter, None, Gio.DBusCallFlags.NONE, -1, None)  # fmt: skip

    def open_page(self, name):
        self.act("show-page", GLib.Variant("s", name))

    def open_record(self, kind, identifier):
        self.act("show-record", GLib.Variant("(ss)", (kind, identifier)))

    def list(self, *arguments):
        return json.loads(control(*arguments, store=self.store))["items"]

    def click(self, role, msgid):
        return self.window.click(role, self.name(msgid))

    def picture(self):
        """The picture, once it is another than the one before and stands still; what does not change is taken as it is."""
        end = time.monotonic() + PATIENCE
        picture, since = None, time.monotonic()
        while time.monotonic() < end:
            last, picture = picture, self.window.capture_with_menus()
            if picture != last:
                since = time.monotonic()
            elif picture != self.shown and time.monotonic() - since > STILL:
                break
            self.wait_idle()
        self.shown = picture
        return picture

    def wait_idle(self):
        """The main loop answers once it has done what came before."""
        self.bus.call_sync(ID, f"/{ID.replace('.', '/')}", "org.gtk.Actions", "List", None, None, Gio.DBusCallFlags.NONE,
                           -1, None)  # fmt: skip

    def wait_instead_of(self, msgid):
        """Something is open where there was the page that says that nothing is."""
        self.window.wait(lambda: not self.window.has_text(self.name(msgid)), f"something instead of “{msgid}”")

    def wait_for_dialog(self):
        self.window.wait(self.has_dialog, "a dialog")

    def has_dialog(self):
        return any(node.get_role_name() in ("dialog", "alert") for node in self.window.walk(depth=DIALOG_DEPTH))


def escape(stage):
    """Leaves a dialog, from whichever of its pages."""
    for _ in range(DIALOG_PAGES):
        stage.window.key("Escape")
        stage.wait_idle()
        if not stage.has_dialog():
            return
    raise AssertionError("Escape does not close the dialog")


def escape_once(stage):
    stage.window.key("Escape")
    stage.wait_idle()


def back(stage):
    """A window that is narrow for its text has the detail on top of the list."""
    if not stage.is_collapsed:
        return
    title = stage.window.get("heading").get_name()
    escape_once(stage)
    stage.window.wait_gone("heading", title)


# The lists that a store with records fills, after a while.
ROWS = {
    "incidents": "Incidents",
    "access": "Badge Events",
    "assets": "Assets",
    "protocol": "Steps of the Protocol",
    "archive": "Archived Incidents",
}


def named_row(stage, name):
    """The first row of a list, once it has been filled."""
    rows = stage.window.get("list", stage.name(name))
    items = stage.window.wait(
        lambda: [row for row in stage.window.find_all("list item", among=rows) if row.get_name()], f"the rows of {name}"
    )
    return items[0]


def page(name):
    def show(stage):
        stage.open_page(name)
        if name in ROWS and stage.is_full:
            named_row(stage, ROWS[name])

    return show


def incident(stage):
    """The newest critical one has most to show."""
    page("incidents")(stage)
    (found,) = stage.list("incident", "list", "--severity", "critical", "--limit", 1)
    stage.open_record("incident", found["id"])
    stage.window.get("button", stage.name("Re_solve…"))


def resolve(stage):
    incident(stage)
    stage.click("button", "Re_solve…")


def table(stage):
    stage.open_page("incidents")
    stage.click("toggle button", "Table")
    stage.window.get("tree table")


def selection(stage):
    stage.open_page("incidents")
    button = stage.click("toggle button", "Select Incidents")
    # A button that is pressed from afar stays down for a moment first.
    stage.window.wait(lambda: button.get_state_set().contains(Atspi.StateType.PRESSED), "the boxes")
    rows = stage.window.get("list", stage.name("Incidents"))
    for row in stage.window.wait(lambda: stage.window.find_all("list item", among=rows)[:3], "the incidents"):
        stage.window.press(row)


def page_search(stage):
    stage.open_page("incidents")
    stage.window.key("ctrl+f")


def task(stage):
    stage.open_record("task", stage.list("task", "list", "--limit", 1)[0]["id"])


def new_task(stage):
    stage.open_page("board")
    stage.click("button", "New Task")


def asset(stage):
    page("assets")(stage)
    stage.open_record("asset", stage.list("asset", "list", "--high-value")[0]["id"])
    stage.wait_instead_of("No Asset Selected")


def asset_status(stage):
    asset(stage)
    stage.click("button", "_Status…" if stage.is_narrow else "Change _Status…")


def new_asset(stage):
    stage.open_page("assets")
    stage.click("button", "Add Asset")


def counts(stage):
    stage.open_page("assets")
    stage.click("page tab", "Stock Counts")
    stage.window.wait_gone("list", stage.name("Assets"))


def count(stage):
    counts(stage)
    first_row(stage, "Stock Counts")
    stage.wait_instead_of("No Count Selected")


def first_row(stage, name):
    stage.window.press(named_row(stage, name))


def badge_event(stage):
    stage.open_page("access")
    first_row(stage, "Badge Events")
    stage.wait_instead_of("No Moment Selected")


def inside(stage):
    stage.open_page("access")
    stage.click("button", "Who Was Inside?")


def charts_table(stage):
    stage.open_page("charts")
    stage.click("toggle button", "Show as a Table")
    stage.window.get("tree table")


def archived(stage):
    stage.open_page("archive")
    first_row(stage, "Archived Incidents")
    stage.wait_instead_of("No Incident Selected")


def hold(stage):
    archived(stage)
    stage.click("button", "Hold…")


def purge(stage):
    stage.open_page("archive")
    stage.click("button", "Purge What Is Due…")


def step(stage):
    stage.open_page("protocol")
    first_row(stage, "Steps of the Protocol")


def runs(stage):
    stage.open_page("protocol")
    stage.click("toggle button", "Show History of Runs")


def menu(stage):
    stage.open_page("overview")
    stage.window.key("F10")


def sidebar(stage):
    """What a narrow window shows under its pages; a wide one has it beside them."""
    stage.open_page("overview")
    if stage.is_collapsed:
        stage.window.key("F9")


def search(stage):
    stage.act("search-everything-for", GLib.Variant("s", "st"))
    stage.window.get("list", stage.name("Results"))


def action(name, path="/window/1"):
    def show(stage):
        stage.act(name, path=path)

    return show


def preferences(title):
    def show(stage):
        stage.act("show-preferences")
        stage.click("page tab", title)

    return show


def import_columns(stage):
    """The columns of a file that was chosen."""
    stage.act("import")
    stage.click("button", "_Choose File…")
    dialog = stage.window.wait_dialog(stage.name("Choose a File to Import"))
    choose_path(stage.window, dialog, STREET_CRIMES)
    stage.window.get("button", stage.name("_Check"))


def import_check(stage):
    import_columns(stage)
    stage.click("button", "_Check")
    stage.window.get("button", stage.name("_Import"))


def toggle(msgid):
    def leave(stage):
        stage.click("toggle button", msgid)

    return leave


def leave_count(stage):
    back(stage)
    show_assets(stage)


def show_assets(stage):
    stage.window.get("page tab", stage.name("Assets")).do_action(0)


# The scenes of a store with records, in order, and how to leave those that stand in the way of the next.
FULL = {
    **{name.lower(): (page(name.lower()), None) for name in PAGES},
    "incident": (incident, back),
    "badge-event": (badge_event, back),
    "asset": (asset, back),
    "archived": (archived, back),
    "counts": (counts, show_assets),
    "count": (count, leave_count),
    "step": (step, None),
    "runs": (runs, toggle("Show History of Runs")),
    "incidents-table": (table, toggle("Table")),
    "incidents-selection": (selection, toggle("Select Incidents")),
    "incidents-search": (page_search, escape_once),
    "charts-table": (charts_table, toggle("Show as a Table")),
    "menu": (menu, escape_once),
    "sidebar": (sidebar, None),
    "search": (search, escape),
    "report-incident": (action("report-incident"), escape),
    "resolve": (resolve, escape),
    "task": (task, escape),
    "new-task": (new_task, escape),
    "new-asset": (new_asset, escape),
    "asset-status": (asset_status, escape),
    "inside": (inside, escape),
    "purge": (purge, escape),
    "hold": (hold, escape),
    "import": (action("import"), escape),
    "import-columns": (import_columns, escape),
    **{f"preferences-{title.lower()}": (preferences(title), escape) for title in PREFERENCES},
    "shortcuts": (action("show-shortcuts"), escape),
    "about": (action("about", path=""), escape),
}
# Each page once, with a record open where it has one to open, in an order that leaves none in the way.
PAGES_ALONE = {
    **{name.lower(): FULL[name.lower()] for name in PAGES},
    "incidents": FULL["incident"],
    "access": FULL["badge-event"],
    "assets": FULL["asset"],
    "counts": FULL["count"],
    "archive": FULL["archived"],
}
# What an empty store looks like.
EMPTY = {
    **{name.lower(): FULL[name.lower()] for name in PAGES},
    "counts": FULL["counts"],
    "purge": FULL["purge"],
    "preferences-sites": FULL["preferences-sites"],
    # Here the site comes with the file.
    "import-check": (import_check, escape),
}
# What a narrow window does not have.
WIDE_ONLY = {"incidents-table"}


# What all of these open is a dialog.
DIALOGS = [name for name, (_show, leave) in FULL.items() if leave is escape and name != "search"]


def take(store, form, scenes, keep, is_full=True):
    """Brings a window to each scene in turn, and gives its picture to @keep with the scene's name."""
    with Stage(store, form, is_full) as stage:
        for name, (show, leave) in scenes.items():
            if stage.is_collapsed and name in WIDE_ONLY:
                continue
            show(stage)
            if name in DIALOGS:
                stage.wait_for_dialog()
            keep(name, stage.picture())
            if leave:
                leave(stage)
