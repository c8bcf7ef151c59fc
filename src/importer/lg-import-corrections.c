/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-corrections.h"

struct _LgImportCorrections
{
  GTree *rows; /* (owned): lines → GStrv */
};

static int
compare_lines (gconstpointer left,
               gconstpointer right,
               gpointer      user_data)
{
  gint64 a = *(const gint64 *) left;
  gint64 b = *(const gint64 *) right;

  return (a > b) - (a < b);
}

/* Returns: (transfer full): no corrections so far */
LgImportCorrections *
lg_import_corrections_new (void)
{
  LgImportCorrections *self = g_atomic_rc_box_new0 (LgImportCorrections);

  self->rows = g_tree_new_full (compare_lines, NULL, g_free, (GDestroyNotify) g_strfreev);
  return self;
}

LgImportCorrections *
lg_import_corrections_ref (LgImportCorrections *self)
{
  return g_atomic_rc_box_acquire (self);
}

static gboolean
copy_row_cb (gpointer key,
             gpointer value,
             gpointer user_data)
{
  lg_import_corrections_set (user_data, *(gint64 *) key, value);

  return FALSE;
}

/* Returns: (transfer full): the same corrections, which nobody else has yet */
LgImportCorrections *
lg_import_corrections_copy (LgImportCorrections *self)
{
  LgImportCorrections *copy = lg_import_corrections_new ();

  g_tree_foreach (self->rows, copy_row_cb, copy);
  return copy;
}

static void
clear (gpointer data)
{
  LgImportCorrections *self = data;

  g_tree_unref (self->rows);
}

void
lg_import_corrections_unref (LgImportCorrections *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Says what the row that begins in @line, counted from 1, should be. */
void
lg_import_corrections_set (LgImportCorrections *self,
                           gint64               line,
                           const char *const   *fields)
{
  g_tree_replace (self->rows, g_memdup2 (&line, sizeof line), g_strdupv ((GStrv) fields));
}

/**
 * lg_import_corrections_get:
 * @self: corrections
 * @line: a line of the file, from 1
 *
 * Returns: (nullable) (transfer none): the fields of the row that begins there, NULL for those that the file has
 */
const char *const *
lg_import_corrections_get (LgImportCorrections *self,
                           gint64               line)
{
  return g_tree_lookup (self->rows, &line);
}

static gboolean
add_row_cb (gpointer key,
            gpointer value,
            gpointer user_data)
{
  g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT, *(gint64 *) key);
  JsonArray *fields = json_array_new ();

  for (char **field = value; *field != NULL; field++)
    json_array_add_string_element (fields, *field);
  json_object_set_array_member (user_data, line, fields);

  return FALSE;
}

/**
 * lg_import_corrections_to_json:
 * @self: corrections
 *
 * Returns: (transfer full): an object with the fields of each line, always in the same order
 */
JsonNode *
lg_import_corrections_to_json (LgImportCorrections *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  g_tree_foreach (self->rows, add_row_cb, object);
  json_node_take_object (node, object);

  return node;
}

static GStrv
read_fields (JsonArray *array)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (fields, json_array_get_string_element (array, i));

  return g_strv_builder_end (fields);
}

/**
 * lg_import_corrections_from_json:
 * @node: what lg_import_corrections_to_json() made
 *
 * Returns: (transfer full): the corrections
 */
LgImportCorrections *
lg_import_corrections_from_json (JsonNode *node)
{
  LgImportCorrections *self = lg_import_corrections_new ();
  JsonObjectIter iter;
  const char *line;
  JsonNode *fields;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &line, &fields))
    {
      g_auto (GStrv) row = read_fields (json_node_get_array (fields));

      lg_import_corrections_set (self, g_ascii_strtoll (line, NULL, 10), (const char *const *) row);
    }

  return self;
}
