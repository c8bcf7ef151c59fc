/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-settings.h"

/* Settings that belong together are tried and written together: thresholds
 * that pass each other on the way are in order before and after. */

static gboolean
write_all (LgDb        *db,
           GHashTable  *values,
           GError     **error)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      if (!lg_settings_set (db, key, value, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * lg_settings_apply:
 * @db: a connection in a transaction
 * @values: (element-type utf8 utf8): new values by their settings' keys
 * @error: return location
 *
 * Sets them all, or fails as lg_settings_set() does; their order is that of
 * the values as they will be.
 */
gboolean
lg_settings_apply (LgDb        *db,
                   GHashTable  *values,
                   GError     **error)
{
  gboolean success;

  lg_db_set_candidates (db, values);
  success = write_all (db, values, error);
  lg_db_set_candidates (db, NULL);

  return success;
}

/**
 * lg_settings_with:
 * @db: a connection
 * @values: (element-type utf8 utf8): candidates by their settings' keys, each of its setting's type
 * @func: what to find out
 * @user_data: its data
 * @error: return location
 *
 * Calls @func, for which the settings have these values. Nothing is written.
 *
 * Returns: (transfer full) (nullable): what @func returned
 */
gpointer
lg_settings_with (LgDb         *db,
                  GHashTable   *values,
                  LgStoreFunc   func,
                  gpointer      user_data,
                  GError      **error)
{
  gpointer result;

  lg_db_set_candidates (db, values);
  result = func (db, user_data, error);
  lg_db_set_candidates (db, NULL);

  return result;
}
