/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "lg-import-error.h"

#define BLOCK_SIZE (256 * 1024)

/* How much may come out of any file, and how many times its size beyond that. */
#define UNPACKED_FREELY (G_GINT64_CONSTANT (256) * 1024 * 1024)
#define MAX_PACKING 200

struct _LgArchive
{
  struct archive *handle;   /* (owned) */
  char           *name;     /* (owned): of the file, for errors */
  gint64          unpacked; /* bytes so far */
  gboolean        is_empty;
};

static void
set_error (LgArchive  *self,
           GError    **error)
{
  int code = archive_errno (self->handle);
  const char *reason = archive_error_string (self->handle);

  if (code == ENOENT || code == EACCES || code == EISDIR)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", self->name, g_strerror (code));
  else
    g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_UNREADABLE, "%s cannot be read: %s", self->name,
                 reason != NULL ? reason : "it is damaged");
}

/* Only formats that libarchive reads by itself: the others start programs. */
static void
accept_formats (struct archive *handle)
{
  archive_read_support_filter_gzip (handle);
  archive_read_support_filter_bzip2 (handle);
  archive_read_support_filter_xz (handle);
  archive_read_support_filter_zstd (handle);
  archive_read_support_format_empty (handle);
  archive_read_support_format_raw (handle);
  archive_read_support_format_zip (handle);
}

static gboolean
is_zip (LgArchive *self)
{
  return (archive_format (self->handle) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
}

/* A pipe would keep whoever reads it waiting for somebody who writes. */
static gboolean
check_path (const char  *path,
            GError     **error)
{
  GStatBuf status;
  int code = g_stat (path, &status) == 0 ? 0 : errno;

  if (code == 0 && S_ISDIR (status.st_mode))
    code = EISDIR;

  if (code != 0)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
  else if (!S_ISREG (status.st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "%s: Not a regular file", path);
  else
    return TRUE;

  return FALSE;
}

static LgArchive *
open_handle (const char  *path,
             GError     **error)
{
  g_autoptr (LgArchive) self = g_new0 (LgArchive, 1);

  if (!check_path (path, error))
    return NULL;

  self->name = g_path_get_basename (path);
  self->handle = archive_read_new ();
  accept_formats (self->handle);
  if (archive_read_open_filename (self->handle, path, BLOCK_SIZE) != ARCHIVE_OK)
    {
      set_error (self, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Returns FALSE without an error at the end of the archive. */
static gboolean
next_entry (LgArchive             *self,
            struct archive_entry **entry,
            GError               **error)
{
  int status = archive_read_next_header (self->handle, entry);

  if (status == ARCHIVE_EOF)
    return FALSE;

  if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
    {
      set_error (self, error);
      return FALSE;
    }

  return TRUE;
}

static const char *
entry_name (struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  return name != NULL ? name : archive_entry_pathname (entry);
}

static void
member_free (LgArchiveMember *member)
{
  g_free (member->name);
  g_free (member);
}

static void
add_member (GPtrArray            *members,
            struct archive_entry *entry)
{
  LgArchiveMember *member;

  if (archive_entry_filetype (entry) == AE_IFDIR || entry_name (entry) == NULL)
    return;

  member = g_new0 (LgArchiveMember, 1);
  member->name = g_strdup (entry_name (entry));
  member->size = archive_entry_size_is_set (entry) ? archive_entry_size (entry) : -1;
  g_ptr_array_add (members, member);
}

/**
 * lg_archive_list:
 * @path: a file's path
 *
 * Lists the members of a ZIP archive. A file that is no ZIP archive has none.
 *
 * Returns: (transfer full) (element-type LgArchiveMember): the members, or %NULL with @error set
 */
GPtrArray *
lg_archive_list (const char  *path,
                 GError     **error)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) member_free);
  g_autoptr (LgArchive) self = NULL;
  g_autoptr (GError) local_error = NULL;
  struct archive_entry *entry;

  g_return_val_if_fail (path != NULL, NULL);

  self = open_handle (path, error);
  if (self == NULL)
    return NULL;

  while (next_entry (self, &entry, &local_error) && is_zip (self))
    add_member (members, entry);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&members);
}

static gboolean
seek_member (LgArchive   *self,
             const char  *member,
             GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  struct archive_entry *entry;

  while (next_entry (self, &entry, &local_error))
    if (member == NULL || g_strcmp0 (entry_name (entry), member) == 0)
      {
        if (!archive_entry_is_encrypted (entry))
          return TRUE;

        g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_ENCRYPTED, "%s is encrypted", self->name);
        return FALSE;
      }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (member == NULL)
    self->is_empty = TRUE;
  else
    g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_UNREADABLE, "%s has no member “%s”", self->name, member);

  return self->is_empty;
}

/**
 * lg_archive_open:
 * @path: a file's path
 * @member: (nullable): a member of a ZIP archive, or %NULL for the whole file, out of its compression
 *
 * Returns: (transfer full): the data, at its start, or %NULL with @error set
 */
LgArchive *
lg_archive_open (const char  *path,
                 const char  *member,
                 GError     **error)
{
  g_autoptr (LgArchive) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = open_handle (path, error);
  if (self == NULL || !seek_member (self, member, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
lg_archive_free (LgArchive *self)
{
  g_clear_pointer (&self->handle, archive_read_free);
  g_free (self->name);
  g_free (self);
}

/* Tables pack to a tenth or a hundredth; what unpacks to far more was made to fill disks. */
static gboolean
check_packing (LgArchive  *self,
               gsize       size,
               GError    **error)
{
  self->unpacked += size;
  if (self->unpacked < UNPACKED_FREELY || self->unpacked / MAX_PACKING < lg_archive_position (self))
    return TRUE;

  g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_OVERPACKED, "%s unpacks to more than %d times its size", self->name,
               MAX_PACKING);
  return FALSE;
}

/**
 * lg_archive_next:
 * @self: an archive
 * @data: (out) (transfer none): the next bytes, valid until the next call
 * @size: (out): how many; 0 at the end
 *
 * Returns: %FALSE with @error set when the data is damaged or cut short
 */
gboolean
lg_archive_next (LgArchive     *self,
                 const guint8 **data,
                 gsize         *size,
                 GError       **error)
{
  const void *block = NULL;
  la_int64_t offset;
  int status;

  *data = NULL;
  *size = 0;
  if (self->is_empty)
    return TRUE;

  do
    status = archive_read_data_block (self->handle, &block, size, &offset);
  while (status == ARCHIVE_OK && *size == 0);

  if (status == ARCHIVE_EOF)
    {
      *size = 0;
      return TRUE;
    }

  if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
    {
      set_error (self, error);
      return FALSE;
    }

  *data = block;
  return check_packing (self, *size, error);
}

/* How many bytes of the file on disk have been used. */
gint64
lg_archive_position (LgArchive *self)
{
  return archive_filter_bytes (self->handle, -1);
}
