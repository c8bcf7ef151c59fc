/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

/**
 * LgAxisKind:
 * @LG_AXIS_KIND_OCCURRED: what happened; name is the title
 * @LG_AXIS_KIND_REPORTED: somebody wrote it down
 * @LG_AXIS_KIND_LINE: what was taken; number is how many, other the unit cost
 * @LG_AXIS_KIND_PERSON: code is the role
 * @LG_AXIS_KIND_VEHICLE: name is the plate
 * @LG_AXIS_KIND_TASK: a task was made; code is its kind, number its status
 * @LG_AXIS_KIND_TASK_DONE: the task was done
 * @LG_AXIS_KIND_ALERT: an alert was queued; code is the channel, number the state, detail the recipient
 * @LG_AXIS_KIND_ATTEMPT: one attempt to deliver it; detail is the answer
 * @LG_AXIS_KIND_ACKNOWLEDGED: somebody acknowledged it
 * @LG_AXIS_KIND_EVIDENCE: evidence was added; number is its size
 * @LG_AXIS_KIND_FOOTAGE: a recording begins; number is when it ends, detail the camera
 * @LG_AXIS_KIND_ASSET: an asset changed; code and number are its status before and after, other how many
 * @LG_AXIS_KIND_RISK: the risk was set to number × other
 * @LG_AXIS_KIND_RUN: the protocol was run for it; code is the state, number when it ended
 * @LG_AXIS_KIND_BADGE: a badge, the actor, at a reader, the detail; code is the direction, number whether it was granted,
 *   other the event's row
 * @LG_AXIS_KIND_AUDIT: a row of the audit log; name is the action
 *
 * What an entry of an incident's time axis tells.
 */
typedef enum
{
  LG_AXIS_KIND_OCCURRED = 1,
  LG_AXIS_KIND_REPORTED,
  LG_AXIS_KIND_LINE,
  LG_AXIS_KIND_PERSON,
  LG_AXIS_KIND_VEHICLE,
  LG_AXIS_KIND_TASK,
  LG_AXIS_KIND_TASK_DONE,
  LG_AXIS_KIND_ALERT,
  LG_AXIS_KIND_ATTEMPT,
  LG_AXIS_KIND_ACKNOWLEDGED,
  LG_AXIS_KIND_EVIDENCE,
  LG_AXIS_KIND_FOOTAGE,
  LG_AXIS_KIND_ASSET,
  LG_AXIS_KIND_RISK,
  LG_AXIS_KIND_RUN,
  LG_AXIS_KIND_BADGE,
  LG_AXIS_KIND_AUDIT,
} LgAxisKind;

#define LG_TYPE_AXIS_KIND (lg_axis_kind_get_type ())

GType lg_axis_kind_get_type (void) G_GNUC_CONST;

#define LG_TYPE_AXIS_ENTRY (lg_axis_entry_get_type ())

LG_DECLARE_RECORD (LgAxisEntry, lg_axis_entry, AXIS_ENTRY)

/* A moment of an incident's time axis, read from the record it stands for. */
struct _LgAxisEntry
{
  LgRecord  parent_instance;

  int      kind;
  LgTime   at;
  int      precision;    /* LgPrecision of at */
  char    *timezone;     /* (owned): of the incident's site */
  char    *currency;     /* (owned): of the incident */
  char    *record_type;  /* (owned) */
  char    *record;       /* (owned): the id of what it stands for */
  char    *name;         /* (owned) (nullable) */
  char    *detail;       /* (owned) (nullable) */
  char    *actor;        /* (owned) (nullable) */
  char    *before;       /* (owned) (nullable) */
  char    *after;        /* (owned) (nullable) */
  gint64   code;
  gint64   number;
  gint64   other;
};

G_END_DECLS
