/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-report-query.h"
#include "lg-tally.h"

/* What the weekly report counts over the quarter of a year that ends with its week. */

#define HOURS_A_WEEK (LG_REPORT_DAYS * 24)
#define N_HOURS      (LG_REPORT_WEEKS * HOURS_A_WEEK * 2)

static guint
hash_sum (gconstpointer key)
{
  const LgReportSum *sum = key;

  return g_direct_hash (sum->kind) ^ g_direct_hash (sum->currency) * 31 ^
         (guint) (sum->site_row * 1009 + sum->week * 31 + sum->severity * 7);
}

static gboolean
is_same_sum (gconstpointer a,
             gconstpointer b)
{
  const LgReportSum *sum = a;
  const LgReportSum *other = b;

  return sum->kind == other->kind && sum->week == other->week && sum->site_row == other->site_row &&
         sum->severity == other->severity && sum->currency == other->currency;
}

/* The week itself comes last. */
static int
compare_sums (gconstpointer a,
              gconstpointer b)
{
  const LgReportSum *sum = a;
  const LgReportSum *other = b;
  int order = other->week - sum->week;

  if (order == 0)
    order = strcmp (sum->kind, other->kind);
  if (order == 0)
    order = strcmp (sum->currency, other->currency);
  if (order == 0)
    order = sum->site_row < other->site_row ? -1 : sum->site_row > other->site_row;

  return order != 0 ? order : sum->severity - other->severity;
}

static void
add_sum (LgTally     *tally,
         LgStatement *statement,
         LgDay        last_day)
{
  LgReportSum key = {
    .week = (last_day - (LgDay) lg_statement_int (statement, 0)) / LG_REPORT_DAYS,
    .site_row = lg_statement_int (statement, 1),
    .kind = g_intern_string (lg_statement_text (statement, 2)),
    .severity = (int) lg_statement_int (statement, 3),
    .currency = g_intern_string (lg_statement_text (statement, 4)),
  };
  LgReportSum *sum = lg_tally_get (tally, &key);

  sum->incidents += lg_statement_int (statement, 5);
  sum->gross += lg_statement_int (statement, 6);
  sum->recovered += lg_statement_int (statement, 7);
  sum->retail += lg_statement_int (statement, 8);
}

/* What is left of a day when those are taken off whose day nobody knows can be nothing. */
static void
drop_empty_sums (GArray *sums)
{
  guint n_kept = 0;

  for (guint i = 0; i < sums->len; i++)
    {
      LgReportSum sum = g_array_index (sums, LgReportSum, i);

      if (sum.incidents > 0)
        g_array_index (sums, LgReportSum, n_kept++) = sum;
    }

  g_array_set_size (sums, n_kept);
}

/**
 * lg_report_query_sums:
 * @db: a connection
 * @site_row: a site, or 0 for all
 * @first_day: the Monday of the report's week
 * @sums: (element-type LgReportSum): the sums are added
 * @error: return location
 *
 * Lists the weeks up to that one, by occurrence. An incident whose day nobody
 * knows is in none of them, and is taken off the days that are added up.
 */
gboolean
lg_report_query_sums (LgDb    *db,
                      gint64   site_row,
                      LgDay    first_day,
                      GArray  *sums,
                      GError **error)
{
  g_autoptr (LgTally) tally = lg_tally_new (sizeof (LgReportSum), hash_sum, is_same_sum);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT local_day, site_row, kind, severity, currency, incidents, gross, recovered, retail"
                 " FROM incident_days WHERE local_day >= ?1 - ?2 AND local_day < ?1 + 7 AND (?3 = 0 OR site_row = ?3)"
                 " UNION ALL"
                 " SELECT local_day, site_row, kind, severity, currency, -1, -gross_loss, -recovered_loss,"
                 "        -coalesce (retail_loss, 0)"
                 " FROM incidents INDEXED BY incidents_without_day WHERE precision >= 2 AND deleted_at IS NULL"
                 "   AND local_day >= ?1 - ?2 AND local_day < ?1 + 7 AND (?3 = 0 OR site_row = ?3)",
                 error, "iii", (gint64) first_day, (gint64) LG_REPORT_DAYS * (LG_REPORT_WEEKS - 1), site_row);

  if (statement == NULL)
    return FALSE;

  while (lg_statement_next (statement, &local_error))
    add_sum (tally, statement, first_day + LG_REPORT_DAYS - 1);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  lg_tally_list (tally, sums, compare_sums);
  drop_empty_sums (sums);

  return TRUE;
}

static void
list_hours (const gint64 *counts,
            GArray       *hours)
{
  for (int key = 0; key < N_HOURS; key++)
    {
      LgReportHour hour = {
        .is_theft = key % 2,
        .hour = key / 2 % 24,
        .weekday = key / 48 % LG_REPORT_DAYS,
        .week = key / (2 * HOURS_A_WEEK),
        .incidents = counts[key],
      };

      if (hour.incidents > 0)
        g_array_append_val (hours, hour);
    }
}

/**
 * lg_report_query_hours:
 * @db: a connection
 * @scope: the week
 * @hours: (element-type LgReportHour): the counts of that week and those before it are added
 * @error: return location
 */
gboolean
lg_report_query_hours (LgDb                 *db,
                       const LgReportScope  *scope,
                       GArray               *hours,
                       GError              **error)
{
  g_autofree gint64 *counts = g_new0 (gint64, N_HOURS);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT (((?2 + 6 - i.local_day) / 7 * 7 + (i.local_day - ?2 + 700) % 7) * 24 + i.local_hour) * 2"
                 "       + (i.kind IN ('external_theft', 'organised_retail_crime'))"
                 " FROM sites s CROSS JOIN incidents i INDEXED BY incidents_by_site_day ON i.site_row = s.row"
                 " WHERE (?1 = 0 OR s.row = ?1) AND s.deleted_at IS NULL AND i.local_day >= ?2 - ?3 AND i.local_day < ?2 + 7"
                 "   AND i.deleted_at IS NULL AND i.local_hour BETWEEN 0 AND 23",
                 error, "iii", scope->site_row, (gint64) scope->first_day,
                 (gint64) LG_REPORT_DAYS * (LG_REPORT_WEEKS - 1));

  if (statement == NULL)
    return FALSE;

  while (lg_statement_next (statement, &local_error))
    counts[lg_statement_int (statement, 0)]++;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  list_hours (counts, hours);

  return TRUE;
}

static guint
hash_category (gconstpointer key)
{
  const LgReportCategory *category = key;

  return g_direct_hash (category->category) ^ (guint) category->week * 31;
}

static gboolean
is_same_category (gconstpointer a,
                  gconstpointer b)
{
  const LgReportCategory *category = a;
  const LgReportCategory *other = b;

  return category->category == other->category && category->week == other->week;
}

static int
compare_categories (gconstpointer a,
                    gconstpointer b)
{
  const LgReportCategory *category = a;
  const LgReportCategory *other = b;
  int order = category->week - other->week;

  return order != 0 ? order : g_strcmp0 (category->category, other->category);
}

/* The lines of an incident come one after the other, so only those of the last one are remembered. */
static void
add_category (LgTally     *tally,
              GPtrArray   *of_incident,
              gint64      *last_incident,
              LgStatement *statement)
{
  gint64 incident = lg_statement_int (statement, 0);
  LgReportCategory key = {
    .week = (int) lg_statement_int (statement, 1),
    .category = g_intern_string (lg_statement_text (statement, 2)),
  };
  LgReportCategory *category;

  if (incident != *last_incident)
    g_ptr_array_set_size (of_incident, 0);
  *last_incident = incident;
  category = lg_tally_get (tally, &key);
  if (g_ptr_array_find (of_incident, category, NULL))
    return;

  category->incidents++;
  g_ptr_array_add (of_incident, category);
}

static gboolean
tally_categories (LgTally      *tally,
                  LgStatement  *statement,
                  GError      **error)
{
  g_autoptr (GPtrArray) of_incident = g_ptr_array_new ();
  g_autoptr (GError) local_error = NULL;
  gint64 last_incident = 0;

  while (lg_statement_next (statement, &local_error))
    add_category (tally, of_incident, &last_incident, statement);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_report_query_categories:
 * @db: a connection
 * @scope: the week
 * @categories: (element-type LgReportCategory): thefts by category are added
 * @error: return location
 *
 * Goes along the time: what happened at one time lies together, lines as well.
 */
gboolean
lg_report_query_categories (LgDb                 *db,
                            const LgReportScope  *scope,
                            GArray               *categories,
                            GError              **error)
{
  g_autoptr (LgTally) tally = lg_tally_new (sizeof (LgReportCategory), hash_category, is_same_category);
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT i.row, (?2 + 6 - i.local_day) / 7,"
                 "       (SELECT a.category FROM assets a WHERE a.site_row = i.site_row AND a.sku = l.sku"
                 "         AND a.category IS NOT NULL AND a.deleted_at IS NULL ORDER BY a.row LIMIT 1)"
                 " FROM incidents i INDEXED BY incidents_by_time CROSS JOIN incident_lines l ON l.incident_row = i.row"
                 " WHERE i.occurred_at >= ?3 - ?5 * 86400000000 AND i.occurred_at < ?4 AND (?1 = 0 OR i.site_row = ?1)"
                 "   AND i.kind IN ('external_theft', 'organised_retail_crime') AND i.deleted_at IS NULL"
                 "   AND i.site_row IN (SELECT row FROM sites WHERE deleted_at IS NULL)"
                 "   AND i.local_day > ?2 - ?5 AND i.local_day < ?2 + 7 AND (i.precision IS NULL OR i.precision < 2)",
                 error, "iiiii", scope->site_row, (gint64) scope->first_day, scope->start, scope->end,
                 (gint64) LG_REPORT_DAYS * (LG_REPORT_WEEKS - 1) + 1);

  if (statement == NULL || !tally_categories (tally, statement, error))
    return FALSE;

  lg_tally_list (tally, categories, compare_categories);

  return TRUE;
}
