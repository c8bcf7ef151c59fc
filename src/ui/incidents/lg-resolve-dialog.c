/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-close-guard.h"
#include "lg-field-problem.h"
#include "lg-incident-acts.h"
#include "lg-incident-undo.h"
#include "lg-money.h"
#include "lg-present.h"
#include "lg-problem-banner.h"
#include "lg-resolve-dialog.h"
#include "lg-risk-proposals.h"
#include "lg-severity-label.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"
#include "lg-words.h"

/**
 * LgResolveDialog:
 *
 * Asks for the outcome of an investigation. The risk that follows from it is
 * proposed with its working, and may be set otherwise with a reason.
 */
struct _LgResolveDialog
{
  AdwDialog            parent_instance;

  GtkWidget           *submit;
  AdwBanner           *problem;
  AdwComboRow         *disposition;
  AdwPreferencesGroup *risk_group;
  AdwComboRow         *likelihood;
  AdwComboRow         *impact;
  AdwActionRow        *level_row;
  LgSeverityLabel     *level;
  GtkEditable         *reason;
  GtkWidget           *reason_problem;  /* (nullable): what is said beside it */

  GtkWidget           *host;       /* (unowned): the window, a parent of the dialog */
  LgStore             *store;      /* (owned) */
  LgIncident          *incident;   /* (owned) */
  LgRiskProposals     *proposals;  /* (owned) (nullable): NULL until they were worked out */
};

G_DEFINE_FINAL_TYPE (LgResolveDialog, lg_resolve_dialog, ADW_TYPE_DIALOG)

static LgDisposition
get_disposition (LgResolveDialog *self)
{
  return adw_combo_row_get_selected (self->disposition) + LG_DISPOSITION_UNFOUNDED;
}

static const LgRiskProposal *
get_proposal (LgResolveDialog *self)
{
  return &self->proposals->by_disposition[get_disposition (self)];
}

/* The rows choose from 1 to 5. */
static int
get_step (AdwComboRow *row)
{
  return (int) adw_combo_row_get_selected (row) + 1;
}

static gboolean
is_as_proposed (LgResolveDialog *self)
{
  const LgRiskProposal *proposal = get_proposal (self);

  return get_step (self->likelihood) == proposal->likelihood &&
         get_step (self->impact) == proposal->impact;
}

static void
forget_problem_cb (LgResolveDialog *self)
{
  if (self->reason_problem != NULL)
    lg_field_problem_forget (self->reason, self->reason_problem);
  self->reason_problem = NULL;
}

static void
risk_changed_cb (LgResolveDialog *self)
{
  int likelihood = get_step (self->likelihood);
  int impact = get_step (self->impact);
  g_autofree char *working = NULL;

  if (self->proposals == NULL)
    return;

  working = g_strdup_printf (_("%d × %d = %d"), likelihood, impact, likelihood * impact);
  adw_action_row_set_subtitle (self->level_row, working);
  lg_severity_label_set_risk (self->level, lg_risk_rate (likelihood, impact, &self->proposals->rules));
  gtk_widget_set_visible (GTK_WIDGET (self->reason), !is_as_proposed (self));
  forget_problem_cb (self);
}

static char *
format_likelihood (LgResolveDialog      *self,
                   const LgRiskProposal *proposal)
{
  const int n = (int) proposal->n_incidents;
  g_autofree char *base =
    g_strdup_printf (ngettext ("%d incident of this kind here in %d days → %d",
                               "%d incidents of this kind here in %d days → %d", n),
                     n, self->proposals->rules.window_days, proposal->base_likelihood);

  if (proposal->adjustment == 0)
    return g_steal_pointer (&base);

  /* Translators: %+d is +1 or −1 for the outcome */
  return g_strdup_printf (_("%s; %+d for the outcome"), base, proposal->adjustment);
}

static void
show_working (LgResolveDialog *self)
{
  const LgRiskProposal *proposal = get_proposal (self);
  g_autofree char *likelihood = format_likelihood (self, proposal);
  g_autofree char *loss = lg_money_format (proposal->net_loss, self->incident->currency);
  g_autofree char *impact = g_strdup_printf (_("Net loss at cost %s → %d"), loss, proposal->impact);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->likelihood), likelihood);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->impact), impact);
  adw_preferences_group_set_description (self->risk_group,
                                         proposal->open ? _("Proposed from what is on record")
                                                        : _("This outcome closes the risk"));
}

static void
disposition_changed_cb (LgResolveDialog *self)
{
  if (self->proposals == NULL)
    return;

  adw_combo_row_set_selected (self->likelihood, get_proposal (self)->likelihood - 1);
  adw_combo_row_set_selected (self->impact, get_proposal (self)->impact - 1);
  show_working (self);
  risk_changed_cb (self);
}

static DexFuture *
proposals_read_cb (DexFuture *future,
                   gpointer   user_data)
{
  g_autoptr (LgResolveDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    {
      g_set_object (&self->proposals, g_value_get_object (value));
      gtk_widget_set_sensitive (self->submit, TRUE);
      disposition_changed_cb (self);
    }
  else
    {
      lg_problem_banner_tell (self->problem, lg_store_error_say (error));
    }

  return NULL;
}

static DexFuture *
resolved_cb (DexFuture *future,
             gpointer   user_data)
{
  g_autoptr (LgResolveDialog) self = lg_weak_get (user_data);
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

  sentence = g_strdup_printf (_("%s resolved"), self->incident->number);
  lg_incident_undo_offer (LG_PAGE_HOST (self->host), self->store, sentence, self->incident,
                          g_value_get_object (value));
  adw_dialog_force_close (ADW_DIALOG (self));

  return NULL;
}

static void
submit_cb (LgResolveDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  forget_problem_cb (self);
  if (!is_as_proposed (self) && *reason == '\0')
    {
      self->reason_problem = lg_field_problem_show (self->reason, _("Say why the risk is another than the proposed one."));
      return;
    }

  gtk_widget_set_sensitive (self->submit, FALSE);
  dex_future_disown (
    dex_future_finally (lg_incident_acts_resolve (self->store, self->incident, get_disposition (self),
                                                  get_step (self->likelihood),
                                                  get_step (self->impact),
                                                  is_as_proposed (self) ? NULL : reason),
                        resolved_cb, lg_weak_new (self), lg_weak_free));
}

static void
lg_resolve_dialog_dispose (GObject *object)
{
  LgResolveDialog *self = LG_RESOLVE_DIALOG (object);

  g_clear_object (&self->proposals);
  g_clear_object (&self->incident);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_resolve_dialog_parent_class)->dispose (object);
}

static void
lg_resolve_dialog_class_init (LgResolveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_resolve_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/incidents/lg-resolve-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LgResolveDialog, submit);
  gtk_widget_class_bind_template_child (widget_class, LgResolveDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LgResolveDialog, disposition);
  gtk_widget_class_bind_template_child (widget_class, LgResolveDialog, risk_group);
  gtk_widget_class_bind_template_child (widget_class, LgResolveDialog, likelihood);
  gtk_widget_class_bind_template_child (widget_class, LgResolveDialog, impact);
  gtk_widget_class_bind_template_child (widget_class, LgResolveDialog, level_row);
  gtk_widget_class_bind_template_child (widget_class, LgResolveDialog, level);
  gtk_widget_class_bind_template_child (widget_class, LgResolveDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, disposition_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, risk_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_problem_cb);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
}

static void
lg_resolve_dialog_init (LgResolveDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (int disposition = LG_DISPOSITION_UNFOUNDED; disposition <= LG_DISPOSITION_NOT_RECORDED; disposition++)
    gtk_string_list_append (words, lg_words_disposition (disposition));
  adw_combo_row_set_model (self->disposition, G_LIST_MODEL (words));
  adw_combo_row_set_selected (self->disposition, LG_DISPOSITION_UNSOLVED - LG_DISPOSITION_UNFOUNDED);
  gtk_widget_set_sensitive (self->submit, FALSE);
}

void
lg_resolve_dialog_present (LgPageHost *host,
                           LgStore    *store,
                           LgIncident *incident)
{
  LgResolveDialog *self = g_object_new (LG_TYPE_RESOLVE_DIALOG, NULL);

  self->host = GTK_WIDGET (host);
  self->store = g_object_ref (store);
  self->incident = g_object_ref (incident);
  lg_close_guard_begin (ADW_DIALOG (self));
  dex_future_disown (dex_future_finally (lg_risk_proposals_read (store, incident),
                                         proposals_read_cb, lg_weak_new (self), lg_weak_free));
  lg_present_dialog (ADW_DIALOG (self), self->host);
}
