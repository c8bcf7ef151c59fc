/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-hash.h"
#include "lg-purged-rows-private.h"
#include "lg-retention.h"
#include "lg-text.h"

struct _LgPurgedRows
{
  LgDb     *db;
  guint8    key[LG_HASH_BYTES];  /* the store's own, so that its marks say nothing elsewhere */
  gboolean  is_empty;
};

static gboolean
read_key (LgPurgedRows  *self,
          GError       **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (self->db, "SELECT key, NOT EXISTS (SELECT 1 FROM purged_rows) FROM purge_keys", error, "");
  gsize length = 0;
  const guint8 *key;

  if (statement == NULL || !lg_statement_next (statement, error))
    return FALSE;

  key = lg_statement_blob (statement, 0, &length);
  memcpy (self->key, key, MIN (length, sizeof self->key));
  self->is_empty = lg_statement_int (statement, 1) != 0;

  return TRUE;
}

/**
 * lg_purged_rows_new:
 * @db: a connection in a transaction
 * @error: return location
 *
 * Returns: (transfer full): what is known of rows that were purged, for this transaction
 */
LgPurgedRows *
lg_purged_rows_new (LgDb    *db,
                    GError **error)
{
  g_autoptr (LgPurgedRows) self = g_new0 (LgPurgedRows, 1);

  self->db = db;

  return read_key (self, error) ? g_steal_pointer (&self) : NULL;
}

void
lg_purged_rows_free (LgPurgedRows *self)
{
  g_free (self);
}

/* Whether no row can be one of them, so that none needs to be looked for. */
gboolean
lg_purged_rows_is_empty (LgPurgedRows *self)
{
  return self->is_empty;
}

static void
make_mark (LgPurgedRows *self,
           const guint8 *row_key,
           gsize         length,
           guint8        mark[LG_HASH_BYTES])
{
  gsize size = LG_HASH_BYTES;
  GHmac *hmac = g_hmac_new (G_CHECKSUM_SHA256, self->key, sizeof self->key);

  g_hmac_update (hmac, row_key, length);
  g_hmac_get_digest (hmac, mark, &size);
  g_hmac_unref (hmac);
}

static gboolean
write_mark (LgPurgedRows  *self,
            const guint8   mark[LG_HASH_BYTES],
            int            category,
            GError       **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_prepare (self->db,
                   "INSERT INTO purged_rows (mark, category, purged_at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
                   " SET category = excluded.category, purged_at = excluded.purged_at", error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  lg_statement_bind_blob (statement, 1, mark, LG_HASH_BYTES);
  lg_statement_bind_int (statement, 2, category);
  lg_statement_bind_int (statement, 3, lg_time_now ());
  lg_statement_next (statement, &local_error);
  self->is_empty = FALSE;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_purged_rows_remember:
 * @self: purged rows
 * @incident_row: an incident that is about to be purged
 * @category: its #LgRetentionCategory
 * @error: return location
 *
 * Marks the row of a file that the incident came from, if it came from one.
 */
gboolean
lg_purged_rows_remember (LgPurgedRows  *self,
                         gint64         incident_row,
                         int            category,
                         GError       **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (self->db, "SELECT import_key FROM incidents WHERE row = ? AND import_key IS NOT NULL", error,
                 "i", incident_row);
  g_autoptr (GError) local_error = NULL;
  guint8 mark[LG_HASH_BYTES];
  const guint8 *row_key;
  gsize length;

  if (statement == NULL)
    return FALSE;

  if (lg_statement_next (statement, &local_error))
    {
      row_key = lg_statement_blob (statement, 0, &length);
      make_mark (self, row_key, length, mark);
      return write_mark (self, mark, category, error);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_purged_rows_find:
 * @self: purged rows
 * @identity: what identifies a row that comes in
 * @purged: return location
 * @error: return location
 *
 * Returns: whether the row was purged; %FALSE with @error set where that cannot be told
 */
gboolean
lg_purged_rows_find (LgPurgedRows            *self,
                     const LgImportIdentity  *identity,
                     LgStorePurged           *purged,
                     GError                 **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_prepare (self->db, "SELECT category, purged_at FROM purged_rows WHERE mark = ?", error);
  guint8 mark[LG_HASH_BYTES];

  if (statement == NULL)
    return FALSE;

  make_mark (self, identity->key, sizeof identity->key, mark);
  lg_statement_bind_blob (statement, 1, mark, sizeof mark);
  if (!lg_statement_next (statement, error))
    return FALSE;

  *purged = (LgStorePurged) { (int) lg_statement_int (statement, 0), lg_statement_int (statement, 1) };

  return TRUE;
}
