/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-checklist.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-cli-task-private.h"
#include "lg-task-table.h"

static const LgCliField checkpoint_fields[] = {
  { "number", N_("Number") },
  { "title", N_("Checkpoint") },
  { "state", N_("State"), LG_CLI_FIELD_WORD },
  { "reason", N_("Reason") },
  { NULL },
};

static const LgCliField fields[] = {
  { "title", N_("Title") },
  { "kind", N_("Kind"), LG_CLI_FIELD_WORD },
  { "status", N_("Status"), LG_CLI_FIELD_WORD },
  { "due_at", N_("Due"), LG_CLI_FIELD_TIME },
  { "assignee", N_("Assignee") },
  { "assigned_role", N_("For"), LG_CLI_FIELD_WORD },
  { "site", N_("Site") },
  { "incident_number", N_("Incident") },
  { "rrule", N_("Repeats") },
  { "done_at", N_("Done"), LG_CLI_FIELD_TIME },
  { "description", N_("Description"), LG_CLI_FIELD_LONG },
  { "id", N_("Id") },
  { "checklist", N_("Checklist"), .fields = checkpoint_fields },
  { NULL },
};

static void
add_numbers (JsonObject *task)
{
  JsonNode *node = json_object_get_member (task, "checklist");
  JsonArray *checklist = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; checklist != NULL && i < json_array_get_length (checklist); i++)
    json_object_set_int_member (json_array_get_object_element (checklist, i), "number", i + 1);
}

/**
 * lg_cli_task_print:
 * @cli: a call
 * @db: a connection
 * @row: the task's
 * @error: return location
 *
 * Prints the task as it is in the store, its checkpoints with the numbers that name them.
 */
gboolean
lg_cli_task_print (LgCli    *cli,
                   LgDb     *db,
                   gint64    row,
                   GError  **error)
{
  g_autoptr (LgTask) task = lg_tasks_get (db, row, error);
  JsonNode *node;

  if (task == NULL)
    return FALSE;

  node = lg_record_to_json (LG_RECORD (task));
  add_numbers (json_node_get_object (node));
  lg_cli_print (cli, node, fields);

  return TRUE;
}

gboolean
lg_cli_task_show (LgCli    *cli,
                  LgDb     *db,
                  GError  **error)
{
  g_autoptr (LgTask) task = lg_cli_lookup_task (db, lg_cli_get_argument (cli, 0), error);

  return task != NULL && lg_cli_task_print (cli, db, LG_RECORD (task)->row, error);
}

/* By the number that is shown, or by the title. */
static LgCheckpoint *
find_checkpoint (GPtrArray   *checklist,
                 const char  *name,
                 GError     **error)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (name, 10, 1, checklist->len, &number, NULL))
    return checklist->pdata[number - 1];

  for (guint i = 0; i < checklist->len; i++)
    {
      LgCheckpoint *checkpoint = checklist->pdata[i];

      if (g_str_equal (checkpoint->title, name))
        return checkpoint;
    }

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND, _("The task has no checkpoint “%s”"), name);

  return NULL;
}

static gboolean
set_state (LgTask        *task,
           const char    *name,
           LgCheckState   state,
           const char    *reason,
           GError       **error)
{
  g_autoptr (GPtrArray) checklist = lg_checklist_parse (task->checklist, error);
  LgCheckpoint *checkpoint = checklist != NULL ? find_checkpoint (checklist, name, error) : NULL;

  if (checkpoint == NULL)
    return FALSE;

  checkpoint->state = state;
  g_set_str (&checkpoint->reason, reason);
  g_free (task->checklist);
  task->checklist = lg_checklist_print (checklist);

  return TRUE;
}

static gboolean
mark (LgCli         *cli,
      LgDb          *db,
      LgCheckState   state,
      const char    *reason,
      GError       **error)
{
  g_autoptr (LgTask) task = lg_cli_lookup_task (db, lg_cli_get_argument (cli, 0), error);

  return task != NULL &&
         set_state (task, lg_cli_get_argument (cli, 1), state, reason, error) &&
         lg_tasks_update (db, task, error) &&
         lg_cli_task_print (cli, db, LG_RECORD (task)->row, error);
}

gboolean
lg_cli_task_tick (LgCli    *cli,
                  LgDb     *db,
                  GError  **error)
{
  return mark (cli, db, LG_CHECK_STATE_DONE, NULL, error);
}

gboolean
lg_cli_task_untick (LgCli    *cli,
                    LgDb     *db,
                    GError  **error)
{
  return mark (cli, db, LG_CHECK_STATE_OPEN, NULL, error);
}

gboolean
lg_cli_task_skip (LgCli    *cli,
                  LgDb     *db,
                  GError  **error)
{
  return mark (cli, db, LG_CHECK_STATE_SKIPPED, lg_cli_get_text (cli, "reason"), error);
}

/* What a new task is to have looked at. */
void
lg_cli_task_fill_checklist (LgCli  *cli,
                            LgTask *task)
{
  GPtrArray *titles = lg_cli_get_texts (cli, "checkpoint");
  g_autoptr (GPtrArray) checklist = lg_checklist_new ();

  for (guint i = 0; titles != NULL && i < titles->len; i++)
    g_ptr_array_add (checklist, lg_checkpoint_new (titles->pdata[i], LG_CHECK_STATE_OPEN, NULL));
  task->checklist = lg_checklist_print (checklist);
}

const LgCliOption lg_cli_task_skip_options[] = {
  { "reason", LG_CLI_OPTION_TEXT, N_("TEXT"), N_("Why nobody looked at it") },
  { NULL },
};
