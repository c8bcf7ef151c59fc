/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-incident-select-private.h"
#include "lg-incident.h"
#include "lg-row-sink-private.h"

/* A list is read in passes, one after the other, each along an index, so that the first rows come without sorting all. */
typedef enum
{
  PASS_ALL,
  PASS_SEVERITY,   /* those of one severity */
  PASS_LOSS,       /* those with a net loss */
  PASS_NO_LOSS,
} PassKind;

typedef struct
{
  PassKind kind;
  int      severity;
} Pass;

/* The numbers of the parameters in the fragments below. */
enum
{
  PARAM_STATUSES = 1,
  PARAM_SEVERITIES,
  PARAM_SITE,
  PARAM_KIND,
  PARAM_ASSIGNEE,
  PARAM_SINCE,
  PARAM_UNTIL,
  PARAM_FIRST_DAY,
  PARAM_LAST_DAY,
  PARAM_SEVERITY,
  PARAM_ROWS,
  PARAM_SINCE_DAY,
  PARAM_UNTIL_DAY,
  PARAM_WHOLE_MONTHS,
  PARAM_WEEKDAY,
  PARAM_HOUR,
  PARAM_CURRENCY,
  PARAM_SKU,
  PARAM_DISPOSITION,
};

/* The archive has an index of its own, in the order of time. */
static gboolean
is_archive (const LgIncidentFilter *filter)
{
  return filter->statuses == 1u << LG_INCIDENT_STATUS_ARCHIVED && !filter->include_deleted;
}

/* Within a site a list runs along its days. */
static gboolean
runs_by_day (const LgIncidentFilter *filter)
{
  return filter->site_row != 0 && !is_archive (filter);
}

/* The planner knows nothing of how a store is filled; which index a list runs along is settled here. */
static const char *
choose_index (const LgIncidentFilter *filter,
              const Pass             *pass)
{
  if (runs_by_day (filter))
    return " INDEXED BY incidents_by_site_day";
  if (filter->assignee != NULL)
    return " INDEXED BY incidents_by_assignee";
  if (pass->kind == PASS_LOSS)
    return " INDEXED BY incidents_by_loss";
  if (filter->sort == LG_INCIDENT_SORT_NUMBER)
    return "";

  return is_archive (filter) ? " INDEXED BY incidents_archived" : " INDEXED BY incidents_by_time";
}

static gboolean
has_days (const LgIncidentFilter *filter)
{
  return filter->since_day != LG_INCIDENT_FIRST_DAY || filter->until_day != LG_INCIDENT_LAST_DAY;
}

/* What a mark of a chart stands for. The index by time is of use here as well: a local day is at most a day off the one
 * in UTC. Day 0 was a Thursday, and there are days before it. */
static void
append_figure_conditions (GString                *sql,
                          const LgIncidentFilter *filter)
{
  if (has_days (filter))
    g_string_append (sql, " AND t.local_day >= ?12 AND t.local_day < ?13"
                          " AND t.occurred_at >= (?12 - 2) * 86400000000 AND t.occurred_at < (?13 + 2) * 86400000000"
                          " AND (t.precision IS NULL OR t.precision < 2 OR (t.precision = 2 AND t.local_day < ?14))");
  if (filter->weekday != 0)
    g_string_append (sql, " AND ((t.local_day + 3) % 7 + 7) % 7 + 1 = ?15");
  if (filter->hour >= 0)
    g_string_append (sql, " AND t.local_hour = ?16");
  if (filter->currency != NULL)
    g_string_append (sql, " AND t.currency = ?17");
  if (filter->sku != NULL)
    g_string_append (sql, " AND EXISTS (SELECT 1 FROM incident_lines l WHERE l.incident_row = t.row AND l.sku = ?18)");
}

static void
append_conditions (GString                *sql,
                   const LgIncidentFilter *filter,
                   const Pass             *pass)
{
  g_string_append (sql, is_archive (filter) ? " WHERE t.status = 5" : " WHERE (?1 >> t.status) & 1");
  if (!filter->include_deleted)
    g_string_append (sql, " AND t.deleted_at IS NULL");
  if (filter->severities != LG_INCIDENT_SEVERITIES_ALL)
    g_string_append (sql, " AND (?2 >> t.severity) & 1");
  if (filter->site_row != 0)
    g_string_append (sql, " AND t.site_row = ?3");
  if (filter->kind != NULL)
    g_string_append (sql, " AND t.kind = ?4");
  if (filter->held)
    g_string_append (sql, " AND t.hold_at IS NOT NULL");
  if (filter->disposition != 0)
    g_string_append (sql, " AND t.disposition = ?19");
  if (filter->assignee != NULL)
    g_string_append (sql, " AND t.assignee = ?5");
  if (filter->since != LG_TIME_NONE)
    g_string_append (sql, runs_by_day (filter) ? " AND t.occurred_at >= ?6 AND t.local_day >= ?8" : " AND t.occurred_at >= ?6");
  if (filter->until != LG_TIME_NONE)
    g_string_append (sql, runs_by_day (filter) ? " AND t.occurred_at < ?7 AND t.local_day <= ?9" : " AND t.occurred_at < ?7");

  append_figure_conditions (sql, filter);

  if (pass->kind == PASS_SEVERITY)
    g_string_append (sql, " AND t.severity = ?10");
  else if (pass->kind == PASS_LOSS)
    g_string_append (sql, " AND t.gross_loss > t.recovered_loss");
  else if (pass->kind == PASS_NO_LOSS)
    g_string_append (sql, " AND t.gross_loss <= t.recovered_loss");
}

/* Within a site the local day runs with the time, and is what the site's index begins with. */
static const char *
order_by_time (const LgIncidentFilter *filter)
{
  gboolean by_day = runs_by_day (filter);

  if (filter->sort == LG_INCIDENT_SORT_OLDEST)
    return by_day ? " ORDER BY t.local_day, t.occurred_at" : " ORDER BY t.occurred_at";

  return by_day ? " ORDER BY t.local_day DESC, t.occurred_at DESC" : " ORDER BY t.occurred_at DESC";
}

static const char *
choose_order (const LgIncidentFilter *filter,
              const Pass             *pass)
{
  if (pass->kind == PASS_LOSS)
    return " ORDER BY t.gross_loss - t.recovered_loss DESC, t.occurred_at DESC";
  if (filter->sort == LG_INCIDENT_SORT_NUMBER)
    return " ORDER BY t.number";

  return order_by_time (filter);
}

static void
bind_figure (LgStatement            *statement,
             const LgIncidentFilter *filter)
{
  if (has_days (filter))
    {
      gboolean is_open = filter->until_day == LG_INCIDENT_LAST_DAY;

      lg_statement_bind_int (statement, PARAM_SINCE_DAY, filter->since_day);
      lg_statement_bind_int (statement, PARAM_UNTIL_DAY, filter->until_day);
      lg_statement_bind_int (statement, PARAM_WHOLE_MONTHS, is_open ? LG_INCIDENT_LAST_DAY : lg_day_month_start (filter->until_day));
    }
  if (filter->weekday != 0)
    lg_statement_bind_int (statement, PARAM_WEEKDAY, filter->weekday);
  if (filter->hour >= 0)
    lg_statement_bind_int (statement, PARAM_HOUR, filter->hour);
  if (filter->currency != NULL)
    lg_statement_bind_text (statement, PARAM_CURRENCY, filter->currency);
  if (filter->sku != NULL)
    lg_statement_bind_text (statement, PARAM_SKU, filter->sku);
}

static void
bind_filter (LgStatement            *statement,
             const LgIncidentFilter *filter,
             const Pass             *pass)
{
  lg_statement_bind_int (statement, PARAM_STATUSES, filter->statuses);
  if (filter->severities != LG_INCIDENT_SEVERITIES_ALL)
    lg_statement_bind_int (statement, PARAM_SEVERITIES, filter->severities);
  if (filter->site_row != 0)
    lg_statement_bind_int (statement, PARAM_SITE, filter->site_row);
  if (filter->kind != NULL)
    lg_statement_bind_text (statement, PARAM_KIND, filter->kind);
  if (filter->assignee != NULL)
    lg_statement_bind_text (statement, PARAM_ASSIGNEE, filter->assignee);
  if (filter->disposition != 0)
    lg_statement_bind_int (statement, PARAM_DISPOSITION, filter->disposition);
  if (pass->kind == PASS_SEVERITY)
    lg_statement_bind_int (statement, PARAM_SEVERITY, pass->severity);
  bind_figure (statement, filter);

  if (filter->since != LG_TIME_NONE)
    lg_statement_bind_int (statement, PARAM_SINCE, filter->since);
  if (filter->until != LG_TIME_NONE)
    lg_statement_bind_int (statement, PARAM_UNTIL, filter->until);

  /* A local day is at most a day off the day in UTC. */
  if (filter->since != LG_TIME_NONE && runs_by_day (filter))
    lg_statement_bind_int (statement, PARAM_FIRST_DAY, filter->since / LG_TIME_DAY - 2);
  if (filter->until != LG_TIME_NONE && runs_by_day (filter))
    lg_statement_bind_int (statement, PARAM_LAST_DAY, filter->until / LG_TIME_DAY + 2);
}

static LgStatement *
prepare (LgDb                    *db,
         const char              *what,
         const LgIncidentFilter  *filter,
         const Pass              *pass,
         const char              *order,
         GError                 **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  LgStatement *statement;

  g_string_append_printf (sql, "%s FROM incidents t%s", what, choose_index (filter, pass));
  append_conditions (sql, filter, pass);
  g_string_append (sql, order);

  statement = lg_db_prepare (db, sql->str, error);
  if (statement != NULL)
    bind_filter (statement, filter, pass);

  return statement;
}

static gboolean
run_pass (LgDb                    *db,
          const LgIncidentFilter  *filter,
          PassKind                 kind,
          int                      severity,
          LgRowSink               *sink,
          GError                 **error)
{
  const Pass pass = { kind, severity };
  g_autoptr (LgStatement) statement = prepare (db, "t.row", filter, &pass, choose_order (filter, &pass), error);

  return statement != NULL && lg_row_sink_read (sink, statement, error);
}

static gboolean
run_severities (LgDb                    *db,
                const LgIncidentFilter  *filter,
                LgRowSink               *sink,
                GError                 **error)
{
  for (int severity = LG_SEVERITY_CRITICAL; severity >= LG_SEVERITY_MINOR; severity--)
    {
      if ((filter->severities & (1u << severity)) != 0 &&
          !run_pass (db, filter, PASS_SEVERITY, severity, sink, error))
        return FALSE;
    }

  return TRUE;
}

/* The rows of a filter, but for its text, in its order. */
gboolean
lg_incident_select_all (LgDb                    *db,
                        const LgIncidentFilter  *filter,
                        LgRowSink               *sink,
                        GError                 **error)
{
  switch (filter->sort)
    {
    case LG_INCIDENT_SORT_SEVERITY:
      return run_severities (db, filter, sink, error);
    case LG_INCIDENT_SORT_LOSS:
      return run_pass (db, filter, PASS_LOSS, 0, sink, error) &&
             run_pass (db, filter, PASS_NO_LOSS, 0, sink, error);
    case LG_INCIDENT_SORT_NEWEST:
    case LG_INCIDENT_SORT_OLDEST:
    case LG_INCIDENT_SORT_NUMBER:
    default:
      return run_pass (db, filter, PASS_ALL, 0, sink, error);
    }
}

/* The same for those of a few rows, a JSON array of numbers, which are looked up and sorted. */
gboolean
lg_incident_select_rows (LgDb                    *db,
                         const LgIncidentFilter  *filter,
                         const char              *rows,
                         LgRowSink               *sink,
                         GError                 **error)
{
  static const char * const orders[] = {
    [LG_INCIDENT_SORT_NEWEST] = " ORDER BY t.occurred_at DESC",
    [LG_INCIDENT_SORT_OLDEST] = " ORDER BY t.occurred_at",
    [LG_INCIDENT_SORT_SEVERITY] = " ORDER BY t.severity DESC, t.occurred_at DESC",
    [LG_INCIDENT_SORT_LOSS] = " ORDER BY max (t.gross_loss - t.recovered_loss, 0) DESC, t.occurred_at DESC",
    [LG_INCIDENT_SORT_NUMBER] = " ORDER BY t.number",
  };
  const Pass pass = { PASS_ALL, 0 };
  g_autoptr (GString) sql = g_string_new ("SELECT t.row FROM json_each (?11) j CROSS JOIN incidents t ON t.row = j.value");
  g_autoptr (LgStatement) statement = NULL;

  append_conditions (sql, filter, &pass);
  g_string_append (sql, orders[filter->sort]);

  statement = lg_db_prepare (db, sql->str, error);
  if (statement == NULL)
    return FALSE;

  bind_filter (statement, filter, &pass);
  lg_statement_bind_text (statement, PARAM_ROWS, rows);

  return lg_row_sink_read (sink, statement, error);
}

gboolean
lg_incident_select_count (LgDb                    *db,
                          const LgIncidentFilter  *filter,
                          gint64                  *count,
                          GError                 **error)
{
  const Pass pass = { PASS_ALL, 0 };
  g_autoptr (LgStatement) statement = prepare (db, "count (*)", filter, &pass, "", error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  if (lg_statement_next (statement, &local_error))
    {
      *count = lg_statement_int (statement, 0);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
