/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-page-host.h"
#include "lg-report-acts.h"
#include "lg-report-print.h"
#include "lg-reports-page-private.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

static void
tell (LgReportsPage *self,
      const char    *sentence)
{
  LgPageHost *host = lg_page_host_of (GTK_WIDGET (self));

  if (host != NULL)
    lg_page_host_tell (host, sentence);
}

static void
tell_problem (LgReportsPage *self,
              const char    *what,
              const GError  *error)
{
  g_autofree char *sentence = g_strconcat (what, " ", lg_store_error_say (error), NULL);

  tell (self, sentence);
}

/* The week some days before or after the one that is shown. */
static void
move_week (LgReportsPage *self,
           int            n_days)
{
  lg_reports_page_set_week (self, lg_week_of_day (lg_week_first_day (self->week) + n_days));
}

static void
previous_week_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  move_week (LG_REPORTS_PAGE (widget), -7);
}

static void
next_week_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  move_week (LG_REPORTS_PAGE (widget), 7);
}

static DexFuture *
approved_cb (DexFuture *future,
             gpointer   user_data)
{
  g_autoptr (LgReportsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return NULL;

  if (dex_future_get_value (future, &error) != NULL)
    tell (self, _("The report is approved"));
  else
    tell_problem (self, _("The report was not approved."), error);

  return NULL;
}

static void
approve_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  LgReportsPage *self = LG_REPORTS_PAGE (widget);
  DexFuture *future = lg_report_acts_approve (lg_page_get_store (LG_PAGE (self)), lg_report_view_get_report (self->view));

  dex_future_disown (dex_future_finally (future, approved_cb, lg_weak_new (self), lg_weak_free));
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  LgReportsPage *self = LG_REPORTS_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!lg_report_print (LG_REPORT_DOCUMENT (lg_report_view_get_report (self->view)), GTK_WINDOW (gtk_widget_get_root (widget)), &error))
    tell_problem (self, _("The report was not printed."), error);
}

static DexFuture *
saved_cb (DexFuture *future,
          gpointer   user_data)
{
  g_autoptr (LgReportsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return NULL;

  if (dex_future_get_value (future, &error) != NULL)
    tell (self, _("The report is saved"));
  else
    tell_problem (self, _("The report was not saved."), error);

  return NULL;
}

static void
save_to (LgReportsPage *self,
         GFile         *file)
{
  g_autofree char *path = g_file_get_path (file);
  DexFuture *future;

  if (path == NULL)
    {
      tell (self, _("Choose a folder of this computer to save the report in"));
      return;
    }

  future = lg_report_acts_save (lg_page_get_store (LG_PAGE (self)), lg_report_view_get_report (self->view), path);
  dex_future_disown (dex_future_finally (future, saved_cb, lg_weak_new (self), lg_weak_free));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LgReportsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  lg_weak_free (user_data);
  if (self == NULL || self->view == NULL)
    return;

  if (file != NULL)
    save_to (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tell_problem (self, _("The report was not saved."), error);
}

static GListModel *
create_filters (const char *extension)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = g_ascii_strup (extension, -1);

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, extension);
  g_list_store_append (filters, filter);

  return G_LIST_MODEL (filters);
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  LgReportsPage *self = LG_REPORTS_PAGE (widget);
  const char *extension = g_variant_get_string (parameter, NULL);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters (extension);
  g_autofree char *name = lg_weekly_report_dup_name (lg_report_view_get_report (self->view), extension);

  gtk_file_dialog_set_title (dialog, _("Save the Report"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, file_chosen_cb, lg_weak_new (self));
}

/* Switches on what can be done with the report that is shown. */
void
lg_reports_page_update_actions (LgReportsPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LgWeeklyReport *report = self->view != NULL ? lg_report_view_get_report (self->view) : NULL;
  gboolean shown = report != NULL, over = shown && lg_weekly_report_is_over (report);

  gtk_widget_action_set_enabled (widget, "report.save", shown);
  gtk_widget_action_set_enabled (widget, "report.print", shown);
  gtk_widget_action_set_enabled (widget, "report.approve", over && !lg_weekly_report_is_approved (report));
  gtk_widget_set_visible (self->approve_button, over || !shown);
}

void
lg_reports_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "report.previous-week", NULL, previous_week_cb);
  gtk_widget_class_install_action (widget_class, "report.next-week", NULL, next_week_cb);
  gtk_widget_class_install_action (widget_class, "report.approve", NULL, approve_cb);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "report.save", "s", save_cb);
}
