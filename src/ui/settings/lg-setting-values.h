/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_SETTING_VALUES (lg_setting_values_get_type ())

G_DECLARE_FINAL_TYPE (LgSettingValues, lg_setting_values, LG, SETTING_VALUES, GObject)

/* Values by the keys of their settings: those in the store, or candidates for them. */
struct _LgSettingValues
{
  GObject     parent_instance;

  GHashTable *values;  /* (element-type utf8 utf8) (owned) */
};

LgSettingValues *lg_setting_values_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void             lg_setting_values_set   (LgSettingValues *self,
                                          const char      *key,
                                          const char      *value);
const char      *lg_setting_values_get   (LgSettingValues *self,
                                          const char      *key);
gboolean         lg_setting_values_is_empty (LgSettingValues *self);

DexFuture       *lg_setting_values_read  (LgStore         *store) G_GNUC_WARN_UNUSED_RESULT;
DexFuture       *lg_setting_values_apply (LgSettingValues *self,
                                          LgStore         *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
