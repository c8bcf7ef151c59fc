#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a report's workbook back: check-workbook.py FILE NET, where NET is the week's net loss in KWD."""

import datetime
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
assert len(book.worksheets) == 7, book.sheetnames

losses = book["Losses"]
kwd = next(row for row in losses.iter_rows(min_row=3) if row[0].value == "KWD")
assert kwd[3].value == float(sys.argv[2]), kwd[3].value
assert kwd[3].number_format.startswith("[$KWD] #,##0.000"), kwd[3].number_format

threat = book["Threat and risk"]
assert isinstance(threat["A3"].value, datetime.datetime), threat["A3"].value
assert threat["A10"].value == datetime.datetime(2026, 11, 22), threat["A10"].value

incidents = book["Incidents of the week"]
assert incidents.auto_filter.ref and incidents.freeze_panes == "A2"
assert all(isinstance(row[0], (int, float)) for row in incidents.iter_rows(min_row=2, min_col=9, max_col=9, values_only=True))
assert book.properties.created == datetime.datetime(2026, 11, 23), book.properties.created
