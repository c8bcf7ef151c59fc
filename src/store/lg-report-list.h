/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-query.h"

G_BEGIN_DECLS

/* An incident as the report lists it. */
typedef struct
{
  char       *id;              /* (owned) */
  char       *number;          /* (owned) */
  char       *title;           /* (owned) */
  char       *place;           /* (owned) (nullable) */
  gint64      site_row;
  const char *kind;            /* interned */
  int         severity;
  int         status;
  int         disposition;     /* 0 where there is none yet */
  const char *currency;        /* interned */
  gint64      gross;
  gint64      recovered;
  LgTime      occurred_at;
  int         precision;
  LgDay       local_day;
} LgReportIncident;

/* What was taken of one SKU in one currency. */
typedef struct
{
  char       *sku;                 /* (owned) (nullable) */
  char       *description;         /* (owned) (nullable) */
  const char *currency;            /* interned */
  gint64      lines;
  gint64      priced_lines;        /* those whose unit price is known */
  gint64      quantity;
  gint64      recovered_quantity;
  gint64      gross;
  gint64      recovered;
  gint64      retail;
  gint64      retail_recovered;
} LgReportSku;

typedef struct
{
  char   *id;        /* (owned) */
  char   *title;     /* (owned) */
  char   *assignee;  /* (owned) (nullable) */
  int     kind;
  gint64  site_row;  /* 0 where it has none */
  LgTime  due_at;
} LgReportTask;

GPtrArray *lg_report_incidents_new    (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_report_skus_new         (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_report_tasks_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       lg_report_incident_free    (LgReportIncident *self);
void       lg_report_sku_free         (LgReportSku      *self);

char      *lg_report_find_number      (LgDb                  *db,
                                       const char            *id,
                                       GError               **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_report_list_incidents   (LgDb                  *db,
                                       const LgReportScope   *scope,
                                       GPtrArray             *incidents,
                                       GError               **error);
gboolean   lg_report_list_active      (LgDb                  *db,
                                       const LgReportScope   *scope,
                                       gint64                 limit,
                                       GPtrArray             *incidents,
                                       GError               **error);
gboolean   lg_report_list_ended       (LgDb                  *db,
                                       const LgReportPeriod  *period,
                                       gint64                 limit,
                                       GPtrArray             *incidents,
                                       GError               **error);
gboolean   lg_report_list_skus        (LgDb                  *db,
                                       const LgReportScope   *scope,
                                       GPtrArray             *skus,
                                       GError               **error);
gboolean   lg_report_list_overdue     (LgDb                  *db,
                                       gint64                 site_row,
                                       LgTime                 end,
                                       gint64                 limit,
                                       GPtrArray             *tasks,
                                       gint64                *total,
                                       GError               **error);

G_END_DECLS
