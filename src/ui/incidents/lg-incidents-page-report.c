/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-report.h"
#include "lg-incidents-page-private.h"
#include "lg-page-host.h"
#include "lg-report-print.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/* The report of the incident that is shown, on paper and in a file: `incident.print` and `incident.save-report`. */

/* What one of the store's threads is to write. */
typedef struct
{
  char *incident;  /* (owned): its id */
  char *path;      /* (owned) (nullable): NULL where it is for the printer */
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->incident);
  g_free (order->path);
  g_free (order);
}

static gpointer
carry_out_cb (LgDb      *db,
              gpointer   user_data,
              GError   **error)
{
  Order *order = user_data;
  g_autoptr (LgIncidentReport) report = lg_incident_report_new (db, order->incident, error);

  if (report == NULL || (order->path != NULL && !lg_incident_report_write (report, order->path, NULL, error)))
    return NULL;

  return g_steal_pointer (&report);
}

static DexFuture *
carry_out (LgIncidentsPage *self,
           const char      *path)
{
  Order *order = g_new0 (Order, 1);

  order->incident = g_strdup (LG_RECORD (self->incident)->id);
  order->path = g_strdup (path);

  return lg_store_read (lg_page_get_store (LG_PAGE (self)), carry_out_cb, order, order_free);
}

static void
tell (LgIncidentsPage *self,
      const char      *sentence,
      const GError    *error)
{
  LgPageHost *host = lg_page_host_of (GTK_WIDGET (self));
  g_autofree char *whole = error != NULL ? g_strconcat (sentence, " ", lg_store_error_say (error), NULL) : NULL;

  if (host != NULL)
    lg_page_host_tell (host, whole != NULL ? whole : sentence);
}

/* Prints a report that is ready, unless the page is gone. */
static gboolean
print_cb (gpointer user_data)
{
  LgReportDocument *report = lg_weak_get_data (user_data);
  g_autoptr (LgIncidentsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;

  if (self != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      !lg_report_print (report, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), &error))
    tell (self, _("The report was not printed."), error);

  return G_SOURCE_REMOVE;
}

/* The printer's dialog runs a main loop of its own, in which no future would resolve if it were run from one. */
static DexFuture *
read_cb (DexFuture *future,
         gpointer   user_data)
{
  g_autoptr (LgIncidentsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value == NULL)
    {
      tell (self, _("The report was not printed."), error);
      return NULL;
    }

  g_idle_add_full (G_PRIORITY_DEFAULT, print_cb, lg_weak_new_with (self, g_value_dup_object (value), g_object_unref),
                   lg_weak_free);

  return NULL;
}

void
lg_incidents_page_print (LgIncidentsPage *self)
{
  dex_future_disown (dex_future_finally (carry_out (self, NULL), read_cb, lg_weak_new (self), lg_weak_free));
}

static DexFuture *
saved_cb (DexFuture *future,
          gpointer   user_data)
{
  g_autoptr (LgIncidentsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return NULL;

  if (dex_future_get_value (future, &error) != NULL)
    tell (self, _("The report is saved"), NULL);
  else
    tell (self, _("The report was not saved."), error);

  return NULL;
}

static void
save_to (LgIncidentsPage *self,
         GFile           *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    tell (self, _("Choose a folder of this computer to save the report in"), NULL);
  else
    dex_future_disown (dex_future_finally (carry_out (self, path), saved_cb, lg_weak_new (self), lg_weak_free));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LgIncidentsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  lg_weak_free (user_data);
  if (self == NULL || self->incident == NULL)
    return;

  if (file != NULL)
    save_to (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tell (self, _("The report was not saved."), error);
}

void
lg_incidents_page_save_report (LgIncidentsPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = g_strdup_printf ("incident-%s.pdf", self->incident->number);

  gtk_file_dialog_set_title (dialog, _("Save the Report"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, file_chosen_cb,
                        lg_weak_new (self));
}
