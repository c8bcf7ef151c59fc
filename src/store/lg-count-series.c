/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-count-series.h"
#include "lg-db-private.h"

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
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT d.site_row, s.code, d.kind, d.local_day, sum (d.incidents)"
                 " - (SELECT count (*) FROM incidents c WHERE c.local_day = d.local_day AND c.site_row = d.site_row"
                 "    AND c.kind = d.kind AND c.precision >= 2 AND c.deleted_at IS NULL) AS n"
                 " FROM incident_days d JOIN sites s ON s.row = d.site_row"
                 " WHERE d.local_day >= ?1 AND d.local_day < ?2 AND (?3 = 0 OR d.site_row = ?3)"
                 " GROUP BY d.site_row, d.kind, d.local_day HAVING n > 0 ORDER BY d.site_row, d.kind, d.local_day",
                 error, "iii", (gint64) since, (gint64) until, site_row);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    {
      LgDayCount count = {
        .site_row = lg_statement_int (statement, 0),
        .site = g_intern_string (lg_statement_text (statement, 1)),
        .kind = g_intern_string (lg_statement_text (statement, 2)),
        .day = (LgDay) lg_statement_int (statement, 3),
        .count = lg_statement_int (statement, 4),
      };

      g_array_append_val (counts, count);
    }

  if (local_error == NULL)
    return g_steal_pointer (&counts);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
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
