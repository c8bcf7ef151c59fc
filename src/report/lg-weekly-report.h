/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "lg-db.h"
#include "lg-report-approval.h"
#include "lg-time.h"

G_BEGIN_DECLS

#define LG_TYPE_WEEKLY_REPORT (lg_weekly_report_get_type ())

/* The weekly loss report of one site or all, as the store had it when it was made. It never changes, but for its approval. */
G_DECLARE_FINAL_TYPE (LgWeeklyReport, lg_weekly_report, LG, WEEKLY_REPORT, GObject)

LgWeeklyReport   *lg_weekly_report_new          (LgDb            *db,
                                                 LgWeek           week,
                                                 gint64           site_row,
                                                 GError         **error) G_GNUC_WARN_UNUSED_RESULT;
LgWeeklyReport   *lg_weekly_report_new_at       (LgDb            *db,
                                                 LgWeek           week,
                                                 gint64           site_row,
                                                 LgTime           now,
                                                 GError         **error) G_GNUC_WARN_UNUSED_RESULT;
LgWeek            lg_weekly_report_get_week     (LgWeeklyReport  *self);
gint64            lg_weekly_report_get_site_row (LgWeeklyReport  *self);
const char       *lg_weekly_report_get_title    (LgWeeklyReport  *self);
const char       *lg_weekly_report_get_digest   (LgWeeklyReport  *self);
LgReportApproval *lg_weekly_report_get_approval (LgWeeklyReport  *self);
gboolean          lg_weekly_report_is_approved  (LgWeeklyReport  *self);
gboolean          lg_weekly_report_is_over      (LgWeeklyReport  *self);
char             *lg_weekly_report_dup_so_far   (LgWeeklyReport  *self) G_GNUC_WARN_UNUSED_RESULT;
char             *lg_weekly_report_dup_name     (LgWeeklyReport  *self,
                                                 const char      *extension) G_GNUC_WARN_UNUSED_RESULT;

gboolean          lg_weekly_report_approve      (LgWeeklyReport  *self,
                                                 LgDb            *db,
                                                 GError         **error);

char             *lg_weekly_report_to_json      (LgWeeklyReport  *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean          lg_weekly_report_write        (LgWeeklyReport  *self,
                                                 const char      *path,
                                                 GError         **error);

G_END_DECLS
