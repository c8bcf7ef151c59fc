/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-setting-editor.h"
#include "lg-setting-problem.h"
#include "lg-setting-row.h"

/**
 * LgSettingRow:
 *
 * A setting and what edits it. The value is a candidate until its group
 * applies it; the signal “edited” tells of every change. A sentence says what
 * is wrong with it, and the default is one button away.
 */
struct _LgSettingRow
{
  AdwActionRow           parent_instance;

  GtkWidget             *reset;

  const LgSetting       *setting;
  const LgSettingEditor *editor;
  GtkWidget             *widget;
  char                  *explanation;   /* (owned) (nullable) */
  char                  *default_text;  /* (owned): as the editor writes it */
  char                  *stored_text;   /* (owned): as the editor writes it */
  gboolean               is_loading;
};

G_DEFINE_FINAL_TYPE (LgSettingRow, lg_setting_row, ADW_TYPE_ACTION_ROW)

enum {
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_reset (LgSettingRow *self)
{
  g_autofree char *text = lg_setting_row_dup_text (self);

  gtk_widget_set_visible (self->reset, !g_str_equal (text, self->default_text));
}

static void
edited_cb (LgSettingRow *self)
{
  if (self->is_loading)
    return;

  show_reset (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
load (LgSettingRow *self,
      const char   *text)
{
  self->is_loading = TRUE;
  self->editor->set_text (self->widget, self->setting, text);
  self->is_loading = FALSE;
}

static void
reset_cb (LgSettingRow *self)
{
  load (self, self->setting->default_value);
  gtk_widget_grab_focus (self->widget);
  edited_cb (self);
}

static void
lg_setting_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_SETTING_ROW);

  G_OBJECT_CLASS (lg_setting_row_parent_class)->dispose (object);
}

static void
lg_setting_row_finalize (GObject *object)
{
  LgSettingRow *self = LG_SETTING_ROW (object);

  g_free (self->explanation);
  g_free (self->default_text);
  g_free (self->stored_text);

  G_OBJECT_CLASS (lg_setting_row_parent_class)->finalize (object);
}

static void
lg_setting_row_class_init (LgSettingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_setting_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_setting_row_finalize;

  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/settings/lg-setting-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgSettingRow, reset);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
lg_setting_row_init (LgSettingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_reset (LgSettingRow *self,
            const char   *title)
{
  g_autofree char *name = g_strdup_printf (_("Reset “%s” to its default"), title);

  gtk_widget_set_tooltip_text (self->reset, _("Reset to Default"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_editor (LgSettingRow *self,
            const char   *title)
{
  self->editor = lg_setting_editor_find (self->setting);
  self->widget = self->editor->create (self->setting, title);
  gtk_widget_set_valign (self->widget, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->widget);

  load (self, self->setting->default_value);
  self->default_text = lg_setting_row_dup_text (self);
  self->stored_text = g_strdup (self->default_text);
  g_signal_connect_object (self->widget, self->editor->signal, G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

/**
 * lg_setting_row_new:
 * @key: a setting's key
 * @title: what it is
 * @explanation: (nullable): what it decides
 *
 * Returns: (transfer floating): a row with its default
 */
GtkWidget *
lg_setting_row_new (const char *key,
                    const char *title,
                    const char *explanation)
{
  LgSettingRow *self = g_object_new (LG_TYPE_SETTING_ROW, "title", title, NULL);

  self->setting = lg_settings_find (key);
  g_assert (self->setting != NULL);
  self->explanation = g_strdup (explanation);
  add_editor (self, title);
  name_reset (self, title);
  lg_setting_row_set_problem (self, NULL);

  return GTK_WIDGET (self);
}

const LgSetting *
lg_setting_row_get_setting (LgSettingRow *self)
{
  return self->setting;
}

/* The candidate, as it would be stored. */
char *
lg_setting_row_dup_text (LgSettingRow *self)
{
  return self->editor->dup_text (self->widget, self->setting);
}

gboolean
lg_setting_row_is_changed (LgSettingRow *self)
{
  g_autofree char *text = lg_setting_row_dup_text (self);

  return !g_str_equal (text, self->stored_text);
}

/**
 * lg_setting_row_set_stored:
 * @self: a row
 * @text: what the store holds
 *
 * Shows it, unless somebody is editing the row.
 */
void
lg_setting_row_set_stored (LgSettingRow *self,
                           const char   *text)
{
  g_autofree char *candidate = lg_setting_row_dup_text (self);
  gboolean is_changed = lg_setting_row_is_changed (self);

  load (self, text);
  g_free (self->stored_text);
  self->stored_text = lg_setting_row_dup_text (self);
  if (is_changed)
    load (self, candidate);
  show_reset (self);
}

/* Goes back to what the store holds. */
void
lg_setting_row_discard (LgSettingRow *self)
{
  load (self, self->stored_text);
  show_reset (self);
}

/**
 * lg_setting_row_check:
 * @self: a row
 *
 * Says beside the field what is wrong with the candidate, by itself.
 *
 * Returns: whether it is a value of the setting
 */
gboolean
lg_setting_row_check (LgSettingRow *self)
{
  g_autofree char *text = lg_setting_row_dup_text (self);
  g_autofree char *problem = lg_setting_problem_describe (self->setting, text);

  lg_setting_row_set_problem (self, problem);

  return problem == NULL;
}

/**
 * lg_setting_row_set_problem:
 * @self: a row
 * @sentence: (nullable): what is wrong with the candidate
 */
void
lg_setting_row_set_problem (LgSettingRow *self,
                            const char   *sentence)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self->widget);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), sentence != NULL ? sentence : self->explanation != NULL ? self->explanation : "");
  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, adw_action_row_get_subtitle (ADW_ACTION_ROW (self)), -1);
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
