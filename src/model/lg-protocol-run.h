/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

typedef enum
{
  LG_RUN_STATE_RUNNING = 1,
  LG_RUN_STATE_DONE,
  LG_RUN_STATE_FAILED,
} LgRunState;

#define LG_TYPE_RUN_STATE (lg_run_state_get_type ())

GType lg_run_state_get_type (void) G_GNUC_CONST;

#define LG_TYPE_PROTOCOL_RUN (lg_protocol_run_get_type ())

LG_DECLARE_RECORD (LgProtocolRun, lg_protocol_run, PROTOCOL_RUN)

/* One run of the protocol, for the whole store or for one incident. */
struct _LgProtocolRun
{
  LgRecord  parent_instance;

  gint64   incident_row;
  char    *incident;  /* (owned) */
  int      state;
  char    *trigger;  /* (owned) who or what started it */
  char    *actor;  /* (owned) */
  LgTime   started_at;
  LgTime   finished_at;
  gboolean changed;  /* did it change anything */
};

G_END_DECLS
