/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-audit-private.h"
#include "lg-import-table.h"
#include "lg-import-undo-private.h"
#include "lg-store-progress-private.h"
#include "lg-table-private.h"

static const LgTable imports = {
  .name = "imports",
  .record_type = lg_import_get_type,
};

gboolean
lg_imports_insert (LgDb      *db,
                   LgImport  *import,
                   GError   **error)
{
  return lg_table_insert (db, &imports, import, error);
}

gboolean
lg_imports_update (LgDb      *db,
                   LgImport  *import,
                   GError   **error)
{
  return lg_table_update (db, &imports, import, error);
}

LgImport *
lg_imports_get (LgDb        *db,
                const char  *id,
                GError     **error)
{
  return lg_table_get_by_id (db, &imports, id, error);
}

LgImport *
lg_imports_get_row (LgDb    *db,
                    gint64   row,
                    GError **error)
{
  return lg_table_get (db, &imports, row, error);
}

/**
 * lg_imports_find_unfinished:
 * @db: a connection
 * @kind: what the file holds
 * @file_sha256: the file's SHA-256
 * @mapping: how its columns were read, as JSON
 * @error: return location
 *
 * Returns: (transfer full): the import of that file that was interrupted, to
 *   be continued or undone; NULL with %LG_STORE_ERROR_NOT_FOUND where there is none
 */
LgImport *
lg_imports_find_unfinished (LgDb          *db,
                            LgImportKind   kind,
                            const char    *file_sha256,
                            const char    *mapping,
                            GError       **error)
{
  return lg_table_find (db, &imports,
                        "WHERE t.kind = ? AND t.file_sha256 = ? AND t.mapping IS ? AND t.state IN (1, 2)"
                        " ORDER BY t.row DESC LIMIT 1",
                        error, "itt", (gint64) kind, file_sha256, mapping);
}

GPtrArray *
lg_imports_list (LgDb    *db,
                 GError **error)
{
  return lg_table_list (db, &imports, "ORDER BY t.row DESC", error, "");
}

/* Those that run and those that were interrupted, the latest first. */
GPtrArray *
lg_imports_list_unfinished (LgDb    *db,
                            GError **error)
{
  return lg_table_list (db, &imports, "WHERE t.state IN (1, 2) ORDER BY t.row DESC", error, "");
}

static gboolean
take_back (LgDb          *db,
           LgImport      *import,
           GCancellable  *cancellable,
           gint64        *n_undone,
           GError       **error)
{
  LgStoreProgress progress = { .cancellable = cancellable };
  gboolean success;

  lg_store_progress_attach (&progress, db);
  success = lg_import_take_back (db, import, n_undone, error);
  lg_store_progress_detach (db);

  return success;
}

/**
 * lg_imports_undo:
 * @db: a connection in a transaction
 * @import: an import
 * @cancellable: (nullable): to leave it as it is after all
 * @n_undone: (out): how many records went, or went back to what they were
 * @error: return location
 *
 * Takes an import back as one: what it added is marked as deleted, what it
 * changed is as before, and the same file may be imported again.
 */
gboolean
lg_imports_undo (LgDb          *db,
                 LgImport      *import,
                 GCancellable  *cancellable,
                 gint64        *n_undone,
                 GError       **error)
{
  if (import->state == LG_IMPORT_STATE_UNDONE)
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID,
                   _("The import of %s was undone already"), import->file_name);
      return FALSE;
    }

  if (!take_back (db, import, cancellable, n_undone, error))
    return FALSE;

  import->state = LG_IMPORT_STATE_UNDONE;
  import->finished_at = lg_time_now ();

  return lg_imports_update (db, import, error);
}
