/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LG_TYPE_CHART_MARK_NODE (lg_chart_mark_node_get_type ())

/* What a mark of a chart is for a screen reader: it has a name, a place and the focus, but is no widget, for a chart
 * draws its marks itself. */
G_DECLARE_FINAL_TYPE (LgChartMarkNode, lg_chart_mark_node, LG, CHART_MARK_NODE, GObject)

LgChartMarkNode *lg_chart_mark_node_new          (GtkWidget       *view,
                                                  guint            position);
void             lg_chart_mark_node_set_name     (LgChartMarkNode *self,
                                                  const char      *name);
void             lg_chart_mark_node_update_focus (LgChartMarkNode *self);
void             lg_chart_mark_node_leave        (LgChartMarkNode *self);

G_END_DECLS
