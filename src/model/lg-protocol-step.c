/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-protocol-step.h"

G_DEFINE_ENUM_TYPE (LgStepState, lg_step_state,
                    G_DEFINE_ENUM_VALUE (LG_STEP_STATE_PENDING, "pending"),
                    G_DEFINE_ENUM_VALUE (LG_STEP_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (LG_STEP_STATE_SKIPPED, "skipped"))

static const LgField fields[] = {
  { "id", LG_FIELD_ID, G_STRUCT_OFFSET (LgRecord, id) },
  { "run_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgProtocolStep, run_row), LG_FIELD_INTERNAL },
  { "number", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgProtocolStep, number) },
  { "state", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgProtocolStep, state), LG_FIELD_STORED, lg_step_state_get_type },
  { "outcome", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgProtocolStep, outcome) },
  { "records_read", LG_FIELD_JSON, G_STRUCT_OFFSET (LgProtocolStep, records_read) },
  { "records_written", LG_FIELD_JSON, G_STRUCT_OFFSET (LgProtocolStep, records_written) },
  { "working", LG_FIELD_JSON, G_STRUCT_OFFSET (LgProtocolStep, working) },
  { "finished_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgProtocolStep, finished_at) },
};

LG_DEFINE_RECORD (LgProtocolStep, lg_protocol_step, "protocol_step", fields)
