-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a list shows, kept under a name. What is chosen beside the site is a JSON object that the list understands.
CREATE TABLE saved_filters (
  row         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE,
  list        INTEGER NOT NULL,
  name        TEXT NOT NULL,
  site_row    INTEGER REFERENCES sites (row),
  choices     TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL,
  deleted_at  INTEGER
) STRICT;
