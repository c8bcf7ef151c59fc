/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-context-private.h"

#include "lg-import-error.h"
#include "lg-import-problem.h"
#include "lg-incident.h"
#include "lg-kind.h"
#include "lg-money.h"
#include "lg-settings.h"
#include "lg-severity.h"
#include "lg-site-table.h"
#include "lg-text.h"

/* What a site is called that nobody named. */
#define ONLY_SITE "Main"

static void
site_free (LgImportSite *site)
{
  g_free (site->name);
  g_free (site->currency);
  g_free (site);
}

static void
add_site (LgImportContext *self,
          LgSite          *site)
{
  LgImportSite *known = g_new0 (LgImportSite, 1);

  known->name = g_strdup (site->code);
  known->zone = lg_time_zone_lookup (site->timezone, NULL);
  known->currency = g_strdup (site->currency);
  known->is_known = TRUE;
  g_ptr_array_add (self->known_sites, known);

  g_hash_table_insert (self->sites, g_utf8_casefold (site->code, -1), known);
}

/* A code goes before a name, as it does in the store. */
static void
add_site_name (LgImportContext *self,
               LgSite          *site)
{
  g_autofree char *code = g_utf8_casefold (site->code, -1);
  g_autofree char *name = g_utf8_casefold (site->name, -1);

  if (!g_hash_table_contains (self->sites, name))
    g_hash_table_insert (self->sites, g_steal_pointer (&name), g_hash_table_lookup (self->sites, code));
}

typedef void (*AddPair) (LgImportContext *self,
                         char            *left,
                         char            *right);

/* “LEFT=RIGHT;…” */
static void
load_pairs (LgImportContext *self,
            const char      *setting,
            AddPair          add)
{
  g_auto (GStrv) pairs = g_strsplit (setting, ";", -1);

  for (char **pair = pairs; *pair != NULL; pair++)
    {
      g_auto (GStrv) sides = g_strsplit (*pair, "=", 2);

      if (g_strv_length (sides) == 2)
        add (self, g_strstrip (sides[0]), g_strstrip (sides[1]));
    }
}

static void
add_severity (LgImportContext *self,
              char            *kind,
              char            *name)
{
  int severity;

  if (lg_enum_parse (LG_TYPE_SEVERITY, name, &severity, NULL))
    g_hash_table_insert (self->severities, g_utf8_strdown (kind, -1), GINT_TO_POINTER (severity));
}

static void
add_kind (LgImportContext *self,
          char            *word,
          char            *kind)
{
  g_hash_table_insert (self->kinds, lg_text_to_name (word), lg_kind_normalize (kind));
}

static gboolean
load_settings (LgImportContext  *self,
               LgDb             *db,
               GError          **error)
{
  g_autofree char *severities = lg_settings_get (db, "import.severity", error);
  g_autofree char *disposition = severities != NULL ? lg_settings_get (db, "import.old_disposition", error) : NULL;

  if (disposition == NULL ||
      (self->kinds_setting = lg_settings_get (db, "import.kinds", error)) == NULL || !lg_settings_get_int (db, "import.recent_days", &self->recent_days, error))
    return FALSE;

  self->currency = lg_settings_get (db, "currency", error);
  load_pairs (self, severities, add_severity);
  load_pairs (self, self->kinds_setting, add_kind);
  if (!lg_enum_parse (LG_TYPE_DISPOSITION, disposition, &self->old_disposition, NULL))
    self->old_disposition = LG_DISPOSITION_NOT_RECORDED;

  return self->currency != NULL;
}

static gpointer
load_cb (LgDb      *db,
         gpointer   data,
         GError   **error)
{
  LgImportContext *self = data;
  g_autoptr (GPtrArray) sites = lg_sites_list (db, error);

  if (sites == NULL || !load_settings (self, db, error))
    return NULL;

  for (guint i = 0; i < sites->len; i++)
    add_site (self, g_ptr_array_index (sites, i));
  for (guint i = 0; i < sites->len; i++)
    add_site_name (self, g_ptr_array_index (sites, i));

  return NULL;
}

/* Rows without a site belong to the one that was named, else to the only one there is. */
static gboolean
choose_default_site (LgImportContext  *self,
                     GError          **error)
{
  if (self->options->site != NULL)
    self->default_site = g_strdup (self->options->site);
  else if (self->known_sites->len == 1)
    self->default_site = g_strdup (((LgImportSite *) g_ptr_array_index (self->known_sites, 0))->name);
  else if (self->known_sites->len == 0)
    self->default_site = g_strdup (ONLY_SITE);
  else if (!lg_import_columns_has (self->columns, LG_IMPORT_FIELD_SITE))
    return lg_import_error_set (error, LG_IMPORT_ERROR_SITE, LG_IMPORT_REASON_WHICH_SITE, NULL, NULL, 0);

  return TRUE;
}

static gboolean
check_options (LgImportContext  *self,
               GError          **error)
{
  const LgImportOptions *options = self->options;

  if (options->timezone != NULL && (self->clocks = lg_time_zone_lookup (options->timezone, error)) == NULL)
    return FALSE;

  if (options->currency == NULL || lg_currency_is_valid (options->currency))
    return TRUE;

  return lg_import_error_set (error, LG_IMPORT_ERROR_USAGE, LG_IMPORT_REASON_NO_CURRENCY, options->currency, NULL, 0);
}

/**
 * lg_import_context_new:
 * @store: where the records go
 * @options: (transfer none): what to import; has to outlive the context
 * @file: the file
 *
 * Returns: (transfer full): all that turns a row into a record, or %NULL with @error set
 */
LgImportContext *
lg_import_context_new (LgStore                *store,
                       const LgImportOptions  *options,
                       LgImportFile           *file,
                       GError                **error)
{
  g_autoptr (LgImportContext) self = g_new0 (LgImportContext, 1);

  self->options = options;
  self->now = lg_time_now ();
  self->has_decimal_comma = lg_import_file_has_decimal_comma (file);
  self->known_sites = g_ptr_array_new_with_free_func ((GDestroyNotify) site_free);
  self->sites = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->severities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (options->dry_run && options->kind == LG_IMPORT_KIND_INCIDENTS)
    self->kind_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->columns = lg_import_columns_new (options->kind, file, options->maps, options->columns, error);

  if (self->columns == NULL ||
      !check_options (self, error) ||
      !lg_store_read_sync (store, load_cb, self, NULL, error) ||
      !choose_default_site (self, error) ||
      !lg_import_context_find_date_format (self, file, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
lg_import_context_free (LgImportContext *self)
{
  g_clear_pointer (&self->columns, lg_import_columns_free);
  lg_date_format_clear (&self->date_format);
  g_hash_table_unref (self->sites);
  g_ptr_array_unref (self->known_sites);
  g_hash_table_unref (self->severities);
  g_hash_table_unref (self->kinds);
  g_clear_pointer (&self->kind_words, g_hash_table_unref);
  g_free (self->kinds_setting);
  g_free (self->default_site);
  g_free (self->currency);
  g_free (self);
}

static LgImportSite *
add_unknown_site (LgImportContext *self,
                  const char      *name)
{
  LgImportSite *site = g_new0 (LgImportSite, 1);

  site->name = g_strdup (name);
  site->zone = self->clocks != NULL ? self->clocks : lg_time_zone_lookup (lg_time_zone_host (), NULL);
  site->currency = g_strdup (self->options->currency != NULL ? self->options->currency : self->currency);
  g_ptr_array_add (self->known_sites, site);
  g_hash_table_insert (self->sites, g_utf8_casefold (name, -1), site);

  return site;
}

/**
 * lg_import_context_find_site:
 * @self: a context
 * @row: a row
 *
 * Returns: (transfer none): the site of the row, known or to be made, or %NULL with @error set
 */
LgImportSite *
lg_import_context_find_site (LgImportContext  *self,
                             const LgRow      *row,
                             GError          **error)
{
  const char *text = lg_import_field_text (self, row, LG_IMPORT_FIELD_SITE);
  g_autofree char *name = lg_text_normalize (*text != '\0' ? text : self->default_site);
  g_autofree char *folded = NULL;
  LgImportSite *site;

  if (name == NULL || *name == '\0')
    {
      lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_SITE, LG_IMPORT_FIELD_SITE, NULL);
      return NULL;
    }

  site = g_hash_table_lookup (self->sites, name);
  if (site != NULL)
    return site;

  folded = g_utf8_casefold (name, -1);
  site = g_hash_table_lookup (self->sites, folded);
  if (site == NULL)
    return add_unknown_site (self, name);

  g_hash_table_insert (self->sites, g_steal_pointer (&name), site);
  return site;
}

/**
 * lg_import_context_find_kind:
 * @self: a context
 * @word: what the file calls a kind
 *
 * Returns: (nullable) (transfer none): the kind that the user has it for; nothing for a word to be kept as it is
 */
const char *
lg_import_context_find_kind (LgImportContext *self,
                             const char      *word)
{
  g_autofree char *name = NULL;

  if (*word == '\0' || g_hash_table_size (self->kinds) == 0)
    return NULL;

  name = lg_text_to_name (word);

  return g_hash_table_lookup (self->kinds, name);
}

static gboolean
maps_kinds (LgImportContext *self)
{
  return self->options->kind == LG_IMPORT_KIND_INCIDENTS && g_hash_table_size (self->kinds) > 0;
}

static void
add_option (JsonObject *object,
            const char *name,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

/* The same file with other corrections is another import. */
static void
add_corrections (LgImportContext *self,
                 JsonObject      *object)
{
  if (self->options->corrections != NULL)
    json_object_set_member (object, "corrections", lg_import_corrections_to_json (self->options->corrections));
}

/**
 * lg_import_context_to_json:
 * @self: a context
 * @with_site: whether to say where the rows go, and which were put right, too
 *
 * Returns: (transfer full): how the rows are read, always in the same words, so that an import of the same file in the
 *   same way is known again
 */
char *
lg_import_context_to_json (LgImportContext *self,
                           gboolean         with_site)
{
  g_autofree char *columns = lg_import_columns_to_json (self->columns);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_member (object, "columns", json_from_string (columns, NULL));
  add_option (object, "preset", self->columns->preset != NULL ? self->columns->preset->name : NULL);
  add_option (object, "part", self->options->part);
  add_option (object, "site", with_site ? self->options->site : NULL);
  add_option (object, "timezone", self->options->timezone);
  add_option (object, "date_format", self->options->date_format);
  add_option (object, "currency", self->options->currency);
  add_option (object, "kinds", maps_kinds (self) ? self->kinds_setting : NULL);
  if (with_site && self->options->brings_back)
    json_object_set_boolean_member (object, "brings_back", TRUE);
  if (with_site)
    add_corrections (self, object);
  json_node_take_object (node, object);

  return json_to_string (node, FALSE);
}
