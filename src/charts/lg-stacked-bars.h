/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart.h"

G_BEGIN_DECLS

#define LG_TYPE_STACKED_BARS (lg_stacked_bars_get_type ())

/* A bar a label (a week), stacked by series (kinds, or severities). Its marks go label by label, and in a bar from the
 * first series on; values of zero have none. */
G_DECLARE_FINAL_TYPE (LgStackedBars, lg_stacked_bars, LG, STACKED_BARS, LgChart)

LgChart *lg_stacked_bars_new      (LgChartPalette       palette);

void     lg_stacked_bars_set_data (LgStackedBars       *self,
                                   const char * const  *labels,
                                   guint                n_labels,
                                   const LgChartSeries *series,
                                   guint                n_series);

void     lg_stacked_bars_set_colors (LgStackedBars     *self,
                                   const guint         *colors);
guint    lg_stacked_bars_get_color (LgStackedBars      *self,
                                   guint                series);

void     lg_stacked_bars_set_comparison (LgStackedBars *self,
                                   const char          *name,
                                   const gint64        *values);

G_END_DECLS
