/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-close-guard.h"
#include "lg-incident-acts.h"
#include "lg-incident-dialog-private.h"
#include "lg-incident-draft.h"
#include "lg-incident-outcome.h"
#include "lg-incident-undo.h"
#include "lg-present.h"
#include "lg-release.h"
#include "lg-slices.h"
#include "lg-weak.h"

#define SAVE_DELAY_MS 400

/**
 * LgIncidentDialog:
 *
 * Reports an incident, or edits one. A report is kept as a draft while it is
 * typed: closing the dialog loses nothing.
 */
G_DEFINE_FINAL_TYPE (LgIncidentDialog, lg_incident_dialog, ADW_TYPE_DIALOG)

static void
save_draft (LgIncidentDialog *self)
{
  g_autoptr (JsonObject) draft = lg_incident_form_save_draft (self);

  lg_incident_draft_save (lg_store_get_folder (self->store), draft);
}

/* What is typed into a form that is not whole yet goes over what was begun before. */
static void
save_begun (LgIncidentDialog *self)
{
  g_autoptr (JsonObject) draft = lg_incident_draft_load (lg_store_get_folder (self->store));

  if (draft == NULL)
    draft = json_object_new ();
  lg_incident_form_save_texts (self, draft);
  lg_incident_draft_save (lg_store_get_folder (self->store), draft);
}

static gboolean
save_draft_cb (gpointer user_data)
{
  LgIncidentDialog *self = LG_INCIDENT_DIALOG (user_data);

  self->save_draft = 0;
  save_draft (self);

  return G_SOURCE_REMOVE;
}

/* What is said about the form is no longer true; what was typed is worth keeping. */
void
lg_incident_dialog_form_changed (LgIncidentDialog *self)
{
  self->is_touched |= !self->is_setting;
  if (self->is_filling || self->is_setting)
    return;

  lg_incident_dialog_forget_problem (self);
  gtk_widget_set_visible (self->discard, self->incident == NULL);

  if (self->incident == NULL && self->save_draft == 0)
    self->save_draft = g_timeout_add (SAVE_DELAY_MS, save_draft_cb, self);
}

static void
undo_discard_cb (LgIncidentDialog *self)
{
  if (self->discarded != NULL)
    lg_incident_form_restore (self, g_steal_pointer (&self->discarded));
}

static void
offer_undo (LgIncidentDialog *self)
{
  AdwToast *toast = adw_toast_new (_("The draft is discarded"));

  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_discard_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
discard_cb (LgIncidentDialog *self)
{
  g_clear_handle_id (&self->save_draft, g_source_remove);
  lg_incident_draft_remove (lg_store_get_folder (self->store));

  /* There may be rows of it to come. */
  g_clear_pointer (&self->discarded, json_object_unref);
  self->discarded = self->draft != NULL ? g_steal_pointer (&self->draft) : lg_incident_form_save_draft (self);

  self->is_setting = TRUE;
  lg_incident_form_clear (self);
  self->is_setting = FALSE;
  self->is_touched = FALSE;
  self->is_submitted = FALSE;

  gtk_widget_set_visible (self->discard, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->what));
  offer_undo (self);
}

/* What is remembered after a report is the site alone, for the next one. */
static void
forget_draft (LgIncidentDialog *self,
              LgIncident       *incident)
{
  g_autoptr (JsonObject) rest = json_object_new ();

  g_clear_handle_id (&self->save_draft, g_source_remove);
  json_object_set_string_member (rest, "site", incident->site);
  lg_incident_draft_save (lg_store_get_folder (self->store), rest);
}

/* Tells of what was written, which the window shows. */
static void
finish (LgIncidentDialog *self,
        LgIncident       *incident,
        const char       *sentence)
{
  const char *id = LG_RECORD (incident)->id;

  self->is_done = TRUE;
  if (self->incident == NULL)
    {
      forget_draft (self, incident);
      gtk_widget_activate_action (self->host, "win.show-record", "(ss)", "incident", id);
    }

  lg_incident_undo_offer (LG_PAGE_HOST (self->host), self->store, sentence, self->incident, incident);
  if (self->incident == NULL)
    gtk_widget_activate_action (self->host, "win.reveal-record", "(ss)", "incident", id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
finish_edit (LgIncidentDialog *self,
             LgIncident       *incident)
{
  g_autofree char *sentence = g_strdup_printf (_("Incident %s updated"), incident->number);

  finish (self, incident, sentence);
}

static void
finish_report (LgIncidentDialog  *self,
               LgIncidentOutcome *outcome)
{
  g_autofree char *sentence = lg_incident_outcome_say (outcome);

  finish (self, outcome->incident, sentence);
}

static DexFuture *
written_cb (DexFuture *future,
            gpointer   user_data)
{
  g_autoptr (LgIncidentDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL && self->incident == NULL)
    {
      finish_report (self, g_value_get_object (value));
    }
  else if (value != NULL)
    {
      finish_edit (self, g_value_get_object (value));
    }
  else
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->submit), TRUE);
      lg_incident_dialog_show_problem (self, NULL, error);
    }

  return NULL;
}

static DexFuture *
write_incident (LgIncidentDialog *self,
                LgIncident       *incident)
{
  if (self->incident != NULL)
    return lg_incident_acts_update (self->store, "incident_update", incident);

  return lg_incident_acts_create (self->store, incident, incident->site_row == 0
                                                         ? gtk_editable_get_text (self->new_site) : NULL);
}

static void
submit_cb (LgIncidentDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgIncident) incident = NULL;
  GtkEditable *wrong;

  self->is_submitted = self->is_filling;
  if (self->is_filling)
    return;

  incident = lg_incident_form_read (self, &wrong, &error);
  if (incident == NULL)
    {
      lg_incident_dialog_show_problem (self, wrong, error);
      return;
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->submit), FALSE);
  dex_future_disown (dex_future_finally (write_incident (self, incident),
                                         written_cb, lg_weak_new (self), lg_weak_free));
}

/* The form is there; who is quick may have asked for more already. */
void
lg_incident_dialog_form_filled (LgIncidentDialog *self)
{
  self->is_filling = FALSE;
  if (self->incident != NULL)
    lg_close_guard_begin (ADW_DIALOG (self));
  if (self->is_touched)
    lg_incident_dialog_form_changed (self);
  if (self->is_submitted)
    submit_cb (self);
}

static void
closed_cb (LgIncidentDialog *self)
{
  if (self->is_filling && self->is_touched && self->incident == NULL)
    save_begun (self);
  else if (self->save_draft != 0 && !self->is_done)
    save_draft (self);
  g_clear_handle_id (&self->save_draft, g_source_remove);
}

static void
lg_incident_dialog_dispose (GObject *object)
{
  LgIncidentDialog *self = LG_INCIDENT_DIALOG (object);

  lg_slices_remove (self, NULL);
  lg_release_in_slices (GTK_WIDGET (self));
  g_clear_handle_id (&self->save_draft, g_source_remove);
  g_clear_object (&self->sites);
  g_clear_object (&self->site_names);
  g_clear_pointer (&self->draft, json_object_unref);
  g_clear_pointer (&self->discarded, json_object_unref);
  g_clear_object (&self->incident);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_incident_dialog_parent_class)->dispose (object);
}

static void
lg_incident_dialog_finalize (GObject *object)
{
  LgIncidentDialog *self = LG_INCIDENT_DIALOG (object);

  g_ptr_array_unref (self->line_rows);
  g_ptr_array_unref (self->person_rows);
  g_free (self->unknown_kind);
  g_free (self->default_when);

  G_OBJECT_CLASS (lg_incident_dialog_parent_class)->finalize (object);
}

static void
lg_incident_dialog_class_init (LgIncidentDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lg_incident_dialog_dispose;
  object_class->finalize = lg_incident_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/incidents/lg-incident-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDialog, discard);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDialog, submit);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentDialog, page);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
lg_incident_dialog_init (LgIncidentDialog *self)
{
  self->line_rows = g_ptr_array_new ();
  self->person_rows = g_ptr_array_new ();
  self->is_filling = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
present (LgIncidentDialog *self,
         LgPageHost       *host,
         LgStore          *store)
{
  self->host = GTK_WIDGET (host);
  self->store = g_object_ref (store);
  lg_incident_form_build (self);
  lg_present_dialog (ADW_DIALOG (self), self->host);
}

/**
 * lg_incident_dialog_report:
 * @host: the window
 * @store: the store
 *
 * Asks for a new incident, taking up what was begun before.
 */
void
lg_incident_dialog_report (LgPageHost *host,
                           LgStore    *store)
{
  present (g_object_new (LG_TYPE_INCIDENT_DIALOG, NULL), host, store);
}

void
lg_incident_dialog_edit (LgPageHost *host,
                         LgStore    *store,
                         LgIncident *incident)
{
  LgIncidentDialog *self = g_object_new (LG_TYPE_INCIDENT_DIALOG, NULL);

  self->incident = g_object_ref (incident);
  adw_dialog_set_title (ADW_DIALOG (self), _("Edit Incident"));
  gtk_button_set_label (self->submit, _("_Save"));
  present (self, host, store);
}
