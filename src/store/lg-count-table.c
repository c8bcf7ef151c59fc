/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-check-private.h"
#include "lg-count-table-private.h"
#include "lg-money.h"
#include "lg-site-table.h"

static const LgTableJoin joined[] = {
  { "site", "s.code" },
  { "incident", "i.id" },
  { NULL },
};

const LgTable lg_counts_table = {
  .name = "counts",
  .record_type = lg_count_get_type,
  .joins = "JOIN sites s ON s.row = t.site_row LEFT JOIN incidents i ON i.row = t.incident_row",
  .joined = joined,
  .imported = TRUE,
};

/* What is not to be added up must not get in, or no sum would ever come out. */
static gboolean
check_value (LgCount  *count,
             gint64    unit_value,
             GError  **error)
{
  gint64 book, counted;

  return unit_value == LG_UNKNOWN ||
         (lg_check (unit_value >= 0, error, N_("A unit cost or price cannot be negative")) &&
          lg_money_multiply (unit_value, count->book, &book, error) && lg_money_check (book, error) &&
          lg_money_multiply (unit_value, count->counted, &counted, error) && lg_money_check (counted, error));
}

static gboolean
check (LgCount  *count,
       GError  **error)
{
  return lg_check (count->counted_at != LG_TIME_NONE && count->book != LG_UNKNOWN && count->counted != LG_UNKNOWN, error,
                   N_("A count needs its time, the book quantity and the counted quantity")) &&
         lg_check (count->counted >= 0, error, N_("A counted quantity cannot be negative")) &&
         check_value (count, count->unit_cost, error) &&
         check_value (count, count->unit_price, error);
}

/**
 * lg_counts_fill_in:
 * @count: a count whose counted_at is set
 * @site: its site
 * @error: return location
 *
 * Fills in what follows from the rest: the local day and the currency.
 */
gboolean
lg_counts_fill_in (LgCount  *count,
                   LgSite   *site,
                   GError  **error)
{
  GTimeZone *zone = lg_time_zone_lookup (site->timezone, error);

  if (zone == NULL || !check (count, error))
    return FALSE;

  count->local_day = lg_time_local_day (count->counted_at, zone);
  if (count->currency == NULL)
    count->currency = g_strdup (site->currency);

  return TRUE;
}

static gboolean
prepare (LgDb     *db,
         LgCount  *count,
         GError  **error)
{
  g_autoptr (LgSite) site = lg_sites_get (db, count->site_row, error);

  return site != NULL && lg_counts_fill_in (count, site, error);
}

gboolean
lg_counts_insert (LgDb     *db,
                  LgCount  *count,
                  GError  **error)
{
  return prepare (db, count, error) && lg_table_insert (db, &lg_counts_table, count, error);
}

gboolean
lg_counts_update (LgDb     *db,
                  LgCount  *count,
                  GError  **error)
{
  return prepare (db, count, error) && lg_table_update (db, &lg_counts_table, count, error);
}

LgCount *
lg_counts_get (LgDb    *db,
               gint64   row,
               GError **error)
{
  return lg_table_get (db, &lg_counts_table, row, error);
}

/**
 * lg_counts_list:
 * @db: a connection
 * @site_row: a site, or 0 for all
 * @since: the first local day
 * @until: the day after the last one
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgCount): the counts of the period, by day
 */
GPtrArray *
lg_counts_list (LgDb    *db,
                gint64   site_row,
                LgDay    since,
                LgDay    until,
                GError **error)
{
  return lg_table_list (db, &lg_counts_table,
                        "WHERE t.deleted_at IS NULL AND t.local_day >= ?1 AND t.local_day < ?2"
                        " AND (?3 = 0 OR t.site_row = ?3) ORDER BY t.local_day, t.row",
                        error, "iii", (gint64) since, (gint64) until, site_row);
}

/**
 * lg_counts_list_unexplained:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgCount): the counts that found less
 *   than the book says and for which there is no incident yet
 */
GPtrArray *
lg_counts_list_unexplained (LgDb    *db,
                            GError **error)
{
  return lg_table_list (db, &lg_counts_table,
                        "WHERE t.deleted_at IS NULL AND t.incident_row IS NULL AND t.counted < t.book"
                        " ORDER BY t.local_day, t.row", error, "");
}

/**
 * lg_counts_list_of_sku:
 * @db: a connection
 * @site_row: a site
 * @sku: a SKU
 * @limit: how many at most
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgCount): the latest counts of it there, the newest first
 */
GPtrArray *
lg_counts_list_of_sku (LgDb        *db,
                       gint64       site_row,
                       const char  *sku,
                       gint64       limit,
                       GError     **error)
{
  return lg_table_list (db, &lg_counts_table,
                        "WHERE t.site_row = ? AND t.sku = ? AND t.deleted_at IS NULL"
                        " ORDER BY t.counted_at DESC, t.row DESC LIMIT ?",
                        error, "iti", site_row, sku, limit);
}
