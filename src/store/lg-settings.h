/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store.h"

G_BEGIN_DECLS

typedef enum
{
  LG_SETTING_TEXT,
  LG_SETTING_LETTERS,     /* a capital letter, or a few */
  LG_SETTING_INTEGER,
  LG_SETTING_PROBABILITY, /* between 0 and 1, both out */
  LG_SETTING_POSITIVE,    /* a number above 0 */
  LG_SETTING_BOOLEAN,
  LG_SETTING_SEVERITY,    /* a severity's name */
  LG_SETTING_DISPOSITION, /* a disposition's name */
  LG_SETTING_DISPOSITIONS, /* names of dispositions, with commas */
  LG_SETTING_STEPS,       /* numbers of steps, with commas: 5,6,7 */
  LG_SETTING_CURRENCY,
  LG_SETTING_KINDS,       /* KIND=SEVERITY;… */
  LG_SETTING_WORDS,       /* WORD=KIND;… */
  LG_SETTING_RECURRENCE,  /* a rule of RFC 5545 */
  LG_SETTING_PAPER,       /* a4 or letter */
  LG_SETTING_HOURS,       /* opening hours by weekday */
} LgSettingType;

/**
 * LgSetting:
 * @key: what it is called
 * @type: what its value is
 * @default_value: what it is unless told
 * @least: the least number it takes
 * @above: (nullable): the setting whose number it must be above
 * @most: the greatest number it takes, 0 for whatever a number may be
 *
 * A preference that concerns the work.
 */
typedef struct
{
  const char    *key;
  LgSettingType  type;
  const char    *default_value;
  gint64         least;
  const char    *above;
  gint64         most;
} LgSetting;

const LgSetting *lg_settings_all     (gsize       *n_settings);
const LgSetting *lg_settings_find    (const char  *key);

gboolean         lg_setting_accepts  (const LgSetting *setting,
                                      const char      *value);

char            *lg_settings_get     (LgDb        *db,
                                      const char  *key,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         lg_settings_get_int (LgDb        *db,
                                      const char  *key,
                                      gint64      *value,
                                      GError     **error);
gboolean         lg_settings_get_real (LgDb       *db,
                                      const char  *key,
                                      double      *value,
                                      GError     **error);
gboolean         lg_settings_get_dispositions (LgDb *db,
                                      const char  *key,
                                      guint       *dispositions,
                                      GError     **error);
gboolean         lg_settings_set     (LgDb        *db,
                                      const char  *key,
                                      const char  *value,
                                      GError     **error);
gboolean         lg_settings_apply   (LgDb        *db,
                                      GHashTable  *values,
                                      GError     **error);
gpointer         lg_settings_with    (LgDb         *db,
                                      GHashTable   *values,
                                      LgStoreFunc   func,
                                      gpointer      user_data,
                                      GError      **error);

G_END_DECLS
