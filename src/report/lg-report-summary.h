/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-weekly-report-private.h"

G_BEGIN_DECLS

#define LG_REPORT_N_TILES 6

/* A figure of the first page: what it is, the figure, and what to compare it with. */
typedef struct
{
  char *name;    /* (owned) */
  char *figure;  /* (owned) */
  char *detail;  /* (owned) */
  int   step;    /* of the scale of five, or -1 */
} LgReportTile;

char *lg_report_summary_text  (LgWeeklyReport *report) G_GNUC_WARN_UNUSED_RESULT;
void  lg_report_summary_tiles (LgWeeklyReport *report,
                               LgReportTile    tiles[LG_REPORT_N_TILES]);
void  lg_report_tile_clear    (LgReportTile   *tile);

G_END_DECLS
