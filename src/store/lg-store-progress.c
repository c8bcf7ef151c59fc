/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-store-progress-private.h"

/* So many of SQLite's virtual machine's instructions take less than a millisecond. */
#define INSTRUCTIONS 10000

/**
 * lg_store_progress_begin:
 * @self: progress
 * @share: how much of the total the part takes that begins now
 */
void
lg_store_progress_begin (LgStoreProgress *self,
                         double           share)
{
  self->start += self->share;
  self->share = share;
}

/**
 * lg_store_progress_tell:
 * @self: progress
 * @done: how much of the part is done, from 0 to 1
 * @error: return location
 *
 * Returns: FALSE with %LG_STORE_ERROR_CANCELLED where the work shall end
 */
gboolean
lg_store_progress_tell (LgStoreProgress  *self,
                        double            done,
                        GError          **error)
{
  if (self->func != NULL)
    self->func (CLAMP ((self->start + self->share * done) / self->total, 0, 1), self->user_data);

  if (!g_cancellable_is_cancelled (self->cancellable))
    return TRUE;

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED, _("It was cancelled"));

  return FALSE;
}

static int
is_cancelled_cb (void *data)
{
  return g_cancellable_is_cancelled (data);
}

/**
 * lg_store_progress_attach:
 * @self: progress
 * @db: a connection of the calling thread
 *
 * Lets a long statement be cancelled while it runs; it fails with
 * %LG_STORE_ERROR_CANCELLED then.
 */
void
lg_store_progress_attach (LgStoreProgress *self,
                          LgDb            *db)
{
  if (self->cancellable != NULL)
    sqlite3_progress_handler (lg_db_handle (db), INSTRUCTIONS, is_cancelled_cb, self->cancellable);
}

/* For a connection that others work with afterwards. */
void
lg_store_progress_detach (LgDb *db)
{
  sqlite3_progress_handler (lg_db_handle (db), 0, NULL, NULL);
}
