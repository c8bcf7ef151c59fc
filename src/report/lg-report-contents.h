/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-layout.h"
#include "lg-report-tables.h"

G_BEGIN_DECLS

/* What the list on the first page leads to. */
typedef struct
{
  char              *title;  /* (owned) */
  const LgReportBox *box;    /* of the section's heading */
} LgReportLink;

GArray      *lg_report_contents_new         (GPtrArray             *sections) G_GNUC_WARN_UNUSED_RESULT;
void         lg_report_contents_add         (LgReportLayout        *layout,
                                             GArray                *links);
LgReportBox *lg_report_contents_add_section (LgReportLayout        *layout,
                                             const LgReportSection *section,
                                             double                 room);

G_END_DECLS
