/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_SHRINK_BASE (lg_shrink_base_get_type ())

/* What shrink is a percentage of: sources differ, so it is printed with every percentage. */
typedef enum
{
  LG_SHRINK_BASE_NET_SALES,
  LG_SHRINK_BASE_RECORDED_INVENTORY,
} LgShrinkBase;

/* One counted line. Amounts are minor units of one currency, which the caller keeps apart. */
typedef struct
{
  gint64 book;       /* units by the books; below 0 where more was sold than was ever booked in */
  gint64 counted;    /* units found, 0 or more */
  gint64 unit_cost;  /* 0 or more, or LG_UNKNOWN */
  gint64 unit_price; /* 0 or more, or LG_UNKNOWN */
} LgShrinkLine;

/* Above 0 something is missing, below 0 there is too much. */
typedef struct
{
  gint64 units;     /* book - counted */
  gint64 at_cost;   /* or LG_UNKNOWN */
  gint64 at_retail; /* or LG_UNKNOWN */
} LgShrinkDifference;

/* The lines that have a cost (or a price), added up. */
typedef struct
{
  gint64 book;
  gint64 counted;
  gint64 shortages; /* what is missing, 0 or more */
  gint64 overages;  /* what is too much, 0 or more */
  gint64 net;       /* shortages - overages: the shrink */
  gint64 absolute;  /* shortages + overages: how far the books are off */
  gsize  n_lines;
} LgShrinkValue;

typedef struct
{
  gsize         n_lines;
  LgShrinkValue at_cost;
  LgShrinkValue at_retail;
} LgShrinkTotal;

/* Known shrink comes from incidents; what remains nobody can explain. */
typedef struct
{
  gint64 total;
  gint64 known;
  gint64 unknown; /* below 0 where incidents explain more than is missing */
} LgShrinkSplit;

typedef struct
{
  LgShrinkBase base;
  gint64       denominator;
  double       percent;
} LgShrinkRate;

GType    lg_shrink_base_get_type (void);

gboolean lg_shrink_compare       (const LgShrinkLine        *line,
                                  LgShrinkDifference        *difference,
                                  GError                   **error);
gboolean lg_shrink_sum           (const LgShrinkLine        *lines,
                                  gsize                      n_lines,
                                  LgShrinkTotal             *total,
                                  GError                   **error);
gsize   *lg_shrink_rank          (const LgShrinkDifference  *differences,
                                  gsize                      n_differences) G_GNUC_WARN_UNUSED_RESULT;
gboolean lg_shrink_split         (gint64                     total,
                                  gint64                     known,
                                  LgShrinkSplit             *split,
                                  GError                   **error);
gboolean lg_shrink_rate          (gint64                     shrink,
                                  LgShrinkBase               base,
                                  gint64                     denominator,
                                  LgShrinkRate              *rate,
                                  GError                   **error);

G_END_DECLS
