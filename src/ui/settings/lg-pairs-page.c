/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-combo-row.h"
#include "lg-kind.h"
#include "lg-pairs-page.h"
#include "lg-setting-pairs.h"
#include "lg-severity.h"
#include "lg-text.h"
#include "lg-words.h"

/**
 * LgPairsPage:
 *
 * A subpage of the preferences with a setting that is a table: words of
 * imported files, and what each of them stands for. The signal “changed” tells
 * of every change.
 */
struct _LgPairsPage
{
  AdwNavigationPage    parent_instance;

  AdwEntryRow         *entry;
  GtkWidget           *problem_group;
  GtkLabel            *problem;
  AdwPreferencesGroup *group;

  const LgSetting     *setting;
  GPtrArray           *pairs;  /* (owned) (element-type LgSettingPair) */
};

G_DEFINE_FINAL_TYPE (LgPairsPage, lg_pairs_page, ADW_TYPE_NAVIGATION_PAGE)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_problem (LgPairsPage *self,
              const char  *sentence)
{
  gtk_widget_set_visible (self->problem_group, sentence != NULL);
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  if (sentence == NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      return;
    }

  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static gboolean
is_of_severities (LgPairsPage *self)
{
  return self->setting->type == LG_SETTING_KINDS;
}

static GtkStringList *
list_values (LgPairsPage *self)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  const char * const *kinds = lg_kind_list ();

  for (int severity = LG_SEVERITY_MINOR; is_of_severities (self) && severity <= LG_SEVERITY_CRITICAL; severity++)
    gtk_string_list_append (words, lg_words_severity (severity));
  for (gsize i = 0; !is_of_severities (self) && kinds[i] != NULL; i++)
    gtk_string_list_append (words, lg_words_kind (kinds[i]));

  return words;
}

static const char *
get_value (LgPairsPage *self,
           guint        place)
{
  return is_of_severities (self) ? lg_enum_name (LG_TYPE_SEVERITY, (int) place + LG_SEVERITY_MINOR) : lg_kind_list ()[place];
}

static guint
find_place (LgPairsPage *self,
            const char  *value)
{
  g_autofree char *kind = NULL;
  int severity = LG_SEVERITY_LOW;

  if (is_of_severities (self))
    {
      lg_enum_parse (LG_TYPE_SEVERITY, value, &severity, NULL);
      return (guint) (severity - LG_SEVERITY_MINOR);
    }

  kind = lg_kind_normalize (value);
  for (guint i = 0; lg_kind_list ()[i] != NULL; i++)
    {
      if (g_str_equal (lg_kind_list ()[i], kind))
        return i;
    }

  return 0;
}

static void
emit_changed (LgPairsPage *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
selected_cb (AdwComboRow *row,
             GParamSpec  *pspec,
             LgPairsPage *self)
{
  LgSettingPair *pair = g_object_get_data (G_OBJECT (row), "pair");

  if (g_set_str (&pair->value, get_value (self, adw_combo_row_get_selected (row))))
    emit_changed (self);
}

static void
remove_cb (GtkWidget   *button,
           LgPairsPage *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_COMBO_ROW);
  LgSettingPair *pair = g_object_get_data (G_OBJECT (row), "pair");

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  adw_preferences_group_remove (self->group, row);
  g_ptr_array_remove (self->pairs, pair);
  emit_changed (self);
}

static GtkWidget *
create_remove_button (LgPairsPage *self,
                      const char  *word)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_strdup_printf (_("Remove “%s”"), word);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);

  return button;
}

static void
add_row (LgPairsPage   *self,
         LgSettingPair *pair)
{
  GtkWidget *row = g_object_new (LG_TYPE_COMBO_ROW, NULL);
  g_autoptr (GtkStringList) words = list_values (self);
  const char *title = lg_words_kind (pair->key);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_place (self, pair->value));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_remove_button (self, title));
  g_object_set_data (G_OBJECT (row), "pair", pair);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), self, 0);
  adw_preferences_group_add (self->group, row);
}

static const char *
find_problem (LgPairsPage *self,
              const char  *word)
{
  if (*word == '\0')
    return _("Give a word as your files have it, as in shoplifting.");
  if (strpbrk (word, "=;") != NULL)
    return _("A word has neither “=” nor “;”.");
  if (lg_setting_pairs_find (self->pairs, word) != NULL)
    return _("This word is in the list already.");

  return NULL;
}

static void
add_cb (LgPairsPage *self)
{
  g_autofree char *word = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  const char *problem = find_problem (self, word);

  show_problem (self, problem);
  if (problem != NULL)
    return;

  add_row (self, lg_setting_pairs_add (self->pairs, word, is_of_severities (self) ? "low" : LG_KIND_OTHER));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  emit_changed (self);
}

static void
entry_changed_cb (LgPairsPage *self)
{
  show_problem (self, NULL);
}

static void
lg_pairs_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_PAIRS_PAGE);

  G_OBJECT_CLASS (lg_pairs_page_parent_class)->dispose (object);
}

static void
lg_pairs_page_finalize (GObject *object)
{
  g_clear_pointer (&LG_PAIRS_PAGE (object)->pairs, g_ptr_array_unref);

  G_OBJECT_CLASS (lg_pairs_page_parent_class)->finalize (object);
}

static void
lg_pairs_page_class_init (LgPairsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_pairs_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_pairs_page_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/settings/lg-pairs-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgPairsPage, entry);
  gtk_widget_class_bind_template_child (widget_class, LgPairsPage, problem_group);
  gtk_widget_class_bind_template_child (widget_class, LgPairsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, LgPairsPage, group);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
}

static void
lg_pairs_page_init (LgPairsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_pairs_page_new:
 * @setting: a setting that is a table
 * @title: what it is
 * @text: its value
 *
 * Returns: (transfer floating): a page that edits it
 */
LgPairsPage *
lg_pairs_page_new (const LgSetting *setting,
                   const char      *title,
                   const char      *text)
{
  LgPairsPage *self = g_object_new (LG_TYPE_PAIRS_PAGE, "title", title, NULL);

  self->setting = setting;
  self->pairs = lg_setting_pairs_parse (text);
  for (guint i = 0; i < self->pairs->len; i++)
    add_row (self, g_ptr_array_index (self->pairs, i));

  return self;
}

/* The table, as its setting is stored. */
char *
lg_pairs_page_dup_text (LgPairsPage *self)
{
  return lg_setting_pairs_format (self->pairs);
}
