/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-audit-private.h"
#include "lg-hash.h"
#include "lg-id.h"

/* What a record was, or what is left of it: the digest of a text that was purged. Both are borrowed. */
typedef struct
{
  const char   *text;    /* (nullable) */
  const guint8 *digest;  /* (nullable) */
} Text;

/* One row of the audit log, as its hash covers it. Texts are borrowed. */
typedef struct
{
  gint64        sequence;
  LgTime        at;
  const char   *actor;
  const char   *device;
  const char   *action;
  const char   *record_type;
  const char   *record;
  Text          before;
  Text          after;
  guint8        previous[LG_HASH_BYTES];
} Entry;

/* A part is written as its length, a colon and its bytes, so that no two rows hash the same text; nothing is "-". */
static void
hash_text (LgHash     *hash,
           const char *text)
{
  char length[24];
  gsize size = text != NULL ? strlen (text) : 0;

  if (text == NULL)
    {
      lg_hash_update (hash, "-", 1);
      return;
    }

  g_snprintf (length, sizeof length, "%" G_GSIZE_FORMAT ":", size);
  lg_hash_update (hash, length, strlen (length));
  lg_hash_update (hash, text, size);
}

static void
hash_int (LgHash *hash,
          gint64  value)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
  hash_text (hash, text);
}

/* The digest alone goes into the row's hash, so that the text can be purged and the chain still be followed. */
static void
hash_digest (LgHash     *hash,
             const Text *text)
{
  guint8 digest[LG_HASH_BYTES];

  if (text->text == NULL && text->digest == NULL)
    {
      hash_text (hash, NULL);
      return;
    }

  if (text->text != NULL)
    lg_hash_data (text->text, strlen (text->text), digest);

  lg_hash_update (hash, "=", 1);
  lg_hash_update (hash, text->text != NULL ? digest : text->digest, LG_HASH_BYTES);
}

static void
hash_entry (const Entry *entry,
            guint8       digest[LG_HASH_BYTES])
{
  g_autoptr (LgHash) hash = lg_hash_new ();

  lg_hash_update (hash, entry->previous, LG_HASH_BYTES);
  hash_int (hash, entry->sequence);
  hash_int (hash, entry->at);
  hash_text (hash, entry->actor);
  hash_text (hash, entry->device);
  hash_text (hash, entry->action);
  hash_text (hash, entry->record_type);
  hash_text (hash, entry->record);
  hash_digest (hash, &entry->before);
  hash_digest (hash, &entry->after);
  lg_hash_finish (hash, digest);
}

/* The chain begins with 32 zero bytes. */
static gboolean
read_head (LgDb    *db,
           gint64  *sequence,
           guint8   hash[LG_HASH_BYTES],
           GError **error)
{
  g_autoptr (LgStatement) statement = lg_db_prepare (db, "SELECT sequence, hash FROM audit_log ORDER BY sequence DESC LIMIT 1", error);
  g_autoptr (GError) local_error = NULL;

  *sequence = 0;
  memset (hash, 0, LG_HASH_BYTES);
  if (statement == NULL)
    return FALSE;

  if (lg_statement_next (statement, &local_error))
    {
      gsize length;
      const guint8 *bytes = lg_statement_blob (statement, 1, &length);

      *sequence = lg_statement_int (statement, 0);
      if (length == LG_HASH_BYTES)
        memcpy (hash, bytes, LG_HASH_BYTES);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
write_entry (LgDb          *db,
             const Entry   *entry,
             const guint8   digest[LG_HASH_BYTES],
             GError       **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "INSERT INTO audit_log (sequence, at, actor, device, action, record_type, record, before, after, previous_hash, hash)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 error, "iittttutt",
                 entry->sequence, entry->at, entry->actor, entry->device, entry->action,
                 entry->record_type, entry->record, entry->before.text, entry->after.text);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  lg_statement_bind_blob (statement, 10, entry->previous, LG_HASH_BYTES);
  lg_statement_bind_blob (statement, 11, digest, LG_HASH_BYTES);
  lg_statement_next (statement, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_audit_append:
 * @db: a connection in a transaction
 * @record_type: what kind of record was touched
 * @record: (nullable): its id
 * @before: (nullable): the record as it was, as JSON
 * @after: (nullable): the record as it is now, as JSON
 * @error: return location
 *
 * Adds a row to the audit log. Its hash covers the row and the hash before it
 * (SHA-256), so that no row can be changed, left out or slipped in unseen. Of
 * @before and @after it covers the digests: see lg_audit_purge_record().
 */
gboolean
lg_audit_append (LgDb        *db,
                 const char  *record_type,
                 const char  *record,
                 const char  *before,
                 const char  *after,
                 GError     **error)
{
  guint8 digest[LG_HASH_BYTES];
  Entry entry = {
    .at = lg_time_now (),
    .actor = lg_db_get_actor (db),
    .device = lg_db_get_device (db),
    .action = lg_db_get_action (db) != NULL ? lg_db_get_action (db) : "write",
    .record_type = record_type,
    .record = record,
    .before = { before, NULL },
    .after = { after, NULL },
  };

  if (!read_head (db, &entry.sequence, entry.previous, error))
    return FALSE;

  entry.sequence++;
  hash_entry (&entry, digest);

  return write_entry (db, &entry, digest, error);
}

/**
 * lg_audit_note:
 * @db: a connection in a transaction
 * @record_type: what it concerns
 * @record: (nullable): a record's id
 * @after: (nullable): JSON that says what was done
 * @error: return location
 *
 * Adds a row for an act that is no write of one record: a batch of an import, a printed report.
 */
gboolean
lg_audit_note (LgDb        *db,
               const char  *record_type,
               const char  *record,
               const char  *after,
               GError     **error)
{
  return lg_audit_append (db, record_type, record, NULL, after, error);
}

static char *
dup_hex (LgStatement *statement,
         int          column)
{
  gsize length;
  const guint8 *bytes = lg_statement_blob (statement, column, &length);

  return length == LG_HASH_BYTES ? lg_hash_to_hex (bytes) : NULL;
}

static LgAuditEntry *
read_entry (LgStatement *statement)
{
  LgAuditEntry *entry = g_object_new (LG_TYPE_AUDIT_ENTRY, NULL);

  entry->sequence = lg_statement_int (statement, 0);
  entry->at = lg_statement_int (statement, 1);
  entry->actor = g_strdup (lg_statement_text (statement, 2));
  entry->device = g_strdup (lg_statement_text (statement, 3));
  entry->action = g_strdup (lg_statement_text (statement, 4));
  entry->record_type = g_strdup (lg_statement_text (statement, 5));
  entry->record = lg_statement_dup_id (statement, 6);
  entry->before = g_strdup (lg_statement_text (statement, 7));
  entry->after = g_strdup (lg_statement_text (statement, 8));
  entry->previous_hash = dup_hex (statement, 9);
  entry->hash = dup_hex (statement, 10);

  return entry;
}

#define SELECT_ENTRIES \
  "SELECT sequence, at, actor, device, action, record_type, record, before, after, previous_hash, hash," \
  " before_digest, after_digest FROM audit_log "

/**
 * lg_audit_list:
 * @db: a connection
 * @record: a record's id
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgAuditEntry): what was done to the record, oldest first
 */
GPtrArray *
lg_audit_list (LgDb        *db,
               const char  *record,
               GError     **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LgStatement) statement = lg_db_query (db, SELECT_ENTRIES "WHERE record = ? ORDER BY sequence", error, "u", record);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    g_ptr_array_add (entries, read_entry (statement));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&entries);
}

static Text
read_text (LgStatement *statement,
           int          text_column,
           int          digest_column)
{
  gsize length;
  const guint8 *digest = lg_statement_blob (statement, digest_column, &length);
  Text text = { lg_statement_text (statement, text_column), length == LG_HASH_BYTES ? digest : NULL };

  return text;
}

/* Is the row the one that was written, and does it follow the one before it? */
static gboolean
check_entry (LgStatement *statement,
             gint64       expected,
             guint8       head[LG_HASH_BYTES])
{
  g_autofree char *record = lg_statement_dup_id (statement, 6);
  guint8 digest[LG_HASH_BYTES];
  gsize previous_length, hash_length;
  const guint8 *previous = lg_statement_blob (statement, 9, &previous_length);
  const guint8 *hash = lg_statement_blob (statement, 10, &hash_length);
  Entry entry = {
    .sequence = lg_statement_int (statement, 0),
    .at = lg_statement_int (statement, 1),
    .actor = lg_statement_text (statement, 2),
    .device = lg_statement_text (statement, 3),
    .action = lg_statement_text (statement, 4),
    .record_type = lg_statement_text (statement, 5),
    .record = record,
    .before = read_text (statement, 7, 11),
    .after = read_text (statement, 8, 12),
  };

  if (entry.sequence != expected || previous_length != LG_HASH_BYTES || hash_length != LG_HASH_BYTES ||
      memcmp (previous, head, LG_HASH_BYTES) != 0)
    return FALSE;

  memcpy (entry.previous, head, LG_HASH_BYTES);
  hash_entry (&entry, digest);
  if (memcmp (digest, hash, LG_HASH_BYTES) != 0)
    return FALSE;

  memcpy (head, digest, LG_HASH_BYTES);

  return TRUE;
}

/**
 * lg_audit_verify:
 * @db: a connection
 * @broken_at: (out): the first sequence number that does not fit, 0 where all do
 * @n_entries: (out): how many rows were read
 * @error: return location
 *
 * Follows the hash chain from its first row, and looks whether a purge explains each text that is gone.
 *
 * Returns: FALSE with an error where the log could not be read
 */
gboolean
lg_audit_verify (LgDb    *db,
                 gint64  *broken_at,
                 gint64  *n_entries,
                 GError **error)
{
  g_autoptr (LgStatement) statement = lg_db_prepare (db, SELECT_ENTRIES "ORDER BY sequence", error);
  g_autoptr (GError) local_error = NULL;
  guint8 head[LG_HASH_BYTES] = { 0 };

  *broken_at = 0;
  *n_entries = 0;
  if (statement == NULL)
    return FALSE;

  while (*broken_at == 0 && lg_statement_next (statement, &local_error))
    {
      if (!check_entry (statement, ++*n_entries, head))
        *broken_at = *n_entries;
    }

  if (local_error == NULL)
    return *broken_at != 0 || lg_audit_find_unexplained (db, broken_at, error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_audit_head:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full): the newest row's hash in hexadecimal: kept elsewhere,
 *   it proves that the end of the log was not cut off
 */
char *
lg_audit_head (LgDb    *db,
               GError **error)
{
  guint8 hash[LG_HASH_BYTES];
  gint64 sequence;

  return read_head (db, &sequence, hash, error) ? lg_hash_to_hex (hash) : NULL;
}
