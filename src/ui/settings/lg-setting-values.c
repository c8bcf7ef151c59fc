/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-setting-values.h"
#include "lg-settings.h"

G_DEFINE_FINAL_TYPE (LgSettingValues, lg_setting_values, G_TYPE_OBJECT)

static void
lg_setting_values_finalize (GObject *object)
{
  g_hash_table_unref (LG_SETTING_VALUES (object)->values);

  G_OBJECT_CLASS (lg_setting_values_parent_class)->finalize (object);
}

static void
lg_setting_values_class_init (LgSettingValuesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_setting_values_finalize;
}

static void
lg_setting_values_init (LgSettingValues *self)
{
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

LgSettingValues *
lg_setting_values_new (void)
{
  return g_object_new (LG_TYPE_SETTING_VALUES, NULL);
}

void
lg_setting_values_set (LgSettingValues *self,
                       const char      *key,
                       const char      *value)
{
  g_hash_table_insert (self->values, g_strdup (key), g_strdup (value));
}

const char *
lg_setting_values_get (LgSettingValues *self,
                       const char      *key)
{
  return g_hash_table_lookup (self->values, key);
}

gboolean
lg_setting_values_is_empty (LgSettingValues *self)
{
  return g_hash_table_size (self->values) == 0;
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_autoptr (LgSettingValues) self = lg_setting_values_new ();
  gsize n_settings;
  const LgSetting *settings = lg_settings_all (&n_settings);

  for (gsize i = 0; i < n_settings; i++)
    {
      g_autofree char *value = lg_settings_get (db, settings[i].key, error);

      if (value == NULL)
        return NULL;
      lg_setting_values_set (self, settings[i].key, value);
    }

  return g_steal_pointer (&self);
}

/**
 * lg_setting_values_read:
 * @store: the store
 *
 * Returns: (transfer full): a future of the #LgSettingValues that every setting has
 */
DexFuture *
lg_setting_values_read (LgStore *store)
{
  return lg_store_read (store, read_cb, NULL, NULL);
}

static gpointer
apply_cb (LgDb      *db,
          gpointer   user_data,
          GError   **error)
{
  lg_settings_apply (db, LG_SETTING_VALUES (user_data)->values, error);

  return NULL;
}

/**
 * lg_setting_values_apply:
 * @self: new values
 * @store: the store
 *
 * Returns: (transfer full): a future that resolves once they are stored, all or none
 */
DexFuture *
lg_setting_values_apply (LgSettingValues *self,
                         LgStore         *store)
{
  return lg_store_write (store, "setting_change", apply_cb, g_object_ref (self), g_object_unref);
}
