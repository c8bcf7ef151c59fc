/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "lg-db.h"
#include "lg-incident.h"
#include "lg-protocol-run.h"
#include "lg-protocol-step.h"
#include "lg-store.h"

G_BEGIN_DECLS

/* A bit a step: bit 1 for step 1. */
#define LG_PROTOCOL_ALL_STEPS 0xfffeu

const char     *lg_protocol_step_name    (gint64           number);

LgProtocolRun  *lg_protocol_begin        (LgDb            *db,
                                          LgIncident      *incident,
                                          guint            steps,
                                          const char      *trigger,
                                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;
LgProtocolStep *lg_protocol_advance      (LgDb            *db,
                                          LgProtocolRun   *run,
                                          const char      *folder,
                                          gboolean        *finished,
                                          GError         **error);
LgProtocolRun  *lg_protocol_run_sync     (LgStore         *store,
                                          const char      *incident,
                                          guint            steps,
                                          const char      *trigger,
                                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        lg_protocol_report       (LgDb            *db,
                                          LgIncident      *incident,
                                          const char      *folder,
                                          GError         **error);
JsonNode       *lg_protocol_run_to_json  (LgDb            *db,
                                          LgProtocolRun   *run,
                                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
