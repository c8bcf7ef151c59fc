/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-error.h"
#include "lg-cli-fill.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-cli-task-private.h"
#include "lg-recurrence.h"
#include "lg-site-table.h"
#include "lg-task-export.h"

static const LgCliField columns[] = {
  { "kind", N_("Kind"), LG_CLI_FIELD_WORD },
  { "title", N_("Title") },
  { "status", N_("Status"), LG_CLI_FIELD_WORD },
  { "due_at", N_("Due"), LG_CLI_FIELD_TIME },
  { "assignee", N_("Assignee") },
  { "assigned_role", N_("For"), LG_CLI_FIELD_WORD },
  { "site", N_("Site") },
  { "rrule", N_("Repeats") },
  { "id", N_("Id") },
  { NULL },
};

static const LgCliField export_fields[] = {
  { "file", N_("File") },
  { "tasks", N_("Tasks") },
  { NULL },
};

static gboolean
read_filter (LgCli         *cli,
             LgDb          *db,
             guint          statuses,
             LgTaskFilter  *filter,
             GError       **error)
{
  *filter = (LgTaskFilter) {
    .statuses = lg_cli_has (cli, "status") ? 1u << lg_cli_get_enum (cli, "status") : statuses,
    .kind = lg_cli_get_enum (cli, "kind"),
    .limit = lg_cli_get_count (cli, "limit", 0),
    .overdue_at = lg_cli_has (cli, "overdue") ? lg_time_now () : 0,
  };

  return lg_cli_lookup_site_row (cli, db, &filter->site_row, error) &&
         lg_cli_lookup_incident_row (cli, db, &filter->incident_row, error);
}

static gboolean
list (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  LgTaskFilter filter;
  gint64 total;

  return read_filter (cli, db, 0, &filter, error) &&
         lg_cli_print_records (cli, lg_tasks_list (db, &filter, &total, error), &total, columns);
}

static JsonNode *
to_json (const char *path,
         gint64      n_tasks)
{
  g_autofree char *file = g_filename_display_name (path);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "file", file);
  json_object_set_int_member (object, "tasks", n_tasks);
  json_node_take_object (node, object);

  return node;
}

/* What is over is in nobody's way any more, unless it is asked for. */
static gboolean
export (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  const char *path = lg_cli_get_text (cli, "output");
  g_autofree char *calendar = NULL;
  LgTaskFilter filter;
  gint64 n_tasks;

  if (!read_filter (cli, db, LG_TASK_STATUSES_OPEN, &filter, error))
    return FALSE;

  calendar = lg_task_export_calendar (db, &filter, &n_tasks, error);
  if (calendar == NULL)
    return FALSE;

  lg_cli_set_about_file (cli);
  if (!g_file_set_contents (path, calendar, -1, error))
    return FALSE;

  lg_cli_print (cli, to_json (path, n_tasks), export_fields);
  return TRUE;
}

/* A task for an incident is one for its site. */
static gboolean
set_place (LgCli    *cli,
           LgDb     *db,
           LgTask   *task,
           GError  **error)
{
  const char *id = lg_cli_get_text (cli, "incident");
  g_autoptr (LgIncident) incident = id != NULL ? lg_cli_lookup_incident (db, id, error) : NULL;

  if ((id != NULL && incident == NULL) || !lg_cli_lookup_site_row (cli, db, &task->site_row, error))
    return FALSE;

  task->incident_row = incident != NULL ? LG_RECORD (incident)->row : 0;
  if (task->site_row == 0 && incident != NULL)
    task->site_row = incident->site_row;

  return TRUE;
}

static gboolean
set_due (LgCli    *cli,
         LgDb     *db,
         LgTask   *task,
         GError  **error)
{
  g_autoptr (LgSite) site = task->site_row != 0 ? lg_sites_get (db, task->site_row, error) : NULL;
  GTimeZone *zone = NULL;

  if (site != NULL)
    zone = lg_time_zone_lookup (site->timezone, error);
  else if (task->site_row == 0)
    zone = lg_cli_lookup_zone (cli, db, error);

  return zone != NULL && lg_cli_get_time (cli, "due", zone, &task->due_at, NULL, error);
}

static gboolean
create (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);

  lg_cli_task_fill_checklist (cli, task);

  return lg_cli_fill (cli, task, error) &&
         set_place (cli, db, task, error) &&
         set_due (cli, db, task, error) &&
         lg_tasks_insert (db, task, error) &&
         lg_cli_task_print (cli, db, LG_RECORD (task)->row, error);
}

static gboolean
move_to (LgCli         *cli,
         LgDb          *db,
         LgTaskStatus   status,
         GError       **error)
{
  g_autoptr (LgTask) task = lg_cli_lookup_task (db, lg_cli_get_argument (cli, 0), error);

  return task != NULL &&
         lg_tasks_move (db, task, status, error) &&
         lg_cli_task_print (cli, db, LG_RECORD (task)->row, error);
}

static gboolean
move (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  return move_to (cli, db, lg_cli_get_enum_argument (cli, 1, LG_TYPE_TASK_STATUS), error);
}

static gboolean
done (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  return move_to (cli, db, LG_TASK_STATUS_DONE, error);
}

static gboolean
check_move (LgCli    *cli,
            GError  **error)
{
  return lg_cli_check_enum_argument (cli, 1, LG_TYPE_TASK_STATUS, error);
}

static gboolean
check_create (LgCli    *cli,
              GError  **error)
{
  const char *rrule = lg_cli_get_text (cli, "rrule");

  if (rrule == NULL || lg_recurrence_validate (rrule, NULL))
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
               _("--rrule: “%s” is no rule of RFC 5545, such as FREQ=DAILY"), rrule);
  return FALSE;
}

static const LgCliOption list_options[] = {
  { "status", LG_CLI_OPTION_ENUM, N_("STATUS"), N_("Only those of this status"), lg_task_status_get_type },
  { "kind", LG_CLI_OPTION_ENUM, N_("KIND"), N_("Only those of this kind"), lg_task_kind_get_type },
  { "overdue", LG_CLI_OPTION_FLAG, NULL, N_("Only those that should be done by now") },
  { "incident", LG_CLI_OPTION_TEXT, N_("ID"), N_("Only those of this incident") },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Only those of this site") },
  { "limit", LG_CLI_OPTION_COUNT, N_("N"), N_("No more than so many") },
  { NULL },
};

static const LgCliOption create_options[] = {
  { "kind", LG_CLI_OPTION_ENUM, N_("KIND"), N_("What it is"), lg_task_kind_get_type },
  { "title", LG_CLI_OPTION_TEXT, N_("TITLE"), N_("What is to be done") },
  { "description", LG_CLI_OPTION_TEXT, N_("TEXT"), N_("How it is to be done") },
  { "due", LG_CLI_OPTION_TIME, N_("TIME"), N_("When it should be done") },
  { "assignee", LG_CLI_OPTION_TEXT, N_("NAME"), N_("Who does it") },
  { "incident", LG_CLI_OPTION_TEXT, N_("ID"), N_("The incident it is for") },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Where it is to be done") },
  { "rrule", LG_CLI_OPTION_TEXT, N_("RULE"), N_("How it repeats, as in FREQ=DAILY (RFC 5545)") },
  { "checkpoint", LG_CLI_OPTION_TEXT, N_("TITLE"), N_("What is to be looked at; may be given again") },
  { NULL },
};

static const LgCliOption export_options[] = {
  { "output", LG_CLI_OPTION_FILE, N_("FILE"), N_("Where the calendar goes, as in tasks.ics") },
  { "status", LG_CLI_OPTION_ENUM, N_("STATUS"), N_("Only those of this status; the open ones unless told"), lg_task_status_get_type },
  { "kind", LG_CLI_OPTION_ENUM, N_("KIND"), N_("Only those of this kind"), lg_task_kind_get_type },
  { "incident", LG_CLI_OPTION_TEXT, N_("ID"), N_("Only those of this incident") },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Only those of this site") },
  { NULL },
};

const LgCliCommand lg_cli_task_commands[] = {
  { "task", "list", LG_CLI_READ, list, list_options, .summary = N_("List tasks, what is due first before") },
  { "task", "show", LG_CLI_READ, lg_cli_task_show, NULL, "ID", NULL, N_("Show a task with its checklist") },
  { "task", "create", LG_CLI_MAKE, create, create_options, NULL, "kind title", N_("Make a task"), check_create },
  { "task", "move", LG_CLI_WRITE, move, NULL, "ID STATUS", NULL, N_("Give a task another status"), check_move },
  { "task", "done", LG_CLI_WRITE, done, NULL, "ID", NULL, N_("Mark a task as done") },
  { "task", "tick", LG_CLI_WRITE, lg_cli_task_tick, NULL, "ID CHECKPOINT", NULL, N_("Mark a checkpoint as looked at") },
  { "task", "untick", LG_CLI_WRITE, lg_cli_task_untick, NULL, "ID CHECKPOINT", NULL, N_("Open a checkpoint again") },
  { "task", "skip", LG_CLI_WRITE, lg_cli_task_skip, lg_cli_task_skip_options, "ID CHECKPOINT", "reason",
    N_("Skip a checkpoint, with a reason") },
  { "task", "export", LG_CLI_READ, export, export_options, NULL, "output", N_("Write tasks for a calendar (RFC 5545)") },
  { NULL },
};
