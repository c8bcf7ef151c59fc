/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-period.h"

G_BEGIN_DECLS

typedef enum
{
  LG_MEASURE_NET,        /* gross less recovered, at cost */
  LG_MEASURE_GROSS,
  LG_MEASURE_RECOVERED,
  LG_MEASURE_SHRINK,     /* what counts found missing, at cost */
  LG_MEASURE_INCIDENTS,
  LG_MEASURE_RESPONSE,   /* microseconds from the report of an incident to its resolution */
  LG_N_MEASURES,
} LgMeasure;

/* How finely the store is asked; what is finer takes longer. */
typedef enum
{
  LG_FIGURES_KINDS,  /* by day and kind */
  LG_FIGURES_SITES,  /* by site and severity, too */
  LG_FIGURES_SKUS,   /* by SKU alone */
  LG_FIGURES_HOURS,  /* by day and hour, as far as the hour is known */
  LG_FIGURES_EACH,   /* a figure an incident, with its time */
} LgFigureGrain;

/**
 * LgFigureQuery:
 * @measure: what is counted
 * @grain: how finely
 * @period: when it occurred, or was counted
 * @has_months: whether incidents known only to the month count, where the period has the whole month
 * @site_row: a site, or 0 for all
 * @kind: (unowned) (nullable): a kind
 * @currency: (unowned) (nullable): the currency of amounts, which are never added to those of another
 */
typedef struct
{
  LgMeasure      measure;
  LgFigureGrain  grain;
  LgPeriod       period;
  gboolean       has_months;
  gint64         site_row;
  const char    *kind;
  const char    *currency;
} LgFigureQuery;

/* One row of figures. What the grain does not tell is zero or NULL. */
typedef struct
{
  LgDay       day;
  LgTime      at;
  const char *kind;       /* until the next figure */
  gint64      site_row;
  int         severity;
  const char *sku;        /* likewise */
  int         hour;
  gint64      incidents;  /* or counts; below 0 for those that do not belong to the day after all */
  gint64      value;
} LgFigure;

typedef gboolean (*LgFigureFunc) (const LgFigure  *figure,
                                  gpointer         user_data,
                                  GError         **error);

gboolean lg_measure_is_money    (LgMeasure             measure);

gboolean lg_figures_read        (LgDb                 *db,
                                 const LgFigureQuery  *query,
                                 LgFigureFunc          func,
                                 gpointer              user_data,
                                 GError              **error);
gboolean lg_figures_count_undated (LgDb               *db,
                                 const LgFigureQuery  *query,
                                 gint64               *count,
                                 GError              **error);
gboolean lg_figures_find_bounds (LgDb                 *db,
                                 LgPeriod             *bounds,
                                 GError              **error);

G_END_DECLS
