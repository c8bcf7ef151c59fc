/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-detail-group.h"
#include "lg-money.h"
#include "lg-present.h"
#include "lg-problem-banner.h"
#include "lg-purge-dialog.h"
#include "lg-purge.h"
#include "lg-retention-words.h"
#include "lg-store-error-words.h"
#include "lg-time-text.h"
#include "lg-weak.h"

/**
 * LgPurgeDialog:
 *
 * Says what a purge would take, until which day, and what it leaves and why;
 * and carries it out batch by batch. Closing it ends the purge after the
 * batch that runs.
 */
struct _LgPurgeDialog
{
  AdwDialog          parent_instance;

  AdwBanner         *problem;
  GtkLabel          *verdict;
  GtkProgressBar    *progress;
  LgDetailGroup     *categories;
  LgDetailGroup     *held;
  GtkWidget         *submit;

  GtkWidget         *host;      /* the window, which outlives its dialogs */
  LgStore           *store;     /* (owned) */
  LgRetentionSurvey *survey;    /* (owned) (nullable): NULL until it was read */
  gint64             n_purged;
  gboolean           is_closed;
};

G_DEFINE_FINAL_TYPE (LgPurgeDialog, lg_purge_dialog, ADW_TYPE_DIALOG)

static char *
format_day (LgTime time)
{
  return lg_time_text_absolute (time, LG_PRECISION_DAY, lg_time_zone_lookup (lg_time_zone_host (), NULL));
}

static char *
describe_share (const LgRetentionShare *share)
{
  g_autofree char *archived = lg_amount_format (share->n_archived, 0);
  g_autofree char *days = lg_amount_format (share->days, 0);
  g_autofree char *until = NULL;

  if (share->days == 0)
    return g_strdup_printf (_("Kept for good · %s archived"), archived);

  until = format_day (share->due_before);

  return g_strdup_printf (ngettext ("Kept %1$s day: due if archived before %2$s · %3$s archived",
                                    "Kept %1$s days: due if archived before %2$s · %3$s archived", (gulong) share->days),
                          days, until, archived);
}

static void
show_categories (LgPurgeDialog *self)
{
  for (int i = 0; i < LG_N_RETENTION_CATEGORIES; i++)
    {
      const LgRetentionShare *share = &self->survey->shares[i];
      g_autofree char *subtitle = describe_share (share);
      g_autofree char *due = lg_amount_format (share->n_due, 0);

      lg_detail_group_add_figure (self->categories, lg_retention_words_category (i + 1), subtitle, due);
    }
}

static void
add_held (LgPurgeDialog *self,
          LgIncident    *incident)
{
  g_autofree char *day = format_day (incident->hold_at);
  g_autofree char *title = g_strdup_printf (_("%s: %s"), incident->number, incident->hold_reason);
  g_autofree char *subtitle = g_strdup_printf (_("Held by %s since %s"), incident->hold_by, day);
  GtkWidget *icon = gtk_image_new_from_icon_name ("lg-hold-symbolic");

  gtk_widget_add_css_class (icon, "legal-hold");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legal Hold"), -1);
  lg_detail_group_add_row (self->held, title, subtitle, icon);
}

static void
show_held (LgPurgeDialog *self)
{
  gint64 n_held = lg_retention_survey_get_held (self->survey);
  g_autofree char *figure = lg_amount_format (n_held, 0);
  g_autofree char *text = g_strdup_printf (ngettext ("%s incident is due, but under a legal hold.",
                                                     "%s incidents are due, but under a legal hold.", n_held), figure);

  gtk_widget_set_visible (GTK_WIDGET (self->held), n_held > 0);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->held), text);
  for (guint i = 0; i < self->survey->held->len; i++)
    add_held (self, self->survey->held->pdata[i]);
}

static void
show_survey (LgPurgeDialog *self)
{
  gint64 n_due = lg_retention_survey_get_due (self->survey);
  g_autofree char *figure = lg_amount_format (n_due, 0);
  g_autofree char *verdict = n_due == 0 ? g_strdup (_("Nothing is due"))
                           : g_strdup_printf (ngettext ("%s incident is due", "%s incidents are due", n_due), figure);

  gtk_label_set_label (self->verdict, verdict);
  gtk_widget_set_sensitive (self->submit, n_due > 0);
  show_categories (self);
  show_held (self);
}

static DexFuture *
survey_read_cb (DexFuture *future,
                gpointer   user_data)
{
  g_autoptr (LgPurgeDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value == NULL)
    {
      lg_problem_banner_tell (self->problem, lg_store_error_say (error));
      return NULL;
    }

  g_set_object (&self->survey, g_value_get_object (value));
  show_survey (self);

  return NULL;
}

static void
finish (LgPurgeDialog *self)
{
  g_autofree char *figure = lg_amount_format (self->n_purged, 0);
  g_autofree char *sentence = g_strdup_printf (ngettext ("%s incident purged", "%s incidents purged", self->n_purged),
                                               figure);

  lg_page_host_tell (LG_PAGE_HOST (self->host), sentence);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void purge_next (LgPurgeDialog *self);

static DexFuture *
purged_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr (LgPurgeDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgPurge *purge = value != NULL ? g_value_get_object (value) : NULL;

  if (self == NULL)
    return NULL;

  if (purge == NULL)
    {
      lg_problem_banner_tell (self->problem, lg_store_error_say (error));
      return NULL;
    }

  self->n_purged += purge->n_incidents;
  gtk_progress_bar_set_fraction (self->progress, (double) self->n_purged / MAX (lg_retention_survey_get_due (self->survey), 1));
  if (purge->n_incidents > 0 && !self->is_closed)
    purge_next (self);
  else
    finish (self);

  return NULL;
}

static void
purge_next (LgPurgeDialog *self)
{
  dex_future_disown (dex_future_finally (lg_purge_batch (self->store, self->survey->at), purged_cb,
                                         lg_weak_new (self), lg_weak_free));
}

static void
submit_cb (LgPurgeDialog *self)
{
  gtk_widget_set_sensitive (self->submit, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  purge_next (self);
}

static void
lg_purge_dialog_closed (AdwDialog *dialog)
{
  LG_PURGE_DIALOG (dialog)->is_closed = TRUE;
}

static void
lg_purge_dialog_dispose (GObject *object)
{
  LgPurgeDialog *self = LG_PURGE_DIALOG (object);

  g_clear_object (&self->survey);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_purge_dialog_parent_class)->dispose (object);
}

static void
lg_purge_dialog_class_init (LgPurgeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_purge_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = lg_purge_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/archive/lg-purge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LgPurgeDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LgPurgeDialog, verdict);
  gtk_widget_class_bind_template_child (widget_class, LgPurgeDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, LgPurgeDialog, categories);
  gtk_widget_class_bind_template_child (widget_class, LgPurgeDialog, held);
  gtk_widget_class_bind_template_child (widget_class, LgPurgeDialog, submit);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
}

static void
lg_purge_dialog_init (LgPurgeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lg_purge_dialog_present (LgPageHost *host,
                         LgStore    *store)
{
  LgPurgeDialog *self = g_object_new (LG_TYPE_PURGE_DIALOG, NULL);

  self->host = GTK_WIDGET (host);
  self->store = g_object_ref (store);
  dex_future_disown (dex_future_finally (lg_retention_survey_load (store), survey_read_cb,
                                         lg_weak_new (self), lg_weak_free));
  lg_present_dialog (ADW_DIALOG (self), self->host);
}
