/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_COUNT (lg_count_get_type ())

LG_DECLARE_RECORD (LgCount, lg_count, COUNT)

/* A physical count of a stock against its book quantity. */
struct _LgCount
{
  LgRecord  parent_instance;

  char    *sku;  /* (owned) */
  char    *name;  /* (owned) */
  gint64   site_row;
  char    *site;  /* (owned) */
  LgTime   counted_at;
  int      precision;
  gint64   local_day;  /* days since 1970-01-01 in the site's zone */
  gint64   book;
  gint64   counted;
  gint64   unit_cost;
  gint64   unit_price;
  char    *currency;  /* (owned) */
  gint64   incident_row;
  char    *incident;  /* (owned) */
  gint64   import_row;
  char    *extra;  /* (owned) */
};

G_END_DECLS
