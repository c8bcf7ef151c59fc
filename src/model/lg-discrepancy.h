/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_DISCREPANCY (lg_discrepancy_get_type ())

LG_DECLARE_RECORD (LgDiscrepancy, lg_discrepancy, DISCREPANCY)

/* A count that did not find what the books say, with the counts it is judged by; it is read, never written. */
struct _LgDiscrepancy
{
  LgRecord  parent_instance;

  char    *sku;  /* (owned) */
  char    *name;  /* (owned) (nullable): the count's, else that of the asset */
  gint64   site_row;
  char    *site_name;  /* (owned) */
  char    *timezone;  /* (owned): the site's zone */
  LgTime   counted_at;
  int      precision;
  gint64   book;
  gint64   counted;
  gint64   unit_cost;
  char    *currency;  /* (owned) */
  char    *asset;  /* (owned) (nullable): the id of the asset with this SKU at the site */
  char    *incident;  /* (owned) (nullable): the id of the incident that reports it */
  char    *incident_number;  /* (owned) (nullable) */
  gint64   own_counts;  /* earlier ones of the same SKU at the same site */
  double   own_book;  /* units that the books expected in them */
  double   own_missing;  /* units that they did not find */
  double   site_book;  /* the same of every count of the site up to that day */
  double   site_missing;
};

gboolean lg_discrepancy_get_value (LgDiscrepancy  *self,
                                   gint64         *value,
                                   GError        **error);

G_END_DECLS
