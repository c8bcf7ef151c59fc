/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-setting-undo.h"
#include "lg-weak.h"

/**
 * lg_setting_undo_new:
 * @group: the widget that applies the values
 * @store: the store
 * @stored: what it holds
 * @after: what is to be applied
 *
 * Returns: (transfer full): what takes it back
 */
LgSettingUndo *
lg_setting_undo_new (gpointer         group,
                     LgStore         *store,
                     LgSettingValues *stored,
                     LgSettingValues *after)
{
  LgSettingUndo *self = g_new0 (LgSettingUndo, 1);
  GHashTableIter iter;
  gpointer key;

  g_atomic_ref_count_init (&self->ref_count);
  self->group = lg_weak_new (group);
  self->store = g_object_ref (store);
  self->before = lg_setting_values_new ();
  self->after = g_object_ref (after);

  g_hash_table_iter_init (&iter, after->values);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    lg_setting_values_set (self->before, key, lg_setting_values_get (stored, key));

  return self;
}

void
lg_setting_undo_unref (LgSettingUndo *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  lg_weak_free (self->group);
  g_object_unref (self->store);
  g_object_unref (self->before);
  g_object_unref (self->after);
  g_free (self);
}

static DexFuture *
undo (gpointer user_data)
{
  LgSettingUndo *self = user_data;

  return lg_setting_values_apply (self->before, self->store);
}

/**
 * lg_setting_undo_offer:
 * @self: settings that were applied
 * @host: (nullable): the window; without one nothing is told
 * @title: the title of their group
 *
 * Tells of it, and offers to take it back.
 */
void
lg_setting_undo_offer (LgSettingUndo *self,
                       LgPageHost    *host,
                       const char    *title)
{
  g_autofree char *sentence = NULL;

  if (host == NULL)
    return;

  sentence = g_strdup_printf (_("“%s” was changed"), title);
  g_atomic_ref_count_inc (&self->ref_count);
  lg_page_host_tell_act (host, sentence, undo, self, (GDestroyNotify) lg_setting_undo_unref);
}
