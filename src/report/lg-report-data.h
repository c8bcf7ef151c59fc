/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-list.h"
#include "lg-risk.h"
#include "lg-shrink.h"
#include "lg-site.h"
#include "lg-threat.h"

G_BEGIN_DECLS


/* How many incidents of a pattern are named by their number. */
#define LG_REPORT_MAX_NAMED 3

/* The stock counted in one currency, and what of its shrink incidents explain. */
typedef struct
{
  const char    *currency; /* interned */
  LgShrinkTotal  total;
  LgShrinkSplit  split;
  LgShrinkRate   rate;
  gboolean       has_rate;
} LgReportShrink;

/* Everything a report says, read in one transaction of the store. */
typedef struct
{
  LgWeek         week;
  LgDay          first_day;
  LgSite        *site;          /* (owned) (nullable): none is all of them */
  GPtrArray     *sites;         /* (owned) (element-type LgSite): those reported on, by code */
  GHashTable    *sites_by_row;  /* (owned) (element-type gint64 LgSite) */
  GArray        *periods;       /* (owned) (element-type LgReportPeriod): of each site */
  GTimeZone     *zone;          /* (owned): of what belongs to no site */
  char          *zone_name;     /* (owned) */
  LgTime         starts[LG_REPORT_DAYS + 1];  /* of the days in that zone */
  int            n_days;        /* of the week that have begun in that zone; what follows them is not told */
  gboolean       is_over;       /* the week, in the zone of each site */

  char          *organisation;  /* (owned) */
  char          *recipients;    /* (owned) */
  char          *paper;         /* (owned) */
  gboolean       whole_amounts; /* shown without their minor unit */

  GArray        *sums;          /* (owned) (element-type LgReportSum) */
  GArray        *flows;         /* (owned) (element-type LgReportFlow) */
  GArray        *hours;         /* (owned) (element-type LgReportHour) */
  GArray        *categories;    /* (owned) (element-type LgReportCategory) */
  GArray        *undated;       /* (owned) (element-type LgReportUndated): of the week's months, and of no time */
  GArray        *alerts;        /* (owned) (element-type LgReportAlerts) */
  GPtrArray     *incidents;     /* (owned) (element-type LgReportIncident): of the week, by time */
  GPtrArray     *open;          /* (owned) (element-type LgReportIncident): the most severe at its end */
  GPtrArray     *skus;          /* (owned) (element-type LgReportSku): by currency */
  GPtrArray     *overdue;       /* (owned) (element-type LgReportTask) */
  gint64         n_overdue;
  gint64         n_audits_due;
  gint64         n_audits_done;
  GPtrArray     *risk_before;   /* (owned) (element-type LgRiskEntry): open at the week's start, the highest first */
  GPtrArray     *risk_after;    /* (owned) (element-type LgRiskEntry): open at its end */
  GPtrArray     *risk_changes;  /* (owned) (element-type LgRiskEntry): in the week */
  GPtrArray     *patterns;      /* (owned) (element-type LgPatternFinding) */
  GHashTable    *numbers;       /* (owned) (element-type utf8 utf8): numbers of incidents by id, of those that are named */
  GArray        *shrink;        /* (owned) (element-type LgReportShrink) */
  LgThreatRules  threat_rules;
  LgRiskRules    risk_rules;
} LgReportData;

LgReportData *lg_report_data_new          (LgDb                *db,
                                           LgWeek               week,
                                           gint64               site_row,
                                           LgTime               now,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void          lg_report_data_free         (LgReportData        *self);
const char   *lg_report_data_number       (const LgReportData  *self,
                                           const char          *id);
const char   *lg_report_data_site_code    (const LgReportData  *self,
                                           gint64               site_row);
const char   *lg_report_data_site_name    (const LgReportData  *self,
                                           gint64               site_row);
GTimeZone    *lg_report_data_site_zone    (const LgReportData  *self,
                                           gint64               site_row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgReportData, lg_report_data_free)

G_END_DECLS
