/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-data.h"

G_BEGIN_DECLS

/* What incidents that have something in common come to. */
typedef struct
{
  char       *key;                /* (owned): what they have in common */
  gint64      site_row;           /* of one of them */
  const char *currency;           /* interned (nullable) */
  gint64      incidents;
  gint64      previous;           /* incidents of the week before */
  gint64      gross;
  gint64      recovered;
  gint64      retail;
  gint64      previous_gross;
  gint64      previous_recovered;
} LgReportTally;

typedef struct _LgReportTallies LgReportTallies;

typedef const char *(*LgReportKeyFunc) (const LgReportData *data,
                                        const LgReportSum  *sum);

const char    *lg_report_key_none      (const LgReportData *data,
                                        const LgReportSum  *sum);
const char    *lg_report_key_kind      (const LgReportData *data,
                                        const LgReportSum  *sum);
const char    *lg_report_key_severity  (const LgReportData *data,
                                        const LgReportSum  *sum);
const char    *lg_report_key_site      (const LgReportData *data,
                                        const LgReportSum  *sum);

LgReportTallies *lg_report_tallies_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void           lg_report_tallies_free  (LgReportTallies    *self);
LgReportTally *lg_report_tallies_find  (LgReportTallies    *self,
                                        const char         *key,
                                        const char         *currency);
GPtrArray     *lg_report_tallies_list  (LgReportTallies    *self,
                                        GCompareFunc        compare) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray     *lg_report_tally_counts  (const LgReportData *data,
                                        LgReportKeyFunc     key) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *lg_report_tally_losses  (const LgReportData *data,
                                        LgReportKeyFunc     key) G_GNUC_WARN_UNUSED_RESULT;
gint64         lg_report_tally_net     (const LgReportTally *self);
gint64         lg_report_tally_previous_net (const LgReportTally *self);
int            lg_report_tally_compare_losses (gconstpointer a,
                                        gconstpointer       b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgReportTallies, lg_report_tallies_free)

G_END_DECLS
