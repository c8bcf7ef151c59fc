/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-canvas-private.h"

G_BEGIN_DECLS

void      lg_chart_invalidate    (LgChart           *self);
char     *lg_chart_format_value  (LgChart           *self,
                                  gint64             value) G_GNUC_WARN_UNUSED_RESULT;
int       lg_chart_get_digits    (LgChart           *self);
gboolean  lg_chart_rect_contains (const LgChartRect *rect,
                                  double             x,
                                  double             y);

G_END_DECLS
