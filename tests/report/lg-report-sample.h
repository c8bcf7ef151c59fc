/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"
#include "lg-site.h"
#include "lg-store.h"
#include "lg-test-store.h"
#include "lg-weekly-report.h"

G_BEGIN_DECLS

/* The week that the samples are about. */
#define SAMPLE_WEEK ((LgWeek) { 2026, 47 })

/* What an incident of the samples needs to say. */
typedef struct
{
  const char *site;
  const char *local_time;   /* in the site's zone; none: nobody knows */
  const char *kind;
  LgSeverity  severity;
  const char *place;
  const char *sku;          /* none: without lines */
  gint64      quantity;
  gint64      unit_cost;
  gint64      unit_price;   /* 0: unknown */
  gint64      recovered;
  const char *resolved_at;  /* in the site's zone; none: still open */
  LgDisposition disposition;
} SampleIncident;

LgSite         *sample_add_site     (LgDb                 *db,
                                     const char           *name,
                                     const char           *timezone,
                                     const char           *currency);
void            sample_add_incident (LgDb                 *db,
                                     const SampleIncident *sample);
void            sample_add_many     (LgDb                 *db,
                                     guint                 n_incidents);
void            sample_add_many_on  (LgDb                 *db,
                                     guint                 n_incidents,
                                     int                   n_days);
void            sample_fill         (LgTestStore          *test);
LgWeeklyReport *sample_report       (LgTestStore          *test,
                                     LgWeek                week,
                                     const char           *site) G_GNUC_WARN_UNUSED_RESULT;
gint64          sample_sum          (LgWeeklyReport       *report,
                                     const char           *table,
                                     const char           *key,
                                     const char           *value,
                                     const char           *figure);

G_END_DECLS
