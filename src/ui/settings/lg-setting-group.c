/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-effect-row.h"
#include "lg-money.h"
#include "lg-page-host.h"
#include "lg-setting-effect.h"
#include "lg-setting-group.h"
#include "lg-setting-row.h"
#include "lg-setting-undo.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/**
 * LgSettingGroup:
 *
 * Settings that are applied together. While they are edited, the group says
 * what they would change.
 */
struct _LgSettingGroup
{
  AdwPreferencesGroup       parent_instance;

  LgEffectRow              *effect_row;
  LgStore                  *store;       /* (owned) */
  const LgSettingGroupInfo *info;
  GPtrArray                *rows;        /* (element-type LgSettingRow) (owned): the rows belong to the group */
  LgSettingValues          *stored;      /* (owned) (nullable) */
  guint                     generation;  /* of the candidates; what was found out of earlier ones is dropped */
};

G_DEFINE_FINAL_TYPE (LgSettingGroup, lg_setting_group, ADW_TYPE_PREFERENCES_GROUP)

typedef struct
{
  gpointer  weak;  /* (owned) */
  guint     generation;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  lg_weak_free (question->weak);
  g_free (question);
}

static LgSettingRow *
find_row (LgSettingGroup *self,
          const char     *key)
{
  for (guint i = 0; key != NULL && i < self->rows->len; i++)
    {
      LgSettingRow *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (lg_setting_row_get_setting (row)->key, key))
        return row;
    }

  return NULL;
}

static gint64
get_number (LgSettingRow *row)
{
  g_autofree char *text = lg_setting_row_dup_text (row);

  return g_ascii_strtoll (text, NULL, 10);
}

/* Thresholds ascend. */
static gboolean
check_order (LgSettingGroup *self,
             LgSettingRow   *row)
{
  LgSettingRow *below = find_row (self, lg_setting_row_get_setting (row)->above);
  g_autofree char *bound = NULL;
  g_autofree char *sentence = NULL;

  if (below == NULL || get_number (row) > get_number (below))
    return TRUE;

  bound = lg_amount_format (get_number (below), 0);
  sentence = g_strdup_printf (_("This must be above %s, the value of “%s”."), bound,
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (below)));
  lg_setting_row_set_problem (row, sentence);

  return FALSE;
}

static gboolean
check (LgSettingGroup *self)
{
  gboolean success = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LgSettingRow *row = g_ptr_array_index (self->rows, i);

      if (!lg_setting_row_check (row) || !check_order (self, row))
        success = FALSE;
    }

  return success;
}

static LgSettingValues *
collect_changes (LgSettingGroup *self)
{
  LgSettingValues *changes = lg_setting_values_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      LgSettingRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *text = lg_setting_row_dup_text (row);

      if (lg_setting_row_is_changed (row))
        lg_setting_values_set (changes, lg_setting_row_get_setting (row)->key, text);
    }

  return changes;
}

static DexFuture *
effect_found_cb (DexFuture *future,
                 gpointer   user_data)
{
  Question *question = user_data;
  g_autoptr (LgSettingGroup) self = lg_weak_get (question->weak);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self != NULL && self->generation == question->generation)
    lg_effect_row_show (self->effect_row,
                        value != NULL ? gtk_string_object_get_string (g_value_get_object (value)) : lg_store_error_say (error),
                        value != NULL);

  return NULL;
}

static void
ask_effect (LgSettingGroup  *self,
            LgSettingValues *changes)
{
  Question *question = g_new0 (Question, 1);

  question->weak = lg_weak_new (self);
  question->generation = self->generation;
  lg_effect_row_show (self->effect_row, _("Finding out what this changes…"), FALSE);
  dex_future_disown (dex_future_finally (lg_setting_effect_find (self->store, self->info->effect, changes),
                                         effect_found_cb, question, question_free));
}

static void
edited_cb (LgSettingGroup *self)
{
  g_autoptr (LgSettingValues) changes = collect_changes (self);
  gboolean is_right = check (self);

  /* All is told again once the group has its rows. */
  if (self->effect_row == NULL)
    return;

  self->generation++;
  if (lg_setting_values_is_empty (changes))
    lg_effect_row_show (self->effect_row, NULL, FALSE);
  else if (!is_right)
    lg_effect_row_show (self->effect_row, _("Something above cannot be applied as it is."), FALSE);
  else if (self->info->effect == NULL)
    lg_effect_row_show (self->effect_row, _(self->info->sentence), TRUE);
  else
    ask_effect (self, changes);
}

static void
discard_cb (LgSettingGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    lg_setting_row_discard (g_ptr_array_index (self->rows, i));

  edited_cb (self);
}

static DexFuture *
applied_cb (DexFuture *future,
            gpointer   user_data)
{
  LgSettingUndo *undo = user_data;
  g_autoptr (LgSettingGroup) self = lg_weak_get (undo->group);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return NULL;

  if (dex_future_get_value (future, &error) == NULL)
    {
      lg_effect_row_show (self->effect_row, lg_store_error_say (error), TRUE);
      return NULL;
    }

  lg_setting_group_set_stored (self, undo->after);
  lg_setting_undo_offer (undo, lg_page_host_of (GTK_WIDGET (self)), _(self->info->title));

  return NULL;
}

static void
apply_cb (LgSettingGroup *self)
{
  g_autoptr (LgSettingValues) changes = collect_changes (self);

  lg_effect_row_show (self->effect_row, _("Applying the changes…"), FALSE);
  dex_future_disown (dex_future_finally (lg_setting_values_apply (changes, self->store), applied_cb,
                                         lg_setting_undo_new (self, self->store, self->stored, changes),
                                         (GDestroyNotify) lg_setting_undo_unref));
}

static void
lg_setting_group_dispose (GObject *object)
{
  LgSettingGroup *self = LG_SETTING_GROUP (object);

  g_clear_object (&self->store);
  g_clear_object (&self->stored);

  G_OBJECT_CLASS (lg_setting_group_parent_class)->dispose (object);
}

static void
lg_setting_group_finalize (GObject *object)
{
  g_ptr_array_unref (LG_SETTING_GROUP (object)->rows);

  G_OBJECT_CLASS (lg_setting_group_parent_class)->finalize (object);
}

static void
lg_setting_group_class_init (LgSettingGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_setting_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_setting_group_finalize;
}

static void
lg_setting_group_init (LgSettingGroup *self)
{
  self->rows = g_ptr_array_new ();
}

static void
add_row (LgSettingGroup      *self,
         const LgSettingInfo *info)
{
  GtkWidget *row = lg_setting_row_new (info->key, _(info->title), info->explanation != NULL ? _(info->explanation) : NULL);

  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/**
 * lg_setting_group_new:
 * @store: the store
 * @info: what is in the group
 *
 * Returns: (transfer floating): a group that has no rows yet
 */
GtkWidget *
lg_setting_group_new (LgStore                  *store,
                      const LgSettingGroupInfo *info)
{
  LgSettingGroup *self = g_object_new (LG_TYPE_SETTING_GROUP, "title", _(info->title), NULL);

  if (info->description != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _(info->description));

  self->store = g_object_ref (store);
  self->info = info;

  return GTK_WIDGET (self);
}

/* Adds a row with a default, or after the last one what tells of their effect. Returns: whether there are more to add */
gboolean
lg_setting_group_add_next (LgSettingGroup *self)
{
  g_return_val_if_fail (LG_IS_SETTING_GROUP (self), FALSE);

  if (self->rows->len < self->info->n_settings)
    {
      add_row (self, &self->info->settings[self->rows->len]);
      return TRUE;
    }

  self->effect_row = LG_EFFECT_ROW (lg_effect_row_new (_(self->info->title)));
  g_signal_connect_object (self->effect_row, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->effect_row, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->effect_row));

  return FALSE;
}

/**
 * lg_setting_group_set_stored:
 * @self: a group
 * @stored: what the store holds; settings that it does not name stay
 *
 * What is being edited stays as it is.
 */
void
lg_setting_group_set_stored (LgSettingGroup  *self,
                             LgSettingValues *stored)
{
  if (self->stored == NULL)
    self->stored = lg_setting_values_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      LgSettingRow *row = g_ptr_array_index (self->rows, i);
      const char *key = lg_setting_row_get_setting (row)->key;
      const char *value = lg_setting_values_get (stored, key);

      if (value == NULL)
        continue;
      lg_setting_values_set (self->stored, key, value);
      lg_setting_row_set_stored (row, value);
    }

  edited_cb (self);
}

gboolean
lg_setting_group_is_changed (LgSettingGroup *self)
{
  g_autoptr (LgSettingValues) changes = collect_changes (self);

  return !lg_setting_values_is_empty (changes);
}
