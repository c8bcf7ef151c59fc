/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-choices-button.h"
#include "lg-incident.h"
#include "lg-protocol.h"
#include "lg-setting-editor.h"
#include "lg-severity.h"
#include "lg-text.h"
#include "lg-words.h"

/* Settings that are one or some of a list. In the store they are names or
 * numbers; here they are their words' places in the list. */

#define N_STEPS 15

static const char * const papers[] = { "a4", "letter", NULL };

static GStrv
list_words (const LgSetting *setting)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  if (setting->type == LG_SETTING_SEVERITY)
    for (int severity = LG_SEVERITY_MINOR; severity <= LG_SEVERITY_CRITICAL; severity++)
      g_strv_builder_add (words, lg_words_severity (severity));
  else if (setting->type == LG_SETTING_PAPER)
    g_strv_builder_add_many (words, _("A4"), _("Letter"), NULL);
  else if (setting->type == LG_SETTING_STEPS)
    for (int step = 1; step <= N_STEPS; step++)
      /* Translators: the number of a step of the protocol, and its name */
      g_strv_builder_take (words, g_strdup_printf (_("%d. %s"), step, lg_protocol_step_name (step)));
  else
    for (int disposition = LG_DISPOSITION_UNFOUNDED; disposition <= LG_DISPOSITION_NOT_RECORDED; disposition++)
      g_strv_builder_add (words, lg_words_disposition (disposition));

  return g_strv_builder_end (words);
}

/* The name of the choice at a place, as it is stored. */
static char *
dup_name (const LgSetting *setting,
          guint            place)
{
  if (setting->type == LG_SETTING_PAPER)
    return g_strdup (papers[place]);
  if (setting->type == LG_SETTING_STEPS)
    return g_strdup_printf ("%u", place + 1);

  return g_strdup (lg_enum_name (setting->type == LG_SETTING_SEVERITY ? LG_TYPE_SEVERITY : LG_TYPE_DISPOSITION, place + 1));
}

/* The place of a name that is stored, or -1 for one that nobody knows. */
static int
find_place (const LgSetting *setting,
            const char      *name)
{
  int value = 0;

  if (setting->type == LG_SETTING_PAPER)
    return g_str_equal (name, "letter") ? 1 : 0;
  if (setting->type == LG_SETTING_STEPS)
    return (int) g_ascii_strtoll (name, NULL, 10) - 1;

  lg_enum_parse (setting->type == LG_SETTING_SEVERITY ? LG_TYPE_SEVERITY : LG_TYPE_DISPOSITION, name, &value, NULL);

  return value - 1;
}

static GtkWidget *
create_choice (const LgSetting *setting,
               const char      *title)
{
  g_auto (GStrv) words = list_words (setting);

  return gtk_drop_down_new_from_strings ((const char * const *) words);
}

static char *
dup_choice_text (GtkWidget       *widget,
                 const LgSetting *setting)
{
  return dup_name (setting, gtk_drop_down_get_selected (GTK_DROP_DOWN (widget)));
}

static void
set_choice (GtkWidget       *widget,
            const LgSetting *setting,
            const char      *text)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (widget), MAX (find_place (setting, text), 0));
}

static GtkWidget *
create_choices (const LgSetting *setting,
                const char      *title)
{
  g_auto (GStrv) words = list_words (setting);

  return lg_choices_button_new ((const char * const *) words, title);
}

static char *
dup_choices_text (GtkWidget       *widget,
                  const LgSetting *setting)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint place = 0;

  for (guint chosen = lg_choices_button_get_chosen (LG_CHOICES_BUTTON (widget)); chosen != 0; chosen >>= 1, place++)
    {
      if (chosen & 1)
        g_strv_builder_take (names, dup_name (setting, place));
    }
  list = g_strv_builder_end (names);

  return g_strjoinv (",", list);
}

static void
set_choices (GtkWidget       *widget,
             const LgSetting *setting,
             const char      *text)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);
  guint chosen = 0;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      int place = find_place (setting, g_strstrip (names[i]));

      if (place >= 0)
        chosen |= 1u << place;
    }

  lg_choices_button_set_chosen (LG_CHOICES_BUTTON (widget), chosen);
}

static const LgSettingEditor choice_editor = { create_choice, dup_choice_text, set_choice, "notify::selected" };
static const LgSettingEditor choices_editor = { create_choices, dup_choices_text, set_choices, "changed" };

/* Of one thing in a list. */
const LgSettingEditor *
lg_setting_editor_choice (void)
{
  return &choice_editor;
}

/* Of any number of things in a list. */
const LgSettingEditor *
lg_setting_editor_choices (void)
{
  return &choices_editor;
}
