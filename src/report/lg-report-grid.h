/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-box.h"
#include "lg-report-table.h"

G_BEGIN_DECLS

#define LG_REPORT_MARK     6.5  /* the shape of a level */
#define LG_REPORT_MARK_GAP 4.0

/* How the columns of one table lie. */
typedef struct
{
  const LgReportTable *table;
  double              *x;          /* (owned): where each column begins */
  double              *widths;     /* (owned) */
  double              *least;      /* (owned): the longest word of each column */
  double               scale;      /* of the type, below 1 where figures would not fit else */
  gboolean             long_keys;  /* whether what names the rows is so long that it may be broken */
} LgReportGrid;

LgReportGrid *lg_report_grid_new       (PangoContext        *context,
                                        const LgReportTable *table,
                                        double               width) G_GNUC_WARN_UNUSED_RESULT;
LgReportGrid *lg_report_grid_ref       (LgReportGrid        *self) G_GNUC_WARN_UNUSED_RESULT;
void          lg_report_grid_unref     (LgReportGrid        *self);
PangoLayout  *lg_report_grid_make_cell (LgReportGrid        *self,
                                        PangoContext        *context,
                                        LgReportFont         font,
                                        const char          *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
