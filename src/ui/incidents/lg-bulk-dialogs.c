/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-bulk-dialogs.h"
#include "lg-combo-row.h"
#include "lg-money.h"
#include "lg-words.h"

/* What an act on many incidents must know before. Neither dialog outlives its parent, whose function it calls. */

typedef struct
{
  GtkWidget      *parent;
  GtkWidget      *row;
  LgAssigneeFunc  assignee;  /* (nullable) */
  LgOutcomeFunc   outcome;   /* (nullable) */
} Question;

static void
response_cb (Question   *question,
             const char *response)
{
  if (!g_str_equal (response, "do"))
    return;

  if (question->outcome != NULL)
    {
      question->outcome (question->parent,
                         adw_combo_row_get_selected (ADW_COMBO_ROW (question->row)) + LG_DISPOSITION_UNFOUNDED);
    }
  else
    {
      g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->row))));

      question->assignee (question->parent, *name != '\0' ? name : NULL);
    }
}

static void
free_question (gpointer  data,
               GClosure *closure)
{
  g_free (data);
}

static void
present (Question   *question,
         char       *heading,
         const char *body,
         const char *verb)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), question->row);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), group);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "do", verb, NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "do", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "do");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_dialog_set_focus (dialog, question->row);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, free_question, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, question->parent);
  g_free (heading);
}

/**
 * lg_bulk_ask_assignee:
 * @parent: the page that asks
 * @n_incidents: of how many incidents
 * @proposed: who it is if nothing is typed
 * @func: called with the answer, unless the user thinks better of it
 */
void
lg_bulk_ask_assignee (GtkWidget      *parent,
                      guint           n_incidents,
                      const char     *proposed,
                      LgAssigneeFunc  func)
{
  Question *question = g_new0 (Question, 1);
  g_autofree char *count = lg_amount_format (n_incidents, 0);

  question->parent = parent;
  question->assignee = func;
  question->row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->row), _("Person in Charge"));
  gtk_editable_set_text (GTK_EDITABLE (question->row), proposed);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (question->row), TRUE);

  present (question, g_strdup_printf (ngettext ("Assign %s Incident", "Assign %s Incidents", n_incidents), count),
           _("Without a name, nobody is in charge."), _("_Assign"));
}

/**
 * lg_bulk_ask_outcome:
 * @parent: the page that asks
 * @n_incidents: of how many incidents
 * @func: called with the answer, unless the user thinks better of it
 */
void
lg_bulk_ask_outcome (GtkWidget     *parent,
                     guint          n_incidents,
                     LgOutcomeFunc  func)
{
  Question *question = g_new0 (Question, 1);
  g_autofree char *count = lg_amount_format (n_incidents, 0);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (int disposition = LG_DISPOSITION_UNFOUNDED; disposition <= LG_DISPOSITION_NOT_RECORDED; disposition++)
    gtk_string_list_append (words, lg_words_disposition (disposition));

  question->parent = parent;
  question->outcome = func;
  question->row = g_object_new (LG_TYPE_COMBO_ROW, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->row), C_("outcome of an incident", "Outcome"));
  adw_combo_row_set_model (ADW_COMBO_ROW (question->row), G_LIST_MODEL (words));
  adw_combo_row_set_selected (ADW_COMBO_ROW (question->row), LG_DISPOSITION_UNSOLVED - LG_DISPOSITION_UNFOUNDED);

  present (question, g_strdup_printf (ngettext ("Resolve %s Incident", "Resolve %s Incidents", n_incidents), count),
           _("The risk of each is the one proposed for this outcome."), _("_Resolve"));
}
