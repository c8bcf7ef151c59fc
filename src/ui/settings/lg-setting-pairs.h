/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-settings.h"

G_BEGIN_DECLS

/* A line of a setting that is a table: `KEY=VALUE;…`. */
typedef struct
{
  char *key;    /* (owned) */
  char *value;  /* (owned) */
} LgSettingPair;

GPtrArray     *lg_setting_pairs_parse  (const char    *text) G_GNUC_WARN_UNUSED_RESULT;
char          *lg_setting_pairs_format (GPtrArray     *pairs) G_GNUC_WARN_UNUSED_RESULT;
LgSettingPair *lg_setting_pairs_find   (GPtrArray     *pairs,
                                        const char    *key);
LgSettingPair *lg_setting_pairs_add    (GPtrArray     *pairs,
                                        const char    *key,
                                        const char    *value);

G_END_DECLS
