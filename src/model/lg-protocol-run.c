/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-protocol-run.h"

G_DEFINE_ENUM_TYPE (LgRunState, lg_run_state,
                    G_DEFINE_ENUM_VALUE (LG_RUN_STATE_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (LG_RUN_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (LG_RUN_STATE_FAILED, "failed"))

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "incident_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgProtocolRun, incident_row), LG_FIELD_INTERNAL },
  { "incident", LG_FIELD_ID, G_STRUCT_OFFSET (LgProtocolRun, incident), LG_FIELD_JOINED },
  { "state", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgProtocolRun, state), LG_FIELD_STORED, lg_run_state_get_type },
  { "trigger", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgProtocolRun, trigger) },
  { "actor", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgProtocolRun, actor) },
  { "started_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgProtocolRun, started_at) },
  { "finished_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgProtocolRun, finished_at) },
  { "changed", LG_FIELD_BOOLEAN, G_STRUCT_OFFSET (LgProtocolRun, changed) },
};

LG_DEFINE_RECORD (LgProtocolRun, lg_protocol_run, "protocol_run", fields)
