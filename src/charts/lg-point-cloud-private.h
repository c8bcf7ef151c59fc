/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-axis-private.h"
#include "lg-chart-private.h"
#include "lg-point-cloud.h"

G_BEGIN_DECLS

typedef struct
{
  guint  n_points;
  gint64 least;
  gint64 most;
} LgPointSlot;

/* All of a point that counts for a picture: how far along the time it is, from 0 to 1, and its value. */
typedef struct
{
  float across;
  float value;
} LgPointPlace;

struct _LgPointCloud
{
  LgChart       parent_instance;

  char        **labels;    /* (owned) */
  gint64       *starts;    /* (owned): of each slot, and the end of the last */
  LgPointSlot  *slots;     /* (owned) */
  guint         n_slots;
  LgPointPlace *places;    /* (owned): of each point */
  gsize         n_points;
  gint64        min;
  gint64        max;

  /* measured */
  LgChartAxis   axis;
  LgChartRect   area;
  LgChartRect   plot;
  double        cell;      /* the side of a cell */
  guint         n_columns;
  guint         n_rows;
  guint8       *strengths; /* (owned): of each cell, column by column; 0 for none */
  gboolean      rtl;
};

double lg_point_cloud_get_height (LgChart           *chart,
                                  LgChartCanvas     *canvas,
                                  double             width);
void   lg_point_cloud_measure    (LgChart           *chart,
                                  LgChartCanvas     *canvas,
                                  const LgChartRect *area);
void   lg_point_cloud_draw       (LgChart           *chart,
                                  LgChartCanvas     *canvas);

G_END_DECLS
