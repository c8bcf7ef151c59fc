/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <cairo-pdf.h>

#include "lg-report-error.h"
#include "lg-report-pages-private.h"
#include "lg-report-pdf.h"

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (closure, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t       *surface,
              const LgReportImprint *imprint)
{
  g_autofree char *time = lg_time_format_rfc3339 (imprint->time);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, imprint->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, imprint->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, imprint->organisation);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "LossGuard " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, time);
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

/**
 * lg_report_pdf_write:
 * @document: a report
 * @paper: (nullable): `a4` or `letter`, or none for the one of the settings
 * @error: return location
 *
 * Returns: (transfer full): the PDF, the same for the same report
 */
GBytes *
lg_report_pdf_write (LgReportDocument  *document,
                     const char        *paper,
                     GError           **error)
{
  g_autoptr (LgReportPages) pages = lg_report_pages_new_for_paper (document, paper);
  g_autoptr (GByteArray) file = g_byte_array_new ();
  double width, height;
  cairo_surface_t *surface;
  cairo_status_t status;

  lg_report_pages_get_size (pages, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_cb, file, width, height);
  set_metadata (surface, lg_report_pages_get_imprint (pages));
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
