/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart.h"

G_BEGIN_DECLS

#define LG_TYPE_POINT_CLOUD (lg_point_cloud_get_type ())

/* Points by time and value, however many: they are counted into cells of a few pixels, darker for more, so that what is
 * drawn does not grow with what there is. Its marks are the slots of the time, each with how many points it has. */
G_DECLARE_FINAL_TYPE (LgPointCloud, lg_point_cloud, LG, POINT_CLOUD, LgChart)

typedef struct
{
  gint64 at;
  gint64 value;
} LgPoint;

LgChart *lg_point_cloud_new      (void);

void     lg_point_cloud_set_data (LgPointCloud       *self,
                                  const char * const *labels,
                                  const gint64       *starts,
                                  guint               n_labels,
                                  const LgPoint      *points,
                                  gsize               n_points);

G_END_DECLS
