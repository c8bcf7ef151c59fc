/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-check-private.h"
#include "lg-protocol-run-table.h"
#include "lg-protocol-step-table.h"
#include "lg-table-private.h"

static const LgTableJoin joined[] = {
  { "incident", "i.id" },
  { NULL },
};

static const LgTable protocol_runs = {
  .name = "protocol_runs",
  .record_type = lg_protocol_run_get_type,
  .joins = "LEFT JOIN incidents i ON i.row = t.incident_row",
  .joined = joined,
};

/**
 * lg_protocol_runs_insert:
 * @db: a connection in a transaction
 * @run: a run with its trigger; without an incident, it is for the whole store
 * @error: return location
 *
 * Starts a run, its fifteen steps pending.
 */
gboolean
lg_protocol_runs_insert (LgDb           *db,
                         LgProtocolRun  *run,
                         GError        **error)
{
  run->state = LG_RUN_STATE_RUNNING;
  run->started_at = lg_time_now ();
  g_set_str (&run->actor, lg_db_get_actor (db));

  return lg_check (run->trigger != NULL, error, "A run of the protocol needs what started it") &&
         lg_table_insert (db, &protocol_runs, run, error) &&
         lg_protocol_steps_insert_pending (db, LG_RECORD (run)->row, error);
}

/* A run that is no longer running has finished now, unless it says when. */
gboolean
lg_protocol_runs_update (LgDb           *db,
                         LgProtocolRun  *run,
                         GError        **error)
{
  if (run->state == LG_RUN_STATE_RUNNING)
    run->finished_at = LG_TIME_NONE;
  else if (run->finished_at == LG_TIME_NONE)
    run->finished_at = lg_time_now ();

  return lg_table_update (db, &protocol_runs, run, error);
}

LgProtocolRun *
lg_protocol_runs_get (LgDb    *db,
                      gint64   row,
                      GError **error)
{
  return lg_table_get (db, &protocol_runs, row, error);
}

/**
 * lg_protocol_runs_find_unfinished:
 * @db: a connection
 * @incident_row: the incident of the run, 0 for a run of the whole store
 * @error: return location
 *
 * Returns: (transfer full): the newest run that was started and not finished,
 *   or NULL with %LG_STORE_ERROR_NOT_FOUND
 */
LgProtocolRun *
lg_protocol_runs_find_unfinished (LgDb    *db,
                                  gint64   incident_row,
                                  GError **error)
{
  return lg_table_find (db, &protocol_runs,
                        "WHERE t.state = 1 AND t.incident_row IS nullif (?, 0) ORDER BY t.row DESC LIMIT 1",
                        error, "i", incident_row);
}

/**
 * lg_protocol_runs_list:
 * @db: a connection
 * @limit: how many at most, 0 for all
 * @total: (out) (optional): how many there are, whatever the limit
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgProtocolRun): the runs, the newest first
 */
GPtrArray *
lg_protocol_runs_list (LgDb    *db,
                       gint64   limit,
                       gint64  *total,
                       GError **error)
{
  if (total != NULL && !lg_db_query_int (db, "SELECT count (*) FROM protocol_runs", total, error, ""))
    return NULL;

  return lg_table_list (db, &protocol_runs, "ORDER BY t.row DESC LIMIT ?", error, "i", limit != 0 ? limit : -1);
}
