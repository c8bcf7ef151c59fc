/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "lg-cli-command.h"
#include "lg-cli-import-words.h"
#include "lg-cli-output.h"
#include "lg-import-history.h"
#include "lg-import-problem-words.h"
#include "lg-import-table.h"
#include "lg-importer.h"
#include "lg-json.h"
#include "lg-text.h"

static const LgCliField result_fields[] = {
  { "read", N_("Rows read") },
  { "imported", N_("Imported") },
  { "updated", N_("Updated") },
  { "rejected", N_("Rejected") },
  { "purged", N_("Of them purged before") },
  { "rejects_file", N_("Rejected rows") },
  { "id", N_("Import") },
  { NULL },
};

static const LgCliField list_fields[] = {
  { "file_name", N_("File") },
  { "kind", N_("Kind"), LG_CLI_FIELD_WORD },
  { "state", N_("State"), LG_CLI_FIELD_WORD },
  { "read", N_("Rows read") },
  { "imported", N_("Imported") },
  { "updated", N_("Updated") },
  { "rejected", N_("Rejected") },
  { "created_at", N_("Begun"), LG_CLI_FIELD_TIME },
  { "id", N_("Id") },
  { NULL },
};

static const LgCliField undo_fields[] = {
  { "undone", N_("Records taken back") },
  { "id", N_("Import") },
  { NULL },
};

static void
show_progress_cb (gint64    position,
                  gint64    size,
                  gint64    n_rows,
                  gpointer  user_data)
{
  int percent = size > 0 ? (int) (MIN (position, size) * 100 / size) : 100;
  g_autofree char *rows = g_strdup_printf ("%" G_GINT64_FORMAT, n_rows);
  /* TRANSLATORS: how far an import is, and how many rows it has read */
  g_autofree char *progress = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$d %%, %2$s row", "%1$d %%, %2$s rows",
                                                            (gulong) n_rows), percent, rows);

  fprintf (stderr, "\r%s", progress);
  fflush (stderr);
}

static void
read_options (LgCli           *cli,
              GPtrArray       *maps,
              LgImportOptions *options)
{
  GPtrArray *given = lg_cli_get_texts (cli, "map");
  int kind = 0;

  for (guint i = 0; given != NULL && i < given->len; i++)
    g_ptr_array_add (maps, g_ptr_array_index (given, i));
  g_ptr_array_add (maps, NULL);

  lg_enum_parse (LG_TYPE_IMPORT_KIND, lg_cli_get_command (cli)->verb, &kind, NULL);
  *options = (LgImportOptions) {
    .kind = kind,
    .path = lg_cli_get_argument (cli, 0),
    .part = lg_cli_get_text (cli, "sheet"),
    .maps = (const char *const *) maps->pdata,
    .columns = lg_cli_get_text (cli, "columns"),
    .timezone = lg_cli_get_text (cli, "timezone"),
    .site = lg_cli_get_text (cli, "site"),
    .date_format = lg_cli_get_text (cli, "date-format"),
    .currency = lg_cli_get_text (cli, "currency"),
    .strict = lg_cli_has (cli, "strict"),
    .dry_run = lg_cli_has (cli, "dry-run"),
    .brings_back = lg_cli_has (cli, "bring-back-purged"),
    .describe = lg_import_problem_describe,
    .progress = isatty (STDERR_FILENO) ? show_progress_cb : NULL,
  };
}

static JsonNode *
result_to_json (const LgImportResult *result)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "read", result->read);
  json_object_set_int_member (object, "imported", result->imported);
  json_object_set_int_member (object, "updated", result->updated);
  json_object_set_int_member (object, "rejected", result->rejected);
  json_object_set_int_member (object, "purged", result->purged);
  lg_json_add_text (object, "rejects_file", result->rejects_file);
  lg_json_add_text (object, "id", result->id);
  json_node_take_object (node, object);

  return node;
}

/* For people: what reads the JSON knows which columns it asked for. */
static void
tell_unclaimed (LgCli                *cli,
                const LgImportResult *result)
{
  g_autofree char *sentence = lg_cli_import_say_unclaimed ((const char *const *) result->unclaimed);

  if (sentence != NULL && !lg_cli_is_json (cli))
    lg_cli_warn (cli, sentence);
}

static void
print_result (LgCli                *cli,
              const LgImportResult *result)
{
  for (guint i = 0; i < result->warnings->len; i++)
    {
      g_autofree char *sentence = lg_cli_import_say_warning (g_ptr_array_index (result->warnings, i));

      lg_cli_warn (cli, sentence);
    }
  tell_unclaimed (cli, result);
  if (result->rejected > 0)
    lg_cli_set_findings (cli);

  lg_cli_print (cli, result_to_json (result), result_fields);
}

static gboolean
run (LgCli    *cli,
     LgDb     *db,
     GError  **error)
{
  LgStore *store = lg_cli_open_store (cli, LG_STORE_OPEN_OR_CREATE, error);
  g_autoptr (GPtrArray) maps = g_ptr_array_new ();
  LgImportOptions options;
  LgImportResult result;
  GError *local_error = NULL;

  if (store == NULL)
    return FALSE;

  read_options (cli, maps, &options);
  if (lg_importer_run (store, &options, &result, NULL, &local_error))
    print_result (cli, &result);
  else
    lg_cli_import_explain (options.path, local_error, error);

  if (options.progress != NULL)
    fputc ('\n', stderr);
  lg_import_result_clear (&result);
  return local_error == NULL;
}

/* A store is not made for a file that is not there. */
static gboolean
check (LgCli    *cli,
       GError  **error)
{
  const char *path = lg_cli_get_argument (cli, 0);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, _("There is no file %s"), path);
  return FALSE;
}

static gboolean
list (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  return lg_cli_print_records (cli, lg_imports_list (db, error), NULL, list_fields);
}

static gboolean
undo (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  g_autoptr (LgImport) import = lg_imports_get (db, lg_cli_get_argument (cli, 0), error);
  JsonObject *object;
  JsonNode *node;
  gint64 n_undone;

  if (import == NULL ||
      !lg_import_history_undo (db, lg_cli_get_folder (cli), import, NULL, &n_undone, error))
    return FALSE;

  object = json_object_new ();
  json_object_set_int_member (object, "undone", n_undone);
  lg_json_add_text (object, "id", LG_RECORD (import)->id);
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);
  lg_cli_print (cli, node, undo_fields);

  return TRUE;
}

static const LgCliOption options[] = {
  { "map", LG_CLI_OPTION_TEXT, N_("FIELD=COLUMN"), N_("Read a field from this column; may be given several times") },
  { "columns", LG_CLI_OPTION_TEXT, N_("FIELD,…"), N_("The fields of a file without a header; “-” skips a column") },
  { "sheet", LG_CLI_OPTION_TEXT, N_("NAME"), N_("The sheet of a workbook, or the file in a ZIP archive") },
  { "site", LG_CLI_OPTION_TEXT, N_("NAME"), N_("The site of rows that name none; an unknown one is made") },
  { "timezone", LG_CLI_OPTION_ZONE, N_("ZONE"), N_("The time zone of the times in the file") },
  { "date-format", LG_CLI_OPTION_TEXT, N_("FORMAT"),
    N_("How dates are written: ymd, mdy, dmy, unix, unix-ms, excel, or a pattern as in %d/%m/%Y") },
  { "currency", LG_CLI_OPTION_CURRENCY, N_("CODE"), N_("The currency of the amounts") },
  { "strict", LG_CLI_OPTION_FLAG, NULL, N_("Import every row or none") },
  { "bring-back-purged", LG_CLI_OPTION_FLAG, NULL,
    N_("Import incidents that were purged, too; the audit log says so") },
  { "dry-run", LG_CLI_OPTION_FLAG, NULL, N_("Say what would be imported, and import nothing") },
  { NULL },
};

const LgCliCommand lg_cli_import_commands[] = {
  { "import", "incidents", LG_CLI_ALONE, run, options, "FILE", NULL, N_("Import incidents from a file"), check },
  { "import", "assets", LG_CLI_ALONE, run, options, "FILE", NULL, N_("Import assets from a file"), check },
  { "import", "counts", LG_CLI_ALONE, run, options, "FILE", NULL, N_("Import stock counts from a file"), check },
  { "import", "badges", LG_CLI_ALONE, run, options, "FILE", NULL, N_("Import an access log from a file"), check },
  { "import", "list", LG_CLI_READ, list, .summary = N_("List the imports") },
  { "import", "undo", LG_CLI_WRITE, undo, NULL, "ID", NULL, N_("Take an import back as one") },
  { NULL },
};
