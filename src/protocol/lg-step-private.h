/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "lg-db.h"
#include "lg-incident.h"
#include "lg-protocol-run.h"

G_BEGIN_DECLS

#define LG_N_STEPS 15

/**
 * LgStep:
 * @db: the connection, in the step's transaction
 * @run: the run it belongs to
 * @incident: (nullable): the incident of the run; none for the whole store
 * @folder: the store's folder
 * @read: ids of the records it looked at
 * @written: ids of the records it wrote
 * @working: the figures it came to, as JSON
 * @outcome: (owned): what came out, in a sentence
 * @skipped: it did not apply
 *
 * One step at work. What it writes and its own record are one transaction.
 */
typedef struct
{
  LgDb          *db;
  LgProtocolRun *run;
  LgIncident    *incident;
  const char    *folder;
  GPtrArray     *read;
  GPtrArray     *written;
  JsonObject    *working;
  char          *outcome;
  gboolean       skipped;
} LgStep;

typedef gboolean (*LgStepFunc) (LgStep  *step,
                                GError **error);

gboolean   lg_step_done            (LgStep      *step,
                                    const char  *format,
                                    ...) G_GNUC_PRINTF (2, 3);
gboolean   lg_step_skip            (LgStep      *step,
                                    const char  *format,
                                    ...) G_GNUC_PRINTF (2, 3);
void       lg_step_note_read       (LgStep      *step,
                                    gpointer     record);
void       lg_step_note_written    (LgStep      *step,
                                    gpointer     record);
gboolean   lg_step_get_breach_severity (LgStep      *step,
                                        LgSeverity  *severity,
                                        GError     **error);
GPtrArray *lg_step_list_breaches   (LgStep      *step,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_step_list_without    (LgStep      *step,
                                    GPtrArray   *incidents,
                                    const char  *rule,
                                    gboolean     alert,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char      *lg_step_describe_loss   (LgIncident  *incident) G_GNUC_WARN_UNUSED_RESULT;
char      *lg_step_describe_time   (LgIncident  *incident) G_GNUC_WARN_UNUSED_RESULT;

gboolean   lg_step_fetch_incidents (LgStep *step, GError **error);
gboolean   lg_step_list_high_risk_assets (LgStep *step, GError **error);
gboolean   lg_step_score_severity  (LgStep *step, GError **error);
gboolean   lg_step_create_reports  (LgStep *step, GError **error);
gboolean   lg_step_update_assets   (LgStep *step, GError **error);
gboolean   lg_step_assign_patrol   (LgStep *step, GError **error);
gboolean   lg_step_assign_review   (LgStep *step, GError **error);
gboolean   lg_step_calculate_loss  (LgStep *step, GError **error);
gboolean   lg_step_notify_management (LgStep *step, GError **error);
gboolean   lg_step_alert_response  (LgStep *step, GError **error);
gboolean   lg_step_assess_risk     (LgStep *step, GError **error);
gboolean   lg_step_write_report    (LgStep *step, GError **error);
gboolean   lg_step_archive         (LgStep *step, GError **error);
gboolean   lg_step_audit_equipment (LgStep *step, GError **error);
gboolean   lg_step_check_access    (LgStep *step, GError **error);

G_END_DECLS
