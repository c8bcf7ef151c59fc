/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-ordinals.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Slots are looked at a block at a time: that many bytes are one read. */
#define BLOCK_SLOTS 16

/* A table up to this size is kept in memory. */
#define MEMORY_SLOTS 65536

typedef struct
{
  guint64 fingerprint;
  guint64 count;       /* 0 for an empty slot */
} Slot;

struct _LgImportOrdinals
{
  guint64  n_blocks;   /* a power of two */
  Slot    *memory;     /* (owned) (nullable) */
  int      file;       /* where the slots are not in memory */
};

static guint64
choose_blocks (guint64 n_most)
{
  guint64 blocks = 1;

  /* At most two thirds full, so that few blocks are full. */
  while (blocks * BLOCK_SLOTS * 2 < n_most * 3)
    blocks *= 2;

  return blocks;
}

/* /tmp is often in memory, where the table is not to be. */
static int
open_temporary_file (GError **error)
{
  static const char *const folders[] = { "/var/tmp", NULL };
  int code = ENOENT;

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      const char *folder = folders[i] != NULL ? folders[i] : g_get_tmp_dir ();
      g_autofree char *path = g_build_filename (folder, "lossguard-import-XXXXXX", NULL);
      int file = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

      if (file >= 0)
        {
          g_unlink (path);
          return file;
        }
      code = errno;
    }

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "No temporary file can be made: %s", g_strerror (code));
  return -1;
}

/**
 * lg_import_ordinals_new:
 * @n_most: how many different things can come at most
 *
 * Returns: (transfer full): a count in which nothing came yet, or %NULL with @error set
 */
LgImportOrdinals *
lg_import_ordinals_new (guint64   n_most,
                        GError  **error)
{
  g_autoptr (LgImportOrdinals) self = g_new0 (LgImportOrdinals, 1);

  self->file = -1;
  self->n_blocks = choose_blocks (n_most);
  if (self->n_blocks * BLOCK_SLOTS <= MEMORY_SLOTS)
    {
      self->memory = g_new0 (Slot, self->n_blocks * BLOCK_SLOTS);
      return g_steal_pointer (&self);
    }

  self->file = open_temporary_file (error);
  return self->file >= 0 ? g_steal_pointer (&self) : NULL;
}

void
lg_import_ordinals_free (LgImportOrdinals *self)
{
  if (self->file >= 0)
    g_close (self->file, NULL);
  g_free (self->memory);
  g_free (self);
}

static gboolean
set_error (GError **error)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "The temporary file of the import failed: %s",
               g_strerror (code));
  return FALSE;
}

/* What was never written reads as zero: an empty slot. */
static gboolean
read_block (LgImportOrdinals  *self,
            guint64            block,
            Slot               slots[BLOCK_SLOTS],
            GError           **error)
{
  const gsize size = sizeof (Slot) * BLOCK_SLOTS;
  gssize n;

  if (self->memory != NULL)
    {
      memcpy (slots, self->memory + block * BLOCK_SLOTS, size);
      return TRUE;
    }

  n = pread (self->file, slots, size, block * size);
  if (n < 0)
    return set_error (error);

  memset ((char *) slots + n, 0, size - n);
  return TRUE;
}

static gboolean
write_slot (LgImportOrdinals  *self,
            guint64            index,
            const Slot        *slot,
            GError           **error)
{
  if (self->memory != NULL)
    {
      self->memory[index] = *slot;
      return TRUE;
    }

  return pwrite (self->file, slot, sizeof *slot, index * sizeof *slot) == sizeof *slot || set_error (error);
}

/* The slot of the fingerprint, or the first empty one of the block, or BLOCK_SLOTS. */
static guint
find_slot (const Slot slots[BLOCK_SLOTS],
           guint64    fingerprint)
{
  for (guint i = 0; i < BLOCK_SLOTS; i++)
    if (slots[i].count == 0 || slots[i].fingerprint == fingerprint)
      return i;

  return BLOCK_SLOTS;
}

/**
 * lg_import_ordinals_next:
 * @self: a count
 * @fingerprint: what came, hashed to 64 bits
 * @ordinal: (out): how often it came before
 *
 * Returns: %FALSE with @error set when the table's file could not be read or written
 */
gboolean
lg_import_ordinals_next (LgImportOrdinals  *self,
                         guint64            fingerprint,
                         guint             *ordinal,
                         GError           **error)
{
  guint64 block = fingerprint & (self->n_blocks - 1);

  for (guint64 tried = 0; tried < self->n_blocks; tried++)
    {
      Slot slots[BLOCK_SLOTS];
      guint i;

      if (!read_block (self, block, slots, error))
        return FALSE;

      i = find_slot (slots, fingerprint);
      if (i < BLOCK_SLOTS)
        {
          *ordinal = slots[i].count;
          slots[i] = (Slot) { fingerprint, slots[i].count + 1 };
          return write_slot (self, block * BLOCK_SLOTS + i, &slots[i], error);
        }
      block = (block + 1) & (self->n_blocks - 1);
    }

  errno = ENOSPC;
  return set_error (error);
}
