/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-audit-private.h"
#include "lg-hash.h"
#include "lg-incident-table-private.h"
#include "lg-protocol-query.h"

/**
 * lg_protocol_list_breaches:
 * @db: a connection
 * @severity: the least severity
 * @since: the earliest occurrence
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgIncident): the new incidents that
 *   are as severe and as recent, the most severe and the newest first
 */
GPtrArray *
lg_protocol_list_breaches (LgDb        *db,
                           LgSeverity   severity,
                           LgTime       since,
                           GError     **error)
{
  return lg_table_list (db, &lg_incidents_table,
                        "WHERE t.deleted_at IS NULL AND t.status < 4 AND t.status = 1 AND t.severity >= ? AND t.occurred_at >= ?"
                        " ORDER BY t.severity DESC, t.occurred_at DESC, t.row",
                        error, "ii", (gint64) severity, since);
}

/**
 * lg_protocol_list_unassessed:
 * @db: a connection
 * @since: the earliest resolution
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgIncident): the incidents resolved
 *   since then, with an outcome that was recorded, whose risk nobody has assessed
 */
GPtrArray *
lg_protocol_list_unassessed (LgDb    *db,
                             LgTime   since,
                             GError **error)
{
  return lg_table_list (db, &lg_incidents_table,
                        "WHERE t.deleted_at IS NULL AND t.status = 4 AND t.resolved_at >= ? AND t.disposition < 9"
                        " AND t.likelihood IS NULL ORDER BY t.resolved_at, t.row",
                        error, "i", since);
}

static gboolean
query_boolean (LgDb        *db,
               const char  *sql,
               gint64       incident_row,
               const char  *rule,
               gboolean    *has,
               GError     **error)
{
  gint64 value;

  if (!lg_db_query_int (db, sql, &value, error, "it", incident_row, rule))
    return FALSE;

  *has = value == 1;

  return TRUE;
}

/* Is there a task of this rule for the incident, of its own or a summary that covers it? */
gboolean
lg_protocol_has_task (LgDb        *db,
                      gint64       incident_row,
                      const char  *rule,
                      gboolean    *has,
                      GError     **error)
{
  return query_boolean (db,
                        "SELECT EXISTS (SELECT 1 FROM tasks WHERE incident_row = ?1 AND rule = ?2)"
                        " OR EXISTS (SELECT 1 FROM task_incidents c JOIN tasks k ON k.row = c.task_row"
                        "            WHERE c.incident_row = ?1 AND k.rule = ?2)",
                        incident_row, rule, has, error);
}

gboolean
lg_protocol_has_alert (LgDb        *db,
                       gint64       incident_row,
                       const char  *rule,
                       gboolean    *has,
                       GError     **error)
{
  return query_boolean (db,
                        "SELECT EXISTS (SELECT 1 FROM alerts WHERE incident_row = ?1 AND rule = ?2)"
                        " OR EXISTS (SELECT 1 FROM alert_incidents c JOIN alerts a ON a.row = c.alert_row"
                        "            WHERE c.incident_row = ?1 AND a.rule = ?2)",
                        incident_row, rule, has, error);
}

gboolean
lg_protocol_cover_by_task (LgDb    *db,
                           gint64   task_row,
                           gint64   incident_row,
                           GError **error)
{
  return lg_db_run (db, "INSERT INTO task_incidents (incident_row, task_row) VALUES (?, ?)",
                    error, "ii", incident_row, task_row);
}

gboolean
lg_protocol_cover_by_alert (LgDb    *db,
                            gint64   alert_row,
                            gint64   incident_row,
                            GError **error)
{
  return lg_db_run (db, "INSERT INTO alert_incidents (incident_row, alert_row) VALUES (?, ?)",
                    error, "ii", incident_row, alert_row);
}

/**
 * lg_protocol_count_similar:
 * @db: a connection
 * @incident: an incident
 * @days: how many days count, the incident's own included
 * @count: (out): incidents of the same kind at the same site in those days, this one included
 * @error: return location
 */
gboolean
lg_protocol_count_similar (LgDb        *db,
                           LgIncident  *incident,
                           gint64       days,
                           gint64      *count,
                           GError     **error)
{
  return lg_db_query_int (db,
                          "SELECT coalesce (sum (incidents), 0) FROM incident_days"
                          " WHERE local_day BETWEEN ?1 AND ?2 AND site_row = ?3 AND kind = ?4",
                          count, error, "iiit", incident->local_day - days + 1, incident->local_day,
                          incident->site_row, incident->kind);
}

static gboolean
collect_resolved (LgDb       *db,
                  LgTime      resolved_before,
                  GPtrArray  *ids,
                  LgHash     *hash,
                  gint64     *first_row,
                  gint64     *last_row,
                  GError    **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT row, id FROM incidents WHERE deleted_at IS NULL AND status = 4 AND resolved_at < ? ORDER BY row",
                 error, "i", resolved_before);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (lg_statement_next (statement, &local_error))
    {
      char *id = lg_statement_dup_id (statement, 1);

      *last_row = lg_statement_int (statement, 0);
      if (ids->len == 0)
        *first_row = *last_row;
      lg_hash_update (hash, id, strlen (id));
      g_ptr_array_add (ids, id);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static char *
describe_archiving (GPtrArray *ids,
                    LgHash    *hash)
{
  guint8 digest[LG_HASH_BYTES];
  g_autofree char *hex = NULL;

  lg_hash_finish (hash, digest);
  hex = lg_hash_to_hex (digest);

  return g_strdup_printf ("{\"archived\":%u,\"first\":\"%s\",\"last\":\"%s\",\"digest\":\"%s\"}",
                          ids->len, (char *) ids->pdata[0], (char *) ids->pdata[ids->len - 1], hex);
}

/**
 * lg_protocol_archive_resolved:
 * @db: a connection in a transaction
 * @resolved_before: incidents resolved before this moment are archived
 * @ids: (element-type utf8): their ids are added
 * @error: return location
 *
 * Archives what is due as one act with one audit row, which holds how many
 * they were and the SHA-256 of their ids: there may be a million of them.
 */
gboolean
lg_protocol_archive_resolved (LgDb       *db,
                              LgTime      resolved_before,
                              GPtrArray  *ids,
                              GError    **error)
{
  g_autoptr (LgHash) hash = lg_hash_new ();
  g_autofree char *note = NULL;
  gint64 first_row = 0, last_row = 0;

  if (!collect_resolved (db, resolved_before, ids, hash, &first_row, &last_row, error))
    return FALSE;
  if (ids->len == 0)
    return TRUE;

  note = describe_archiving (ids, hash);

  return lg_db_run (db,
                    "UPDATE incidents SET status = 5, archived_at = ?1, updated_at = max (?1, updated_at + 1), risk_open = 0"
                    " WHERE deleted_at IS NULL AND status = 4 AND resolved_at < ?2",
                    error, "ii", lg_time_now (), resolved_before) &&
         lg_audit_append (db, "incident", NULL, NULL, note, error) &&
         lg_changes_append (db, "incident", first_row, last_row, LG_CHANGE_UPDATE, error);
}

/**
 * lg_protocol_count_resolved:
 * @db: a connection
 * @resolved_before: a moment
 * @count: (out): how many incidents lg_protocol_archive_resolved() would archive
 * @error: return location
 */
gboolean
lg_protocol_count_resolved (LgDb    *db,
                            LgTime   resolved_before,
                            gint64  *count,
                            GError **error)
{
  return lg_db_query_int (db, "SELECT count (*) FROM incidents WHERE deleted_at IS NULL AND status = 4 AND resolved_at < ?",
                          count, error, "i", resolved_before);
}

/**
 * lg_protocol_count_undated:
 * @db: a connection
 * @count: (out): how many resolved incidents nobody knows the time of resolution of
 * @error: return location
 */
gboolean
lg_protocol_count_undated (LgDb    *db,
                           gint64  *count,
                           GError **error)
{
  return lg_db_query_int (db,
                          "SELECT count (*) FROM incidents INDEXED BY incidents_resolved"
                          " WHERE deleted_at IS NULL AND status = 4 AND resolved_at IS NULL",
                          count, error, "");
}
