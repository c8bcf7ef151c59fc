/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-figure-query.h"

/* Every statement has the columns day, time, kind, site, severity, SKU, hour, incidents, gross, recovered, and the
 * parameters first day, end, site, kind, currency, and the first day of the months that the period has not whole. None
 * groups what can be many rows: whoever asks adds them up faster than SQLite sorts them. */

#define CHOSEN(table) " AND (?3 = 0 OR " table "site_row = ?3) AND (?4 IS NULL OR " table "kind = ?4)" \
                      " AND (?5 IS NULL OR " table "currency = ?5)"

/* The index is by time, and a local day is at most a day off the day in UTC. */
#define IN_TIME(table) table "occurred_at >= (?1 - 2) * 86400000000 AND " table "occurred_at < (?2 + 2) * 86400000000" \
                       " AND " table "local_day >= ?1 AND " table "local_day < ?2 AND " table "deleted_at IS NULL"

#define IS_DATED(table) "(" table "precision IS NULL OR " table "precision < 2 OR (" \
                        table "precision = 2 AND " table "local_day < ?6))"

#define UNDATED "FROM incidents INDEXED BY incidents_without_day" \
                " WHERE precision >= 2 AND deleted_at IS NULL AND local_day >= ?1 AND local_day < ?2" \
                " AND (precision > 2 OR local_day >= ?6)" CHOSEN ("")

/* Days are added up ahead of time, and have those that do not belong to the period for certain taken off. */
#define TAKE_OFF " UNION ALL SELECT local_day, 0, kind, site_row, severity, NULL, 0, -1, -gross_loss, -recovered_loss " UNDATED

static const char kinds_sql[] =
  "SELECT local_day, 0, kind, 0, 0, NULL, 0, incidents, gross, recovered FROM incident_kind_days"
  " WHERE local_day >= ?1 AND local_day < ?2 AND (?4 IS NULL OR kind = ?4) AND (?5 IS NULL OR currency = ?5)" TAKE_OFF;

static const char sites_sql[] =
  "SELECT local_day, 0, kind, site_row, severity, NULL, 0, incidents, gross, recovered FROM incident_days"
  " WHERE local_day >= ?1 AND local_day < ?2" CHOSEN ("") TAKE_OFF;

static const char skus_sql[] =
  "SELECT 0, 0, NULL, 0, 0, l.sku, 0, count (DISTINCT t.row), sum (l.quantity * coalesce (l.unit_cost, 0)),"
  " sum (l.recovered_quantity * coalesce (l.unit_cost, 0))"
  " FROM incidents t INDEXED BY incidents_by_time CROSS JOIN incident_lines l ON l.incident_row = t.row"
  " WHERE " IN_TIME ("t.") CHOSEN ("t.") " AND " IS_DATED ("t.") " GROUP BY l.sku";

#define HOURS_FROM " FROM sites s CROSS JOIN incidents i INDEXED BY incidents_by_site_day ON i.site_row = s.row" \
                   " WHERE i.local_day >= ?1 AND i.local_day < ?2 AND i.deleted_at IS NULL AND i.local_hour IS NOT NULL"

/* Without the losses the index alone answers. */
static const char hours_sql[] =
  "SELECT i.local_day, 0, i.kind, i.site_row, i.severity, NULL, i.local_hour, 1, 0, 0" HOURS_FROM
  " AND (?3 = 0 OR i.site_row = ?3) AND (?4 IS NULL OR i.kind = ?4)";

static const char hour_losses_sql[] =
  "SELECT i.local_day, 0, i.kind, i.site_row, i.severity, NULL, i.local_hour, 1, i.gross_loss, i.recovered_loss" HOURS_FROM
  CHOSEN ("i.");

static const char each_sql[] =
  "SELECT local_day, occurred_at, kind, site_row, severity, NULL, 0, 1, gross_loss, recovered_loss"
  " FROM incidents INDEXED BY incidents_by_time WHERE " IN_TIME ("") CHOSEN ("") " AND (precision IS NULL OR precision < 2)";

static const char response_sql[] =
  "SELECT local_day, reported_at, kind, site_row, severity, NULL, 0, 1, resolved_at - reported_at, 0"
  " FROM incidents INDEXED BY incidents_by_response WHERE local_day >= ?1 AND local_day < ?2"
  " AND resolved_at IS NOT NULL AND resolved_at >= reported_at AND deleted_at IS NULL"
  " AND (?3 = 0 OR site_row = ?3) AND (?4 IS NULL OR kind = ?4) AND " IS_DATED ("");

/* What has no cost has no value; the kind of an incident says nothing of a count. */
static const char shrink_sql[] =
  "SELECT local_day, counted_at, NULL, site_row, 0, sku, 0, 1, (book - counted) * unit_cost, 0"
  " FROM counts INDEXED BY counts_by_day WHERE local_day >= ?1 AND local_day < ?2 AND deleted_at IS NULL"
  " AND unit_cost IS NOT NULL AND (?3 = 0 OR site_row = ?3) AND (?5 IS NULL OR currency = ?5) AND " IS_DATED ("");

static const char *
choose_sql (const LgFigureQuery *query)
{
  if (query->measure == LG_MEASURE_SHRINK)
    return shrink_sql;
  if (query->measure == LG_MEASURE_RESPONSE)
    return response_sql;

  switch (query->grain)
    {
    case LG_FIGURES_SITES:
      return sites_sql;
    case LG_FIGURES_SKUS:
      return skus_sql;
    case LG_FIGURES_HOURS:
      return query->measure == LG_MEASURE_INCIDENTS ? hours_sql : hour_losses_sql;
    case LG_FIGURES_EACH:
      return each_sql;
    case LG_FIGURES_KINDS:
    default:
      return query->site_row != 0 ? sites_sql : kinds_sql;
    }
}

/* Amounts have a currency; what is counted has none to tell apart. */
gboolean
lg_measure_is_money (LgMeasure measure)
{
  return measure <= LG_MEASURE_SHRINK;
}

static LgStatement *
prepare (LgDb                 *db,
         const LgFigureQuery  *query,
         const char           *sql,
         GError              **error)
{
  LgStatement *statement = lg_db_prepare (db, sql, error);
  LgDay months = query->has_months ? lg_day_month_start (query->period.until) : query->period.since;

  if (statement == NULL)
    return NULL;

  /* A statement without one of the parameters does not mind. */
  lg_statement_bind_int (statement, 1, query->period.since);
  lg_statement_bind_int (statement, 2, query->period.until);
  lg_statement_bind_int (statement, 3, query->site_row);
  lg_statement_bind_text (statement, 4, query->kind);
  lg_statement_bind_text (statement, 5, lg_measure_is_money (query->measure) ? query->currency : NULL);
  lg_statement_bind_int (statement, 6, months);

  return statement;
}

static gint64
read_value (LgStatement *statement,
            LgMeasure    measure)
{
  switch (measure)
    {
    case LG_MEASURE_INCIDENTS:
      return lg_statement_int (statement, 7);
    case LG_MEASURE_RECOVERED:
      return lg_statement_int (statement, 9);
    case LG_MEASURE_NET:
      return lg_statement_int (statement, 8) - lg_statement_int (statement, 9);
    case LG_MEASURE_GROSS:
    case LG_MEASURE_SHRINK:
    case LG_MEASURE_RESPONSE:
    case LG_N_MEASURES:
    default:
      return lg_statement_int (statement, 8);
    }
}

static LgFigure
read_figure (LgStatement *statement,
             LgMeasure    measure)
{
  return (LgFigure) {
    .day = (LgDay) lg_statement_int (statement, 0),
    .at = lg_statement_int (statement, 1),
    .kind = lg_statement_text (statement, 2),
    .site_row = lg_statement_int (statement, 3),
    .severity = (int) lg_statement_int (statement, 4),
    .sku = lg_statement_text (statement, 5),
    .hour = (int) lg_statement_int (statement, 6),
    .incidents = lg_statement_int (statement, 7),
    .value = read_value (statement, measure),
  };
}

/**
 * lg_figures_read:
 * @db: a connection
 * @query: which figures
 * @func: (scope call): takes them, in no particular order, and ends the reading with an error
 * @user_data: for @func
 * @error: return location
 *
 * Reads figures from what the store keeps added up a day and from indexes. An
 * incident whose day nobody knows is in no day; see @has_months of #LgFigureQuery.
 */
gboolean
lg_figures_read (LgDb                 *db,
                 const LgFigureQuery  *query,
                 LgFigureFunc          func,
                 gpointer              user_data,
                 GError              **error)
{
  g_autoptr (LgStatement) statement = prepare (db, query, choose_sql (query), error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (lg_statement_next (statement, &local_error))
    {
      LgFigure figure = read_figure (statement, query->measure);

      if (!func (&figure, user_data, error))
        return FALSE;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_figures_count_undated:
 * @db: a connection
 * @query: which figures
 * @count: (out): how many incidents may belong to the period, but nobody knows their day, and lg_figures_read() leaves
 *   them out
 * @error: return location
 */
gboolean
lg_figures_count_undated (LgDb                 *db,
                          const LgFigureQuery  *query,
                          gint64               *count,
                          GError              **error)
{
  g_autoptr (LgStatement) statement = prepare (db, query, "SELECT count (*) " UNDATED, error);
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

/**
 * lg_figures_find_bounds:
 * @db: a connection
 * @bounds: (out): the days from the first incident to the last, empty where there are none; incidents of unknown time,
 *   which lie at the beginning of 1970, have none
 * @error: return location
 */
gboolean
lg_figures_find_bounds (LgDb      *db,
                        LgPeriod  *bounds,
                        GError   **error)
{
  gint64 first, end;

  if (!lg_db_query_int (db, "SELECT coalesce (min (local_day), 0) FROM incident_kind_days WHERE local_day NOT IN (-1, 0)",
                        &first, error, "") ||
      !lg_db_query_int (db, "SELECT coalesce (max (local_day) + 1, 0) FROM incident_kind_days WHERE local_day NOT IN (-1, 0)",
                        &end, error, ""))
    return FALSE;

  *bounds = (LgPeriod) { (LgDay) first, (LgDay) end };

  return TRUE;
}
