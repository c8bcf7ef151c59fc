/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-incident-axis-private.h"

/* The columns of an entry, and the incident it belongs to, called `i`. */
#define ENTRY(at, precision, id, name, detail, actor, code, number, other) \
  "SELECT " at ", " precision ", s.timezone, i.currency, " id ", " name ", " detail ", " actor ", NULL, NULL, " \
  code ", " number ", " other
#define OF(table) \
  " FROM " table " t JOIN incidents i ON i.row = t.incident_row JOIN sites s ON s.row = i.site_row"
#define HERE " WHERE t.row = ?1"
#define OF_INCIDENT(column, table) \
  "SELECT t." column ", t.row, 0 FROM " table " t WHERE t.incident_row = ?1 AND t." column " IS NOT NULL" \
  " AND t.deleted_at IS NULL"
#define OF_REPORT(table) \
  "SELECT i.reported_at, t.row, 0 FROM " table " t JOIN incidents i ON i.row = t.incident_row WHERE t.incident_row = ?1"

/* An attempt without a time has no place on the axis. */
#define ATTEMPT_AT(value) "CAST (round (unixepoch (" value " ->> 'at', 'subsec') * 1000000) AS INTEGER)"

static const LgAxisPart parts[] = {
  {
    LG_AXIS_KIND_OCCURRED, "incident",
    "SELECT t.occurred_at, t.row, 0 FROM incidents t WHERE t.row = ?1",
    ENTRY ("t.occurred_at", "t.precision", "t.id", "t.title", "t.place", "NULL", "t.severity", "NULL", "NULL")
    " FROM incidents t JOIN incidents i ON i.row = t.row JOIN sites s ON s.row = t.site_row" HERE,
  },
  {
    /* A file that does not say when something was reported leaves nothing to tell. */
    LG_AXIS_KIND_REPORTED, "incident",
    "SELECT t.reported_at, t.row, 0 FROM incidents t WHERE t.row = ?1 AND t.reported_at <> t.occurred_at",
    ENTRY ("t.reported_at", "NULL", "t.id", "t.number", "NULL",
           "(SELECT a.actor FROM audit_log a WHERE a.record = t.id AND a.action = 'incident_create')", "NULL", "NULL",
           "NULL")
    " FROM incidents t JOIN incidents i ON i.row = t.row JOIN sites s ON s.row = t.site_row" HERE,
  },
  {
    LG_AXIS_KIND_LINE, "incident", OF_REPORT ("incident_lines"),
    ENTRY ("i.reported_at", "CASE WHEN i.reported_at = i.occurred_at THEN i.precision END", "i.id", "t.description",
           "t.sku", "NULL", "NULL", "t.quantity", "t.unit_cost")
    OF ("incident_lines") HERE,
  },
  {
    LG_AXIS_KIND_PERSON, "incident", OF_REPORT ("incident_persons"),
    ENTRY ("i.reported_at", "CASE WHEN i.reported_at = i.occurred_at THEN i.precision END", "i.id", "t.name",
           "t.description", "NULL", "t.role", "NULL", "NULL")
    OF ("incident_persons") HERE,
  },
  {
    LG_AXIS_KIND_VEHICLE, "incident", OF_REPORT ("incident_vehicles"),
    ENTRY ("i.reported_at", "CASE WHEN i.reported_at = i.occurred_at THEN i.precision END", "i.id", "t.plate",
           "t.description", "NULL", "NULL", "NULL", "NULL")
    OF ("incident_vehicles") HERE,
  },
  {
    LG_AXIS_KIND_TASK, "task", OF_INCIDENT ("created_at", "tasks"),
    ENTRY ("t.created_at", "NULL", "t.id", "t.title", "t.assignee", "NULL", "t.kind", "t.status", "t.due_at")
    OF ("tasks") HERE,
  },
  {
    LG_AXIS_KIND_TASK_DONE, "task", OF_INCIDENT ("done_at", "tasks"),
    ENTRY ("t.done_at", "NULL", "t.id", "t.title", "t.assignee", "NULL", "t.kind", "t.status", "t.due_at")
    OF ("tasks") HERE,
  },
  {
    LG_AXIS_KIND_ALERT, "alert", OF_INCIDENT ("queued_at", "alerts"),
    ENTRY ("t.queued_at", "NULL", "t.id", "coalesce (t.subject, t.body)", "t.recipient", "NULL", "t.channel", "t.state", "NULL")
    OF ("alerts") HERE,
  },
  {
    LG_AXIS_KIND_ATTEMPT, "alert",
    "SELECT " ATTEMPT_AT ("j.value") ", t.row, j.key FROM alerts t, json_each (t.attempts) j WHERE t.incident_row = ?1"
    " AND t.deleted_at IS NULL AND " ATTEMPT_AT ("j.value") " IS NOT NULL",
    ENTRY (ATTEMPT_AT ("j.value"), "NULL", "t.id", "coalesce (t.subject, t.body)", "j.value ->> 'answer'",
           "j.value ->> 'through'", "t.channel", "t.state", "NULL")
    " FROM alerts t JOIN json_each (t.attempts) j ON j.key = ?2 JOIN incidents i ON i.row = t.incident_row"
    " JOIN sites s ON s.row = i.site_row" HERE,
  },
  {
    LG_AXIS_KIND_ACKNOWLEDGED, "alert", OF_INCIDENT ("acknowledged_at", "alerts"),
    ENTRY ("t.acknowledged_at", "NULL", "t.id", "coalesce (t.subject, t.body)", "t.recipient", "t.acknowledged_by",
           "t.channel", "t.state", "NULL")
    OF ("alerts") HERE,
  },
  {
    LG_AXIS_KIND_EVIDENCE, "evidence", OF_INCIDENT ("created_at", "evidence"),
    ENTRY ("t.created_at", "NULL", "t.id", "t.name", "t.note", "NULL", "NULL", "t.size", "NULL")
    OF ("evidence") HERE,
  },
  {
    LG_AXIS_KIND_FOOTAGE, "evidence", OF_INCIDENT ("recorded_from", "evidence"),
    ENTRY ("t.recorded_from", "NULL", "t.id", "t.name", "c.name", "NULL", "NULL", "t.recorded_until", "NULL")
    OF ("evidence") " LEFT JOIN cameras c ON c.row = t.camera_row" HERE,
  },
  {
    LG_AXIS_KIND_ASSET, "asset", OF_INCIDENT ("at", "asset_changes"),
    ENTRY ("t.at", "NULL", "a.id", "a.name", "t.reason", "t.actor", "t.status_before", "t.status_after", "t.quantity")
    OF ("asset_changes") " JOIN assets a ON a.row = t.asset_row" HERE,
  },
  {
    LG_AXIS_KIND_RISK, "incident", OF_INCIDENT ("at", "risk_history"),
    ENTRY ("t.at", "NULL", "i.id", "NULL", "t.reason", "t.actor", "t.open", "t.likelihood", "t.impact")
    OF ("risk_history") HERE,
  },
  {
    LG_AXIS_KIND_RUN, "protocol_run", OF_INCIDENT ("started_at", "protocol_runs"),
    ENTRY ("t.started_at", "NULL", "t.id", "NULL", "NULL", "t.actor", "t.state", "t.finished_at", "NULL")
    OF ("protocol_runs") HERE,
  },
  {
    /* Who was near can be asked of a moment, not of a day. */
    LG_AXIS_KIND_BADGE, "badge_event",
    "SELECT t.at, t.row, 0 FROM incidents i CROSS JOIN badge_events t INDEXED BY badge_events_by_time"
    " ON t.site_row = i.site_row AND t.at BETWEEN i.occurred_at - ?2 AND i.occurred_at + ?2"
    " WHERE i.row = ?1 AND coalesce (i.precision, 0) = 0",
    ENTRY ("t.at", "NULL", "t.id",
           "coalesce ((SELECT h.person FROM badge_holders h WHERE h.badge = t.badge AND h.valid_from <= t.at"
           " AND (h.valid_until IS NULL OR t.at < h.valid_until) AND h.deleted_at IS NULL"
           " ORDER BY h.valid_from DESC LIMIT 1), t.person)",
           "coalesce (t.reader, t.area)", "t.badge", "t.direction", "t.granted", "t.row")
    " FROM badge_events t JOIN sites s ON s.row = t.site_row LEFT JOIN incidents i ON NULL" HERE,
  },
  {
    /* That it was reported is told already, unless it was at the moment it occurred. */
    LG_AXIS_KIND_AUDIT, "incident",
    "SELECT t.at, t.sequence, 0 FROM audit_log t JOIN incidents i ON i.row = ?1 WHERE t.record = i.id"
    " AND (t.action <> 'incident_create' OR i.reported_at = i.occurred_at)",
    "SELECT t.at, NULL, s.timezone, i.currency, t.record, t.action, NULL, t.actor, t.before, t.after, NULL, NULL, NULL"
    " FROM audit_log t JOIN incidents i ON i.id = t.record JOIN sites s ON s.row = i.site_row WHERE t.sequence = ?1",
  },
};

const LgAxisPart *
lg_axis_parts (guint *n_parts)
{
  *n_parts = G_N_ELEMENTS (parts);

  return parts;
}

const LgAxisPart *
lg_axis_part_of (LgAxisKind kind)
{
  g_assert (kind >= LG_AXIS_KIND_OCCURRED && kind <= G_N_ELEMENTS (parts));

  return &parts[kind - LG_AXIS_KIND_OCCURRED];
}

static gint64
read_int (LgStatement *statement,
          int          column)
{
  return lg_statement_is_null (statement, column) ? LG_UNKNOWN : lg_statement_int (statement, column);
}

/**
 * lg_axis_part_read:
 * @part: a part
 * @statement: a row of its `entry`
 *
 * Returns: (transfer full): the entry
 */
LgAxisEntry *
lg_axis_part_read (const LgAxisPart *part,
                   LgStatement      *statement)
{
  LgAxisEntry *entry = g_object_new (LG_TYPE_AXIS_ENTRY, NULL);

  entry->kind = part->kind;
  entry->record_type = g_strdup (part->record_type);
  entry->at = lg_statement_int (statement, 0);
  entry->precision = lg_statement_int (statement, 1);
  entry->timezone = g_strdup (lg_statement_text (statement, 2));
  entry->currency = g_strdup (lg_statement_text (statement, 3));
  entry->record = lg_statement_dup_id (statement, 4);
  entry->name = g_strdup (lg_statement_text (statement, 5));
  entry->detail = g_strdup (lg_statement_text (statement, 6));
  entry->actor = g_strdup (lg_statement_text (statement, 7));
  entry->before = g_strdup (lg_statement_text (statement, 8));
  entry->after = g_strdup (lg_statement_text (statement, 9));
  entry->code = read_int (statement, 10);
  entry->number = read_int (statement, 11);
  entry->other = read_int (statement, 12);

  return entry;
}
