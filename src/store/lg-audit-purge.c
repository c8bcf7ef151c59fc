/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-audit-private.h"
#include "lg-hash.h"

/* The texts of a row, and what stays of them. */
typedef struct
{
  gint64   sequence;
  gboolean has_before;
  gboolean has_after;
  guint8   before[LG_HASH_BYTES];
  guint8   after[LG_HASH_BYTES];
} Remains;

static gboolean
digest_text (LgStatement *statement,
             int          column,
             guint8       digest[LG_HASH_BYTES])
{
  const char *text = lg_statement_text (statement, column);

  if (text != NULL)
    lg_hash_data (text, strlen (text), digest);

  return text != NULL;
}

static GArray *
digest_rows (LgDb        *db,
             const char  *record,
             GError     **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Remains));
  g_autoptr (LgStatement) statement =
    lg_db_query (db, "SELECT sequence, before, after FROM audit_log WHERE record = ?", error, "u", record);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    {
      Remains row = { .sequence = lg_statement_int (statement, 0) };

      row.has_before = digest_text (statement, 1, row.before);
      row.has_after = digest_text (statement, 2, row.after);
      g_array_append_val (rows, row);
    }

  if (local_error == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
take_texts (LgDb           *db,
            const Remains  *row,
            GError        **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_prepare (db,
                   "UPDATE audit_log SET before = NULL, after = NULL, before_digest = coalesce (?1, before_digest),"
                   " after_digest = coalesce (?2, after_digest) WHERE sequence = ?3", error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  if (row->has_before)
    lg_statement_bind_blob (statement, 1, row->before, LG_HASH_BYTES);
  if (row->has_after)
    lg_statement_bind_blob (statement, 2, row->after, LG_HASH_BYTES);
  lg_statement_bind_int (statement, 3, row->sequence);
  lg_statement_next (statement, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_audit_purge_record:
 * @db: a connection in a transaction
 * @record_type: what kind of record goes
 * @record: its id
 * @note: (nullable): JSON that says why, without anything of the record's content
 * @error: return location
 *
 * Takes what a record said out of the audit log, and adds the row that says
 * so. The chain stays whole, for a row's hash never covered its texts, but
 * their SHA-256: those take the texts' place. So every row still proves who
 * did what to which record and when, a text kept elsewhere can still be proved
 * to be the one that was written, and nobody can read it from here. A row
 * without its texts and without a later row `purge` of the same record is a
 * finding of lg_audit_verify(), so that a text cannot be taken away unseen.
 */
gboolean
lg_audit_purge_record (LgDb        *db,
                       const char  *record_type,
                       const char  *record,
                       const char  *note,
                       GError     **error)
{
  g_autoptr (GArray) rows = digest_rows (db, record, error);
  g_autofree char *action = g_strdup (lg_db_get_action (db));
  gboolean success = rows != NULL;

  for (guint i = 0; success && i < rows->len; i++)
    success = take_texts (db, &g_array_index (rows, Remains, i), error);

  lg_db_set_action (db, LG_AUDIT_PURGE);
  success = success && lg_audit_append (db, record_type, record, NULL, note, error);
  lg_db_set_action (db, action);

  return success;
}

/**
 * lg_audit_find_unexplained:
 * @db: a connection
 * @sequence: (out): the first row whose texts are gone though no purge took them, 0 where there is none
 * @error: return location
 */
gboolean
lg_audit_find_unexplained (LgDb    *db,
                           gint64  *sequence,
                           GError **error)
{
  return lg_db_query_int (db,
                          "SELECT coalesce (min (a.sequence), 0) FROM audit_log a"
                          " WHERE (a.before_digest IS NOT NULL OR a.after_digest IS NOT NULL) AND NOT EXISTS"
                          " (SELECT 1 FROM audit_log p WHERE p.record = a.record AND p.action = '" LG_AUDIT_PURGE "'"
                          "  AND p.sequence > a.sequence)",
                          sequence, error, "");
}
