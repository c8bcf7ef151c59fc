/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-access-lanes.h"
#include "lg-axis-entry.h"
#include "lg-hours.h"
#include "lg-swimlanes.h"

G_BEGIN_DECLS

/* Lanes that are being made. Texts of items and ticks are owned. */
typedef struct
{
  const LgAccessQuestion *question;  /* (unowned) */
  LgAccessFindings       *findings;  /* (owned) */
  LgHours                *hours;     /* (owned) */
  GPtrArray              *axis;      /* (owned) (nullable) (element-type LgAxisEntry) */
  GTimeZone              *zone;      /* (unowned): kept by the room core */
  LgTime                  from;
  LgTime                  until;

  GPtrArray              *names;     /* (owned) (element-type utf8): of the lanes */
  GArray                 *items;     /* (owned) (element-type LgLaneItem) */
  GArray                 *targets;   /* (owned) (element-type LgAccessTarget) */
  guint                   n_persons; /* with a lane */
  guint                   n_hidden;
} LgLanesDraft;

char *lg_lanes_draft_format_clock (const LgLanesDraft *self,
                                   LgTime              time) G_GNUC_WARN_UNUSED_RESULT;
void  lg_lanes_draft_add_item     (LgLanesDraft       *self,
                                   const LgLaneItem   *item,
                                   const char         *record_type,
                                   const char         *record);

void  lg_lanes_draft_add_persons  (LgLanesDraft       *self);

G_END_DECLS
