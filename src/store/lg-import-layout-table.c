/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-import-layout-table.h"
#include "lg-store-error.h"
#include "lg-table-private.h"

static const LgTable layouts = {
  .name = "import_layouts",
  .record_type = lg_import_layout_get_type,
};

/**
 * lg_import_layouts_find:
 * @db: a connection
 * @header_sha256: the digest of a file's header
 * @error: return location
 *
 * Returns: (transfer full): how files with that header are read; NULL with %LG_STORE_ERROR_NOT_FOUND where nobody said
 */
LgImportLayout *
lg_import_layouts_find (LgDb        *db,
                        const char  *header_sha256,
                        GError     **error)
{
  return lg_table_find (db, &layouts, "WHERE t.header_sha256 = ?", error, "t", header_sha256);
}

/**
 * lg_import_layouts_keep:
 * @db: a connection in a transaction
 * @layout: how files with its header are to be read from now on
 * @error: return location
 */
gboolean
lg_import_layouts_keep (LgDb            *db,
                        LgImportLayout  *layout,
                        GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LgImportLayout) known = lg_import_layouts_find (db, layout->header_sha256, &local_error);

  if (known == NULL && !g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (known == NULL)
    return lg_table_insert (db, &layouts, layout, error);

  known->kind = layout->kind;
  g_set_str (&known->maps, layout->maps);
  g_set_str (&known->columns, layout->columns);
  g_set_str (&known->date_format, layout->date_format);

  return lg_table_update (db, &layouts, known, error);
}
