-- SPDX-License-Identifier: GPL-3.0-or-later
-- LossGuard's store, version 1.
--
-- Times are microseconds since 1970-01-01 UTC, money is minor units of the
-- row's currency, days are days since 1970-01-01 in the site's zone. A record's
-- id is a UUIDv7; inside the store records point at each other by row.

CREATE TABLE settings (
  key         TEXT PRIMARY KEY,
  value       TEXT NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A row's hash covers the digests of its two texts. Where a purge took a text away, its digest stays in its place.
CREATE TABLE audit_log (
  sequence       INTEGER PRIMARY KEY,
  at             INTEGER NOT NULL,
  actor          TEXT NOT NULL,
  device         TEXT NOT NULL,
  action         TEXT NOT NULL,
  record_type    TEXT NOT NULL,
  record         BLOB,
  before         TEXT,
  after          TEXT,
  before_digest  BLOB CHECK (length (before_digest) = 32),
  after_digest   BLOB CHECK (length (after_digest) = 32),
  previous_hash  BLOB NOT NULL,
  hash           BLOB NOT NULL
) STRICT;

CREATE INDEX audit_log_by_record ON audit_log (record) WHERE record IS NOT NULL;

CREATE TABLE changes (
  sequence     INTEGER PRIMARY KEY AUTOINCREMENT,
  at           INTEGER NOT NULL,
  record_type  TEXT NOT NULL,
  first_row    INTEGER NOT NULL,
  last_row     INTEGER NOT NULL,
  operation    TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete'))
) STRICT;

CREATE TABLE sites (
  row         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE,
  code        TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (code NOT GLOB '*[^A-Za-z0-9_-]*' AND code GLOB '[A-Za-z0-9]*'),
  name        TEXT NOT NULL,
  timezone    TEXT NOT NULL,
  currency    TEXT NOT NULL CHECK (length (currency) = 3),
  address     TEXT,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL,
  deleted_at  INTEGER
) STRICT;

CREATE TABLE incident_numbers (
  site_row  INTEGER NOT NULL REFERENCES sites (row),
  year      INTEGER NOT NULL,
  last      INTEGER NOT NULL,
  PRIMARY KEY (site_row, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
  row           INTEGER PRIMARY KEY,
  id            BLOB NOT NULL UNIQUE,
  kind          INTEGER NOT NULL,
  file_name     TEXT NOT NULL,
  file_sha256   TEXT NOT NULL,
  mapping       TEXT,
  state         INTEGER NOT NULL,
  position      INTEGER NOT NULL,
  read          INTEGER NOT NULL,
  imported      INTEGER NOT NULL,
  updated       INTEGER NOT NULL,
  rejected      INTEGER NOT NULL,
  rejects_file  TEXT,
  actor         TEXT,
  finished_at   INTEGER,
  created_at    INTEGER NOT NULL,
  updated_at    INTEGER NOT NULL,
  deleted_at    INTEGER
) STRICT;

-- How files with the same header are read, as somebody put it right.
CREATE TABLE import_layouts (
  row            INTEGER PRIMARY KEY,
  id             BLOB NOT NULL UNIQUE,
  header_sha256  TEXT NOT NULL UNIQUE,
  kind           INTEGER NOT NULL,
  maps           TEXT,
  columns        TEXT,
  date_format    TEXT,
  created_at     INTEGER NOT NULL,
  updated_at     INTEGER NOT NULL,
  deleted_at     INTEGER
) STRICT;

-- The values that an import replaced, so that it can be undone as one.
CREATE TABLE import_replaced (
  import_row   INTEGER NOT NULL REFERENCES imports (row),
  record_type  TEXT NOT NULL,
  record_row   INTEGER NOT NULL,
  before       TEXT NOT NULL
) STRICT;

CREATE INDEX import_replaced_by_record ON import_replaced (record_row, record_type);
CREATE INDEX import_replaced_by_import ON import_replaced (import_row);

CREATE TABLE incidents (
  row             INTEGER PRIMARY KEY,
  id              BLOB NOT NULL UNIQUE,
  number          TEXT NOT NULL UNIQUE,
  site_row        INTEGER NOT NULL REFERENCES sites (row),
  place           TEXT,
  kind            TEXT NOT NULL,
  severity        INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 5),
  status          INTEGER NOT NULL CHECK (status BETWEEN 1 AND 5),
  disposition     INTEGER CHECK (disposition BETWEEN 1 AND 9),
  title           TEXT NOT NULL,
  description     TEXT,
  method          TEXT,
  latitude        REAL,
  longitude       REAL,
  occurred_at     INTEGER NOT NULL,
  precision       INTEGER,
  local_day       INTEGER NOT NULL,
  local_hour      INTEGER CHECK (local_hour BETWEEN 0 AND 23),
  reported_at     INTEGER NOT NULL,
  assignee        TEXT,
  police_report   TEXT,
  currency        TEXT NOT NULL,
  gross_loss      INTEGER NOT NULL,
  recovered_loss  INTEGER NOT NULL,
  retail_loss     INTEGER,
  likelihood      INTEGER CHECK (likelihood BETWEEN 1 AND 5),
  impact          INTEGER CHECK (impact BETWEEN 1 AND 5),
  risk_open       INTEGER NOT NULL DEFAULT 0,
  resolved_at     INTEGER,
  archived_at     INTEGER,
  hold_reason     TEXT,
  hold_by         TEXT,
  hold_at         INTEGER CHECK ((hold_at IS NULL) = (hold_reason IS NULL) AND (hold_at IS NULL) = (hold_by IS NULL)),
  external_id     TEXT,
  import_row      INTEGER REFERENCES imports (row),
  import_key      BLOB,
  import_digest   BLOB,
  extra           TEXT,
  created_at      INTEGER NOT NULL,
  updated_at      INTEGER NOT NULL,
  deleted_at      INTEGER
) STRICT;

CREATE UNIQUE INDEX incidents_by_import_key ON incidents (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX incidents_by_import ON incidents (import_row) WHERE import_row IS NOT NULL;
-- Lists run along one of these, whose further columns answer what a filter asks without a look at the row.
CREATE INDEX incidents_by_time ON incidents (occurred_at, status, severity, site_row, kind, deleted_at);
-- Those whose day nobody knows, which count towards a month at most.
CREATE INDEX incidents_without_day ON incidents (local_day, site_row, kind) WHERE precision >= 2 AND deleted_at IS NULL;
CREATE INDEX incidents_by_site_day ON incidents (site_row, local_day, occurred_at, status, severity, kind, deleted_at, local_hour);
CREATE INDEX incidents_by_loss ON incidents (gross_loss - recovered_loss, occurred_at) WHERE gross_loss > recovered_loss;
CREATE INDEX incidents_by_assignee ON incidents (assignee, occurred_at) WHERE assignee IS NOT NULL;
CREATE INDEX incidents_active ON incidents (severity, occurred_at, status) WHERE deleted_at IS NULL AND status < 4;
CREATE INDEX incidents_ended ON incidents (site_row, resolved_at, local_day, severity, status)
  WHERE resolved_at IS NOT NULL AND deleted_at IS NULL;
-- How long it took from a report to the resolution, by day.
CREATE INDEX incidents_by_response ON incidents (local_day, site_row, kind, severity, reported_at, resolved_at, precision)
  WHERE resolved_at IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX incidents_resolved ON incidents (resolved_at) WHERE deleted_at IS NULL AND status = 4;
-- The archive, and what of it is kept how long.
CREATE INDEX incidents_archived ON incidents (occurred_at, severity, site_row, kind, disposition, archived_at, hold_at)
  WHERE status = 5 AND deleted_at IS NULL;
CREATE INDEX incidents_held ON incidents (hold_at) WHERE hold_at IS NOT NULL;
CREATE INDEX incidents_at_risk ON incidents (likelihood * impact) WHERE risk_open AND deleted_at IS NULL;

CREATE TABLE incident_lines (
  row                 INTEGER PRIMARY KEY,
  incident_row        INTEGER NOT NULL REFERENCES incidents (row),
  position            INTEGER NOT NULL,
  sku                 TEXT,
  description         TEXT,
  quantity            INTEGER NOT NULL CHECK (quantity >= 0),
  unit_cost           INTEGER,
  unit_price          INTEGER,
  recovered_quantity  INTEGER NOT NULL CHECK (recovered_quantity BETWEEN 0 AND quantity)
) STRICT;

CREATE INDEX incident_lines_by_incident ON incident_lines (incident_row, position);
CREATE INDEX incident_lines_by_sku ON incident_lines (sku) WHERE sku IS NOT NULL;

CREATE TABLE incident_persons (
  row           INTEGER PRIMARY KEY,
  incident_row  INTEGER NOT NULL REFERENCES incidents (row),
  role          INTEGER NOT NULL,
  name          TEXT,
  description   TEXT,
  contact       TEXT
) STRICT;

CREATE INDEX incident_persons_by_incident ON incident_persons (incident_row);

CREATE TABLE incident_vehicles (
  row           INTEGER PRIMARY KEY,
  incident_row  INTEGER NOT NULL REFERENCES incidents (row),
  plate         TEXT,
  description   TEXT
) STRICT;

CREATE INDEX incident_vehicles_by_incident ON incident_vehicles (incident_row);

-- What the overview, the charts and the patterns count: incidents a day, kept by the triggers below, but for new rows
-- of an import, which are counted, and entered into the text search, a batch at a time.
CREATE TABLE incident_days (
  site_row   INTEGER NOT NULL,
  local_day  INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  severity   INTEGER NOT NULL,
  currency   TEXT NOT NULL,
  incidents  INTEGER NOT NULL,
  gross      INTEGER NOT NULL,
  recovered  INTEGER NOT NULL,
  retail     INTEGER NOT NULL,
  PRIMARY KEY (local_day, kind, currency, site_row, severity)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER incidents_count_insert AFTER INSERT ON incidents WHEN new.deleted_at IS NULL AND new.import_key IS NULL
BEGIN
  INSERT INTO incident_days VALUES (new.site_row, new.local_day, new.kind, new.severity, new.currency,
                                    1, new.gross_loss, new.recovered_loss, coalesce (new.retail_loss, 0))
    ON CONFLICT DO UPDATE SET incidents = incidents + 1, gross = gross + excluded.gross,
                              recovered = recovered + excluded.recovered, retail = retail + excluded.retail;
END;

CREATE TRIGGER incidents_count_forget AFTER UPDATE OF site_row, local_day, kind, severity, currency, gross_loss,
                                                      recovered_loss, retail_loss, deleted_at ON incidents
WHEN old.deleted_at IS NULL
BEGIN
  UPDATE incident_days SET incidents = incidents - 1, gross = gross - old.gross_loss,
                           recovered = recovered - old.recovered_loss, retail = retail - coalesce (old.retail_loss, 0)
   WHERE local_day = old.local_day AND site_row = old.site_row AND kind = old.kind
     AND severity = old.severity AND currency = old.currency;
  DELETE FROM incident_days
   WHERE local_day = old.local_day AND site_row = old.site_row AND kind = old.kind
     AND severity = old.severity AND currency = old.currency AND incidents = 0;
END;

CREATE TRIGGER incidents_count_again AFTER UPDATE OF site_row, local_day, kind, severity, currency, gross_loss,
                                                     recovered_loss, retail_loss, deleted_at ON incidents
WHEN new.deleted_at IS NULL
BEGIN
  INSERT INTO incident_days VALUES (new.site_row, new.local_day, new.kind, new.severity, new.currency,
                                    1, new.gross_loss, new.recovered_loss, coalesce (new.retail_loss, 0))
    ON CONFLICT DO UPDATE SET incidents = incidents + 1, gross = gross + excluded.gross,
                              recovered = recovered + excluded.recovered, retail = retail + excluded.retail;
END;

CREATE TRIGGER incidents_count_delete AFTER DELETE ON incidents WHEN old.deleted_at IS NULL
BEGIN
  UPDATE incident_days SET incidents = incidents - 1, gross = gross - old.gross_loss,
                           recovered = recovered - old.recovered_loss, retail = retail - coalesce (old.retail_loss, 0)
   WHERE local_day = old.local_day AND site_row = old.site_row AND kind = old.kind
     AND severity = old.severity AND currency = old.currency;
  DELETE FROM incident_days
   WHERE local_day = old.local_day AND site_row = old.site_row AND kind = old.kind
     AND severity = old.severity AND currency = old.currency AND incidents = 0;
END;

-- The same without sites and severities, of which a quarter of a year is a few hundred rows.
CREATE TABLE incident_kind_days (
  local_day  INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  currency   TEXT NOT NULL,
  incidents  INTEGER NOT NULL,
  gross      INTEGER NOT NULL,
  recovered  INTEGER NOT NULL,
  retail     INTEGER NOT NULL,
  PRIMARY KEY (local_day, kind, currency)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER incident_days_insert AFTER INSERT ON incident_days
BEGIN
  INSERT INTO incident_kind_days VALUES (new.local_day, new.kind, new.currency, new.incidents, new.gross, new.recovered, new.retail)
    ON CONFLICT DO UPDATE SET incidents = incidents + excluded.incidents, gross = gross + excluded.gross,
                              recovered = recovered + excluded.recovered, retail = retail + excluded.retail;
END;

CREATE TRIGGER incident_days_update AFTER UPDATE OF incidents, gross, recovered, retail ON incident_days
BEGIN
  UPDATE incident_kind_days SET incidents = incidents + new.incidents - old.incidents, gross = gross + new.gross - old.gross,
                                recovered = recovered + new.recovered - old.recovered, retail = retail + new.retail - old.retail
   WHERE local_day = new.local_day AND kind = new.kind AND currency = new.currency;
END;

CREATE TRIGGER incident_days_delete AFTER DELETE ON incident_days
BEGIN
  UPDATE incident_kind_days SET incidents = incidents - old.incidents, gross = gross - old.gross,
                                recovered = recovered - old.recovered, retail = retail - old.retail
   WHERE local_day = old.local_day AND kind = old.kind AND currency = old.currency;
  DELETE FROM incident_kind_days
   WHERE local_day = old.local_day AND kind = old.kind AND currency = old.currency AND incidents = 0;
END;

CREATE VIRTUAL TABLE incident_text USING fts5 (
  number, title, description, place, kind, method, external_id,
  content = 'incidents', content_rowid = 'row',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', detail = full, columnsize = 0
);

CREATE TRIGGER incidents_text_insert AFTER INSERT ON incidents WHEN new.import_key IS NULL
BEGIN
  INSERT INTO incident_text (rowid, number, title, description, place, kind, method, external_id)
  VALUES (new.row, new.number, new.title, new.description, new.place, new.kind, new.method, new.external_id);
END;

CREATE TRIGGER incidents_text_update AFTER UPDATE OF number, title, description, place, kind, method, external_id ON incidents
BEGIN
  INSERT INTO incident_text (incident_text, rowid, number, title, description, place, kind, method, external_id)
  VALUES ('delete', old.row, old.number, old.title, old.description, old.place, old.kind, old.method, old.external_id);
  INSERT INTO incident_text (rowid, number, title, description, place, kind, method, external_id)
  VALUES (new.row, new.number, new.title, new.description, new.place, new.kind, new.method, new.external_id);
END;

CREATE TRIGGER incidents_text_delete AFTER DELETE ON incidents
BEGIN
  INSERT INTO incident_text (incident_text, rowid, number, title, description, place, kind, method, external_id)
  VALUES ('delete', old.row, old.number, old.title, old.description, old.place, old.kind, old.method, old.external_id);
END;

CREATE TABLE assets (
  row            INTEGER PRIMARY KEY,
  id             BLOB NOT NULL UNIQUE,
  sku            TEXT,
  name           TEXT NOT NULL,
  category       TEXT,
  quantity       INTEGER NOT NULL CHECK (quantity >= 0),
  unit_cost      INTEGER,
  unit_price     INTEGER,
  currency       TEXT NOT NULL,
  high_value     INTEGER NOT NULL,
  status         INTEGER NOT NULL CHECK (status BETWEEN 1 AND 5),
  site_row       INTEGER NOT NULL REFERENCES sites (row),
  place          TEXT,
  barcode        TEXT,
  external_id    TEXT,
  import_row     INTEGER REFERENCES imports (row),
  import_key     BLOB,
  import_digest  BLOB,
  extra          TEXT,
  created_at     INTEGER NOT NULL,
  updated_at     INTEGER NOT NULL,
  deleted_at     INTEGER
) STRICT;

CREATE UNIQUE INDEX assets_by_import_key ON assets (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX assets_by_import ON assets (import_row) WHERE import_row IS NOT NULL;
CREATE INDEX assets_by_sku ON assets (site_row, sku);
CREATE INDEX assets_by_barcode ON assets (barcode) WHERE barcode IS NOT NULL;
CREATE INDEX assets_high_value ON assets (site_row) WHERE high_value AND deleted_at IS NULL;

CREATE TABLE asset_changes (
  row            INTEGER PRIMARY KEY,
  id             BLOB NOT NULL UNIQUE,
  asset_row      INTEGER NOT NULL REFERENCES assets (row),
  status_before  INTEGER NOT NULL,
  status_after   INTEGER NOT NULL,
  quantity       INTEGER,
  reason         TEXT NOT NULL,
  incident_row   INTEGER REFERENCES incidents (row),
  actor          TEXT NOT NULL,
  at             INTEGER NOT NULL,
  created_at     INTEGER NOT NULL,
  updated_at     INTEGER NOT NULL,
  deleted_at     INTEGER
) STRICT;

CREATE INDEX asset_changes_by_asset ON asset_changes (asset_row, at);
CREATE INDEX asset_changes_by_incident ON asset_changes (incident_row) WHERE incident_row IS NOT NULL;

CREATE TABLE incident_assets (
  incident_row  INTEGER NOT NULL REFERENCES incidents (row),
  asset_row     INTEGER NOT NULL REFERENCES assets (row),
  quantity      INTEGER NOT NULL,
  PRIMARY KEY (incident_row, asset_row)
) STRICT, WITHOUT ROWID;

CREATE INDEX incident_assets_by_asset ON incident_assets (asset_row);

CREATE TABLE counts (
  row            INTEGER PRIMARY KEY,
  id             BLOB NOT NULL UNIQUE,
  sku            TEXT NOT NULL,
  name           TEXT,
  site_row       INTEGER NOT NULL REFERENCES sites (row),
  counted_at     INTEGER NOT NULL,
  precision      INTEGER,
  local_day      INTEGER NOT NULL,
  book           INTEGER NOT NULL,
  counted        INTEGER NOT NULL,
  unit_cost      INTEGER,
  unit_price     INTEGER,
  currency       TEXT NOT NULL,
  incident_row   INTEGER REFERENCES incidents (row),
  import_row     INTEGER REFERENCES imports (row),
  import_key     BLOB,
  import_digest  BLOB,
  extra          TEXT,
  created_at     INTEGER NOT NULL,
  updated_at     INTEGER NOT NULL,
  deleted_at     INTEGER
) STRICT;

CREATE UNIQUE INDEX counts_by_import_key ON counts (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX counts_by_import ON counts (import_row) WHERE import_row IS NOT NULL;
CREATE INDEX counts_by_incident ON counts (incident_row) WHERE incident_row IS NOT NULL;
CREATE INDEX counts_by_day ON counts (local_day, site_row);
-- These two hold what their lists read, so that a list does not go through the table in another order.
CREATE INDEX counts_by_sku ON counts (site_row, sku, counted_at, precision, local_day, book, counted, deleted_at)
  WHERE deleted_at IS NULL;
CREATE INDEX counts_by_value ON counts (unit_cost IS NULL, currency, abs ((book - counted) * unit_cost) DESC,
                                        site_row, book, counted, deleted_at)
  WHERE book <> counted AND deleted_at IS NULL;

-- What a site usually misses, which a single count is judged by: units a day, kept by the triggers below.
CREATE TABLE count_days (
  site_row   INTEGER NOT NULL,
  local_day  INTEGER NOT NULL,
  book       REAL NOT NULL,
  missing    REAL NOT NULL,
  PRIMARY KEY (site_row, local_day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER counts_add_insert AFTER INSERT ON counts WHEN new.deleted_at IS NULL
BEGIN
  INSERT INTO count_days VALUES (new.site_row, new.local_day, max (new.book, 0), max (new.book - new.counted, 0))
    ON CONFLICT DO UPDATE SET book = book + excluded.book, missing = missing + excluded.missing;
END;

CREATE TRIGGER counts_add_forget AFTER UPDATE OF site_row, local_day, book, counted, deleted_at ON counts
WHEN old.deleted_at IS NULL
BEGIN
  UPDATE count_days SET book = book - max (old.book, 0), missing = missing - max (old.book - old.counted, 0)
   WHERE site_row = old.site_row AND local_day = old.local_day;
END;

CREATE TRIGGER counts_add_again AFTER UPDATE OF site_row, local_day, book, counted, deleted_at ON counts
WHEN new.deleted_at IS NULL
BEGIN
  INSERT INTO count_days VALUES (new.site_row, new.local_day, max (new.book, 0), max (new.book - new.counted, 0))
    ON CONFLICT DO UPDATE SET book = book + excluded.book, missing = missing + excluded.missing;
END;

CREATE TRIGGER counts_add_delete AFTER DELETE ON counts WHEN old.deleted_at IS NULL
BEGIN
  UPDATE count_days SET book = book - max (old.book, 0), missing = missing - max (old.book - old.counted, 0)
   WHERE site_row = old.site_row AND local_day = old.local_day;
END;

CREATE TABLE tasks (
  row            INTEGER PRIMARY KEY,
  id             BLOB NOT NULL UNIQUE,
  kind           INTEGER NOT NULL,
  title          TEXT NOT NULL,
  description    TEXT,
  status         INTEGER NOT NULL,
  site_row       INTEGER REFERENCES sites (row),
  assignee       TEXT,
  assigned_role  INTEGER,
  due_at         INTEGER,
  incident_row   INTEGER REFERENCES incidents (row),
  asset_row      INTEGER REFERENCES assets (row),
  rrule          TEXT,
  series         BLOB,
  position       INTEGER,
  rule           TEXT,
  checklist      TEXT,
  reminded_due   INTEGER,
  done_at        INTEGER,
  created_at     INTEGER NOT NULL,
  updated_at     INTEGER NOT NULL,
  deleted_at     INTEGER
) STRICT;

CREATE INDEX tasks_open ON tasks (due_at) WHERE status < 4 AND deleted_at IS NULL;
-- The due times that nobody was reminded of. Only what reminds writes reminded_due, which no record carries.
CREATE INDEX tasks_to_remind ON tasks (due_at)
  WHERE status < 4 AND deleted_at IS NULL AND due_at IS NOT NULL AND reminded_due IS NOT due_at;
CREATE INDEX tasks_by_due ON tasks (due_at, status, deleted_at, done_at, site_row, kind);
CREATE INDEX tasks_by_incident ON tasks (incident_row) WHERE incident_row IS NOT NULL;
CREATE INDEX tasks_by_series ON tasks (series, due_at) WHERE series IS NOT NULL;
CREATE INDEX tasks_by_rule ON tasks (rule, incident_row) WHERE rule IS NOT NULL;
CREATE INDEX tasks_by_position ON tasks (status, position);

-- The incidents that one summary task covers.
CREATE TABLE task_incidents (
  incident_row  INTEGER NOT NULL REFERENCES incidents (row),
  task_row      INTEGER NOT NULL REFERENCES tasks (row),
  PRIMARY KEY (incident_row, task_row)
) STRICT, WITHOUT ROWID;

CREATE INDEX task_incidents_by_task ON task_incidents (task_row);

CREATE TABLE badge_holders (
  row          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE,
  badge        TEXT NOT NULL,
  person       TEXT NOT NULL,
  department   TEXT,
  valid_from   INTEGER NOT NULL,
  valid_until  INTEGER CHECK (valid_until > valid_from),
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL,
  deleted_at   INTEGER
) STRICT;

CREATE INDEX badge_holders_by_badge ON badge_holders (badge, valid_from);

-- Badge events number in the millions: a row is found by site and time, or by site, badge and time. The digest,
-- the first 64 bits of the SHA-256 of the row as it was read, tells a row that is there already.
CREATE TABLE badge_events (
  row         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL,
  badge       TEXT NOT NULL,
  person      TEXT,
  at          INTEGER NOT NULL,
  reader      TEXT,
  area        TEXT,
  direction   INTEGER,
  granted     INTEGER NOT NULL,
  site_row    INTEGER NOT NULL REFERENCES sites (row),
  import_row  INTEGER REFERENCES imports (row),
  digest      INTEGER NOT NULL,
  extra       TEXT
) STRICT;

CREATE UNIQUE INDEX badge_events_by_time ON badge_events (site_row, at, digest);
CREATE INDEX badge_events_by_badge ON badge_events (site_row, badge, at, direction, granted);
CREATE INDEX badge_events_denied ON badge_events (site_row, at) WHERE NOT granted;

-- The badges of a site, each with the name that its latest event has.
CREATE TABLE badges (
  site_row  INTEGER NOT NULL REFERENCES sites (row),
  badge     TEXT NOT NULL,
  person    TEXT,
  PRIMARY KEY (site_row, badge)
) STRICT, WITHOUT ROWID;

CREATE TABLE contacts (
  row         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  role        INTEGER NOT NULL,
  email       TEXT,
  phone       TEXT,
  site_row    INTEGER REFERENCES sites (row),
  active      INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL,
  deleted_at  INTEGER
) STRICT;

CREATE TABLE alerts (
  row              INTEGER PRIMARY KEY,
  id               BLOB NOT NULL UNIQUE,
  incident_row     INTEGER REFERENCES incidents (row),
  channel          INTEGER NOT NULL,
  recipient        TEXT NOT NULL,
  contact_row      INTEGER REFERENCES contacts (row),
  state            INTEGER NOT NULL,
  urgency          INTEGER NOT NULL,
  subject          TEXT,
  body             TEXT NOT NULL,
  reason           TEXT NOT NULL,
  rule             TEXT,
  dedupe           TEXT NOT NULL UNIQUE,
  attempts         TEXT,
  acknowledged_by  TEXT,
  acknowledged_at  INTEGER,
  queued_at        INTEGER NOT NULL,
  created_at       INTEGER NOT NULL,
  updated_at       INTEGER NOT NULL,
  deleted_at       INTEGER
) STRICT;

CREATE INDEX alerts_waiting ON alerts (urgency, queued_at) WHERE state < 4;
CREATE INDEX alerts_by_state ON alerts (state) WHERE deleted_at IS NULL;
CREATE INDEX alerts_by_incident ON alerts (incident_row) WHERE incident_row IS NOT NULL;

-- The incidents that one summary message covers.
CREATE TABLE alert_incidents (
  incident_row  INTEGER NOT NULL REFERENCES incidents (row),
  alert_row     INTEGER NOT NULL REFERENCES alerts (row),
  PRIMARY KEY (incident_row, alert_row)
) STRICT, WITHOUT ROWID;

CREATE INDEX alert_incidents_by_alert ON alert_incidents (alert_row);

CREATE TABLE cameras (
  row         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  uri         TEXT NOT NULL,
  sub_uri     TEXT,
  onvif       TEXT,
  user_name   TEXT,
  site_row    INTEGER REFERENCES sites (row),
  place       TEXT,
  enabled     INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL,
  deleted_at  INTEGER
) STRICT;

CREATE TABLE camera_covers (
  camera_row  INTEGER NOT NULL REFERENCES cameras (row),
  asset_row   INTEGER NOT NULL REFERENCES assets (row),
  PRIMARY KEY (camera_row, asset_row)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  row             INTEGER PRIMARY KEY,
  id              BLOB NOT NULL UNIQUE,
  incident_row    INTEGER REFERENCES incidents (row),
  sha256          TEXT NOT NULL CHECK (length (sha256) = 64),
  name            TEXT NOT NULL,
  media_type      TEXT,
  size            INTEGER NOT NULL,
  camera_row      INTEGER REFERENCES cameras (row),
  recorded_from   INTEGER,
  recorded_until  INTEGER,
  note            TEXT,
  original        INTEGER NOT NULL,
  created_at      INTEGER NOT NULL,
  updated_at      INTEGER NOT NULL,
  deleted_at      INTEGER
) STRICT;

CREATE INDEX evidence_by_incident ON evidence (incident_row) WHERE incident_row IS NOT NULL;

CREATE TABLE risk_history (
  row                  INTEGER PRIMARY KEY,
  id                   BLOB NOT NULL UNIQUE,
  incident_row         INTEGER NOT NULL REFERENCES incidents (row),
  likelihood_before    INTEGER,
  impact_before        INTEGER,
  likelihood           INTEGER,
  impact               INTEGER,
  open                 INTEGER NOT NULL,
  proposed_likelihood  INTEGER,
  proposed_impact      INTEGER,
  reason               TEXT,
  working              TEXT,
  level_before         TEXT,
  level                TEXT,
  actor                TEXT NOT NULL,
  at                   INTEGER NOT NULL,
  created_at           INTEGER NOT NULL,
  updated_at           INTEGER NOT NULL,
  deleted_at           INTEGER
) STRICT;

CREATE INDEX risk_history_by_time ON risk_history (at);
CREATE INDEX risk_history_by_incident ON risk_history (incident_row);

CREATE TABLE protocol_runs (
  row           INTEGER PRIMARY KEY,
  id            BLOB NOT NULL UNIQUE,
  incident_row  INTEGER REFERENCES incidents (row),
  state         INTEGER NOT NULL,
  trigger       TEXT NOT NULL,
  actor         TEXT NOT NULL,
  started_at    INTEGER NOT NULL,
  finished_at   INTEGER,
  changed       INTEGER NOT NULL,
  created_at    INTEGER NOT NULL,
  updated_at    INTEGER NOT NULL,
  deleted_at    INTEGER
) STRICT;

CREATE INDEX protocol_runs_by_incident ON protocol_runs (incident_row) WHERE incident_row IS NOT NULL;
CREATE INDEX protocol_runs_unfinished ON protocol_runs (incident_row) WHERE state = 1;

CREATE TABLE protocol_steps (
  row              INTEGER PRIMARY KEY,
  id               BLOB NOT NULL UNIQUE,
  run_row          INTEGER NOT NULL REFERENCES protocol_runs (row),
  number           INTEGER NOT NULL CHECK (number BETWEEN 1 AND 15),
  state            INTEGER NOT NULL,
  outcome          TEXT,
  records_read     TEXT,
  records_written  TEXT,
  working          TEXT,
  finished_at      INTEGER,
  UNIQUE (run_row, number)
) STRICT;

CREATE TABLE report_approvals (
  row          INTEGER PRIMARY KEY,
  id           BLOB NOT NULL UNIQUE,
  week         TEXT NOT NULL,
  site_row     INTEGER REFERENCES sites (row),
  digest       TEXT NOT NULL,
  approved_by  TEXT NOT NULL,
  approved_at  INTEGER NOT NULL,
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL,
  deleted_at   INTEGER
) STRICT;
