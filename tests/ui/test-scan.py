#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scanning with a camera, which is a picture that sways before a real reader of barcodes."""

import contextlib
import os
import subprocess
import tempfile
from pathlib import Path

import cases
from window import Window, control, text_of

ASSETS = """sku,name,quantity,unit_cost,high_value,site
4006381333931,Diving Watch,4,899.00,yes,Harbour
BAG-7,Leather Bag,12,149.50,yes,Harbour
SHIRT-3,Linen Shirt,80,12.25,no,Harbour
SHIRT-3,Linen Shirt,40,12.25,no,Hill
"""


class Cameras:
    """The cameras of this computer: a picture is one as long as it is there."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.environment = {"LG_TEST_WEBCAMS": folder}

    def plug_in(self, name, symbology, code):
        """Another picture of the same name is what the camera sees next."""
        with tempfile.TemporaryDirectory() as folder:
            drawn = Path(folder) / "drawn.png"
            subprocess.run(["zint", "-b", symbology, "-d", code, "--scale=2", "--quietzones", "-o", drawn], check=True)
            subprocess.run(["convert", drawn, "-background", "white", "-gravity", "center", "-extent", "640x480",
                            f"png:{folder}/picture"], check=True)  # fmt: skip
            os.rename(f"{folder}/picture", self.folder / f"{name}.png")

    def plug_in_busy(self):
        (self.folder / "Busy.png").write_text("no picture", encoding="utf-8")

    def plug_in_hung(self):
        os.mkfifo(self.folder / "Hung.png")

    def unplug(self, name):
        (self.folder / f"{name}.png").unlink()


@contextlib.contextmanager
def cameras():
    with tempfile.TemporaryDirectory() as folder:
        yield Cameras(folder)


def fill(store):
    for code, name in (("HAR", "Harbour"), ("HIL", "Hill")):
        control("site", "add", "--code", code, "--name", name, "--timezone", "Europe/London", "--currency", "GBP",
                store=store)  # fmt: skip
    path = store.parent / "assets.csv"
    path.write_text(ASSETS, encoding="utf-8")
    control("import", "assets", path, store=store)


@contextlib.contextmanager
def scanning(store, present, is_known=False, **options):
    """The page of assets, with the dialog that scans opened by its key; it is soon gone where the code is known."""
    fill(store)
    with Window(store, environment=present.environment, **options) as window:
        window.open_page("Assets")
        window.get("list", "Assets")
        window.key("ctrl+b")
        if not is_known:
            window.get("dialog", "Scan with Camera")
        yield window


def a_code_opens_its_asset(store):
    """the code that the camera sees opens its asset and closes the dialog"""
    with cameras() as present:
        present.plug_in("Counter", "EANX", "4006381333931")
        with scanning(store, present, is_known=True) as window:
            window.get("heading", "Diving Watch")
            window.wait_gone("dialog", "Scan with Camera")


def an_unknown_code_is_told_and_added(store):
    """a code that no asset bears is told while the camera goes on, and becomes that of a new asset"""
    with cameras() as present:
        present.plug_in("Counter", "CODE128", "LG-000417")
        with scanning(store, present) as window:
            window.wait_text("No asset has the code LG-000417")
            window.get("image", "What the camera sees")
            window.screenshot("scan-unknown", moves=True)
            window.click("button", "Add It…")
            dialog = window.get("dialog", "Add Asset")
            window.wait_gone("dialog", "Scan with Camera")
            assert text_of(window.get("text", "Barcode", among=dialog)) == "LG-000417"


def several_assets_are_listed(store):
    """a code that assets of several sites bear lists them"""
    with cameras() as present:
        present.plug_in("Counter", "QRCODE", "SHIRT-3")
        with scanning(store, present, is_known=True) as window:
            window.wait_text("2 assets")
            window.wait_gone("dialog", "Scan with Camera")


def another_camera_is_chosen(store):
    """of several cameras another one is chosen, and one that is unplugged gives way to the rest"""
    with cameras() as present:
        present.plug_in("Counter", "CODE128", "NOBODY-1")
        present.plug_in("Handheld", "CODE128", "NOBODY-2")
        with scanning(store, present) as window:
            window.wait_text("No asset has the code NOBODY-1")
            dialog = window.get("dialog", "Scan with Camera")
            window.tab_to("combo box", "Camera")
            window.key("space")
            window.wait(lambda: len(window.find_all("list item", among=dialog)) > 2, "the choices")
            window.key("Down", "Return")
            window.wait_text("No asset has the code NOBODY-2")
            present.plug_in("Third", "CODE128", "BAG-7")
            present.unplug("Handheld")
            window.wait(lambda: not window.has_text("Handheld"), "the camera to go from the list")
            present.unplug("Counter")
            window.get("heading", "Leather Bag")


def no_camera_is_waited_for(store):
    """without a camera the dialog says so, and uses the one that is plugged in"""
    with cameras() as present, scanning(store, present, width=360) as window:
        window.wait_text("No Camera")
        window.screenshot("scan-no-camera")
        present.plug_in("Late", "EANX", "4006381333931")
        window.get("heading", "Diving Watch")
        window.screenshot("scan-found-narrow")


def a_busy_camera_is_tried_again(store):
    """a camera that another program uses is told of, and what was freed is tried again"""
    with cameras() as present:
        present.plug_in_busy()
        with scanning(store, present) as window:
            window.wait_text("Camera in Use")
            window.wait_text("Another program uses the camera.")
            window.click("button", "Try Again")
            window.wait_text("Camera in Use")
            present.plug_in("Free", "EANX", "4006381333931")
            present.unplug("Busy")
            window.get("heading", "Diving Watch")


def a_camera_that_hangs_is_told_of(store):
    """a camera that hangs is told of, and the dialog closes at once"""
    with cameras() as present:
        present.plug_in_hung()
        with scanning(store, present) as window:
            window.wait_text("No Picture")
            window.wait_text("“Hung” is on, but sends nothing.")
            window.key("Escape")
            window.wait_gone("dialog", "Scan with Camera")
            window.key("ctrl+f")
            window.get("entry", "Search Assets")


def the_package_that_is_missing_is_named(store):
    """where GStreamer lacks a plug-in, the package that brings it is named"""
    with cameras() as present, tempfile.TemporaryDirectory() as folder:
        for plugin in Path(os.environ["GST_PLUGINS_FOLDER"]).glob("*.so"):
            if plugin.name != "libgstzbar.so":
                (Path(folder) / plugin.name).symlink_to(plugin)
        present.environment.update({"GST_PLUGIN_SYSTEM_PATH_1_0": folder, "GST_REGISTRY": f"{folder}/registry"})
        with scanning(store, present) as window:
            window.wait_text("A Plug-In Is Missing")
            window.wait_text("Install the package “gstreamer1.0-plugins-bad”.")


if __name__ == "__main__":
    cases.run(
        a_code_opens_its_asset, an_unknown_code_is_told_and_added, several_assets_are_listed, another_camera_is_chosen,
        no_camera_is_waited_for, a_busy_camera_is_tried_again, a_camera_that_hangs_is_told_of,
        the_package_that_is_missing_is_named,
    )  # fmt: skip
