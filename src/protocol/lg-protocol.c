/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-breach-rule.h"
#include "lg-incident-table.h"
#include "lg-json.h"
#include "lg-protocol.h"
#include "lg-protocol-run-table.h"
#include "lg-protocol-step-table.h"
#include "lg-protocol-work-private.h"
#include "lg-step-private.h"
#include "lg-store-error.h"

typedef struct
{
  const char *name;
  LgStepFunc  func;
} StepKind;

static const StepKind kinds[LG_N_STEPS] = {
  { N_("Fetch Security Incident Logs"), lg_step_fetch_incidents },
  { N_("Get High-Risk Asset List"), lg_step_list_high_risk_assets },
  { N_("Calculate Total Incident Severity Score"), lg_step_score_severity },
  { N_("Create Security Incident Report"), lg_step_create_reports },
  { N_("Update Asset Status"), lg_step_update_assets },
  { N_("Assign Security Guard Patrol"), lg_step_assign_patrol },
  { N_("Create Investigation Task"), lg_step_assign_review },
  { N_("Calculate Loss Value Impact"), lg_step_calculate_loss },
  { N_("Notify Management of Breach"), lg_step_notify_management },
  { N_("Emergency Alert SMS"), lg_step_alert_response },
  { N_("Update Risk Assessment Score"), lg_step_assess_risk },
  { N_("Generate Weekly Loss Report"), lg_step_write_report },
  { N_("Archive Resolved Incident"), lg_step_archive },
  { N_("Audit Surveillance Equipment"), lg_step_audit_equipment },
  { N_("Get Personnel Access Logs"), lg_step_check_access },
};

/**
 * lg_protocol_step_name:
 * @number: 1 to 15
 *
 * Returns: (transfer none): the step's name, as the protocol has it; to be translated by who shows it
 */
const char *
lg_protocol_step_name (gint64 number)
{
  g_return_val_if_fail (number >= 1 && number <= LG_N_STEPS, NULL);

  return kinds[number - 1].name;
}

static gboolean
leave_out (LgDb           *db,
           LgProtocolRun  *run,
           gint64          number,
           GError        **error)
{
  g_autoptr (LgProtocolStep) step = lg_protocol_steps_find (db, LG_RECORD (run)->row, number, error);

  if (step == NULL)
    return FALSE;

  step->state = LG_STEP_STATE_SKIPPED;
  step->finished_at = lg_time_now ();
  g_set_str (&step->outcome, _("Not part of this run"));

  return lg_protocol_steps_update (db, step, error);
}

static LgProtocolRun *
begin_new (LgDb         *db,
           LgIncident   *incident,
           guint         steps,
           const char   *trigger,
           GError      **error)
{
  g_autoptr (LgProtocolRun) run = g_object_new (LG_TYPE_PROTOCOL_RUN, NULL);

  run->incident_row = incident != NULL ? LG_RECORD (incident)->row : 0;
  run->state = LG_RUN_STATE_RUNNING;
  run->trigger = g_strdup (trigger);
  run->actor = g_strdup (lg_db_get_actor (db));
  run->started_at = lg_time_now ();
  if (!lg_protocol_runs_insert (db, run, error))
    return NULL;

  for (gint64 number = 1; number <= LG_N_STEPS; number++)
    {
      if ((steps & (1u << number)) == 0 && !leave_out (db, run, number, error))
        return NULL;
    }

  return lg_protocol_runs_get (db, LG_RECORD (run)->row, error);
}

/**
 * lg_protocol_begin:
 * @db: a connection in a transaction
 * @incident: (nullable): the incident to run for; none for the whole store
 * @steps: a bit for each step to carry out, %LG_PROTOCOL_ALL_STEPS for all
 * @trigger: who or what started it: `user`, `schedule`, `breach`
 * @error: return location
 *
 * Begins a run, or takes up the one of the same scope that was interrupted.
 *
 * Returns: (transfer full): the run
 */
LgProtocolRun *
lg_protocol_begin (LgDb         *db,
                   LgIncident   *incident,
                   guint         steps,
                   const char   *trigger,
                   GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  LgProtocolRun *run = lg_protocol_runs_find_unfinished (db, incident != NULL ? LG_RECORD (incident)->row : 0, &local_error);

  if (run != NULL)
    return run;

  if (!g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return begin_new (db, incident, steps, trigger, error);
}

static LgProtocolStep *
find_pending (LgDb           *db,
              LgProtocolRun  *run,
              GError        **error)
{
  g_autoptr (GPtrArray) steps = lg_protocol_steps_list (db, LG_RECORD (run)->row, error);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      LgProtocolStep *step = g_ptr_array_index (steps, i);

      if (step->state == LG_STEP_STATE_PENDING)
        return g_object_ref (step);
    }

  return NULL;
}

static char *
ids_to_text (GPtrArray *ids)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_sized_new (ids->len);

  for (guint i = 0; i < ids->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (ids, i));
  json_node_take_array (node, array);

  return json_to_string (node, FALSE);
}

static char *
working_to_text (JsonObject *working)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_node_set_object (node, working);

  return json_to_string (node, FALSE);
}

static gboolean
record_outcome (LgStep          *step,
                LgProtocolStep  *record,
                GError         **error)
{
  record->state = step->skipped ? LG_STEP_STATE_SKIPPED : LG_STEP_STATE_DONE;
  record->outcome = g_steal_pointer (&step->outcome);
  record->records_read = ids_to_text (step->read);
  record->records_written = ids_to_text (step->written);
  record->working = working_to_text (step->working);
  record->finished_at = lg_time_now ();
  step->run->changed = step->run->changed || step->written->len > 0;

  return lg_protocol_steps_update (step->db, record, error);
}

static gboolean
carry_out (LgDb            *db,
           LgProtocolRun   *run,
           LgProtocolStep  *record,
           const char      *folder,
           GError         **error)
{
  g_autoptr (LgIncident) incident = NULL;
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonObject) working = json_object_new ();
  LgStep step = { .db = db, .run = run, .folder = folder, .read = read, .written = written, .working = working };
  gboolean success;

  if (run->incident_row != 0)
    {
      incident = lg_incidents_get (db, run->incident_row, error);
      if (incident == NULL)
        return FALSE;
      step.incident = incident;
    }

  success = kinds[record->number - 1].func (&step, error) && record_outcome (&step, record, error);
  g_free (step.outcome);

  return success;
}

static gboolean
finish (LgDb           *db,
        LgProtocolRun  *run,
        GError        **error)
{
  run->state = LG_RUN_STATE_DONE;
  run->finished_at = lg_time_now ();

  return lg_protocol_runs_update (db, run, error);
}

/**
 * lg_protocol_advance:
 * @db: a connection in a transaction
 * @run: a run, brought up to date
 * @folder: the store's folder
 * @finished: (out): whether that was all
 * @error: return location
 *
 * Carries out the next step of the run. What it does and its record are the
 * caller's one transaction, so that a run that is cut short goes on where it
 * stopped.
 *
 * Returns: (transfer full) (nullable): the step; NULL without an error where the run has no step left
 */
LgProtocolStep *
lg_protocol_advance (LgDb           *db,
                     LgProtocolRun  *run,
                     const char     *folder,
                     gboolean       *finished,
                     GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LgProtocolStep) step = NULL;
  g_autoptr (LgProtocolStep) next = NULL;
  gboolean success;

  *finished = run->state != LG_RUN_STATE_RUNNING;
  if (*finished)
    return NULL;

  step = find_pending (db, run, &local_error);
  success = local_error == NULL && (step == NULL || carry_out (db, run, step, folder, &local_error));
  if (success)
    next = find_pending (db, run, &local_error);
  *finished = next == NULL;
  if (local_error == NULL && (*finished ? finish (db, run, &local_error) : lg_protocol_runs_update (db, run, &local_error)))
    return g_steal_pointer (&step);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * lg_protocol_run_sync:
 * @store: a store
 * @incident: (nullable): an incident's id or number; none for the whole store
 * @steps: a bit for each step to carry out
 * @trigger: who or what started it
 * @error: return location
 *
 * Carries out a whole run, a transaction a step, and blocks: for the command
 * line and for worker threads.
 *
 * Returns: (transfer full): the run
 */
LgProtocolRun *
lg_protocol_run_sync (LgStore     *store,
                      const char  *incident,
                      guint        steps,
                      const char  *trigger,
                      GError     **error)
{
  g_autoptr (LgProtocolWork) work = lg_protocol_work_new (store, incident, steps, trigger);
  gboolean success = lg_store_write_sync (store, "protocol_begin", lg_protocol_work_begin_cb, work, NULL, error);

  while (success && !work->finished)
    success = lg_store_write_sync (store, "protocol_step", lg_protocol_work_advance_cb, work, NULL, error);

  return success ? g_steal_pointer (&work->run) : NULL;
}

/**
 * lg_protocol_report:
 * @db: a connection in a transaction
 * @incident: a new incident
 * @folder: the store's folder
 * @error: return location
 *
 * Reports an incident. One that the breach rule is for gets the steps of that
 * rule in the same transaction: no breach is ever on record without them.
 */
gboolean
lg_protocol_report (LgDb        *db,
                    LgIncident  *incident,
                    const char  *folder,
                    GError     **error)
{
  g_autoptr (LgProtocolRun) run = NULL;
  gboolean applies, finished = FALSE;
  guint steps;

  if (!lg_incidents_insert (db, incident, error) ||
      !lg_breach_rule_applies (db, incident, &steps, &applies, error))
    return FALSE;
  if (!applies)
    return TRUE;

  run = lg_protocol_begin (db, incident, steps, "breach", error);
  while (run != NULL && !finished)
    {
      g_autoptr (GError) local_error = NULL;
      g_autoptr (LgProtocolStep) step = lg_protocol_advance (db, run, folder, &finished, &local_error);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return run != NULL;
}

static JsonNode *
step_to_json (LgProtocolStep *step)
{
  JsonNode *node = lg_record_to_json (LG_RECORD (step));

  json_object_set_string_member (json_node_get_object (node), "name", lg_protocol_step_name (step->number));

  return node;
}

/**
 * lg_protocol_run_to_json:
 * @db: a connection
 * @run: a run
 * @error: return location
 *
 * Returns: (transfer full): the run with its fifteen steps
 */
JsonNode *
lg_protocol_run_to_json (LgDb           *db,
                         LgProtocolRun  *run,
                         GError        **error)
{
  g_autoptr (GPtrArray) steps = lg_protocol_steps_list (db, LG_RECORD (run)->row, error);
  JsonArray *array = json_array_sized_new (LG_N_STEPS);
  JsonNode *node;

  if (steps == NULL)
    {
      json_array_unref (array);
      return NULL;
    }

  for (guint i = 0; i < steps->len; i++)
    json_array_add_element (array, step_to_json (g_ptr_array_index (steps, i)));

  node = lg_record_to_json (LG_RECORD (run));
  json_object_set_array_member (json_node_get_object (node), "steps", array);

  return node;
}
