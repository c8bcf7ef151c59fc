/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-check-private.h"
#include "lg-json.h"
#include "lg-protocol-step-table.h"
#include "lg-table-private.h"

static const LgTable protocol_steps = {
  .name = "protocol_steps",
  .record_type = lg_protocol_step_get_type,
};

/**
 * lg_protocol_steps_insert_pending:
 * @db: a connection in a transaction
 * @run_row: a run without steps
 * @error: return location
 *
 * Adds the fifteen steps of a run. They say nothing yet that the run's own row
 * in the audit log does not.
 */
gboolean
lg_protocol_steps_insert_pending (LgDb    *db,
                                  gint64   run_row,
                                  GError **error)
{
  for (gint64 number = 1; number <= LG_N_PROTOCOL_STEPS; number++)
    {
      g_autoptr (LgProtocolStep) step = g_object_new (LG_TYPE_PROTOCOL_STEP, NULL);

      step->run_row = run_row;
      step->number = number;
      step->state = LG_STEP_STATE_PENDING;
      if (!lg_table_insert_unaudited (db, &protocol_steps, step, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_json (const char  *text,
            const char  *what,
            GError     **error)
{
  g_autoptr (JsonNode) node = text != NULL ? lg_json_parse (text, NULL) : NULL;

  return lg_check (text == NULL || node != NULL, error, "%s of a step must be JSON", what);
}

static gboolean
check (LgProtocolStep  *step,
       GError         **error)
{
  return lg_check (step->state == LG_STEP_STATE_PENDING || step->outcome != NULL, error,
                   "Step %" G_GINT64_FORMAT " needs an outcome", step->number) &&
         check_json (step->records_read, "What was read", error) &&
         check_json (step->records_written, "What was written", error) &&
         check_json (step->working, "The working", error);
}

/**
 * lg_protocol_steps_update:
 * @db: a connection in a transaction
 * @step: a step as it was read, with its new state and outcome
 * @error: return location
 *
 * A step that is no longer pending has finished now, unless it says when.
 */
gboolean
lg_protocol_steps_update (LgDb            *db,
                          LgProtocolStep  *step,
                          GError         **error)
{
  if (step->state == LG_STEP_STATE_PENDING)
    step->finished_at = LG_TIME_NONE;
  else if (step->finished_at == LG_TIME_NONE)
    step->finished_at = lg_time_now ();

  /* The table keeps no time of change, so that there is none to compare. */
  LG_RECORD (step)->updated_at = LG_TIME_NONE;

  return check (step, error) && lg_table_update (db, &protocol_steps, step, error);
}

LgProtocolStep *
lg_protocol_steps_find (LgDb    *db,
                        gint64   run_row,
                        gint64   number,
                        GError **error)
{
  return lg_table_find (db, &protocol_steps, "WHERE t.run_row = ? AND t.number = ?", error, "ii", run_row, number);
}

/**
 * lg_protocol_steps_list:
 * @db: a connection
 * @run_row: a run
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgProtocolStep): its fifteen steps, in order
 */
GPtrArray *
lg_protocol_steps_list (LgDb    *db,
                        gint64   run_row,
                        GError **error)
{
  return lg_table_list (db, &protocol_steps, "WHERE t.run_row = ? ORDER BY t.number", error, "i", run_row);
}
