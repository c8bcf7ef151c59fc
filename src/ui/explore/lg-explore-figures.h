/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart.h"
#include "lg-explore-choice.h"
#include "lg-store.h"

G_BEGIN_DECLS

/* A line of the figures: a series of a chart over time, a bar, a weekday. */
typedef struct
{
  char     *key;      /* (owned) (nullable): a kind or a SKU */
  gint64    number;   /* a site's row, a severity, a weekday from 1 on */
  char     *name;     /* (owned) */
  gboolean  is_rest;  /* what several small ones have together */
  guint     color;    /* of the palette, where a chart has a series of it */
  gint64   *values;   /* (owned): one for each column */
  gint64   *before;   /* (owned): likewise, of the period before */
} LgExploreLine;

#define LG_TYPE_EXPLORE_FIGURES (lg_explore_figures_get_type ())

G_DECLARE_FINAL_TYPE (LgExploreFigures, lg_explore_figures, LG, EXPLORE_FIGURES, GObject)

/**
 * LgExploreFigures:
 * @choice: (owned): what they are of
 * @bin: what the period is cut into, where the form is over time
 * @n_columns: how many columns there are: parts of the period, hours, or one
 * @columns: (owned): what stands below them
 * @lines: (owned) (element-type LgExploreLine)
 * @before: (owned): for each column, the value of the period before
 * @points: (owned) (element-type LgPoint): where the form is each incident, at their local days
 * @chart: (owned): a chart of all that, for the window
 * @incidents: of how many incidents, or counts, the figures are
 * @total: all of them together: their sum, or their median
 * @incidents_before: likewise of the period before
 * @total_before: likewise
 * @n_undated: incidents that are left out, for nobody knows their day
 *
 * What a chart shows. A plain value, made on a thread of the store.
 */
struct _LgExploreFigures
{
  GObject          parent_instance;

  LgExploreChoice *choice;
  LgBin            bin;
  guint            n_columns;
  char           **columns;
  GPtrArray       *lines;
  gint64          *before;
  GArray          *points;
  LgChart         *chart;
  gint64           incidents;
  gint64           total;
  gint64           incidents_before;
  gint64           total_before;
  gint64           n_undated;
};

DexFuture *lg_explore_figures_read (LgStore               *store,
                                    const LgExploreChoice *choice) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
