/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-settings.h"

G_BEGIN_DECLS

/**
 * LgSettingEditor:
 * @create: makes the widget that edits the setting
 * @dup_text: gives what it holds, as the setting is stored
 * @set_text: shows a value that is stored
 * @signal: what it emits after each change, swapped
 *
 * How a type of setting is edited.
 */
typedef struct
{
  GtkWidget  *(*create)   (const LgSetting *setting,
                           const char      *title);
  char       *(*dup_text) (GtkWidget       *widget,
                           const LgSetting *setting);
  void        (*set_text) (GtkWidget       *widget,
                           const LgSetting *setting,
                           const char      *text);
  const char  *signal;
} LgSettingEditor;

const LgSettingEditor *lg_setting_editor_find     (const LgSetting *setting);
const LgSettingEditor *lg_setting_editor_choice   (void);
const LgSettingEditor *lg_setting_editor_choices  (void);

G_END_DECLS
