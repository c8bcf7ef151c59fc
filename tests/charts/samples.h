/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart.h"

G_BEGIN_DECLS

/* Charts as the weekly report and the overview make them, with figures that are always the same. */
LgChart         *sample_loss_by_kind      (guint               n_weeks);
LgChart         *sample_severity_by_week  (guint               n_weeks);
LgChart         *sample_net_loss          (void);
LgChart         *sample_hours             (gint64              most);
LgChart         *sample_top_skus          (guint               n_items);
LgChart         *sample_swimlanes         (void);


cairo_surface_t *sample_render            (LgChart            *chart,
                                           const LgChartStyle *style,
                                           int                 width,
                                           int                 height);
LgChartColor     sample_get_pixel         (cairo_surface_t    *surface,
                                           int                 x,
                                           int                 y);
guint            sample_count_ink         (cairo_surface_t    *surface,
                                           const LgChartStyle *style);

G_END_DECLS
