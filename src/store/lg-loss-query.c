/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-loss-query.h"
#include "lg-record.h"

/* The Monday of a day, which may lie before 1970; day 0 was a Thursday. */
#define MONDAY "d.local_day - ((d.local_day + 3) % 7 + 7) % 7"

void
lg_loss_free (LgLoss *self)
{
  g_free (self->kind);
  g_free (self->site);
  g_free (self->sku);
  g_free (self);
}

gint64
lg_loss_get_net (const LgLoss *self)
{
  return self->gross - self->recovered;
}

/* Incidents whose day nobody knows and that are not in the period for certain; see lg_losses_list(). */
#define UNDATED(table) table "precision >= 2 AND " table "deleted_at IS NULL AND " table "local_day >= ?5 AND " \
                       table "local_day < ?2 AND (" table "local_day >= ?6 OR " table "precision > 2)"

/* Days are added up ahead of time, so that a period costs what it has of days, not of incidents. */
static char *
build_sql (const LgLossQuery *query)
{
  LgLossBy by = query->by;
  gboolean needs_sites = query->site_row != 0 || (by & LG_LOSS_BY_SITE) != 0;
  const char *site_row = needs_sites ? "site_row" : "NULL AS site_row";

  return g_strconcat ("SELECT ", by & LG_LOSS_BY_WEEK ? MONDAY : "0",
                      by & LG_LOSS_BY_KIND ? ", d.kind" : ", NULL",
                      by & LG_LOSS_BY_SITE ? ", (SELECT s.code FROM sites s WHERE s.row = d.site_row)" : ", NULL",
                      ", NULL, d.currency, sum (d.incidents), sum (d.gross), sum (d.recovered), sum (d.retail)"
                      " FROM (SELECT local_day, kind, currency, ", site_row, ", incidents, gross, recovered, retail FROM ",
                      needs_sites ? "incident_days" : "incident_kind_days",
                      " WHERE local_day >= ?1 AND local_day < ?2 UNION ALL"
                      " SELECT local_day, kind, currency, site_row, -1, -gross_loss, -recovered_loss, -coalesce (retail_loss, 0)"
                      " FROM incidents INDEXED BY incidents_without_day WHERE " UNDATED ("") ") d",
                      query->site_row != 0 ? " WHERE d.site_row = ?3" : "",
                      " GROUP BY 1, ", by & LG_LOSS_BY_KIND ? "d.kind, " : "", by & LG_LOSS_BY_SITE ? "d.site_row, " : "",
                      "d.currency HAVING sum (d.incidents) > 0 ORDER BY 1, sum (d.gross) - sum (d.recovered) DESC, 2, 3, d.currency LIMIT ?4",
                      NULL);
}

/* The index is by time, and a local day is at most a day off the day in UTC. */
static const char sku_sql[] =
  "SELECT 0, NULL, NULL, l.sku, t.currency, count (DISTINCT t.row), sum (l.quantity * coalesce (l.unit_cost, 0)),"
  " sum (l.recovered_quantity * coalesce (l.unit_cost, 0)), sum (l.quantity * coalesce (l.unit_price, 0))"
  " FROM incidents t INDEXED BY incidents_by_time CROSS JOIN incident_lines l ON l.incident_row = t.row"
  " WHERE t.deleted_at IS NULL AND t.occurred_at >= (?1 - 2) * 86400000000 AND t.occurred_at < (?2 + 2) * 86400000000"
  " AND t.local_day >= ?1 AND t.local_day < ?2 AND (?3 = 0 OR t.site_row = ?3)"
  " AND (t.precision IS NULL OR NOT (" UNDATED ("t.") "))"
  " GROUP BY l.sku, t.currency ORDER BY sum ((l.quantity - l.recovered_quantity) * coalesce (l.unit_cost, 0)) DESC, 4, 5 LIMIT ?4";

/* The first day of the undated incidents that may have to be left out: none of a period that has everything. */
static gint64
undated_from (const LgLossQuery *query)
{
  gboolean is_all = query->since == LG_LOSS_FIRST_DAY && query->until == LG_LOSS_LAST_DAY;

  return is_all && !(query->by & LG_LOSS_BY_WEEK) ? G_MAXINT64 : query->since;
}

/* The first day of the months that the period has not whole: all of them for weeks. */
static gint64
months_from (const LgLossQuery *query)
{
  if (query->by & LG_LOSS_BY_WEEK)
    return LG_LOSS_FIRST_DAY;

  return query->until == LG_LOSS_LAST_DAY ? LG_LOSS_LAST_DAY : lg_day_month_start (query->until);
}

static LgLoss *
read_loss (LgStatement *statement)
{
  LgLoss *loss = g_new0 (LgLoss, 1);

  loss->week = (LgDay) lg_statement_int (statement, 0);
  loss->kind = g_strdup (lg_statement_text (statement, 1));
  loss->site = g_strdup (lg_statement_text (statement, 2));
  loss->sku = g_strdup (lg_statement_text (statement, 3));
  g_strlcpy (loss->currency, lg_statement_text (statement, 4), sizeof loss->currency);
  loss->incidents = lg_statement_int (statement, 5);
  loss->gross = lg_statement_int (statement, 6);
  loss->recovered = lg_statement_int (statement, 7);
  loss->retail = lg_statement_int (statement, 8);

  return loss;
}

/**
 * lg_losses_list:
 * @db: a connection
 * @query: of which days, added up by what
 * @error: return location
 *
 * Adds up what was lost. Amounts of different currencies are never added. An
 * incident known only to the month is in a period that has the whole month,
 * and in no week; one of unknown time is only in a period without bounds.
 *
 * Returns: (transfer full) (element-type LgLoss): the losses, by week where
 *   asked, the largest net loss first
 */
GPtrArray *
lg_losses_list (LgDb               *db,
                const LgLossQuery  *query,
                GError            **error)
{
  g_autoptr (GPtrArray) losses = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_loss_free);
  g_autofree char *sql = query->by & LG_LOSS_BY_SKU ? g_strdup (sku_sql) : build_sql (query);
  g_autoptr (LgStatement) statement =
    lg_db_query (db, sql, error, "iiiiii", (gint64) query->since, (gint64) query->until, query->site_row,
                 query->limit > 0 ? query->limit : G_GINT64_CONSTANT (-1), undated_from (query), months_from (query));
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    g_ptr_array_add (losses, read_loss (statement));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&losses);
}
