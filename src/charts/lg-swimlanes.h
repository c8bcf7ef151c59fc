/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart.h"

G_BEGIN_DECLS

#define LG_TYPE_SWIMLANES (lg_swimlanes_get_type ())

/* What several did around one moment: a lane for each of them on an axis of time that they share, with the moment
 * marked. Stays are bars, what happened at once is a shape. */
G_DECLARE_FINAL_TYPE (LgSwimlanes, lg_swimlanes, LG, SWIMLANES, LgChart)

/**
 * LgLaneKind:
 * @LG_LANE_STAY: from one moment to another: a bar
 * @LG_LANE_RECORDING: likewise, an outlined bar
 * @LG_LANE_ENTRY: a full circle
 * @LG_LANE_EXIT: a hollow circle
 * @LG_LANE_PASSAGE: a stroke: neither in nor out, as far as anybody knows
 * @LG_LANE_DENIED: a cross, in the colour of what is worst
 * @LG_LANE_NOTE: a diamond
 */
typedef enum
{
  LG_LANE_STAY,
  LG_LANE_RECORDING,
  LG_LANE_ENTRY,
  LG_LANE_EXIT,
  LG_LANE_PASSAGE,
  LG_LANE_DENIED,
  LG_LANE_NOTE,
  N_LG_LANE_KINDS,
} LgLaneKind;

/* Something in a lane. Nobody knows where an open end is, and its bar fades towards it. */
typedef struct
{
  guint       lane;
  LgLaneKind  kind;
  gint64      at;
  gint64      until;       /* of what lasts */
  gboolean    open_start;
  gboolean    open_end;
  const char *when;
  const char *what;
} LgLaneItem;

typedef struct
{
  gint64 from;
  gint64 until;
} LgLaneShade;

typedef struct
{
  gint64      at;
  const char *label;
} LgLaneTick;

/**
 * LgSwimlanesData:
 * @from: where the axis begins
 * @until: where it ends, after @from
 * @moment: what it is about
 * @moment_name: what stands above it
 * @lanes: (array length=n_lanes): the names of the lanes, from above
 * @items: (array length=n_items): what is in them, in any order; the index of a mark is the one in here
 * @shades: (array length=n_shades): stretches that are shaded in all lanes
 * @ticks: (array length=n_ticks): where the axis has a label
 * @legend: names of the kinds, and of a shade at the end; those of none in the lanes are left out
 */
typedef struct
{
  gint64              from;
  gint64              until;
  gint64              moment;
  const char         *moment_name;
  const char * const *lanes;
  guint               n_lanes;
  const LgLaneItem   *items;
  guint               n_items;
  const LgLaneShade  *shades;
  guint               n_shades;
  const LgLaneTick   *ticks;
  guint               n_ticks;
  const char         *legend[N_LG_LANE_KINDS + 1];
} LgSwimlanesData;

LgChart *lg_swimlanes_new      (void);

void     lg_swimlanes_set_data (LgSwimlanes           *self,
                                const LgSwimlanesData *data);

G_END_DECLS
