/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-field-problem.h"
#include "lg-saved-filter-dialog.h"

/* Asks what a filter is to be called. The dialog does not outlive its parent, whose function it calls. */

typedef struct
{
  GtkWidget        *parent;
  AdwAlertDialog   *dialog;
  GtkEditable      *row;
  GtkWidget        *problem;  /* (nullable): what is said beside the row */
  GPtrArray        *filters;  /* (owned) (element-type LgSavedFilter) */
  LgSavedFilter    *renamed;  /* (owned) (nullable) */
  LgFilterNameFunc  func;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_ptr_array_unref (question->filters);
  g_clear_object (&question->renamed);
  g_free (question);
}

static char *
dup_name (Question *question)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (question->row)));
}

static LgSavedFilter *
find_other (Question   *question,
            const char *name)
{
  for (guint i = 0; i < question->filters->len; i++)
    {
      LgSavedFilter *filter = g_ptr_array_index (question->filters, i);

      if (filter != question->renamed && lg_saved_filter_is_called (filter, name))
        return filter;
    }

  return NULL;
}

static void
say (Question   *question,
     const char *sentence)
{
  if (question->problem != NULL)
    lg_field_problem_forget (question->row, question->problem);
  question->problem = sentence != NULL ? lg_field_problem_show (question->row, sentence) : NULL;
}

/* Two filters of one name could not be told apart: a new one takes the other's place, and another name is refused. */
static void
changed_cb (Question *question)
{
  g_autofree char *name = dup_name (question);
  LgSavedFilter *other = find_other (question, name);
  gboolean replaces = other != NULL && question->renamed == NULL;

  if (question->renamed != NULL)
    say (question, other != NULL ? _("Another filter is called so.") : NULL);
  else
    say (question, replaces ? _("A filter is called so; it is replaced.") : NULL);

  if (question->renamed == NULL)
    adw_alert_dialog_set_response_label (question->dialog, "do", replaces ? _("_Replace") : _("_Save"));
  adw_alert_dialog_set_response_enabled (question->dialog, "do", *name != '\0' && (other == NULL || replaces));
}

static void
response_cb (Question   *question,
             const char *response)
{
  g_autofree char *name = dup_name (question);

  if (g_str_equal (response, "do"))
    question->func (question->parent, name, find_other (question, name));
}

static GtkWidget *
create_row (const char *proposed)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name"));
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (row), 60);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), proposed);

  return row;
}

static void
add_responses (Question *question)
{
  adw_alert_dialog_add_responses (question->dialog, "cancel", _("_Cancel"),
                                  "do", question->renamed != NULL ? _("_Rename") : _("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (question->dialog, "do", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (question->dialog, "do");
  adw_alert_dialog_set_close_response (question->dialog, "cancel");
}

/**
 * lg_saved_filter_dialog_ask:
 * @parent: the widget that asks
 * @filters: (element-type LgSavedFilter): the filters that there are
 * @renamed: (nullable): the one of them that is to be called differently, NULL for a new one
 * @proposed: what it is called if nothing is typed
 * @func: called with the answer, unless the user thinks better of it
 */
void
lg_saved_filter_dialog_ask (GtkWidget        *parent,
                            GPtrArray        *filters,
                            LgSavedFilter    *renamed,
                            const char       *proposed,
                            LgFilterNameFunc  func)
{
  Question *question = g_new0 (Question, 1);
  GtkWidget *group = adw_preferences_group_new ();

  question->parent = parent;
  question->filters = g_ptr_array_ref (filters);
  g_set_object (&question->renamed, renamed);
  question->func = func;
  question->dialog = renamed != NULL
                     ? ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Rename Filter"), NULL))
                     : ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Save Filter"),
                                                               _("What the list shows now can be chosen again by its name.")));
  question->row = GTK_EDITABLE (create_row (proposed));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->row));
  adw_alert_dialog_set_extra_child (question->dialog, group);
  add_responses (question);
  adw_dialog_set_focus (ADW_DIALOG (question->dialog), GTK_WIDGET (question->row));
  g_signal_connect_swapped (question->row, "changed", G_CALLBACK (changed_cb), question);
  g_signal_connect_data (question->dialog, "response", G_CALLBACK (response_cb), question, question_free, G_CONNECT_SWAPPED);
  changed_cb (question);
  adw_dialog_present (ADW_DIALOG (question->dialog), parent);
}
