/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *lg_words_severity      (int         severity);
const char *lg_words_threat        (int         level);
const char *lg_words_risk          (int         level);
const char *lg_words_status        (int         status);
const char *lg_words_disposition   (int         disposition);
const char *lg_words_kind          (const char *kind);
const char *lg_words_role          (int         role);
const char *lg_words_contact_role  (int         role);
const char *lg_words_task_kind     (int         kind);
const char *lg_words_task_status   (int         status);
const char *lg_words_asset_status  (int         status);
const char *lg_words_passage       (int         direction,
                                    gboolean    granted);
const char *lg_words_channel       (int         channel);
const char *lg_words_alert_state   (int         state);

char       *lg_words_difference    (const char *amount,
                                    gint64      difference) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_words_signed        (gint64      number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
