/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-close-guard.h"
#include "lg-hold-dialog.h"
#include "lg-incident-acts.h"
#include "lg-incident-undo.h"
#include "lg-problem-banner.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/**
 * LgHoldDialog:
 *
 * Asks for the reason of a legal hold, or of its end.
 */
struct _LgHoldDialog
{
  AdwDialog            parent_instance;

  AdwBanner           *problem;
  AdwPreferencesGroup *group;
  GtkEditable         *reason;
  GtkWidget           *submit;

  GtkWidget           *host;      /* the window, which outlives its dialogs */
  LgStore             *store;     /* (owned) */
  LgIncident          *incident;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (LgHoldDialog, lg_hold_dialog, ADW_TYPE_DIALOG)

static gboolean
is_held (LgHoldDialog *self)
{
  return self->incident->hold_at != LG_TIME_NONE;
}

static void
reason_changed_cb (LgHoldDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  gtk_widget_set_sensitive (self->submit, *text != '\0');
}

static DexFuture *
done_cb (DexFuture *future,
         gpointer   user_data)
{
  g_autoptr (LgHoldDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  g_autofree char *sentence = NULL;

  if (self == NULL)
    return NULL;

  if (value == NULL)
    {
      gtk_widget_set_sensitive (self->submit, TRUE);
      lg_problem_banner_tell (self->problem, lg_store_error_say (error));
      return NULL;
    }

  sentence = g_strdup_printf (is_held (self) ? _("%s is no longer under a legal hold") : _("%s is under a legal hold"),
                              self->incident->number);
  lg_incident_undo_offer (LG_PAGE_HOST (self->host), self->store, sentence, self->incident, g_value_get_object (value));
  adw_dialog_force_close (ADW_DIALOG (self));

  return NULL;
}

static void
submit_cb (LgHoldDialog *self)
{
  gtk_widget_set_sensitive (self->submit, FALSE);
  dex_future_disown (dex_future_finally (lg_incident_acts_hold (self->store, self->incident,
                                                                gtk_editable_get_text (self->reason)),
                                         done_cb, lg_weak_new (self), lg_weak_free));
}

static void
lg_hold_dialog_dispose (GObject *object)
{
  LgHoldDialog *self = LG_HOLD_DIALOG (object);

  g_clear_object (&self->incident);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_hold_dialog_parent_class)->dispose (object);
}

static void
lg_hold_dialog_class_init (LgHoldDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_hold_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/widgets/lg-hold-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LgHoldDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LgHoldDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LgHoldDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, LgHoldDialog, submit);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
}

static void
lg_hold_dialog_init (LgHoldDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_what_for (LgHoldDialog *self)
{
  g_autofree char *text = NULL;

  if (is_held (self))
    text = g_markup_printf_escaped (_("%s said on holding it: %s"), self->incident->hold_by, self->incident->hold_reason);

  adw_dialog_set_title (ADW_DIALOG (self), is_held (self) ? _("Release Legal Hold") : _("Legal Hold"));
  gtk_button_set_label (GTK_BUTTON (self->submit), is_held (self) ? _("Re_lease") : _("_Hold"));
  adw_preferences_group_set_description (self->group, is_held (self)
                                         ? text
                                         : _("What is held is never purged, however old, until somebody releases it."));
}

/**
 * lg_hold_dialog_present:
 * @host: the window
 * @store: the store
 * @incident: the incident to hold, or, where it is held, to release
 */
void
lg_hold_dialog_present (LgPageHost *host,
                        LgStore    *store,
                        LgIncident *incident)
{
  LgHoldDialog *self = g_object_new (LG_TYPE_HOLD_DIALOG, NULL);

  self->host = GTK_WIDGET (host);
  self->store = g_object_ref (store);
  self->incident = g_object_ref (incident);
  show_what_for (self);
  lg_close_guard_begin (ADW_DIALOG (self));
  adw_dialog_present (ADW_DIALOG (self), self->host);
}
