/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart.h"

G_BEGIN_DECLS

#define LG_TYPE_HEAT_MAP (lg_heat_map_get_type ())

/* Counts by row (weekday) and column (hour), darker for more. Its marks go row by row; a mark's series is its row. */
G_DECLARE_FINAL_TYPE (LgHeatMap, lg_heat_map, LG, HEAT_MAP, LgChart)

LgChart *lg_heat_map_new      (void);

void     lg_heat_map_set_data (LgHeatMap          *self,
                               const char * const *rows,
                               guint               n_rows,
                               const char * const *columns,
                               guint               n_columns,
                               const gint64       *values);

void     lg_heat_map_set_comparison (LgHeatMap      *self,
                               const char         *name,
                               const gint64       *values);

G_END_DECLS
