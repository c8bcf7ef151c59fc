/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-canvas-private.h"

G_BEGIN_DECLS

void      lg_chart_invalidate    (LgChart           *self);
char     *lg_chart_format_value  (LgChart           *self,
                                  gint64             value) G_GNUC_WARN_UNUSED_RESULT;
const char *lg_chart_get_unit    (LgChart           *self);
int       lg_chart_get_digits    (LgChart           *self);
char    **lg_chart_copy_strings  (const char * const *strings,
                                  guint               n_strings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
