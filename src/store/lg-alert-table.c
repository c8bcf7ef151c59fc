/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-alert-table.h"
#include "lg-check-private.h"
#include "lg-table-private.h"
#include "lg-text.h"

static const LgTableJoin joined[] = {
  { "incident", "i.id" },
  { "contact", "c.id" },
  { NULL },
};

static const LgTable alerts = {
  .name = "alerts",
  .record_type = lg_alert_get_type,
  .joins = "LEFT JOIN incidents i ON i.row = t.incident_row LEFT JOIN contacts c ON c.row = t.contact_row",
  .joined = joined,
};

static gboolean
check (LgAlert  *alert,
       GError  **error)
{
  return lg_check (lg_enum_name (LG_TYPE_ALERT_CHANNEL, alert->channel) != NULL, error, "An alert needs a channel") &&
         lg_check (alert->recipient != NULL, error, "An alert needs a recipient") &&
         lg_check (alert->body != NULL, error, "An alert needs a text") &&
         lg_check (alert->reason != NULL, error, "An alert needs a reason") &&
         lg_check (alert->dedupe != NULL, error, "An alert needs a key that tells it from others") &&
         lg_check_line (alert->recipient, error, "An alert's recipient must be one line") &&
         lg_check_line (alert->subject, error, "An alert's subject must be one line");
}

/**
 * lg_alerts_queue:
 * @db: a connection in a transaction
 * @alert: an alert with channel, recipient, body, reason and dedupe
 * @queued: (out): whether it was queued now; FALSE where an alert of the same dedupe key is there
 * @error: return location
 *
 * Puts an alert into the outbox, once: whatever was queued under the key stays
 * as it is, sent or not.
 */
gboolean
lg_alerts_queue (LgDb      *db,
                 LgAlert   *alert,
                 gboolean  *queued,
                 GError   **error)
{
  gint64 n_same;

  *queued = FALSE;
  if (!check (alert, error) ||
      !lg_db_query_int (db, "SELECT count (*) FROM alerts WHERE dedupe = ?", &n_same, error, "t", alert->dedupe))
    return FALSE;

  if (n_same > 0)
    return TRUE;

  alert->state = LG_ALERT_STATE_QUEUED;
  if (alert->queued_at == LG_TIME_NONE)
    alert->queued_at = lg_time_now ();
  if (alert->attempts == NULL)
    alert->attempts = g_strdup ("[]");
  if (alert->urgency == LG_UNKNOWN)
    alert->urgency = LG_ALERT_URGENCY_NORMAL;

  *queued = lg_table_insert (db, &alerts, alert, error);

  return *queued;
}

gboolean
lg_alerts_update (LgDb     *db,
                  LgAlert  *alert,
                  GError  **error)
{
  return check (alert, error) && lg_table_update (db, &alerts, alert, error);
}

/**
 * lg_alerts_acknowledge:
 * @db: a connection in a transaction
 * @alert: an alert as it was read
 * @error: return location
 *
 * The one who acts has seen the alert: it is over. Who saw it first stays
 * recorded: a second time fails with %LG_STORE_ERROR_INVALID.
 */
gboolean
lg_alerts_acknowledge (LgDb     *db,
                       LgAlert  *alert,
                       GError  **error)
{
  if (!lg_check (alert->state != LG_ALERT_STATE_ACKNOWLEDGED, error,
                 N_("%s acknowledged this alert already"), alert->acknowledged_by))
    return FALSE;

  alert->state = LG_ALERT_STATE_ACKNOWLEDGED;
  alert->acknowledged_at = lg_time_now ();
  g_set_str (&alert->acknowledged_by, lg_db_get_actor (db));

  return lg_alerts_update (db, alert, error);
}

LgAlert *
lg_alerts_get (LgDb    *db,
               gint64   row,
               GError **error)
{
  return lg_table_get (db, &alerts, row, error);
}

LgAlert *
lg_alerts_find (LgDb        *db,
                const char  *id,
                GError     **error)
{
  return lg_table_get_by_id (db, &alerts, id, error);
}

LgAlert *
lg_alerts_find_by_dedupe (LgDb        *db,
                          const char  *dedupe,
                          GError     **error)
{
  return lg_table_find (db, &alerts, "WHERE t.dedupe = ?", error, "t", dedupe);
}

static char *
build_where (const LgAlertFilter *filter)
{
  GString *where = g_string_new ("WHERE t.deleted_at IS NULL");

  if (filter->state != 0)
    g_string_append (where, " AND t.state = ?1");
  if (filter->incident_row != 0)
    g_string_append (where, " AND t.incident_row = ?2");

  return g_string_free (where, FALSE);
}

/**
 * lg_alerts_list:
 * @db: a connection
 * @filter: which
 * @total: (out) (optional): how many there are, whatever the limit
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgAlert): the alerts, the newest first
 */
GPtrArray *
lg_alerts_list (LgDb                 *db,
                const LgAlertFilter  *filter,
                gint64               *total,
                GError              **error)
{
  g_autofree char *where = build_where (filter);
  g_autofree char *count = g_strconcat ("SELECT count (*) FROM alerts t ", where, NULL);
  g_autofree char *list = g_strconcat (where, " ORDER BY t.row DESC LIMIT ?3", NULL);

  if (total != NULL &&
      !lg_db_query_int (db, count, total, error, "ii", (gint64) filter->state, filter->incident_row))
    return NULL;

  return lg_table_list (db, &alerts, list, error, "iii", (gint64) filter->state, filter->incident_row,
                        filter->limit != 0 ? filter->limit : -1);
}

gboolean
lg_alerts_set_deleted (LgDb      *db,
                       gint64     row,
                       gboolean   deleted,
                       GError   **error)
{
  return lg_table_set_deleted (db, &alerts, row, deleted, error);
}

/**
 * lg_alerts_list_by_rules:
 * @db: a connection
 * @incident_row: an incident
 * @withdrawn_since: since when they were deleted, or %LG_TIME_NONE for those that are not
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgAlert): the alerts that rules made for the incident alone and that are
 *   still queued
 */
GPtrArray *
lg_alerts_list_by_rules (LgDb    *db,
                         gint64   incident_row,
                         LgTime   withdrawn_since,
                         GError **error)
{
  const char *where = withdrawn_since == LG_TIME_NONE
                    ? "WHERE t.incident_row = ?1 AND t.rule IS NOT NULL AND t.state = 1 AND t.deleted_at IS NULL"
                    : "WHERE t.incident_row = ?1 AND t.rule IS NOT NULL AND t.state = 1 AND t.deleted_at >= ?2";

  return lg_table_list (db, &alerts, where, error, "ii", incident_row, withdrawn_since);
}

static gboolean
count_states (LgDb          *db,
              LgAlertState   a,
              LgAlertState   b,
              gint64        *n_alerts,
              GError       **error)
{
  return lg_db_query_int (db, "SELECT count (*) FROM alerts WHERE state IN (?, ?) AND deleted_at IS NULL",
                          n_alerts, error, "ii", (gint64) a, (gint64) b);
}

/**
 * lg_alerts_count:
 * @db: a connection
 * @n_waiting: (out): how many are still to go out
 * @n_failed: (out): how many failed or did not arrive, and nobody acknowledged
 * @error: return location
 */
gboolean
lg_alerts_count (LgDb    *db,
                 gint64  *n_waiting,
                 gint64  *n_failed,
                 GError **error)
{
  return count_states (db, LG_ALERT_STATE_QUEUED, LG_ALERT_STATE_SENDING, n_waiting, error) &&
         count_states (db, LG_ALERT_STATE_UNDELIVERED, LG_ALERT_STATE_FAILED, n_failed, error);
}
