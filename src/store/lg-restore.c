/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "lg-audit.h"
#include "lg-backup-private.h"
#include "lg-check-private.h"
#include "lg-hash.h"
#include "lg-json.h"
#include "lg-migrations-private.h"
#include "lg-replaced-store-private.h"
#include "lg-store-private.h"
#include "lg-verify-private.h"

#define STAGING_FOLDER "restore.partial"

#define SHARE_PAGES    1.0
#define SHARE_EVIDENCE 1.0

/* What is made ready beside the store before it takes its place. */
typedef struct
{
  char *folder;      /* (owned): the store's */
  char *database;    /* (owned): the store's */
  char *staging;     /* (owned): a folder in the store's */
  char *staged;      /* (owned): the database in it */
  char *evidence;    /* (owned): the files of evidence in it */
} Restore;

static void
restore_init (Restore    *self,
              const char *folder)
{
  self->folder = g_canonicalize_filename (folder, NULL);
  self->database = g_build_filename (self->folder, LG_STORE_DATABASE, NULL);
  self->staging = g_build_filename (self->folder, STAGING_FOLDER, NULL);
  self->staged = g_build_filename (self->staging, LG_STORE_DATABASE, NULL);
  self->evidence = g_build_filename (self->staging, LG_STORE_EVIDENCE, NULL);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_remove (path);
}

static void
restore_clear (Restore *self)
{
  remove_tree (self->staging);
  g_free (self->folder);
  g_free (self->database);
  g_free (self->staging);
  g_free (self->staged);
  g_free (self->evidence);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Restore, restore_clear)

static LgDb *
open_backup (const char  *file,
             GError     **error)
{
  g_autoptr (LgDb) db = NULL;
  gint64 version;

  if (!lg_check (g_file_test (file, G_FILE_TEST_IS_REGULAR), error, "There is no file %s", file) ||
      !lg_migrations_check (file, error))
    return NULL;

  db = lg_db_open (file, LG_DB_READ, error);
  if (db == NULL || !lg_migrations_check_opened (db, file, &version, error))
    return NULL;

  if (version > 0)
    return g_steal_pointer (&db);

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_A_STORE, "%s is no backup of LossGuard", file);

  return NULL;
}

static gboolean
refuse_unsound (LgVerifyResult  *result,
                GError         **error)
{
  const LgVerifyFinding *finding = lg_verify_result_find (result, LG_VERIFY_DATABASE);

  if (finding == NULL)
    finding = lg_verify_result_find (result, LG_VERIFY_AUDIT_LOG);
  if (finding == NULL)
    return TRUE;

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CORRUPT, "%s", finding->sentence);

  return FALSE;
}

/* Takes the evidence out of the copy; the database is written anew without the room that it took. */
static gboolean
take_out_evidence (Restore          *self,
                   LgDb             *copy,
                   LgStoreProgress  *progress,
                   GError          **error)
{
  g_autofree char *compact = g_strconcat (self->staged, ".compact", NULL);
  gboolean has_evidence;

  lg_store_progress_begin (progress, SHARE_EVIDENCE);
  if (!lg_backup_has_evidence (copy, &has_evidence, error))
    return FALSE;

  if (!has_evidence)
    return TRUE;

  return lg_backup_unpack_evidence (copy, self->evidence, progress, error) &&
         lg_db_exec (copy, "DROP TABLE backup_evidence", error) &&
         lg_db_run (copy, "VACUUM INTO ?", error, "t", compact) &&
         (g_rename (compact, self->staged) == 0 || lg_set_errno_error (error, errno, self->staged));
}

static gboolean
stage (Restore          *self,
       const char       *file,
       LgVerifyResult   *result,
       LgStoreProgress  *progress,
       GError          **error)
{
  g_autoptr (LgDb) backup = open_backup (file, error);
  g_autoptr (LgDb) copy = NULL;

  if (backup == NULL || !lg_store_make_folder (self->folder, error))
    return FALSE;

  remove_tree (self->staging);
  copy = lg_store_make_folder (self->staging, error) ? lg_db_open (self->staged, LG_DB_CREATE, error) : NULL;
  if (copy == NULL)
    return FALSE;

  lg_store_progress_attach (progress, copy);
  lg_store_progress_begin (progress, SHARE_PAGES);

  return lg_backup_copy_pages (backup, copy, progress, error) &&
         lg_verify_database (copy, result, progress, error) &&
         refuse_unsound (result, error) &&
         take_out_evidence (self, copy, progress, error);
}

/* The head of the log that ends here joins the log that goes on. */
static char *
describe (const char *file,
          LgDb       *replaced)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autofree char *head = replaced != NULL ? lg_audit_head (replaced, NULL) : NULL;
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), json_object_new ());
  JsonObject *object = json_node_get_object (node);

  lg_json_add_text (object, "backup", name);
  lg_json_add_text (object, "replaced_head", head);
  json_object_unref (object);

  return json_to_string (node, FALSE);
}

static gboolean
note_restore (LgDb        *db,
              const char  *actor,
              const char  *description,
              GError     **error)
{
  if (actor != NULL)
    lg_db_set_actor (db, actor, lg_db_get_device (db));
  lg_db_set_action (db, "store_restore");

  return lg_db_begin (db, error) &&
         lg_audit_note (db, "store", NULL, description, error) &&
         lg_db_commit (db, error);
}

/* Of two files that should be the same, the one in the backup may be the one that was altered. */
static gboolean
is_worth_moving (const char *from,
                 const char *to,
                 const char *sha256)
{
  g_autoptr (GFile) file = g_file_new_for_path (from);
  g_autofree char *digest = g_file_test (to, G_FILE_TEST_EXISTS) ? lg_hash_file (file, NULL, NULL) : g_strdup (sha256);

  return g_strcmp0 (digest, sha256) == 0;
}

static gboolean
move_evidence (Restore  *self,
               GError  **error)
{
  g_autofree char *folder = g_build_filename (self->folder, LG_STORE_EVIDENCE, NULL);
  g_autoptr (GDir) dir = g_dir_open (self->evidence, 0, error);
  const char *name;

  if (dir == NULL)
    return FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (self->evidence, name, NULL);
      g_autofree char *to = g_build_filename (folder, name, NULL);

      if (is_worth_moving (from, to, name) && g_rename (from, to) != 0)
        return lg_set_errno_error (error, errno, to);
    }

  return lg_backup_sync_folder (folder, error);
}

/* Brings the staged database to the newest version, and looks whether its evidence is there. */
static gboolean
finish_staged (Restore          *self,
               const char       *actor,
               const char       *description,
               LgVerifyResult   *result,
               LgStoreProgress  *progress,
               GError          **error)
{
  g_autoptr (LgDb) db = lg_db_open (self->staged, LG_DB_WRITE, error);

  return db != NULL &&
         lg_migrations_run (db, self->staged, error) &&
         note_restore (db, actor, description, error) &&
         move_evidence (self, error) &&
         lg_verify_evidence (db, self->folder, result, progress, error) &&
         lg_db_exec (db, "PRAGMA journal_mode = DELETE", error);
}

/* One rename puts the new database into the place of the old one; until then the store is as it was. */
static gboolean
put_in_place (Restore          *self,
              const char       *file,
              const char       *actor,
              LgVerifyResult   *result,
              LgStoreProgress  *progress,
              GError          **error)
{
  g_autoptr (LgDb) store = NULL;
  g_autofree char *description = NULL;
  gboolean is_damaged;

  if (!lg_replaced_store_lock (self->folder, &store, &is_damaged, error))
    return FALSE;

  description = describe (file, store);

  return finish_staged (self, actor, description, result, progress, error) &&
         lg_replaced_store_keep (self->database, is_damaged, error) &&
         (g_rename (self->staged, self->database) == 0 || lg_set_errno_error (error, errno, self->database)) &&
         lg_backup_sync_folder (self->folder, error);
}

/**
 * lg_backup_restore:
 * @folder: the store's folder, which need not be there
 * @file: a backup
 * @actor: (nullable): who acts, for the audit log; else the login name
 * @cancellable: (nullable): ends it with %LG_STORE_ERROR_CANCELLED
 * @progress: (nullable): told how far it is
 * @user_data: for @progress
 * @error: return location
 *
 * Puts a backup into the place of the store. The backup is copied beside the
 * store and checked first; whatever fails leaves the store as it was. No
 * program may have the store open (%LG_STORE_ERROR_BUSY). Blocks.
 *
 * The replaced database stays beside it as `lossguard.db.replaced-TIME`, and
 * evidence that only it knew stays in the evidence folder.
 *
 * Returns: (transfer full): what was found on the way, such as missing evidence
 */
LgVerifyResult *
lg_backup_restore (const char           *folder,
                   const char           *file,
                   const char           *actor,
                   GCancellable         *cancellable,
                   LgStoreProgressFunc   progress,
                   gpointer              user_data,
                   GError              **error)
{
  g_autoptr (LgVerifyResult) result = lg_verify_result_new ();
  g_auto (Restore) restore = { 0 };
  LgStoreProgress how_far = {
    .cancellable = cancellable,
    .func = progress,
    .user_data = user_data,
    .total = SHARE_PAGES + LG_VERIFY_DATABASE_SHARE + SHARE_EVIDENCE + LG_VERIFY_EVIDENCE_SHARE,
  };

  restore_init (&restore, folder);
  if (stage (&restore, file, result, &how_far, error) &&
      put_in_place (&restore, file, actor, result, &how_far, error))
    return g_steal_pointer (&result);

  g_prefix_error (error, "Nothing was restored: ");

  return NULL;
}
