/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-close-guard.h"
#include "lg-present.h"

/* Who closes a dialog into which something was typed is asked first. A dialog that has done what it was asked to is
 * closed with adw_dialog_force_close(). */

#define KEY "lg-close-guard"

typedef struct
{
  char          *begun;       /* (owned) (nullable): what the form held at first */
  LgUnsavedFunc  is_unsaved;
  AdwDialog     *question;    /* (unowned) (nullable): while it is asked */
} Guard;

static void
guard_free (gpointer data)
{
  Guard *guard = data;

  g_free (guard->begun);
  g_free (guard);
}

static Guard *
get_guard (AdwDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), KEY);
}

static void
append_text_view (GString     *texts,
                  GtkTextView *view)
{
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
  g_string_append_printf (texts, "%s\n", text);
}

/* Empty fields leave no trace, as a form gets them a few at a time. */
static void
append_texts (GString   *texts,
              GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget) && *gtk_editable_get_text (GTK_EDITABLE (widget)) != '\0')
    g_string_append_printf (texts, "%s\n", gtk_editable_get_text (GTK_EDITABLE (widget)));
  else if (GTK_IS_TEXT_VIEW (widget) && gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget))) > 0)
    append_text_view (texts, GTK_TEXT_VIEW (widget));
  else if (GTK_IS_CHECK_BUTTON (widget) && gtk_check_button_get_active (GTK_CHECK_BUTTON (widget)))
    g_string_append (texts, "+\n");
  else if (GTK_IS_SWITCH (widget) && gtk_switch_get_active (GTK_SWITCH (widget)))
    g_string_append (texts, "+\n");

  /* What is typed into the search of a drop-down is no part of the form. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      append_texts (texts, child);
}

/**
 * lg_close_guard_dup_texts:
 * @form: a widget
 *
 * Returns: what is typed and ticked in it, to be compared with another time
 */
char *
lg_close_guard_dup_texts (GtkWidget *form)
{
  GString *texts = g_string_new (NULL);

  g_return_val_if_fail (GTK_IS_WIDGET (form), g_string_free (texts, FALSE));

  append_texts (texts, form);

  return g_string_free (texts, FALSE);
}

static gboolean
has_other_texts (AdwDialog *dialog)
{
  g_autofree char *texts = lg_close_guard_dup_texts (adw_dialog_get_child (dialog));

  return !g_str_equal (texts, get_guard (dialog)->begun);
}

static void
answered_cb (AdwDialog  *dialog,
             const char *response)
{
  get_guard (dialog)->question = NULL;
  if (g_str_equal (response, "discard"))
    lg_dismiss_dialog (dialog);
}

static void
ask (AdwDialog *dialog)
{
  AdwDialog *question = adw_alert_dialog_new (_("Discard Changes?"), _("What was changed here has not been saved."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (question);

  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "cancel");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_signal_connect_object (alert, "response", G_CALLBACK (answered_cb), dialog, G_CONNECT_SWAPPED);
  get_guard (dialog)->question = question;
  adw_dialog_present (question, GTK_WIDGET (dialog));
}

static void
close_attempt_cb (AdwDialog *dialog)
{
  Guard *guard = get_guard (dialog);

  if (!guard->is_unsaved (dialog))
    lg_dismiss_dialog (dialog);
  else if (guard->question == NULL)
    ask (dialog);
}

/* What was being saved while the question was asked leaves nothing to ask. */
static void
closed_cb (AdwDialog *dialog)
{
  Guard *guard = get_guard (dialog);

  if (guard->question != NULL)
    adw_dialog_force_close (guard->question);
}

static Guard *
ensure_guard (AdwDialog *dialog)
{
  Guard *guard = get_guard (dialog);

  if (guard != NULL)
    return guard;

  guard = g_new0 (Guard, 1);
  g_object_set_data_full (G_OBJECT (dialog), KEY, guard, guard_free);
  adw_dialog_set_can_close (dialog, FALSE);
  g_signal_connect (dialog, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
  g_signal_connect (dialog, "closed", G_CALLBACK (closed_cb), NULL);

  return guard;
}

/**
 * lg_close_guard_begin:
 * @dialog: a form
 *
 * From now on the dialog closes without a question only while it holds what it holds now.
 */
void
lg_close_guard_begin (AdwDialog *dialog)
{
  Guard *guard;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  guard = ensure_guard (dialog);
  g_free (guard->begun);
  guard->begun = lg_close_guard_dup_texts (adw_dialog_get_child (dialog));
  guard->is_unsaved = has_other_texts;
}

/**
 * lg_close_guard_watch:
 * @dialog: a dialog
 * @is_unsaved: whether there is something to ask about
 *
 * From now on the dialog closes without a question only where @is_unsaved says so.
 */
void
lg_close_guard_watch (AdwDialog     *dialog,
                      LgUnsavedFunc  is_unsaved)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (is_unsaved != NULL);

  ensure_guard (dialog)->is_unsaved = is_unsaved;
}
