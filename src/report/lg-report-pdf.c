/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <cairo-pdf.h>

#include "lg-report-error.h"
#include "lg-report-pages-private.h"
#include "lg-weekly-report-private.h"

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (closure, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The end of the week stands for the time of creation, so that the same report is the same file. */
static void
set_metadata (cairo_surface_t *surface,
              LgWeeklyReport  *report)
{
  const LgReportData *data = lg_weekly_report_get_data (report);
  g_autofree char *end = lg_time_format_rfc3339 (data->starts[LG_REPORT_DAYS]);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, lg_weekly_report_get_title (report));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, data->site != NULL ? data->site->name : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, data->organisation);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "LossGuard " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, end);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, end);
}

static void
add_outline (cairo_surface_t *surface,
             LgReportLayout  *layout)
{
  int section = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < layout->boxes->len; i++)
    {
      const LgReportBox *box = g_ptr_array_index (layout->boxes, i);
      g_autofree char *target = NULL;
      int entry;

      if (box->outline == NULL)
        continue;
      target = g_strdup_printf ("dest='%s'", box->destination);
      entry = cairo_pdf_surface_add_outline (surface, box->outline_level == 0 ? CAIRO_PDF_OUTLINE_ROOT : section,
                                             box->outline, target, box->outline_level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      if (box->outline_level == 0)
        section = entry;
    }
}

static void
draw_pages (cairo_surface_t *surface,
            LgReportPages   *pages)
{
  cairo_t *cr = cairo_create (surface);

  for (guint page = 0; page < lg_report_pages_get_n_pages (pages); page++)
    {
      lg_report_pages_draw (pages, cr, page);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

GBytes *
lg_report_pdf_write (LgWeeklyReport  *self,
                     GError         **error)
{
  g_autoptr (LgReportPages) pages = lg_report_pages_new_for_paper (self, NULL);
  g_autoptr (GByteArray) file = g_byte_array_new ();
  double width, height;
  cairo_surface_t *surface;
  cairo_status_t status;

  lg_report_pages_get_size (pages, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_cb, file, width, height);
  set_metadata (surface, self);
  add_outline (surface, lg_report_pages_get_layout (pages));
  draw_pages (surface, pages);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&file));

  g_set_error (error, LG_REPORT_ERROR, LG_REPORT_ERROR_FAILED, "The PDF could not be made: %s",
               cairo_status_to_string (status));

  return NULL;
}
