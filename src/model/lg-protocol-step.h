/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

typedef enum
{
  LG_STEP_STATE_PENDING = 1,
  LG_STEP_STATE_DONE,
  LG_STEP_STATE_SKIPPED,
} LgStepState;

#define LG_TYPE_STEP_STATE (lg_step_state_get_type ())

GType lg_step_state_get_type (void) G_GNUC_CONST;

#define LG_TYPE_PROTOCOL_STEP (lg_protocol_step_get_type ())

LG_DECLARE_RECORD (LgProtocolStep, lg_protocol_step, PROTOCOL_STEP)

/* One step of a run: what it read, what it wrote, what came out. */
struct _LgProtocolStep
{
  LgRecord  parent_instance;

  gint64   run_row;
  gint64   number;
  int      state;
  char    *outcome;  /* (owned) */
  char    *records_read;  /* (owned) */
  char    *records_written;  /* (owned) */
  char    *working;  /* (owned) */
  LgTime   finished_at;
};

G_END_DECLS
