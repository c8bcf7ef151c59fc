/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-setting-effect.h"
#include "lg-settings.h"

typedef struct
{
  LgEffectFunc     effect;
  LgSettingValues *candidates;  /* (owned) */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->candidates);
  g_free (question);
}

/**
 * lg_setting_effect_compare:
 * @db: a connection
 * @values: (element-type utf8 utf8): candidates
 * @func: what finds something out
 * @now: its data as things are
 * @then: its data as they would be
 * @error: return location
 *
 * Runs a function with the settings as they are, and as they would be.
 */
gboolean
lg_setting_effect_compare (LgDb         *db,
                           GHashTable   *values,
                           LgStoreFunc   func,
                           gpointer      now,
                           gpointer      then,
                           GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  func (db, now, &local_error);
  if (local_error == NULL)
    lg_settings_with (db, values, func, then, &local_error);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gpointer
find_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  Question *question = user_data;
  g_autofree char *sentence = question->effect (db, question->candidates->values, error);

  return sentence != NULL ? gtk_string_object_new (sentence) : NULL;
}

/**
 * lg_setting_effect_find:
 * @store: the store
 * @effect: what finds it out
 * @candidates: values that settings may get
 *
 * Returns: (transfer full): a future of a #GtkStringObject with a sentence on what they would change
 */
DexFuture *
lg_setting_effect_find (LgStore         *store,
                        LgEffectFunc     effect,
                        LgSettingValues *candidates)
{
  Question *question = g_new0 (Question, 1);

  question->effect = effect;
  question->candidates = g_object_ref (candidates);

  return lg_store_read (store, find_cb, question, question_free);
}
