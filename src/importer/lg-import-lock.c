/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-lock-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "lg-hash.h"
#include "lg-import-error.h"

/* Nothing is in it; each import has a byte of its own that is locked. */
#define FILE_NAME "imports.lock"

struct _LgImportLock
{
  int fd;
};

/* The byte of all imports of this file that read it in this way. */
static struct flock
make_range (LgImportKind  kind,
            const char   *file_sha256,
            const char   *mapping)
{
  g_autofree char *text = g_strdup_printf ("%d %s %s", kind, file_sha256, mapping != NULL ? mapping : "");
  guint8 digest[LG_HASH_BYTES];
  gint64 place;

  lg_hash_data (text, strlen (text), digest);
  memcpy (&place, digest, sizeof place);

  return (struct flock) { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = place & (G_MAXINT64 >> 1), .l_len = 1 };
}

static int
open_file (const char *folder,
           int         flags)
{
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);

  return open (path, flags | O_RDWR | O_CLOEXEC, 0600);
}

static void
set_error (GError **error)
{
  int number = errno;

  if (number == EAGAIN || number == EACCES)
    g_set_error_literal (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_BUSY, "Another program is at this import");
  else
    g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_FAILED, "%s cannot be locked: %s", FILE_NAME, g_strerror (number));
}

/**
 * lg_import_lock_take:
 * @folder: the store's folder
 * @kind: what the file holds
 * @file_sha256: the file's SHA-256
 * @mapping: (nullable): how it is read, as JSON
 * @error: return location
 *
 * Returns: (transfer full): the lock, or %NULL with %LG_IMPORT_ERROR_BUSY where somebody has it
 */
LgImportLock *
lg_import_lock_take (const char    *folder,
                     LgImportKind   kind,
                     const char    *file_sha256,
                     const char    *mapping,
                     GError       **error)
{
  struct flock range = make_range (kind, file_sha256, mapping);
  g_autoptr (LgImportLock) self = g_new0 (LgImportLock, 1);

  self->fd = open_file (folder, O_CREAT);
  /* It belongs to the open file instead of the process: threads respect it, too. */
  if (self->fd >= 0 && fcntl (self->fd, F_OFD_SETLK, &range) == 0)
    return g_steal_pointer (&self);

  set_error (error);
  return NULL;
}

void
lg_import_lock_free (LgImportLock *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}

/* Whether somebody is at the import, this program or another. */
gboolean
lg_import_lock_is_held (const char *folder,
                        LgImport   *import)
{
  struct flock range = make_range (import->kind, import->file_sha256, import->mapping);
  int fd = open_file (folder, 0);
  gboolean is_held;

  if (fd < 0)
    return FALSE;

  is_held = fcntl (fd, F_OFD_GETLK, &range) == 0 && range.l_type != F_UNLCK;
  close (fd);

  return is_held;
}
