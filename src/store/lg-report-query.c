/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-report-query.h"

typedef void (*AddRow) (GArray      *rows,
                        LgStatement *statement);

static gboolean
fetch (LgStatement  *statement,
       GArray       *rows,
       AddRow        add,
       GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (lg_statement_next (statement, &local_error))
    add (rows, statement);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static void
add_flow (GArray      *rows,
          LgStatement *statement)
{
  LgReportFlow flow = {
    .site_row = lg_statement_int (statement, 0),
    .opened = (int) lg_statement_int (statement, 1),
    .closed = (int) lg_statement_int (statement, 2),
    .severity = (int) lg_statement_int (statement, 3),
    .incidents = lg_statement_int (statement, 4),
  };

  g_array_append_val (rows, flow);
}

/* Those that ended in the week or later; none ends before the day it occurred. An incident known only to the month
 * is open from the month after, and is in no week before that; see lg_report_query_active(). */
static LgStatement *
query_ended (LgDb                  *db,
             const LgReportPeriod  *period,
             GError               **error)
{
  const LgTime *starts = period->starts;

  return lg_db_query (db,
                      "SELECT site_row, max (local_day - ?2, -1) AS opened,"
                      "       max ((resolved_at >= ?4) + (resolved_at >= ?5) + (resolved_at >= ?6) + (resolved_at >= ?7)"
                      "            + (resolved_at >= ?8) + (resolved_at >= ?9) + (resolved_at >= ?10), local_day - ?2),"
                      "       severity, count (*)"
                      " FROM incidents INDEXED BY incidents_ended"
                      " WHERE site_row = ?1 AND resolved_at >= ?3 AND local_day < ?2 + 7"
                      "   AND deleted_at IS NULL AND status >= 4"
                      "   AND row NOT IN (SELECT row FROM incidents WHERE site_row = ?1 AND precision >= 2 AND deleted_at IS NULL"
                      "                    AND local_day >= ?11 AND local_day < ?2 + 7)"
                      " GROUP BY 2, 3, 4",
                      error, "iiiiiiiiiii", period->site_row, (gint64) period->first_day,
                      starts[0], starts[1], starts[2], starts[3], starts[4], starts[5], starts[6], starts[7],
                      (gint64) lg_day_month_start (period->first_day));
}

/* Those that occurred in the week and ended before it, or nobody knows when: on the day itself. */
static LgStatement *
query_ended_at_once (LgDb                  *db,
                     const LgReportPeriod  *period,
                     GError               **error)
{
  return lg_db_query (db,
                      "SELECT site_row, local_day - ?2, local_day - ?2, severity, count (*) FROM incidents"
                      " WHERE site_row = ?1 AND local_day >= ?2 AND local_day < ?2 + 7 AND deleted_at IS NULL"
                      "   AND status >= 4 AND (resolved_at IS NULL OR resolved_at < ?3) AND (precision IS NULL OR precision < 2)"
                      " GROUP BY 2, 4",
                      error, "iii", period->site_row, (gint64) period->first_day, period->starts[0]);
}

/**
 * lg_report_query_active:
 * @db: a connection
 * @scope: the week
 * @flows: (element-type LgReportFlow): those that have not ended yet are added
 * @error: return location
 *
 * Counts, with lg_report_query_flows() for each site, the incidents that were
 * open at any time in the week. An incident opens on the local day it
 * occurred, and closes on the one it was resolved: as the records say it now,
 * so reopening takes a closing back. One that is known only to the month opens
 * before the first week that begins after the month, and one of unknown time
 * before them all, so that neither is new in any week.
 */
gboolean
lg_report_query_active (LgDb                 *db,
                        const LgReportScope  *scope,
                        GArray               *flows,
                        GError              **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT site_row, max (local_day - ?2, -1), 7, severity, count (*) FROM incidents INDEXED BY incidents_active"
                 " WHERE deleted_at IS NULL AND status < 4 AND local_day < ?2 + 7 AND (?1 = 0 OR site_row = ?1)"
                 "   AND (precision IS NULL OR precision < 2 OR local_day < ?3)"
                 "   AND site_row IN (SELECT row FROM sites WHERE deleted_at IS NULL)"
                 " GROUP BY 1, 2, 4",
                 error, "iii", scope->site_row, (gint64) scope->first_day, (gint64) lg_day_month_start (scope->first_day));

  return fetch (statement, flows, add_flow, error);
}

/**
 * lg_report_query_flows:
 * @db: a connection
 * @period: the week at one site
 * @flows: (element-type LgReportFlow): those that were open in the week and have ended are added
 * @error: return location
 */
gboolean
lg_report_query_flows (LgDb                  *db,
                       const LgReportPeriod  *period,
                       GArray                *flows,
                       GError               **error)
{
  g_autoptr (LgStatement) ended = query_ended (db, period, error);
  g_autoptr (LgStatement) at_once = ended != NULL ? query_ended_at_once (db, period, error) : NULL;

  return at_once != NULL &&
         fetch (ended, flows, add_flow, error) &&
         fetch (at_once, flows, add_flow, error);
}

static void
add_undated (GArray      *rows,
             LgStatement *statement)
{
  LgReportUndated undated = {
    .has_month = lg_statement_int (statement, 0) == LG_PRECISION_MONTH,
    .month = (LgDay) lg_statement_int (statement, 1),
    .incidents = lg_statement_int (statement, 2),
  };

  g_array_append_val (rows, undated);
}

/**
 * lg_report_query_undated:
 * @db: a connection
 * @scope: the week
 * @undated: (element-type LgReportUndated): the counts are added, by month, those without any time last
 * @error: return location
 *
 * Counts the incidents known only to a month that the week has days of, and
 * those of unknown time, which lie at the beginning of 1970 in UTC.
 */
gboolean
lg_report_query_undated (LgDb                 *db,
                         const LgReportScope  *scope,
                         GArray               *undated,
                         GError              **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT precision, CASE precision WHEN 2 THEN local_day END AS month, count (*) FROM incidents"
                 " WHERE precision >= 2 AND deleted_at IS NULL AND local_day IN (?2, ?3, -1, 0)"
                 "   AND (precision > 2 OR local_day IN (?2, ?3)) AND (?1 = 0 OR site_row = ?1)"
                 "   AND site_row IN (SELECT row FROM sites WHERE deleted_at IS NULL)"
                 " GROUP BY 1, 2 ORDER BY 1, 2",
                 error, "iii", scope->site_row, (gint64) lg_day_month_start (scope->first_day),
                 (gint64) lg_day_month_start (scope->first_day + 6));

  return fetch (statement, undated, add_undated, error);
}

static void
add_alerts (GArray      *rows,
            LgStatement *statement)
{
  LgReportAlerts alerts = {
    .channel = (int) lg_statement_int (statement, 0),
    .state = (int) lg_statement_int (statement, 1),
    .alerts = lg_statement_int (statement, 2),
  };

  g_array_append_val (rows, alerts);
}

/**
 * lg_report_query_alerts:
 * @db: a connection
 * @site_row: a site, or 0 for all
 * @start: the earliest time of queueing
 * @end: the time before which they were queued
 * @alerts: (element-type LgReportAlerts): the counts are added
 * @error: return location
 *
 * Counts the outbox by channel and by the state each alert has now. An alert
 * belongs to the site of its incident; a summary of many belongs to none.
 */
gboolean
lg_report_query_alerts (LgDb    *db,
                        gint64   site_row,
                        LgTime   start,
                        LgTime   end,
                        GArray  *alerts,
                        GError **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT a.channel, a.state, count (*) FROM alerts a LEFT JOIN incidents i ON i.row = a.incident_row"
                 " WHERE a.queued_at >= ?1 AND a.queued_at < ?2 AND a.deleted_at IS NULL AND (?3 = 0 OR i.site_row = ?3)"
                 " GROUP BY 1, 2 ORDER BY 1, 2",
                 error, "iii", start, end, site_row);

  return fetch (statement, alerts, add_alerts, error);
}

/**
 * lg_report_query_audits:
 * @db: a connection
 * @site_row: a site, or 0 for all
 * @start: the earliest time they were due
 * @end: the time before which they were due
 * @n_due: (out): how many audits of equipment were due
 * @n_done: (out): how many of them were done by the end
 * @error: return location
 */
gboolean
lg_report_query_audits (LgDb    *db,
                        gint64   site_row,
                        LgTime   start,
                        LgTime   end,
                        gint64  *n_due,
                        gint64  *n_done,
                        GError **error)
{
  const char *due = "SELECT count (*) FROM tasks WHERE kind = 3 AND due_at >= ?1 AND due_at < ?2 AND status <> 5"
                    " AND deleted_at IS NULL AND (?3 = 0 OR site_row = ?3)";
  const char *done = "SELECT count (*) FROM tasks WHERE kind = 3 AND due_at >= ?1 AND due_at < ?2 AND status = 4"
                     " AND done_at < ?2 AND deleted_at IS NULL AND (?3 = 0 OR site_row = ?3)";

  return lg_db_query_int (db, due, n_due, error, "iii", start, end, site_row) &&
         lg_db_query_int (db, done, n_done, error, "iii", start, end, site_row);
}
