/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-canvas-private.h"

G_BEGIN_DECLS

/* A row of labels, one below each of the slots that @rect is divided into. Where there is no room for all of them,
 * every second, third, fourth … is drawn, so that none overlaps another. */
typedef struct
{
  const char * const *texts;     /* (unowned) */
  guint               n_texts;
  gboolean            keep_last; /* count from the last one, which matters most, instead of the first */
  LgChartRect         rect;
  double              left;      /* how far a label at either end may reach beyond its slot */
  double              right;
} LgChartLabels;

guint  lg_chart_labels_choose_stride (double               label_width,
                                      double               slot_width);
double lg_chart_slot_x               (const LgChartRect   *rect,
                                      guint                n_slots,
                                      guint                index,
                                      gboolean             rtl);
int    lg_chart_slot_at              (const LgChartRect   *rect,
                                      guint                n_slots,
                                      double               x,
                                      gboolean             rtl);
void   lg_chart_labels_draw          (LgChartCanvas       *canvas,
                                      const LgChartLabels *labels);

G_END_DECLS
