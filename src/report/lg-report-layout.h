/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-box.h"
#include "lg-report-document.h"
#include "lg-report-table.h"

G_BEGIN_DECLS

/* Boxes one below another, flowing over pages. */
struct _LgReportLayout
{
  PangoContext *context;  /* (owned) */
  double        width;    /* of the text */
  double        height;   /* of the text of a page */
  GPtrArray    *boxes;    /* (owned) (element-type LgReportBox) */
  GPtrArray    *heads;    /* (owned) (element-type LgReportBox): those that are repeated */
  guint         n_pages;  /* once the boxes have their places */
};

LgReportLayout *lg_report_layout_new         (double                width,
                                              double                height) G_GNUC_WARN_UNUSED_RESULT;
void            lg_report_layout_free        (LgReportLayout       *self);
LgReportBox    *lg_report_layout_add         (LgReportLayout       *self,
                                              LgReportBox          *box,
                                              double                space);
LgReportBox    *lg_report_layout_add_text    (LgReportLayout       *self,
                                              LgReportFont          font,
                                              const char           *text,
                                              double                space);
void            lg_report_layout_add_table   (LgReportLayout       *self,
                                              const LgReportTable  *table);
void            lg_report_layout_place       (LgReportLayout       *self);
void            lg_report_layout_draw        (LgReportLayout       *self,
                                              cairo_t              *cr,
                                              guint                 page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgReportLayout, lg_report_layout_free)

G_END_DECLS
