/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-setting-values.h"

G_BEGIN_DECLS

/**
 * LgEffectFunc:
 * @db: a connection
 * @values: (element-type utf8 utf8): candidates
 * @error: return location
 *
 * Finds out on a reader's thread what candidates would change.
 *
 * Returns: (transfer full): a sentence
 */
typedef char *(*LgEffectFunc) (LgDb        *db,
                               GHashTable  *values,
                               GError     **error);

typedef struct
{
  const char *key;
  const char *title;
  const char *explanation;  /* (nullable) */
} LgSettingInfo;

/* Settings that are applied together; the words are to be translated. */
typedef struct
{
  const char          *page;
  const char          *title;
  const char          *description;  /* (nullable) */
  const LgSettingInfo *settings;
  guint                n_settings;
  LgEffectFunc         effect;       /* (nullable): what changes would do */
  const char          *sentence;     /* (nullable): the same, where it does not depend on the store */
} LgSettingGroupInfo;

#define LG_TYPE_SETTING_GROUP (lg_setting_group_get_type ())

G_DECLARE_FINAL_TYPE (LgSettingGroup, lg_setting_group, LG, SETTING_GROUP, AdwPreferencesGroup)

GtkWidget *lg_setting_group_new        (LgStore                  *store,
                                        const LgSettingGroupInfo *info) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_setting_group_add_next   (LgSettingGroup           *self);
void       lg_setting_group_set_stored (LgSettingGroup           *self,
                                        LgSettingValues          *stored);
gboolean   lg_setting_group_is_changed (LgSettingGroup           *self);

G_END_DECLS
