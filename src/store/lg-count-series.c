/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-count-series.h"
#include "lg-db-private.h"
#include "lg-site-table.h"
#include "lg-tally.h"

static guint
hash_count (gconstpointer key)
{
  const LgDayCount *count = key;

  return g_direct_hash (count->kind) ^ (guint) (count->day * 1009 + count->site_row * 31);
}

static gboolean
is_same_count (gconstpointer a,
               gconstpointer b)
{
  const LgDayCount *count = a;
  const LgDayCount *other = b;

  return count->kind == other->kind && count->day == other->day && count->site_row == other->site_row;
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const LgDayCount *count = a;
  const LgDayCount *other = b;
  int order = count->site_row < other->site_row ? -1 : count->site_row > other->site_row;

  if (order == 0)
    order = strcmp (count->kind, other->kind);

  return order != 0 ? order : count->day - other->day;
}

static gboolean
tally_counts (LgTally      *tally,
              LgStatement  *statement,
              GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  while (lg_statement_next (statement, &local_error))
    {
      LgDayCount key = {
        .site_row = lg_statement_int (statement, 0),
        .kind = g_intern_string (lg_statement_text (statement, 1)),
        .day = (LgDay) lg_statement_int (statement, 2),
      };
      LgDayCount *count = lg_tally_get (tally, &key);

      count->count += lg_statement_int (statement, 3);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Keeps the days of which something is left, and names their sites. */
static gboolean
finish_counts (LgDb    *db,
               GArray  *counts,
               GError **error)
{
  const char *site = NULL;
  gint64 site_row = 0;
  guint n_kept = 0;

  for (guint i = 0; i < counts->len; i++)
    {
      LgDayCount count = g_array_index (counts, LgDayCount, i);

      if (count.count <= 0)
        continue;
      if (count.site_row != site_row)
        {
          g_autoptr (LgSite) record = lg_sites_get (db, count.site_row, error);

          if (record == NULL)
            return FALSE;
          site = g_intern_string (record->code);
          site_row = count.site_row;
        }
      count.site = site;
      g_array_index (counts, LgDayCount, n_kept++) = count;
    }
  g_array_set_size (counts, n_kept);

  return TRUE;
}

/**
 * lg_day_counts_list:
 * @db: a connection
 * @site_row: a site, or 0 for all
 * @since: the first local day
 * @until: the day after the last one
 * @error: return location
 *
 * An incident whose day nobody knows is counted on none.
 *
 * Returns: (transfer full) (element-type LgDayCount): how many incidents of each
 *   kind each site had a day, by site, kind and day; days without are left out
 */
GArray *
lg_day_counts_list (LgDb    *db,
                    gint64   site_row,
                    LgDay    since,
                    LgDay    until,
                    GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (LgDayCount));
  g_autoptr (LgTally) tally = lg_tally_new (sizeof (LgDayCount), hash_count, is_same_count);
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT site_row, kind, local_day, incidents FROM incident_days"
                 " WHERE local_day >= ?1 AND local_day < ?2 AND (?3 = 0 OR site_row = ?3)"
                 " UNION ALL"
                 " SELECT site_row, kind, local_day, -1 FROM incidents INDEXED BY incidents_without_day"
                 " WHERE precision >= 2 AND deleted_at IS NULL"
                 "   AND local_day >= ?1 AND local_day < ?2 AND (?3 = 0 OR site_row = ?3)",
                 error, "iii", (gint64) since, (gint64) until, site_row);

  if (statement == NULL || !tally_counts (tally, statement, error))
    return NULL;

  lg_tally_list (tally, counts, compare_counts);

  return finish_counts (db, counts, error) ? g_steal_pointer (&counts) : NULL;
}

/**
 * lg_day_counts_list_incidents:
 * @db: a connection
 * @site_row: a site
 * @kind: a kind
 * @since: the first local day
 * @until: the day after the last one
 * @error: return location
 *
 * Returns: (transfer full) (element-type utf8): the ids of the incidents behind those counts, by time
 */
GPtrArray *
lg_day_counts_list_incidents (LgDb        *db,
                              gint64       site_row,
                              const char  *kind,
                              LgDay        since,
                              LgDay        until,
                              GError     **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT id FROM incidents WHERE site_row = ? AND local_day >= ? AND local_day < ? AND kind = ?"
                 " AND deleted_at IS NULL AND (precision IS NULL OR precision < 2) ORDER BY occurred_at, row",
                 error, "iiit", site_row, (gint64) since, (gint64) until, kind);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    g_ptr_array_add (ids, lg_statement_dup_id (statement, 0));

  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}
