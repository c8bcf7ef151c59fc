/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-report-document.h"

G_DEFINE_INTERFACE (LgReportDocument, lg_report_document, G_TYPE_OBJECT)

static void
lg_report_document_default_init (LgReportDocumentInterface *iface)
{
}

void
lg_report_imprint_clear (LgReportImprint *self)
{
  g_free (self->title);
  g_free (self->scope);
  g_free (self->subject);
  g_free (self->organisation);
  g_free (self->footer);
  g_free (self->paper);
}

/**
 * lg_report_document_describe:
 * @self: a document
 * @imprint: (out caller-allocates): what it says of itself; clear it with lg_report_imprint_clear()
 */
void
lg_report_document_describe (LgReportDocument *self,
                             LgReportImprint  *imprint)
{
  g_return_if_fail (LG_IS_REPORT_DOCUMENT (self));

  LG_REPORT_DOCUMENT_GET_IFACE (self)->describe (self, imprint);
}

/**
 * lg_report_document_lay_out:
 * @self: a document
 * @layout: an empty layout, as wide as the text of a page
 *
 * Adds everything that is on its pages, from the first to the last.
 */
void
lg_report_document_lay_out (LgReportDocument *self,
                            LgReportLayout   *layout)
{
  g_return_if_fail (LG_IS_REPORT_DOCUMENT (self));

  LG_REPORT_DOCUMENT_GET_IFACE (self)->lay_out (self, layout);
}

/**
 * lg_report_document_dup_name:
 * @self: a document
 * @extension: a format's, without the dot
 *
 * Returns: (transfer full): a name for its file
 */
char *
lg_report_document_dup_name (LgReportDocument *self,
                             const char       *extension)
{
  g_return_val_if_fail (LG_IS_REPORT_DOCUMENT (self), NULL);

  return LG_REPORT_DOCUMENT_GET_IFACE (self)->dup_name (self, extension);
}
