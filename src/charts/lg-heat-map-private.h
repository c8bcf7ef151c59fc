/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-private.h"
#include "lg-heat-map.h"

G_BEGIN_DECLS

struct _LgHeatMap
{
  LgChart       parent_instance;

  char        **rows;    /* (owned) */
  guint         n_rows;
  char        **columns; /* (owned) */
  guint         n_columns;
  gint64       *values;  /* (owned): row by row */
  gint64        max;
  char         *comparison_name; /* (owned) (nullable) */
  gint64       *comparison;      /* (owned) (nullable): as the values */

  /* measured */
  LgChartRect   area;
  LgChartRect   plot;
  double        gap;
  gboolean      snap;
  gboolean      rtl;
  gboolean      show_figures;
};

gint64      lg_heat_map_get_value  (LgHeatMap         *self,
                                    guint              row,
                                    guint              column);
LgChartRect lg_heat_map_get_rect   (LgHeatMap         *self,
                                    guint              row,
                                    guint              column);

double      lg_heat_map_get_height (LgChart           *chart,
                                    LgChartCanvas     *canvas,
                                    double             width);
void        lg_heat_map_measure    (LgChart           *chart,
                                    LgChartCanvas     *canvas,
                                    const LgChartRect *area);
void        lg_heat_map_draw       (LgChart           *chart,
                                    LgChartCanvas     *canvas);

G_END_DECLS
