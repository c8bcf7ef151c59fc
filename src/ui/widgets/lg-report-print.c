/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-report-pages.h"
#include "lg-report-print.h"

/* One job of the printer. It lives as long as its operation. */
typedef struct
{
  LgReportDocument *report;  /* (owned) */
  LgReportPages    *pages;   /* (owned) (nullable): laid out for the paper that was chosen */
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->pages);
  g_clear_object (&job->report);
  g_free (job);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  g_clear_object (&job->pages);
  job->pages = lg_report_pages_new (job->report, gtk_print_context_get_width (context),
                                    gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int) lg_report_pages_get_n_pages (job->pages));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  lg_report_pages_draw (job->pages, gtk_print_context_get_cairo_context (context), (guint) page);
}

/* Who prints to a file finds it by the report's name. */
static GtkPrintSettings *
create_settings (const char *name)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();
  g_autofree char *base = g_strndup (name, strlen (name) - strlen (".pdf"));

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, base);

  return settings;
}

static GtkPrintOperation *
create_operation (LgReportDocument *report)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autofree char *name = lg_report_document_dup_name (report, "pdf");
  g_autoptr (GtkPrintSettings) settings = create_settings (name);
  Job *job = g_new0 (Job, 1);

  job->report = g_object_ref (report);
  g_object_set_data_full (G_OBJECT (operation), "lg-report-job", job, (GDestroyNotify) job_free);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  /* The pages bring their margins along. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);

  return operation;
}

/**
 * lg_report_print:
 * @report: a report
 * @parent: the window that asks
 * @error: return location
 *
 * Asks for a printer and prints. It runs a main loop of its own, so that it
 * must not be called from a fiber.
 */
gboolean
lg_report_print (LgReportDocument  *report,
                 GtkWindow         *parent,
                 GError           **error)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_val_if_fail (LG_IS_REPORT_DOCUMENT (report), FALSE);

  operation = create_operation (report);

  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error) !=
         GTK_PRINT_OPERATION_RESULT_ERROR;
}
