/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-mark-node.h"
#include "lg-chart-view.h"

G_BEGIN_DECLS

struct _LgChartView
{
  GtkWidget  parent_instance;

  LgChart   *chart;        /* (owned) (nullable) */
  guint      mark;         /* the one the arrow keys went to, or G_MAXUINT */

  GPtrArray *nodes;        /* (owned) (element-type LgChartMarkNode): the marks, for a screen reader */
  guint      n_named;      /* how many of them are as the chart has them */
  gboolean   has_listener; /* somebody asked for them */

  double     drag_start;   /* where the pointer began to select */
  double     drag_end;
  gboolean   is_selecting;
  double     pointer;      /* where it is, across the view */
  double     pinched;      /* the scale that was told of a pinch already */
};

enum {
  LG_CHART_VIEW_MARK_ACTIVATED,
  LG_CHART_VIEW_RANGE_SELECTED,
  LG_CHART_VIEW_ZOOMED,
  LG_CHART_VIEW_N_SIGNALS
};

extern guint lg_chart_view_signals[LG_CHART_VIEW_N_SIGNALS];

void     lg_chart_view_init_style        (LgChartView            *self,
                                          LgChartStyle           *style);
gboolean lg_chart_view_hit_test          (LgChartView            *self,
                                          double                  x,
                                          double                  y,
                                          LgChartMark            *mark);
void     lg_chart_view_add_input         (LgChartView            *self);
void     lg_chart_view_add_input_signals (LgChartViewClass       *klass);
void     lg_chart_view_draw_range        (LgChartView            *self,
                                          cairo_t                *cr);

void     lg_chart_view_add_keys          (GtkWidgetClass         *widget_class);

gboolean lg_chart_view_get_mark          (LgChartView            *self,
                                          guint                   position,
                                          LgChartMark            *mark);
char    *lg_chart_view_describe_mark     (const LgChartMark      *mark,
                                          const char             *separator) G_GNUC_WARN_UNUSED_RESULT;
void     lg_chart_view_move_to           (LgChartView            *self,
                                          guint                   position);
void     lg_chart_view_update_focus      (LgChartView            *self);
void     lg_chart_view_update_accessible (LgChartView            *self);
void     lg_chart_view_tend_nodes        (LgChartView            *self);
void     lg_chart_view_rename_nodes      (LgChartView            *self);
void     lg_chart_view_clear_nodes       (LgChartView            *self);
void     lg_chart_view_accessible_init   (GtkAccessibleInterface *iface);

G_END_DECLS
