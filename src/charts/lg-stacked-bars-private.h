/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-axis-private.h"
#include "lg-chart-private.h"
#include "lg-stacked-bars.h"

G_BEGIN_DECLS

typedef struct
{
  guint  series;
  guint  index;
  gint64 value;
  gint64 from; /* the end towards zero */
  gint64 to;
} LgStackedSegment;

struct _LgStackedBars
{
  LgChart            parent_instance;

  LgChartPalette     palette;
  char             **labels;   /* (owned) */
  guint              n_labels;
  char             **names;    /* (owned) */
  guint              n_series;
  guint             *colors;   /* (owned): of the palette, one for each series */
  GArray            *segments; /* (owned): of LgStackedSegment, by label and then by series */
  guint             *starts;   /* (owned): where each label's segments start, and the end of the last one's */
  char              *comparison_name; /* (owned) (nullable) */
  gint64            *comparison;      /* (owned) (nullable): a value for each label */
  gint64             min;
  gint64             max;

  /* measured */
  LgChartAxis        axis;
  GArray            *legend;   /* (owned): of LgChartLegendItem */
  LgChartRect        area;
  LgChartRect        plot;
  double             bar_width;
  double             gap;      /* between the segments of a bar */
  gboolean           snap;
  gboolean           rtl;
  gboolean           show_totals;
};

gint64      lg_stacked_bars_get_total (LgStackedBars          *self,
                                       guint                   index);
LgChartRect lg_stacked_bars_get_rect  (LgStackedBars          *self,
                                       const LgStackedSegment *segment);

double      lg_stacked_bars_get_height (LgChart               *chart,
                                        LgChartCanvas         *canvas,
                                        double                 width);
void        lg_stacked_bars_measure   (LgChart                *chart,
                                       LgChartCanvas          *canvas,
                                       const LgChartRect      *area);
void        lg_stacked_bars_draw      (LgChart                *chart,
                                       LgChartCanvas          *canvas);

G_END_DECLS
