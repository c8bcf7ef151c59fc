#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files come into the window: dropped with the pointer, like an earlier one, too long to wait for, and bad ones."""

import contextlib
import gzip
import json
import os
import sqlite3
import struct
import zlib

import cases
from dropping import drop
from importing import check, choose_file, choose_in_row, figure
from window import Window, control

LARGE = 200_000
# Far more than a table can have unpacked of so few bytes, and less than a test can wait for.
BOMB_SIZE = 4 * 1024**3
BLOCK_SIZE = 16 * 1024**2
LAYOUT = "Happened,What,Whose\n"


def add_site(store):
    control("site", "add", "--code", "CITY", "--name", "City of London", "--timezone", "Europe/London", "--currency", "GBP",
            store=store)  # fmt: skip


def a_file_is_dropped(store):
    """a file that is dropped on the window with the pointer is imported, and each one on the dialog is read instead"""
    others = [store.parent / f"other-{number}.csv" for number in range(3)]
    for other in others:
        other.write_text("Incident ID,Date,Kind\nX1,2026-03-01,theft\n", encoding="utf-8")
    with Window(store, width=1000, height=900) as window:
        window.wait_text("Nothing Recorded Yet")
        for other in others:
            drop(window, other)
            window.wait_text(other.name)
        window.key("Escape", "Escape")
        window.wait_gone("dialog", "Import")
        drop(window, cases.STREET_CRIMES)
        window.wait_text("city_of_london_street.csv")
        check(window)
        expected = figure(window, "New Records")
        window.click("button", "Import")
        window.wait_text("What Came In")
        assert figure(window, "New Records") == expected
    assert cases.incidents(store, "--status", "resolved", "--limit", "1")["total"] == int(expected)


def write_layout(path, *rows):
    path.write_text(LAYOUT + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def a_mapping_is_kept(store):
    """columns that were put right once are read so in the next file with the same ones"""
    add_site(store)
    first = write_layout(store.parent / "first.csv", "2026-03-01 10:00,theft,A", "2026-03-02 10:00,theft,B")
    second = write_layout(store.parent / "second.csv", "2026-04-01 10:00,theft,C", "2026-04-02 10:00,theft,D")
    with Window(store, width=1000, height=900) as window:
        choose_file(window, first)
        window.wait_text("No column is known. Choose what the ones that matter hold.")
        choose_in_row(window, "Whose", "Down")
        window.wait(lambda: window.has_text("Number or Id", among=window.get("combo box", "Whose")), "the choice")
        check(window)
        window.click("button", "Import")
        window.wait_text("What Came In")
        window.click("button", "Done")
        window.wait_gone("dialog", "Import")
        choose_file(window, second)
        window.wait_text("Read as the Last File With These Columns")
        window.wait(lambda: window.has_text("Number or Id", among=window.get("combo box", "Whose")), "what was kept")
        window.screenshot("import-kept")
        check(window)
        window.click("button", "Import")
        window.wait_text("What Came In")
        window.key("Escape")
        window.wait_gone("dialog", "Import")
    assert imported(store) == 4
    assert sorted(numbers(store)) == ["A", "B", "C", "D"]


def query(store, sql):
    with contextlib.closing(sqlite3.connect(f"file:{store}/lossguard.db?mode=ro", uri=True)) as database:
        return database.execute(sql).fetchall()


def imported(store):
    return query(store, "SELECT count(*) FROM incidents")[0][0]


def numbers(store):
    return [number for (number,) in query(store, "SELECT external_id FROM incidents")]


def position(store):
    rows = query(store, "SELECT position FROM imports")
    return rows[0][0] if rows else 0


def a_large_import_is_cancelled(store):
    """an import that is stopped on its way says after how many rows, and is undone as one"""
    add_site(store)
    path = store.parent / "large.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("Incident ID,Date,Kind\n")
        file.writelines(f"L{row},2026-03-{row % 28 + 1:02d},theft\n" for row in range(LARGE))
    with Window(store, width=1000, height=800) as window:
        choose_file(window, path)
        check(window)
        assert figure(window, "New Records") == f"{LARGE:,}"
        window.click("button", "Import")
        window.wait(lambda: position(store) > 0, "the first rows")
        window.click("button", "Cancel", among=window.get("dialog", "Import"))
        window.wait_text("The Import Was Stopped")
        stopped = position(store)
        assert 0 < stopped < LARGE, f"{stopped} rows came in"
        assert imported(store) == stopped
        window.wait_text(f"The import of large.csv stopped after {stopped:,} rows")
        window.screenshot("import-stopped")
        window.click("button", "Undo…", among=window.get("dialog", "Import"))
        window.click("button", "Undo Import", among=window.get("alert", "Undo the Import?"))
        window.wait_text_in("The Import Has Ended", "dialog", "Import")
        window.wait_text_in("The import of large.csv is undone.", "dialog", "Import")
        window.screenshot("import-undone")
    assert json.loads(control("import", "list", store=store))["items"][0]["state"] == "undone"
    assert cases.incidents(store, "--status", "resolved", "--limit", "1")["total"] == 0
    control("verify", store=store)


def picture():
    """A picture as a camera makes it: nothing in it is text."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = zlib.compress(os.urandom(64 * 193))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0)) + chunk(b"IDAT", rows)


def write_bomb(path):
    path.write_bytes(gzip.compress(bytes(BLOCK_SIZE)) * (BOMB_SIZE // BLOCK_SIZE))


def make_bad_files(folder):
    """Every file that cannot be imported at all, and how the sentence about it begins."""
    (folder / "empty.csv").touch()
    (folder / "folder.csv").mkdir()
    os.mkfifo(folder / "pipe.csv")
    (folder / "picture.csv").write_bytes(picture())
    (folder / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    write_bomb(folder / "bomb.csv.gz")
    return {
        "empty.csv": "The file has no rows.",
        "folder.csv": "This is a folder; import the files in it one by one.",
        "pipe.csv": "This is no file that could be read from start to end.",
        "picture.csv": "The file holds no table; choose a CSV, XLSX or ODS file.",
        "old.xls": "The file is a workbook of an older Excel; save it as XLSX, ODS or CSV.",
        "bomb.csv.gz": "The file unpacks to far more than a table of its size; unpack it, and import what comes out.",
        "gone.csv": "The file is not there any more.",
    }


def offer(window, path):
    """A folder, or what is gone by now, can be dropped, but not be chosen."""
    if path.is_file() or path.is_fifo():
        choose_file(window, path)
    else:
        drop(window, path)


def bad_files_are_refused(store):
    """what is no table is refused with one sentence of its own, and what is there stays"""
    cases.import_street_crimes(store)
    before = imported(store)
    for name, sentence in make_bad_files(store.parent).items():
        with Window(store, width=1000, height=800) as window:
            offer(window, store.parent / name)
            window.wait_text(name)
            window.wait_text(sentence)
            window.wait_text("The File Cannot Be Imported")
            window.screenshot(f"import-bad-{name.partition('.')[0]}")
    assert imported(store) == before
    assert len(json.loads(control("import", "list", store=store))["items"]) == 1
    control("verify", store=store)


def a_dialog_is_closed_from_afar(store):
    """the close button of a dialog ends it also where a screen reader presses that, time and again"""
    add_site(store)
    empty = store.parent / "empty.csv"
    empty.touch()
    with Window(store, width=1000, height=800) as window:
        for _ in range(6):
            choose_file(window, empty)
            window.wait_text("The File Cannot Be Imported")
            window.click("button", "Close", among=window.get("dialog", "Import"))
            window.wait_gone("dialog", "Import")


def a_bad_row_is_rejected_alone(store):
    """a quote that stays open and a NUL byte cost their own rows, which are told of and kept"""
    add_site(store)
    good = "Incident ID,Date,Kind\nX1,2026-03-01,theft\n"
    (store.parent / "nul.csv").write_bytes(good.encode() + b"X2,2026-03-02,the\0ft\nX3,2026-03-03,theft\n")
    (store.parent / "cut.csv").write_text(good + 'X4,2026-03-04,"theft', encoding="utf-8")
    with Window(store, width=1000, height=800) as window:
        for name, sentence, new in (
            ("nul.csv", "field 3 holds a NUL byte", "2"),
            ("cut.csv", "a quote that it opens is not closed", "0"),
        ):
            choose_file(window, store.parent / name)
            check(window)
            window.wait_text(sentence)
            assert (figure(window, "New Records"), figure(window, "Rejected Rows")) == (new, "1")
            window.click("button", "Import")
            window.wait_text("What Came In")
            window.click("button", "Done")
            window.wait_gone("dialog", "Import")
    assert sorted(numbers(store)) == ["X1", "X3"]
    assert (store.parent / "cut.csv.rejected.csv").read_text(encoding="utf-8").count("X4") == 1


def what_an_import_took_for_granted_is_told(store):
    """a log of doors is known by its columns; of a site that it alone knows, the page says whose time zone was taken"""
    add_site(store)
    path = store.parent / "activity.csv"
    path.write_text("Date/Time,User/Event,Site\n2026-01-15 08:00,Denise Field,Dock\n"
                    "2026-01-15 08:01,Failed Access: Unknown Credential,Dock\n", encoding="utf-8")  # fmt: skip
    with Window(store, width=1000, height=800) as window:
        choose_file(window, path)
        window.wait_text("Access Log")
        check(window)
        window.click("button", "Import")
        window.wait_text("What to Know")
        window.wait_text("The site “Dock” was not known; its time zone is taken to be this machine’s")
        window.screenshot("import-warning")
    assert query(store, "SELECT person, granted FROM badge_events ORDER BY at") == [
        ("Denise Field", 1), ("Failed Access: Unknown Credential", 0)]  # fmt: skip


if __name__ == "__main__":
    cases.run(
        what_an_import_took_for_granted_is_told,
        a_file_is_dropped,
        a_mapping_is_kept,
        a_large_import_is_cancelled,
        bad_files_are_refused,
        a_dialog_is_closed_from_afar,
        a_bad_row_is_rejected_alone,
    )
