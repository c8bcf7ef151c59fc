/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-time.h"

G_BEGIN_DECLS

/* The words of the report, translated. Those that return `char *` give it away. */

const char *lg_report_words_kind        (const char *kind);
const char *lg_report_words_severity    (int         severity);
const char *lg_report_words_status      (int         status);
const char *lg_report_words_disposition (int         disposition);
const char *lg_report_words_task_kind   (int         kind);
const char *lg_report_words_task_status (int        status);
const char *lg_report_words_role        (int         role);
const char *lg_report_words_asset_status (int       status);
const char *lg_report_words_action      (const char *action);
const char *lg_report_words_passage     (int         direction,
                                         gboolean    granted);
const char *lg_report_words_channel     (int         channel);
const char *lg_report_words_alert_state (int         state);
const char *lg_report_words_threat      (int         level);
const char *lg_report_words_risk        (int         level);
const char *lg_report_words_trend       (int         direction);
const char *lg_report_words_weekday     (int         weekday);

char       *lg_report_words_day         (LgDay       day) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_report_words_short_day   (LgDay       day) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_report_words_days        (LgDay       first,
                                         LgDay       last) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_report_words_change      (gint64      change) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_report_words_share       (double      share) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_report_words_chance      (double      probability) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_report_words_time        (LgTime      time,
                                         int         precision,
                                         GTimeZone  *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
