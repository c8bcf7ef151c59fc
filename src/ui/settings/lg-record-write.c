/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-record-write.h"
#include "lg-weak.h"

/**
 * lg_record_write_new:
 * @form: the form
 * @store: the store
 * @info: what kind of record it is
 * @before: (nullable): the record as it is, NULL for a new one
 * @after: (nullable): the record as it is to be, NULL to remove it
 *
 * Returns: (transfer full): the act, which is not carried out yet
 */
LgRecordWrite *
lg_record_write_new (gpointer                form,
                     LgStore                *store,
                     const LgRecordFormInfo *info,
                     LgRecord               *before,
                     LgRecord               *after)
{
  LgRecordWrite *self = g_new0 (LgRecordWrite, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->form = lg_weak_new (form);
  self->store = g_object_ref (store);
  self->info = info;
  g_set_object (&self->before, before);
  g_set_object (&self->after, after);

  return self;
}

static LgRecordWrite *
ref (LgRecordWrite *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
lg_record_write_unref (LgRecordWrite *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  lg_weak_free (self->form);
  g_object_unref (self->store);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self);
}

static gpointer
write_cb (LgDb      *db,
          gpointer   user_data,
          GError   **error)
{
  LgRecordWrite *self = user_data;

  if (self->after == NULL)
    self->info->set_deleted (db, self->before->row, TRUE, error);
  else if (self->before == NULL)
    self->info->insert (db, self->after, error);
  else
    self->info->update (db, self->after, error);

  return NULL;
}

/**
 * lg_record_write_run:
 * @self: an act
 *
 * Returns: (transfer full): a future that resolves once it is carried out
 */
DexFuture *
lg_record_write_run (LgRecordWrite *self)
{
  return lg_store_write (self->store, "preferences", write_cb, ref (self), (GDestroyNotify) lg_record_write_unref);
}

/* What somebody else changed meanwhile is not taken back. */
static gboolean
restore (LgRecordWrite  *self,
         LgDb           *db,
         GError        **error)
{
  g_autoptr (LgRecord) restored = lg_record_copy (self->before);

  restored->updated_at = self->after->updated_at;

  return self->info->update (db, restored, error);
}

static gpointer
take_back_cb (LgDb      *db,
              gpointer   user_data,
              GError   **error)
{
  LgRecordWrite *self = user_data;

  if (self->after == NULL)
    self->info->set_deleted (db, self->before->row, FALSE, error);
  else if (self->before == NULL && self->info->take_back != NULL)
    self->info->take_back (db, self->after, error);
  else if (self->before == NULL)
    self->info->set_deleted (db, self->after->row, TRUE, error);
  else
    restore (self, db, error);

  return NULL;
}

static DexFuture *
undo (gpointer user_data)
{
  LgRecordWrite *self = user_data;

  return lg_store_write (self->store, "preferences_undo", take_back_cb, ref (self),
                         (GDestroyNotify) lg_record_write_unref);
}

/**
 * lg_record_write_offer_undo:
 * @self: an act that was carried out
 * @host: (nullable): the window; without one nothing is told
 */
void
lg_record_write_offer_undo (LgRecordWrite *self,
                            LgPageHost    *host)
{
  LgRecord *record = self->after != NULL ? self->after : self->before;
  g_autofree char *name = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *sentence = NULL;

  if (host == NULL)
    return;

  g_object_get (record, self->info->name, &name, NULL);
  parts = g_strsplit (self->after != NULL ? _(self->info->saved) : _(self->info->removed), "%s", 2);
  sentence = g_strjoinv (name, parts);
  lg_page_host_tell_act (host, sentence, undo, ref (self), (GDestroyNotify) lg_record_write_unref);
}
