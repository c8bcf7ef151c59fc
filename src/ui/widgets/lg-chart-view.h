/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-chart.h"

G_BEGIN_DECLS

#define LG_TYPE_CHART_VIEW (lg_chart_view_get_type ())

G_DECLARE_FINAL_TYPE (LgChartView, lg_chart_view, LG, CHART_VIEW, GtkWidget)

GtkWidget *lg_chart_view_new       (void);
void       lg_chart_view_set_chart (LgChartView *self,
                                    LgChart     *chart);

G_END_DECLS
