/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"

G_BEGIN_DECLS

#define LG_REPORT_DAYS  7
#define LG_REPORT_WEEKS 13

/* A week, at one site or at all that are not deleted. */
typedef struct
{
  gint64 site_row;   /* 0 for all */
  LgDay  first_day;
  LgTime start;      /* of its first day, at the site where that begins first */
  LgTime end;        /* of its last day, at the site where that ends last */
} LgReportScope;

/* A week as one site has it. */
typedef struct
{
  gint64 site_row;
  LgDay  first_day;
  LgTime starts[8];  /* of each day in the site's zone, and of the day after the last */
} LgReportPeriod;

/* Incidents of one kind, severity and currency at one site on one day. */
typedef struct
{
  gint64      site_row;
  int         week;      /* how many weeks before the report's; 0 is its own */
  const char *kind;      /* interned */
  int         severity;
  const char *currency;  /* interned */
  gint64      incidents;
  gint64      gross;
  gint64      recovered;
  gint64      retail;
} LgReportSum;

#define LG_REPORT_BEFORE (-1)
#define LG_REPORT_AFTER  7

/* Incidents by the days on which they began and ended to count. */
typedef struct
{
  gint64 site_row;
  int    opened;     /* a day of the week, 0 to 6, or LG_REPORT_BEFORE */
  int    closed;     /* a day of the week, 0 to 6, or LG_REPORT_AFTER: later, or not yet */
  int    severity;
  gint64 incidents;
} LgReportFlow;

/* Incidents by weekday and hour, as far as their hour is known. */
typedef struct
{
  int      week;      /* as in LgReportSum */
  int      weekday;   /* 0 is Monday */
  int      hour;
  gboolean is_theft;  /* external theft or organised retail crime */
  gint64   incidents;
} LgReportHour;

/* Thefts that took goods of one category. */
typedef struct
{
  int         week;      /* as in LgReportSum */
  const char *category;  /* interned; (nullable): of the asset with the line's SKU */
  gint64      incidents;
} LgReportCategory;

/* Incidents whose day nobody knows, which are in no week. */
typedef struct
{
  gboolean has_month;
  LgDay    month;      /* the first day of it, where it is known */
  gint64   incidents;
} LgReportUndated;

typedef struct
{
  int    channel;
  int    state;
  gint64 alerts;
} LgReportAlerts;

gboolean lg_report_query_sums       (LgDb                  *db,
                                     gint64                 site_row,
                                     LgDay                  first_day,
                                     GArray                *sums,
                                     GError               **error);
gboolean lg_report_query_active     (LgDb                  *db,
                                     const LgReportScope   *scope,
                                     GArray                *flows,
                                     GError               **error);
gboolean lg_report_query_flows      (LgDb                  *db,
                                     const LgReportPeriod  *period,
                                     GArray                *flows,
                                     GError               **error);
gboolean lg_report_query_hours      (LgDb                  *db,
                                     const LgReportScope   *scope,
                                     GArray                *hours,
                                     GError               **error);
gboolean lg_report_query_categories (LgDb                  *db,
                                     const LgReportScope   *scope,
                                     GArray                *categories,
                                     GError               **error);
gboolean lg_report_query_undated    (LgDb                  *db,
                                     const LgReportScope   *scope,
                                     GArray                *undated,
                                     GError               **error);
gboolean lg_report_query_alerts     (LgDb                  *db,
                                     gint64                 site_row,
                                     LgTime                 start,
                                     LgTime                 end,
                                     GArray                *alerts,
                                     GError               **error);
gboolean lg_report_query_audits     (LgDb                  *db,
                                     gint64                 site_row,
                                     LgTime                 start,
                                     LgTime                 end,
                                     gint64                *n_due,
                                     gint64                *n_done,
                                     GError               **error);

G_END_DECLS
