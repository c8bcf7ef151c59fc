#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of assets: list, filters, reading, changing the status, adding, and scanning."""

import json
import subprocess

import cases
from window import Atspi, Window, control, text_of

ASSETS = """sku,name,category,quantity,unit_cost,unit_price,high_value,site,place
WATCH-1,Diving Watch,Jewellery,4,899.00,1499.00,yes,Harbour,Vitrine 2
BAG-7,Leather Bag,Accessories,12,149.50,299.00,yes,Harbour,Shop floor
SHIRT-3,Linen Shirt,Clothing,80,12.25,39.00,no,Harbour,Shop floor
SHIRT-3,Linen Shirt,Clothing,40,12.25,39.00,no,Hill,Shop floor
GIFT-9,Gift Wrap,Supplies,500,,,no,Hill,Back room
"""


def fill(store):
    path = store.parent / "assets.csv"
    path.write_text(ASSETS, encoding="utf-8")
    for code, name in (("HAR", "Harbour"), ("HIL", "Hill")):
        control("site", "add", "--code", code, "--name", name, "--timezone", "Europe/London", "--currency", "GBP",
                store=store)  # fmt: skip
    control("import", "assets", path, store=store)


def open_page(store, **options):
    window = Window(store, **options)
    window.open_page("Assets")
    return window


def names(window):
    """The rows of the list, from the top, as a screen reader says them."""
    return [row.get_name() for row in window.find_all("list item", None, among=window.get("list", "Assets"))]


def wait_first(window, name):
    window.wait(lambda: names(window)[0].startswith(name), f"{name} to come first")


def read(window, name):
    window.press(window.get("list item", f"{name}…"))
    window.get("heading", name)


def assets(store):
    return {asset["sku"] or asset["name"]: asset for asset in json.loads(control("asset", "list", store=store))["items"]}


def the_list_is_ordered_and_filtered(store):
    """the list is ordered by value, name and last count, and narrowed by worth, status and search"""
    fill(store)
    with open_page(store) as window:
        window.wait_text("5 assets")
        wait_first(window, "Diving Watch, In Service, GBP 3,596.00")
        window.choose_next("By Value at Risk")
        wait_first(window, "Diving Watch")
        window.click("radio button", "High Value")
        window.wait_text("2 assets")
        window.click("radio button", "All")
        window.choose("Any Site", "Hill")
        window.wait_text("2 assets")
        window.choose_last("Any Status")
        window.wait_text("No Asset Matches")
        window.click("button", "Clear Filters")
        window.wait_text("5 assets")
        window.key("ctrl+f")
        window.get("entry", "Search Assets")
        window.type("shirt floor")
        window.wait_text("2 assets")


def an_asset_is_read(store):
    """an asset tells its value with its working, its last count and its incidents"""
    fill(store)
    counts = store.parent / "counts.csv"
    counts.write_text("sku,site,counted_at,book,counted,unit_cost\nBAG-7,Harbour,2026-03-02,12,10,149.50\n", encoding="utf-8")
    control("import", "counts", counts, store=store)
    with open_page(store) as window:
        read(window, "Leather Bag")
        for text in ("12 × GBP 149.50", "GBP 1,794.00", "12 × GBP 299.00", "10 counted, 12 in the books",
                     "−2 · −GBP 299.00", "No camera is said to see it"):  # fmt: skip
            window.wait_text(text)


def what_a_filter_leaves_out_is_read_no_more(store):
    """an asset stays open where the list still has it, and is closed where it has not"""
    fill(store)
    with open_page(store) as window:
        read(window, "Leather Bag")
        window.click("radio button", "High Value")
        window.wait_text("2 assets")
        window.get("heading", "Leather Bag")
        window.key("ctrl+f")
        window.get("entry", "Search Assets")
        window.type("watch")
        window.wait_text("No Asset Selected")
        window.wait_gone("heading", "Leather Bag")


def an_incident_is_opened_from_an_asset(store):
    """the cameras that see an asset are named, and one of its incidents is opened and left again"""
    fill(store)
    bag = assets(store)["BAG-7"]["id"]
    control("camera", "add", "--name", "Door 2", "--uri", "rtsp://camera.example/2", "--place", "Shop floor",
            "--covers", bag, store=store)  # fmt: skip
    control("incident", "create", "--kind", "external_theft", "--severity", "high", "--site", "Harbour",
            "--occurred-at", "2026-03-02T10:00", "--title", "Bags gone", "--asset", bag, store=store)  # fmt: skip
    with open_page(store) as window:
        read(window, "Leather Bag")
        window.wait_text("Door 2")
        assert not window.has_text("No camera is said to see it")
        window.tab_to("list item", "Bags gone")
        window.key("Return")
        window.get("heading", "Bags gone")
        window.open_page("Assets")
        window.get("heading", "Leather Bag")


def a_long_title_is_read_whole(store):
    """the incident behind a change of status is told whole in a narrow window, while it is chosen and once it is"""
    title = "Two bags taken from the stand beside the side entrance while the alarm was being repaired"
    fill(store)
    control("incident", "create", "--kind", "external_theft", "--severity", "high", "--site", "Harbour",
            "--occurred-at", "2026-03-02T10:00", "--title", title, store=store)  # fmt: skip
    with open_page(store, width=360) as window:
        read(window, "Leather Bag")
        window.click("button", "Status…")
        dialog = window.get("dialog", "Change Status")
        window.tab_to("combo box", "Incident Behind It")
        window.key("space")
        window.wait(lambda: wrapped(window, title), "the title on several lines")
        window.type("bags")
        combo = window.get("combo box", "Incident Behind It")
        window.wait(lambda: len([text for text in window.texts(combo) if text == "None"]) < 2, "the incident alone")
        window.key("Down", "Return")
        window.wait(lambda: "None" not in window.texts(dialog), "the choice")
        window.wait(lambda: wrapped(window, title, among=dialog), "the title on several lines once it is chosen")
        window.screenshot("asset-incident-chosen")


def wrapped(window, title, among=None):
    """The labels that hold the title on more than one line."""
    labels = [label for label in window.find_all("label", among=among) if title in text_of(label)]
    return [label for label in labels if label.get_component_iface().get_extents(Atspi.CoordType.WINDOW).height > 30]


def a_part_goes_missing_and_comes_back(store):
    """part of a quantity is marked lost with a reason and its incident, and the change is undone"""
    fill(store)
    control("incident", "create", "--kind", "external_theft", "--severity", "high", "--site", "Harbour",
            "--occurred-at", "2026-03-02T10:00", "--title", "Bags gone", store=store)  # fmt: skip
    with open_page(store) as window:
        read(window, "Leather Bag")
        window.click("button", "Change Status…")
        dialog = window.get("dialog", "Change Status")
        quantity = window.get("text", "How Many of It")
        assert text_of(quantity) == "", "a theft is mostly of a part, and nobody has said of which"
        window.click("button", "Change", among=dialog)
        window.wait_text("Say how many of the 12 are meant.")
        window.type("13")
        window.click("button", "Change", among=dialog)
        window.wait_text("Say how many of the 12 are meant.")
        window.key("ctrl+a")
        window.type("3")
        window.wait_text("of 12, 9 left")
        window.screenshot("asset-part-stolen")
        window.click("button", "Change", among=dialog)
        window.wait_text("Say why the status changes.")
        window.type("seen leaving")
        window.tab_to("combo box", "Incident Behind It")
        window.key("space")
        window.wait_text("Bags gone")
        window.type("bags")
        combo = window.get("combo box", "Incident Behind It")
        window.wait(lambda: len([text for text in window.texts(combo) if text == "None"]) < 2, "the incident alone")
        window.key("Down", "Return")
        window.click("button", "Change", among=dialog)
        window.wait_toast("Leather Bag: Lost or Stolen")
        assert assets(store)["BAG-7"]["status"] == "lost_stolen"
        window.wait_text("3 of 12 Lost or Stolen")
        window.wait_text("9 of 12 × GBP 149.50")
        window.wait_text("GBP 1,345.50")
        window.screenshot("asset-part-lost")
        window.wait_text("seen leaving")
        window.get("list item", "Bags gone")
        window.key("ctrl+z")
        window.wait(lambda: assets(store)["BAG-7"]["status"] == "in_service", "the status to come back")
        window.wait(lambda: not window.has_text("seen leaving"), "the row of history to go")


def an_asset_is_added_and_edited(store):
    """an asset is added by keyboard with its value shown, wrong figures are refused, and an edit is undone"""
    fill(store)
    with open_page(store) as window:
        window.click("button", "Add Asset")
        window.get("dialog", "Add Asset")
        window.type("Pocket Camera")
        window.tab_to("text", "Quantity")
        window.key("ctrl+a")
        window.type("some")
        window.key("Return")
        window.wait_text("“some” is no quantity.")
        window.key("ctrl+a")
        window.type("3")
        window.tab_to("text", "Unit Cost")
        window.type("249.90")
        window.wait_text("GBP 749.70")
        window.key("Return")
        window.wait_toast("Pocket Camera added")
        window.get("heading", "Pocket Camera")
        assert assets(store)["Pocket Camera"]["quantity"] == 3
        window.choose_in_menu("Asset Menu", "e")
        window.get("dialog", "Edit Asset")
        window.key("ctrl+a")
        window.type("Action Camera")
        window.key("Return")
        window.get("heading", "Action Camera")
        window.key("ctrl+z")
        window.get("heading", "Pocket Camera")


def scan(code):
    """As a scanner does it: a burst of keys that ends with Enter."""
    subprocess.run(["xdotool", "type", "--delay", "2", "--args", "1", code, "key", "Return"], check=True)


def a_scan_opens_the_asset(store):
    """a scanner opens the asset that bears the code, lists those of several sites, and says where there is none"""
    fill(store)
    with open_page(store) as window:
        window.wait_text("5 assets")
        scan("BAG-7")
        window.get("heading", "Leather Bag")
        scan("SHIRT-3")
        window.wait_text("2 assets")
        window.key("Escape")
        window.wait_text("5 assets")
        window.press(window.get("list item", "Diving Watch…"))
        scan("4006381333931")
        window.wait_text("No asset has the code 4006381333931")
        window.click("button", "Add It…")
        dialog = window.get("dialog", "Add Asset")
        entry = window.get("text", "Barcode", among=dialog)
        assert text_of(entry) == "4006381333931"
        window.type("Marker")
        window.key("Return")
        window.get("heading", "Marker")
        read(window, "Diving Watch")
        scan("4006381333931")
        window.get("heading", "Marker")


# What a shop finds in an ordinary month, and one SKU that is not ordinary.
COUNTS = """sku,name,site,counted_at,book,counted,unit_cost
SHIRT-3,Linen Shirt,Harbour,2026-01-05,80,78,12.25
SHIRT-3,Linen Shirt,Harbour,2026-02-02,80,77,12.25
SHIRT-3,Linen Shirt,Harbour,2026-03-02,80,78,12.25
SHIRT-3,Linen Shirt,Harbour,2026-04-06,80,70,12.25
BAG-7,,Harbour,2026-03-02,12,10,149.50
SOCK-1,Socks,Harbour,2026-03-02,900,880,0.40
RING-2,Ring,Hill,2026-03-02,5,6,900.00
PEN-1,Pen,Hill,2026-03-02,40,40,1.10
"""


def rows(window):
    """The rows of the list of counts, from the top, as a screen reader says them."""
    return [row.get_name() for row in window.find_all("list item", None, among=window.get("list", "Stock Counts"))]


def wait_first_count(window, beginning):
    window.wait(lambda: rows(window)[0].startswith(beginning), f"{beginning} to come first")


def differences_are_ranked_and_reported(store):
    """counts are ranked by value and by unlikelihood, filtered, read, and a shortage is reported and taken back"""
    fill(store)
    path = store.parent / "counts.csv"
    path.write_text(COUNTS, encoding="utf-8")
    control("import", "counts", path, store=store)
    with open_page(store) as window:
        window.click("page tab", "Stock Counts")
        window.wait_text("7 differences")
        wait_first_count(window, "Ring, +GBP 900.00, 6 counted, 5 in the books, More than in the books")
        window.choose_next("By Value")
        wait_first_count(window, "Linen Shirt, −GBP 122.50, 70 counted, 80 in the books, Very rare: 1 in ")
        window.click("radio button", "Missing")
        window.wait_text("6 differences")
        window.choose("Any Site", "Hill")
        window.wait_text("No Count Matches")
        window.click("button", "Clear Filters")
        window.wait_text("7 differences")
        window.press(window.get("list item", "Leather Bag…"))
        window.get("heading", "Leather Bag")
        window.wait_text("−2 × GBP 149.50")
        window.wait_text("Of 12 units, 0.3 are missing")
        window.screenshot("assets-counts")
        window.click("button", "Report Incident")
        incidents = window.wait(lambda: json.loads(control("incident", "list", store=store))["items"], "the incident")
        assert incidents[0]["gross_loss"]["amount"] == 29900, incidents
        window.wait_text(incidents[0]["number"])
        window.wait(lambda: not window.find("button", "Report Incident"), "the report to be made once only")
        window.key("ctrl+z")
        window.get("button", "Report Incident")
        assert not json.loads(control("incident", "list", store=store))["items"]
        window.press(window.get("list item", "Asset"))
        window.wait_text("5 assets")
        window.get("heading", "Leather Bag")


def nothing_says_what_to_do(store):
    """without assets the page offers to add one, at a site that is made with it"""
    with open_page(store) as window:
        window.wait_text("No Assets")
        window.click("button", "Add Asset…")
        window.get("dialog", "Add Asset")
        window.type("Safe")
        window.key("Return")
        window.wait_text("Say at which site it is.")
        window.type("Harbour")
        window.key("Return")
        window.wait_gone("dialog", "Add Asset")
        window.get("heading", "Safe")
        window.click("page tab", "Stock Counts")
        window.wait_text("No Differences")


if __name__ == "__main__":
    cases.run(
        the_list_is_ordered_and_filtered, an_asset_is_read, what_a_filter_leaves_out_is_read_no_more,
        an_incident_is_opened_from_an_asset, a_long_title_is_read_whole, a_part_goes_missing_and_comes_back,
        an_asset_is_added_and_edited, a_scan_opens_the_asset, differences_are_ranked_and_reported, nothing_says_what_to_do,
    )  # fmt: skip
