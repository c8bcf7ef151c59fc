/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-axis-private.h"
#include "lg-chart-private.h"
#include "lg-pareto.h"

G_BEGIN_DECLS

struct _LgPareto
{
  LgChart      parent_instance;

  GArray      *items;      /* (owned): of LgParetoItem, owning their labels, largest first */
  gint64      *running;    /* (owned): the sum of each item and those before it */
  char        *rest_label; /* (owned) (nullable) */
  gint64       rest;
  char        *value_name; /* (owned) (nullable) */
  char        *share_name; /* (owned) (nullable) */
  char        *comparison_name; /* (owned) (nullable) */
  gint64       rest_before;

  /* measured */
  char        *legend;     /* (owned) (nullable): the values' name and unit */
  LgChartRect  area;
  LgChartRect  labels;     /* the four columns, as in a text that reads from left to right */
  LgChartRect  values;
  LgChartRect  plot;
  LgChartRect  shares;
  LgChartAxis  axis;       /* of shares, in percent */
  guint        n_shown;    /* items that have a row of their own */
  gboolean     has_shares; /* there is room for the shares in figures */
  gboolean     has_rest;   /* a last row holds what the others leave out */
  double       row_height;
  gboolean     snap;
  gboolean     rtl;
};

const LgParetoItem *lg_pareto_get_item       (LgPareto      *self,
                                              guint          index);
gint64              lg_pareto_get_total      (LgPareto      *self);
gint64              lg_pareto_get_rest       (LgPareto      *self);
guint               lg_pareto_get_n_rows     (LgPareto      *self);
double              lg_pareto_get_share      (LgPareto      *self,
                                              guint          row);
LgChartRect         lg_pareto_mirror         (LgPareto      *self,
                                              LgChartRect    rect);
char               *lg_pareto_format_share   (double         share) G_GNUC_WARN_UNUSED_RESULT;

double              lg_pareto_get_height     (LgChart           *chart,
                                              LgChartCanvas     *canvas,
                                              double             width);
void                lg_pareto_measure        (LgChart           *chart,
                                              LgChartCanvas     *canvas,
                                              const LgChartRect *area);
void                lg_pareto_draw           (LgChart           *chart,
                                              LgChartCanvas     *canvas);

G_END_DECLS
