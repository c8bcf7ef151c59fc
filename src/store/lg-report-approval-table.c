/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-check-private.h"
#include "lg-report-approval-table.h"
#include "lg-table-private.h"

static const LgTableJoin joined[] = {
  { "site", "s.code" },
  { NULL },
};

static const LgTable report_approvals = {
  .name = "report_approvals",
  .record_type = lg_report_approval_get_type,
  .joins = "LEFT JOIN sites s ON s.row = t.site_row",
  .joined = joined,
};

static gboolean
check (LgReportApproval  *approval,
       GError           **error)
{
  LgWeek week;

  return lg_check (approval->week != NULL, error, "An approval needs the week of its report") &&
         lg_week_parse (approval->week, &week, error) &&
         lg_check (approval->digest != NULL, error, "An approval needs the digest of what was approved");
}

/**
 * lg_report_approvals_insert:
 * @db: a connection in a transaction
 * @approval: an approval with week and digest; without a site, of the report over all sites
 * @error: return location
 *
 * The one who acts approves, now, unless the approval says who and when.
 */
gboolean
lg_report_approvals_insert (LgDb              *db,
                            LgReportApproval  *approval,
                            GError           **error)
{
  if (approval->approved_by == NULL)
    approval->approved_by = g_strdup (lg_db_get_actor (db));
  if (approval->approved_at == LG_TIME_NONE)
    approval->approved_at = lg_time_now ();

  return check (approval, error) && lg_table_insert (db, &report_approvals, approval, error);
}

/**
 * lg_report_approvals_find:
 * @db: a connection
 * @week: an ISO 8601 week, `2026-W47`
 * @site_row: a site, 0 for the report over all sites
 * @error: return location
 *
 * Returns: (transfer full): the newest approval, or NULL with
 *   %LG_STORE_ERROR_NOT_FOUND; whether it is of the report as it stands now
 *   its digest tells
 */
LgReportApproval *
lg_report_approvals_find (LgDb        *db,
                          const char  *week,
                          gint64       site_row,
                          GError     **error)
{
  return lg_table_find (db, &report_approvals,
                        "WHERE t.week = ? AND t.site_row IS nullif (?, 0) AND t.deleted_at IS NULL"
                        " ORDER BY t.row DESC LIMIT 1",
                        error, "ti", week, site_row);
}

/**
 * lg_report_approvals_list:
 * @db: a connection
 * @limit: how many at most, 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgReportApproval): the approvals, the newest first
 */
GPtrArray *
lg_report_approvals_list (LgDb    *db,
                          gint64   limit,
                          GError **error)
{
  return lg_table_list (db, &report_approvals, "WHERE t.deleted_at IS NULL ORDER BY t.row DESC LIMIT ?",
                        error, "i", limit != 0 ? limit : -1);
}
