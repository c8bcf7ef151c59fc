/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-discrepancy-list.h"
#include "lg-discrepancy-rank-private.h"
#include "lg-row-sink-private.h"
#include "lg-table-private.h"
#include "lg-text-match.h"

static const char * const record_types[] = { "count", "asset", "site", "incident", NULL };

#define ASSETS "FROM assets a WHERE a.site_row = t.site_row AND a.sku = t.sku AND a.deleted_at IS NULL LIMIT 1"
#define NAME "coalesce (t.name, (SELECT a.name " ASSETS "))"

#define OWN(what) \
  "(SELECT " what " FROM counts o INDEXED BY counts_by_sku WHERE o.site_row = t.site_row AND o.sku = t.sku" \
  " AND o.counted_at < t.counted_at AND o.deleted_at IS NULL)"
#define OF_SITE(what) \
  "(SELECT total (d." what ") FROM count_days d WHERE d.site_row = t.site_row AND d.local_day <= t.local_day)"

static const LgTableJoin joined[] = {
  { "name", NAME },
  { "site_name", "s.name" },
  { "timezone", "s.timezone" },
  { "asset", "(SELECT a.id " ASSETS ")" },
  { "incident", "i.id" },
  { "incident_number", "i.number" },
  { "own_counts", OWN ("count (*)") },
  { "own_book", OWN ("total (max (o.book, 0))") },
  { "own_missing", OWN ("total (max (o.book - o.counted, 0))") },
  { "site_book", OF_SITE ("book") },
  { "site_missing", OF_SITE ("missing") },
  { NULL },
};

static const LgTable discrepancies = {
  .name = "counts",
  .record_type = lg_discrepancy_get_type,
  .joins = "JOIN sites s ON s.row = t.site_row"
           " LEFT JOIN incidents i ON i.row = t.incident_row AND i.deleted_at IS NULL",
  .joined = joined,
};

static const char *
choose_condition (LgDiscrepancyKind kind)
{
  switch (kind)
    {
    case LG_DISCREPANCY_MISSING:
      return "t.counted < t.book";
    case LG_DISCREPANCY_UNREPORTED:
      return "t.counted < t.book AND NOT EXISTS"
             " (SELECT 1 FROM incidents i WHERE i.row = t.incident_row AND i.deleted_at IS NULL)";
    case LG_DISCREPANCY_ALL:
    default:
      return "t.counted <> t.book";
    }
}

static const char *
choose_text_condition (const LgDiscrepancyFilter *filter)
{
  return filter->text != NULL ? " AND concat_ws (' ', " NAME ", t.sku) LIKE ?2 ESCAPE '\\'" : "";
}

static char *
build_sql (const LgDiscrepancyFilter *filter)
{
  const char *condition = choose_condition (filter->kind);
  const char *text = choose_text_condition (filter);

  if (filter->sort == LG_DISCREPANCY_SORT_UNLIKELIHOOD)
    return g_strconcat (LG_DISCREPANCY_RANK_SELECT, condition, text, LG_DISCREPANCY_RANK_FROM, NULL);

  /* The first conditions are those of the index by value, and the order ends as it does. */
  return g_strconcat ("SELECT t.row FROM counts t WHERE t.book <> t.counted AND t.deleted_at IS NULL"
                      " AND (?1 = 0 OR t.site_row = ?1) AND ", condition, text,
                      filter->sort == LG_DISCREPANCY_SORT_VALUE
                        ? " ORDER BY t.unit_cost IS NULL, t.currency,"
                          " abs ((t.book - t.counted) * t.unit_cost) DESC, t.site_row, t.book, t.counted"
                        : " ORDER BY t.counted_at DESC, t.row DESC",
                      NULL);
}

static gboolean
query_rows (LgDb           *db,
            gconstpointer   data,
            LgRowSink      *sink,
            GError        **error)
{
  const LgDiscrepancyFilter *filter = data;
  g_autofree char *sql = build_sql (filter);
  g_autofree char *pattern = filter->text != NULL ? lg_text_like_pattern (filter->text) : NULL;
  g_autoptr (LgStatement) statement = lg_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;

  lg_statement_bind_int (statement, 1, filter->site_row);
  if (pattern != NULL)
    lg_statement_bind_text (statement, 2, pattern);
  if (filter->sort == LG_DISCREPANCY_SORT_UNLIKELIHOOD
        ? !lg_discrepancy_rank_rows (db, statement, filter->judge, sink, error)
        : !lg_row_sink_read (sink, statement, error))
    return FALSE;

  lg_row_sink_flush (sink);

  return TRUE;
}

static GPtrArray *
fetch_rows (LgDb          *db,
            const gint64  *rows,
            guint          n_rows,
            GError       **error)
{
  return lg_table_list_rows (db, &discrepancies, rows, n_rows, error);
}

static gpointer
copy_filter (gconstpointer filter)
{
  LgDiscrepancyFilter *copy = g_memdup2 (filter, sizeof *copy);

  copy->text = g_strdup (copy->text);

  return copy;
}

static void
free_filter (gpointer filter)
{
  LgDiscrepancyFilter *self = filter;

  g_free ((char *) self->text);
  g_free (self);
}

static const LgListSource source = {
  .record_types = record_types,
  .query_rows = query_rows,
  .fetch_rows = fetch_rows,
  .copy_filter = copy_filter,
  .free_filter = free_filter,
};

/**
 * lg_discrepancy_list_new:
 * @store: the store
 * @filter: which discrepancies, in which order; also what lg_paged_list_set_filter() takes
 *
 * Returns: (transfer full): a list of #LgDiscrepancy
 */
LgPagedList *
lg_discrepancy_list_new (LgStore                   *store,
                         const LgDiscrepancyFilter *filter)
{
  return lg_paged_list_new (store, &source, filter);
}

/**
 * lg_discrepancies_find:
 * @db: a connection
 * @id: a count's id
 * @error: return location
 *
 * Returns: (transfer full): the count, whether or not it found a difference
 */
LgDiscrepancy *
lg_discrepancies_find (LgDb        *db,
                       const char  *id,
                       GError     **error)
{
  return lg_table_get_by_id (db, &discrepancies, id, error);
}
