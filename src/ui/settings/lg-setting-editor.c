/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-pairs-button.h"
#include "lg-setting-editor.h"

/* Numbers, switches and text; what is chosen from a list has a file of its own. */

#define NUMBER_WIDTH 5
#define TEXT_WIDTH   8
#define TEXT_MOST    28

static GtkWidget *
create_number (const LgSetting *setting,
               const char      *title)
{
  /* What is too small or too large is told beside the field, and not changed under the writer's hand. */
  GtkWidget *spin = gtk_spin_button_new_with_range (0, G_MAXINT32, 1);

  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), NUMBER_WIDTH);

  return spin;
}

static char *
dup_entry_text (GtkWidget       *widget,
                const LgSetting *setting)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget))));
}

static void
set_number (GtkWidget       *widget,
            const LgSetting *setting,
            const char      *text)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (widget), g_ascii_strtod (text, NULL));
}

static GtkWidget *
create_switch (const LgSetting *setting,
               const char      *title)
{
  return gtk_switch_new ();
}

static char *
dup_switch_text (GtkWidget       *widget,
                 const LgSetting *setting)
{
  return g_strdup (gtk_switch_get_active (GTK_SWITCH (widget)) ? "true" : "false");
}

static void
set_switch (GtkWidget       *widget,
            const LgSetting *setting,
            const char      *text)
{
  gtk_switch_set_active (GTK_SWITCH (widget), g_str_equal (text, "true"));
}

static GtkWidget *
create_entry (const LgSetting *setting,
              const char      *title)
{
  GtkWidget *entry = gtk_entry_new ();
  gboolean is_long = setting->type == LG_SETTING_TEXT || setting->type == LG_SETTING_RECURRENCE ||
                     setting->type == LG_SETTING_HOURS;

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), is_long ? TEXT_WIDTH : NUMBER_WIDTH);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), is_long ? TEXT_MOST : NUMBER_WIDTH);

  return entry;
}

/* Many write a comma before the decimals. */
static char *
dup_real_text (GtkWidget       *widget,
               const LgSetting *setting)
{
  return g_strdelimit (dup_entry_text (widget, setting), ",", '.');
}

static void
set_entry (GtkWidget       *widget,
           const LgSetting *setting,
           const char      *text)
{
  gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

static GtkWidget *
create_pairs (const LgSetting *setting,
              const char      *title)
{
  return lg_pairs_button_new (setting, title);
}

static char *
dup_pairs_text (GtkWidget       *widget,
                const LgSetting *setting)
{
  return g_strdup (lg_pairs_button_get_text (LG_PAIRS_BUTTON (widget)));
}

static void
set_pairs (GtkWidget       *widget,
           const LgSetting *setting,
           const char      *text)
{
  lg_pairs_button_set_text (LG_PAIRS_BUTTON (widget), text);
}

static const LgSettingEditor number_editor = { create_number, dup_entry_text, set_number, "changed" };
static const LgSettingEditor switch_editor = { create_switch, dup_switch_text, set_switch, "notify::active" };
static const LgSettingEditor text_editor = { create_entry, dup_entry_text, set_entry, "changed" };
static const LgSettingEditor real_editor = { create_entry, dup_real_text, set_entry, "changed" };
static const LgSettingEditor pairs_editor = { create_pairs, dup_pairs_text, set_pairs, "changed" };

/**
 * lg_setting_editor_find:
 * @setting: a setting
 *
 * Returns: how it is edited
 */
const LgSettingEditor *
lg_setting_editor_find (const LgSetting *setting)
{
  switch (setting->type)
    {
    case LG_SETTING_INTEGER:
      return &number_editor;
    case LG_SETTING_BOOLEAN:
      return &switch_editor;
    case LG_SETTING_PROBABILITY:
    case LG_SETTING_POSITIVE:
      return &real_editor;
    case LG_SETTING_SEVERITY:
    case LG_SETTING_DISPOSITION:
    case LG_SETTING_PAPER:
      return lg_setting_editor_choice ();
    case LG_SETTING_DISPOSITIONS:
    case LG_SETTING_STEPS:
      return lg_setting_editor_choices ();
    case LG_SETTING_KINDS:
    case LG_SETTING_WORDS:
      return &pairs_editor;
    case LG_SETTING_TEXT:
    case LG_SETTING_LETTERS:
    case LG_SETTING_CURRENCY:
    case LG_SETTING_RECURRENCE:
    case LG_SETTING_HOURS:
    default:
      return &text_editor;
    }
}
