/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-settings.h"

G_BEGIN_DECLS

#define LG_TYPE_SETTING_ROW (lg_setting_row_get_type ())

G_DECLARE_FINAL_TYPE (LgSettingRow, lg_setting_row, LG, SETTING_ROW, AdwActionRow)

GtkWidget       *lg_setting_row_new          (const char   *key,
                                              const char   *title,
                                              const char   *explanation) G_GNUC_WARN_UNUSED_RESULT;
const LgSetting *lg_setting_row_get_setting  (LgSettingRow *self);
char            *lg_setting_row_dup_text     (LgSettingRow *self) G_GNUC_WARN_UNUSED_RESULT;
void             lg_setting_row_set_stored   (LgSettingRow *self,
                                              const char   *text);
gboolean         lg_setting_row_is_changed   (LgSettingRow *self);
void             lg_setting_row_discard      (LgSettingRow *self);
gboolean         lg_setting_row_check        (LgSettingRow *self);
void             lg_setting_row_set_problem  (LgSettingRow *self,
                                              const char   *sentence);

G_END_DECLS
