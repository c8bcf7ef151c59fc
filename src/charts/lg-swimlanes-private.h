/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-legend-private.h"
#include "lg-chart-private.h"
#include "lg-swimlanes.h"

G_BEGIN_DECLS

/* The kind of a shade in the legend. */
#define LG_LANE_SHADE N_LG_LANE_KINDS

struct _LgSwimlanes
{
  LgChart           parent_instance;

  gint64            from;
  gint64            until;
  gint64            moment;
  char             *moment_name;  /* (owned) */
  GPtrArray        *lanes;        /* (owned) (element-type utf8) */
  GArray           *items;        /* (owned) (element-type LgLaneItem): as they were given */
  GArray           *order;        /* (owned) (element-type guint): of the items as a reader goes through them */
  GArray           *shades;       /* (owned) (element-type LgLaneShade) */
  GArray           *ticks;        /* (owned) (element-type LgLaneTick) */
  GArray           *legend;       /* (owned) (element-type LgChartLegendItem): series is the kind */

  /* measured */
  LgChartRect       area;
  LgChartRect       plot;
  double            label_width;
  double            lane_height;
  double            em;
  gboolean          rtl;
};

const LgLaneItem *lg_swimlanes_get_item   (LgSwimlanes      *self,
                                           guint             index);

double            lg_swimlanes_get_x      (LgSwimlanes      *self,
                                           gint64            at);
double            lg_swimlanes_get_lane_y (LgSwimlanes      *self,
                                           guint             lane);
LgChartRect       lg_swimlanes_get_rect   (LgSwimlanes      *self,
                                           const LgLaneItem *item);

void              lg_swimlanes_draw       (LgChart          *chart,
                                           LgChartCanvas    *canvas);

G_END_DECLS
