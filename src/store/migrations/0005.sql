-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was purged must not come back with the next import of its file. Nothing of the record stays but a mark, the
-- HMAC-SHA-256 of what identified its row, under a key that no other store has: it tells that row when it is seen
-- again, and nothing to anybody who has not got the row.
CREATE TABLE purge_keys (
  row  INTEGER PRIMARY KEY CHECK (row = 1),
  key  BLOB NOT NULL CHECK (length (key) = 32)
) STRICT;

INSERT INTO purge_keys (row, key) VALUES (1, randomblob (32));

CREATE TABLE purged_rows (
  mark       BLOB PRIMARY KEY CHECK (length (mark) = 32),
  category   INTEGER NOT NULL,
  purged_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
