/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-kept-options-private.h"

#include "lg-import-error.h"
#include "lg-json.h"

typedef struct
{
  const char *name;
  gsize       offset;
} TextOption;

static const TextOption texts[] = {
  { "part", G_STRUCT_OFFSET (LgImportOptions, part) },
  { "columns", G_STRUCT_OFFSET (LgImportOptions, columns) },
  { "timezone", G_STRUCT_OFFSET (LgImportOptions, timezone) },
  { "site", G_STRUCT_OFFSET (LgImportOptions, site) },
  { "date_format", G_STRUCT_OFFSET (LgImportOptions, date_format) },
  { "currency", G_STRUCT_OFFSET (LgImportOptions, currency) },
};

static JsonArray *
list_maps (const LgImportOptions *options)
{
  JsonArray *array = json_array_new ();

  for (gsize i = 0; options->maps != NULL && options->maps[i] != NULL; i++)
    json_array_add_string_element (array, options->maps[i]);

  return array;
}

/* As an URI, for a file's name need not be text. */
static char *
get_uri (const LgImportOptions *options)
{
  g_autofree char *path = g_canonicalize_filename (options->path, NULL);

  return g_filename_to_uri (path, NULL, NULL);
}

/**
 * lg_kept_options_write:
 * @options: what an import is asked to do
 *
 * Returns: (transfer full): all of it that is needed to go on after an interruption, as JSON
 */
char *
lg_kept_options_write (const LgImportOptions *options)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *uri = get_uri (options);
  JsonObject *object = json_object_new ();

  lg_json_add_text (object, "uri", uri);
  json_object_set_array_member (object, "maps", list_maps (options));
  if (options->corrections != NULL)
    json_object_set_member (object, "corrections", lg_import_corrections_to_json (options->corrections));
  if (options->brings_back)
    json_object_set_boolean_member (object, "brings_back", TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    lg_json_add_text (object, texts[i].name, G_STRUCT_MEMBER (const char *, options, texts[i].offset));
  json_node_take_object (node, object);

  return json_to_string (node, FALSE);
}

static GStrv
read_maps (JsonObject *object)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array = json_object_has_member (object, "maps") ? json_object_get_array_member (object, "maps") : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_strv_builder_add (builder, json_array_get_string_element (array, i));

  return g_strv_builder_end (builder);
}

static void
read_options (LgKeptOptions *self,
              JsonObject    *object)
{
  self->maps = read_maps (object);
  if (json_object_has_member (object, "corrections"))
    self->corrections = lg_import_corrections_from_json (json_object_get_member (object, "corrections"));
  self->options.corrections = self->corrections;
  self->options.path = self->path;
  self->options.maps = (const char *const *) self->maps;
  self->options.brings_back = json_object_get_boolean_member_with_default (object, "brings_back", FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    G_STRUCT_MEMBER (const char *, &self->options, texts[i].offset) =
      json_object_get_string_member_with_default (object, texts[i].name, NULL);
}

/**
 * lg_kept_options_read:
 * @import: an import
 * @error: return location
 *
 * Returns: (transfer full): what it was asked to do, or %NULL with %LG_IMPORT_ERROR_GONE where that is not on record
 */
LgKeptOptions *
lg_kept_options_read (LgImport  *import,
                      GError   **error)
{
  g_autoptr (LgKeptOptions) self = g_new0 (LgKeptOptions, 1);
  JsonObject *object;

  if (import->options == NULL)
    {
      g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_GONE, "It is not on record where %s was imported from",
                   import->file_name);
      return NULL;
    }

  self->node = lg_json_parse (import->options, error);
  if (self->node == NULL)
    return NULL;

  object = json_node_get_object (self->node);
  self->path = g_filename_from_uri (json_object_get_string_member_with_default (object, "uri", ""), NULL, error);
  if (self->path == NULL)
    return NULL;

  self->options.kind = import->kind;
  read_options (self, object);

  return g_steal_pointer (&self);
}

void
lg_kept_options_free (LgKeptOptions *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->maps, g_strfreev);
  g_clear_pointer (&self->corrections, lg_import_corrections_unref);
  g_clear_pointer (&self->node, json_node_unref);
  g_free (self);
}
