/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-kept-layout-private.h"

#include <string.h>

#include "lg-hash.h"
#include "lg-import-layout-table.h"
#include "lg-json.h"

/* Files with the same columns in the same order are of one layout; of those without a header, as many columns. */
static char *
digest_header (LgImportFile *file)
{
  const char *const *names = lg_import_file_get_columns (file);
  guint32 n_columns = GUINT32_TO_BE (lg_import_file_get_n_columns (file));
  g_autoptr (LgHash) hash = lg_hash_new ();
  guint8 digest[LG_HASH_BYTES];

  lg_hash_update (hash, &n_columns, sizeof n_columns);
  for (; names != NULL && *names != NULL; names++)
    lg_hash_update (hash, *names, strlen (*names) + 1);
  lg_hash_finish (hash, digest);

  return lg_hash_to_hex (digest);
}

static gpointer
find_cb (LgDb      *db,
         gpointer   data,
         GError   **error)
{
  g_autoptr (GError) local_error = NULL;
  LgImportLayout *layout = lg_import_layouts_find (db, data, &local_error);

  if (layout == NULL && !g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&local_error));

  return layout;
}

static GStrv
read_maps (const char *json)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autoptr (GStrvBuilder) maps = g_strv_builder_new ();
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_strv_builder_add (maps, json_array_get_string_element (array, i));

  return g_strv_builder_end (maps);
}

/**
 * lg_import_kept_layout_apply:
 * @store: a store
 * @file: a file
 * @plan: a plan that says nothing of columns yet
 * @error: return location
 *
 * Plans to read the file as the last of its layout, where somebody put that right. Its kind stays 0 where nobody did.
 */
gboolean
lg_import_kept_layout_apply (LgStore       *store,
                             LgImportFile  *file,
                             LgImportPlan  *plan,
                             GError       **error)
{
  g_autofree char *digest = digest_header (file);
  g_autoptr (LgImportLayout) layout = NULL;
  gpointer found = NULL;

  if (!lg_store_read_sync (store, find_cb, digest, &found, error))
    return FALSE;

  layout = found;
  if (layout == NULL)
    return TRUE;

  plan->kind = layout->kind;
  plan->columns = g_strdup (layout->columns);
  plan->date_format = g_strdup (layout->date_format);
  plan->maps = layout->maps != NULL ? read_maps (layout->maps) : NULL;

  return TRUE;
}

static char *
write_maps (GStrv maps)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (; *maps != NULL; maps++)
    json_array_add_string_element (array, *maps);
  json_node_take_array (node, array);

  return json_to_string (node, FALSE);
}

static gpointer
keep_cb (LgDb      *db,
         gpointer   data,
         GError   **error)
{
  lg_import_layouts_keep (db, data, error);
  return NULL;
}

/* Keeps how the file is read for the next one of its layout. */
gboolean
lg_import_kept_layout_write (LgStore             *store,
                             LgImportFile        *file,
                             const LgImportPlan  *plan,
                             GError             **error)
{
  g_autoptr (LgImportLayout) layout = g_object_new (LG_TYPE_IMPORT_LAYOUT, NULL);

  layout->header_sha256 = digest_header (file);
  layout->kind = plan->kind;
  layout->maps = plan->maps != NULL ? write_maps (plan->maps) : NULL;
  layout->columns = g_strdup (plan->columns);
  layout->date_format = g_strdup (plan->date_format);

  return lg_store_write_sync (store, "import_layout", keep_cb, layout, NULL, error);
}
