/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-incident-filter.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-incident-choices.h"
#include "lg-incident.h"
#include "lg-saved-filter-table.h"
#include "lg-severity.h"

static const LgCliField fields[] = {
  { "name", N_("Name") },
  { "site", N_("Site") },
  { "choices", N_("Choices"), LG_CLI_FIELD_LONG },
  { "id", N_("Id") },
  { NULL },
};

static void
append_choice (GString  *text,
               JsonNode *node)
{
  g_autofree char *value = json_to_string (node, FALSE);

  g_string_append (text, value);
}

/* What an object is to people: “severity high, last_days 7”. */
static char *
describe (JsonObject *choices)
{
  GString *text = g_string_new (NULL);
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, choices);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      g_string_append_printf (text, "%s%s ", text->len > 0 ? ", " : "", member);
      append_choice (text, node);
    }
  for (const char *mark = "[]\""; *mark != '\0'; mark++)
    {
      char plain[] = { *mark, '\0' };

      g_string_replace (text, plain, "", 0);
    }

  return g_string_free_and_steal (text);
}

static JsonNode *
to_node (LgCli         *cli,
         LgSavedFilter *filter)
{
  JsonNode *node = lg_record_to_json (LG_RECORD (filter));
  JsonObject *object = json_node_get_object (node);
  JsonNode *choices = json_object_get_member (object, "choices");
  g_autofree char *text = NULL;

  if (!lg_cli_is_json (cli) && choices != NULL && JSON_NODE_HOLDS_OBJECT (choices))
    {
      text = describe (json_node_get_object (choices));
      json_object_set_string_member (object, "choices", text);
    }

  return node;
}

static gboolean
print (LgCli         *cli,
       LgDb          *db,
       LgSavedFilter *filter,
       GError       **error)
{
  g_autoptr (LgSavedFilter) written = lg_saved_filters_get (db, LG_RECORD (filter)->row, error);

  if (written == NULL)
    return FALSE;

  lg_cli_print (cli, to_node (cli, written), fields);
  return TRUE;
}

static gboolean
list (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  g_autoptr (GPtrArray) filters = lg_saved_filters_list (db, LG_FILTER_LIST_INCIDENTS, error);
  g_autoptr (LgCliList) items = NULL;

  if (filters == NULL)
    return FALSE;

  items = lg_cli_list_new (cli, fields);
  for (guint i = 0; i < filters->len; i++)
    lg_cli_list_add (items, to_node (cli, g_ptr_array_index (filters, i)));
  lg_cli_list_finish (items, filters->len);

  return TRUE;
}

/* A name that there is already gets the new choices. */
static gboolean
save (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_cli_incident_filter (cli, db, error);
  g_autoptr (LgSavedFilter) known = NULL;
  g_autoptr (LgSavedFilter) saved = NULL;

  if (filter == NULL)
    return FALSE;

  known = lg_saved_filters_find (db, LG_FILTER_LIST_INCIDENTS, lg_cli_get_argument (cli, 0), NULL);
  saved = known != NULL ? g_object_ref (known) : g_object_new (LG_TYPE_SAVED_FILTER, NULL);
  lg_incident_choices_write (filter, saved);
  if (known != NULL)
    return lg_saved_filters_update (db, saved, error) && print (cli, db, saved, error);

  lg_record_set_text (&saved->name, lg_cli_get_argument (cli, 0));
  return lg_saved_filters_insert (db, saved, error) && print (cli, db, saved, error);
}

static gboolean
rename_filter (LgCli    *cli,
               LgDb     *db,
               GError  **error)
{
  g_autoptr (LgSavedFilter) filter = lg_cli_lookup_filter (db, lg_cli_get_argument (cli, 0), error);

  if (filter == NULL)
    return FALSE;

  lg_record_set_text (&filter->name, lg_cli_get_argument (cli, 1));
  return lg_saved_filters_update (db, filter, error) && print (cli, db, filter, error);
}

static gboolean
remove_filter (LgCli    *cli,
               LgDb     *db,
               GError  **error)
{
  g_autoptr (LgSavedFilter) filter = lg_cli_lookup_filter (db, lg_cli_get_argument (cli, 0), error);

  return filter != NULL &&
         lg_saved_filters_set_deleted (db, filter, TRUE, error) &&
         print (cli, db, filter, error);
}

static const LgCliOption save_options[] = {
  LG_CLI_INCIDENT_FILTER_OPTIONS,
  { NULL },
};

const LgCliCommand lg_cli_filter_commands[] = {
  { "filter", "list", LG_CLI_READ, list, .summary = N_("List the saved filters of incidents") },
  { "filter", "save", LG_CLI_MAKE, save, save_options, "NAME", NULL,
    N_("Save a filter of incidents under a name, in place of one that has it"), lg_cli_incident_filter_check },
  { "filter", "rename", LG_CLI_WRITE, rename_filter, NULL, "NAME NEW-NAME", NULL, N_("Give a saved filter another name") },
  { "filter", "remove", LG_CLI_WRITE, remove_filter, NULL, "NAME", NULL, N_("Remove a saved filter") },
  { NULL },
};
