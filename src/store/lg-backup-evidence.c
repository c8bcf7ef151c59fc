/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "lg-backup-private.h"
#include "lg-check-private.h"
#include "lg-evidence-table.h"
#include "lg-hash.h"

/* Small enough to be held in memory, and far below what SQLite takes as one value. */
#define CHUNK_SIZE (4 * 1024 * 1024)

static gboolean
insert_chunk (LgDb          *db,
              const char    *sha256,
              gint64         position,
              const guint8  *data,
              gsize          length,
              GError       **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db, "INSERT INTO backup_evidence (sha256, position, data) VALUES (?, ?, ?)", error, "ti", sha256, position);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  lg_statement_bind_blob (statement, 3, data, length);
  lg_statement_next (statement, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Every file has at least one chunk, which may be empty. */
static gboolean
pack_stream (LgDb          *db,
             const char    *sha256,
             GInputStream  *stream,
             LgHash        *hash,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK_SIZE);
  gsize length = CHUNK_SIZE;

  for (gint64 position = 0; length == CHUNK_SIZE; position++)
    {
      if (!g_input_stream_read_all (stream, chunk, CHUNK_SIZE, &length, cancellable, error) ||
          !insert_chunk (db, sha256, position, chunk, length, error))
        return FALSE;
      lg_hash_update (hash, chunk, length);
    }

  return TRUE;
}

static char *
pack_file (LgDb          *db,
           LgEvidence    *evidence,
           const char    *folder,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFile) file = lg_evidence_locate (evidence, folder);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (LgHash) hash = lg_hash_new ();
  guint8 digest[LG_HASH_BYTES];

  if (!lg_check (file != NULL, error, "“%s” is no SHA-256", evidence->sha256))
    return NULL;

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL || !pack_stream (db, evidence->sha256, G_INPUT_STREAM (stream), hash, cancellable, error))
    return NULL;

  lg_hash_finish (hash, digest);

  return lg_hash_to_hex (digest);
}

/* A file that cannot be read, or is not what it was, is a finding; a backup that cannot be written is an error. */
static gboolean
pack_one (LgDb             *db,
          LgEvidence       *evidence,
          const char       *folder,
          LgVerifyResult   *result,
          LgStoreProgress  *progress,
          GError          **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *sha256 = NULL;

  if (!lg_db_begin (db, error))
    return FALSE;

  sha256 = pack_file (db, evidence, folder, progress->cancellable, &local_error);
  if (sha256 != NULL && lg_db_commit (db, &local_error))
    {
      lg_verify_result_add_evidence (result, evidence, sha256, NULL);
      return TRUE;
    }

  lg_db_rollback (db);
  if (local_error->domain == LG_STORE_ERROR && local_error->code != LG_STORE_ERROR_INVALID)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    lg_verify_result_add_evidence (result, evidence, NULL, local_error);

  return TRUE;
}

/**
 * lg_backup_pack_evidence:
 * @db: a copy of a store's database
 * @folder: the store's folder
 * @result: what to add findings to
 * @progress: how far it is
 * @error: return location
 *
 * Puts the files of evidence into the copy, so that a backup is one file.
 */
gboolean
lg_backup_pack_evidence (LgDb             *db,
                         const char       *folder,
                         LgVerifyResult   *result,
                         LgStoreProgress  *progress,
                         GError          **error)
{
  g_autoptr (GPtrArray) files = lg_evidence_list_files (db, error);

  if (files == NULL || files->len == 0)
    return files != NULL;

  if (!lg_db_exec (db, "CREATE TABLE backup_evidence ("
                       "  sha256    TEXT NOT NULL,"
                       "  position  INTEGER NOT NULL,"
                       "  data      BLOB NOT NULL,"
                       "  PRIMARY KEY (sha256, position)"
                       ") STRICT", error))
    return FALSE;

  for (guint i = 0; i < files->len; i++)
    {
      if (!pack_one (db, files->pdata[i], folder, result, progress, error) ||
          !lg_store_progress_tell (progress, (double) (i + 1) / files->len, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lg_backup_has_evidence (LgDb      *db,
                        gboolean  *has_evidence,
                        GError   **error)
{
  gint64 n_tables;

  if (!lg_db_query_int (db, "SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND name = 'backup_evidence'",
                        &n_tables, error, ""))
    return FALSE;

  *has_evidence = n_tables > 0;

  return TRUE;
}

static gboolean
write_all (int           file,
           const guint8 *data,
           gsize         length)
{
  while (length > 0)
    {
      gssize written = write (file, data, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          data += written;
          length -= written;
        }
    }

  return TRUE;
}

static gboolean
write_chunks (LgDb        *db,
              const char  *sha256,
              int          file,
              const char  *path,
              GError     **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db, "SELECT data FROM backup_evidence WHERE sha256 = ? ORDER BY position", error, "t", sha256);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (lg_statement_next (statement, &local_error))
    {
      gsize length;
      const guint8 *data = lg_statement_blob (statement, 0, &length);

      if (!write_all (file, data, length))
        return lg_set_errno_error (error, errno, path);
    }

  if (local_error == NULL)
    return fsync (file) == 0 || lg_set_errno_error (error, errno, path);

  g_propagate_error (error, local_error);

  return FALSE;
}

static gboolean
unpack_file (LgDb        *db,
             const char  *sha256,
             const char  *folder,
             GError     **error)
{
  g_autofree char *path = g_build_filename (folder, sha256, NULL);
  int file;
  gboolean success;

  if (!lg_check (lg_evidence_is_digest (sha256), error, "The backup holds a file that is no evidence"))
    return FALSE;

  file = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0)
    return lg_set_errno_error (error, errno, path);

  success = write_chunks (db, sha256, file, path, error);
  g_close (file, NULL);

  return success;
}

static GPtrArray *
list_packed (LgDb    *db,
             GError **error)
{
  g_autoptr (GPtrArray) digests = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LgStatement) statement = lg_db_prepare (db, "SELECT DISTINCT sha256 FROM backup_evidence", error);
  GError *local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    g_ptr_array_add (digests, g_strdup (lg_statement_text (statement, 0)));

  if (local_error == NULL)
    return g_steal_pointer (&digests);

  g_propagate_error (error, local_error);

  return NULL;
}

/**
 * lg_backup_unpack_evidence:
 * @db: a copy of a backup that has evidence
 * @folder: where to put the files
 * @progress: how far it is
 * @error: return location
 *
 * Writes the files of evidence, each named by the SHA-256 it was packed under.
 */
gboolean
lg_backup_unpack_evidence (LgDb             *db,
                           const char       *folder,
                           LgStoreProgress  *progress,
                           GError          **error)
{
  g_autoptr (GPtrArray) digests = list_packed (db, error);

  if (digests == NULL)
    return FALSE;

  for (guint i = 0; i < digests->len; i++)
    {
      if (!unpack_file (db, digests->pdata[i], folder, error) ||
          !lg_store_progress_tell (progress, (double) (i + 1) / digests->len, error))
        return FALSE;
    }

  return TRUE;
}
