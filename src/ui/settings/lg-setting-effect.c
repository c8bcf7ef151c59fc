/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-setting-effect.h"

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
