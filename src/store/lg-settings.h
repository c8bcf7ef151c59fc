/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"

G_BEGIN_DECLS

typedef enum
{
  LG_SETTING_TEXT,
  LG_SETTING_INTEGER,
  LG_SETTING_BOOLEAN,
  LG_SETTING_SEVERITY,  /* a severity's name */
  LG_SETTING_STEPS,     /* numbers of steps, with commas: 5,6,7 */
  LG_SETTING_CURRENCY,
  LG_SETTING_KINDS,     /* KIND=SEVERITY;… */
} LgSettingType;

/* A preference that concerns the work: what it is called, and what it is unless told. */
typedef struct
{
  const char    *key;
  LgSettingType  type;
  const char    *default_value;
} LgSetting;

const LgSetting *lg_settings_all     (gsize       *n_settings);
const LgSetting *lg_settings_find    (const char  *key);

char            *lg_settings_get     (LgDb        *db,
                                      const char  *key,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         lg_settings_get_int (LgDb        *db,
                                      const char  *key,
                                      gint64      *value,
                                      GError     **error);
gboolean         lg_settings_set     (LgDb        *db,
                                      const char  *key,
                                      const char  *value,
                                      GError     **error);

G_END_DECLS
