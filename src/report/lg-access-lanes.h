/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-access-findings.h"
#include "lg-chart.h"

G_BEGIN_DECLS

#define LG_TYPE_ACCESS_LANES (lg_access_lanes_get_type ())

G_DECLARE_FINAL_TYPE (LgAccessLanes, lg_access_lanes, LG, ACCESS_LANES, GObject)

/**
 * LgAccessQuestion:
 * @site_row: a site
 * @at: a moment
 * @window: how long before and after it, in microseconds
 * @incident_row: the incident whose moment it is, or 0
 *
 * Who was there.
 */
typedef struct
{
  gint64 site_row;
  LgTime at;
  LgTime window;
  gint64 incident_row;
} LgAccessQuestion;

/* What a mark of the lanes stands for. */
typedef struct
{
  char *record_type;  /* (owned) (nullable): NULL where no page shows it */
  char *record;       /* (owned) (nullable): its id; the row of a badge event */
} LgAccessTarget;

/* The access logs of a site around a moment, a lane for each person. A plain value. */
struct _LgAccessLanes
{
  GObject           parent_instance;

  LgAccessQuestion  question;
  LgChart          *chart;     /* (owned) */
  GArray           *targets;   /* (owned) (element-type LgAccessTarget): by the index of the mark */
  guint             n_lanes;   /* of persons */
  guint             n_hidden;  /* persons for whom there is no lane */
  gboolean          has_logs;
};

LgAccessLanes *lg_access_lanes_new (LgDb                    *db,
                                    const LgAccessQuestion  *question,
                                    GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
