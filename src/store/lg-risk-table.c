/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-check-private.h"
#include "lg-incident-table-private.h"
#include "lg-risk-table.h"

static const LgTableJoin joined[] = {
  { "incident", "i.id" },
  { NULL },
};

static const LgTable risk_history = {
  .name = "risk_history",
  .record_type = lg_risk_entry_get_type,
  .joins = "JOIN incidents i ON i.row = t.incident_row",
  .joined = joined,
};

static gboolean
in_matrix (gint64 value)
{
  return value == LG_UNKNOWN || (value >= 1 && value <= 5);
}

static gboolean
differs_from_proposal (LgRiskEntry *entry)
{
  return (entry->proposed_likelihood != LG_UNKNOWN && entry->likelihood != entry->proposed_likelihood) ||
         (entry->proposed_impact != LG_UNKNOWN && entry->impact != entry->proposed_impact);
}

static gboolean
check (LgRiskEntry  *entry,
       GError      **error)
{
  return lg_check (in_matrix (entry->likelihood) && in_matrix (entry->impact) &&
                   in_matrix (entry->proposed_likelihood) && in_matrix (entry->proposed_impact), error,
                   N_("Likelihood and impact go from 1 to 5")) &&
         lg_check (!entry->open || (entry->likelihood != LG_UNKNOWN && entry->impact != LG_UNKNOWN), error,
                   N_("An open risk needs its likelihood and its impact")) &&
         lg_check (!differs_from_proposal (entry) || entry->reason != NULL, error,
                   N_("A risk other than the proposed one needs a reason"));
}

/**
 * lg_risk_history_insert:
 * @db: a connection in a transaction
 * @entry: a change of an incident's risk; who made it and when is filled in
 * @error: return location
 *
 * Keeps the change. The incident itself carries the risk it has now, and is
 * updated by the caller in the same transaction.
 */
gboolean
lg_risk_history_insert (LgDb         *db,
                        LgRiskEntry  *entry,
                        GError      **error)
{
  g_set_str (&entry->actor, lg_db_get_actor (db));
  if (entry->at == LG_TIME_NONE)
    entry->at = lg_time_now ();

  return check (entry, error) && lg_table_insert (db, &risk_history, entry, error);
}

/**
 * lg_risk_history_newest:
 * @db: a connection
 * @incident_row: an incident, 0 for all
 * @error: return location
 *
 * Returns: (transfer full): the last change, or NULL with %LG_STORE_ERROR_NOT_FOUND
 */
LgRiskEntry *
lg_risk_history_newest (LgDb    *db,
                        gint64   incident_row,
                        GError **error)
{
  if (incident_row == 0)
    return lg_risk_history_at (db, G_MAXINT64, error);

  return lg_table_find (db, &risk_history, "WHERE t.incident_row = ? ORDER BY t.at DESC, t.row DESC LIMIT 1",
                        error, "i", incident_row);
}

/**
 * lg_risk_history_at:
 * @db: a connection
 * @time: a moment
 * @error: return location
 *
 * Returns: (transfer full): the last change up to the moment, whose level was the global one then,
 *   or NULL with %LG_STORE_ERROR_NOT_FOUND
 */
LgRiskEntry *
lg_risk_history_at (LgDb    *db,
                    LgTime   time,
                    GError **error)
{
  return lg_table_find (db, &risk_history, "WHERE t.at <= ? ORDER BY t.at DESC, t.row DESC LIMIT 1", error, "i", time);
}

/**
 * lg_risk_history_list:
 * @db: a connection
 * @incident_row: an incident, 0 for all
 * @limit: how many at most, 0 for all
 * @total: (out) (optional): how many there are, whatever the limit
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgRiskEntry): the changes, the newest first
 */
GPtrArray *
lg_risk_history_list (LgDb    *db,
                      gint64   incident_row,
                      gint64   limit,
                      gint64  *total,
                      GError **error)
{
  if (total != NULL &&
      !lg_db_query_int (db, "SELECT count (*) FROM risk_history WHERE ?1 IN (0, incident_row)",
                        total, error, "i", incident_row))
    return NULL;

  return lg_table_list (db, &risk_history, "WHERE ?1 IN (0, t.incident_row) ORDER BY t.at DESC, t.row DESC LIMIT ?2",
                        error, "ii", incident_row, limit != 0 ? limit : -1);
}

/**
 * lg_risk_history_list_between:
 * @db: a connection
 * @since: the earliest time
 * @until: the time before which they were made
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgRiskEntry): the changes, the oldest first
 */
GPtrArray *
lg_risk_history_list_between (LgDb    *db,
                              LgTime   since,
                              LgTime   until,
                              GError **error)
{
  return lg_table_list (db, &risk_history, "WHERE t.at >= ? AND t.at < ? ORDER BY t.at, t.row", error, "ii", since, until);
}

/**
 * lg_risk_history_list_open:
 * @db: a connection
 * @time: a moment
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgRiskEntry): the last change before the moment of each
 *   incident whose risk was open then, the highest risk first
 */
GPtrArray *
lg_risk_history_list_open (LgDb    *db,
                           LgTime   time,
                           GError **error)
{
  return lg_table_list (db, &risk_history,
                        "WHERE t.at < ?1 AND t.open AND t.deleted_at IS NULL AND NOT EXISTS"
                        " (SELECT 1 FROM risk_history n WHERE n.incident_row = t.incident_row AND n.at < ?1"
                        "   AND (n.at, n.row) > (t.at, t.row))"
                        " ORDER BY t.likelihood * t.impact DESC, t.at, t.row",
                        error, "i", time);
}

/**
 * lg_risk_find_highest:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full): the incident with the highest open risk, which is
 *   the global Risk Level, or NULL with %LG_STORE_ERROR_NOT_FOUND
 */
LgIncident *
lg_risk_find_highest (LgDb    *db,
                      GError **error)
{
  return lg_table_find (db, &lg_incidents_table,
                        "WHERE t.risk_open AND t.deleted_at IS NULL AND t.likelihood * t.impact > 0"
                        " ORDER BY t.likelihood * t.impact DESC LIMIT 1",
                        error, "");
}
