/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-asset-list.h"
#include "lg-asset-table-private.h"
#include "lg-row-sink-private.h"
#include "lg-text-match.h"

static const char * const record_types[] = { "asset", "count", "site", NULL };

static const char * const orders[] = {
  [LG_ASSET_SORT_NAME] = " ORDER BY t.name COLLATE NOCASE, t.row",
  [LG_ASSET_SORT_VALUE] = " ORDER BY t.unit_cost IS NULL, t.currency,"
                          " max (t.quantity - " LG_ASSETS_MISSING ", 0) * t.unit_cost DESC, t.row",
  [LG_ASSET_SORT_COUNT] = " ORDER BY " LG_ASSETS_LAST_COUNT ", t.name COLLATE NOCASE, t.row",
};

static char *
build_where (const LgAssetFilter *filter)
{
  GString *where = g_string_new ("WHERE t.deleted_at IS NULL");

  if (filter->high_value)
    g_string_append (where, " AND t.high_value");
  if (filter->status != 0)
    g_string_append (where, " AND t.status = ?1");
  if (filter->site_row != 0)
    g_string_append (where, " AND t.site_row = ?2");
  if (filter->text != NULL)
    g_string_append (where, " AND concat_ws (' ', t.name, t.sku, t.category, t.place, t.barcode) LIKE ?3 ESCAPE '\\'");

  return g_string_free (where, FALSE);
}

/**
 * lg_assets_list:
 * @db: a connection
 * @filter: which
 * @total: (out) (optional): how many there are, whatever the limit
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgAsset): the assets
 */
GPtrArray *
lg_assets_list (LgDb                 *db,
                const LgAssetFilter  *filter,
                gint64               *total,
                GError              **error)
{
  g_autofree char *where = build_where (filter);
  g_autofree char *pattern = lg_text_like_pattern (filter->text);
  g_autofree char *count = g_strconcat ("SELECT count (*) FROM assets t ", where, NULL);
  g_autofree char *list = g_strconcat (where, orders[filter->sort], " LIMIT ?4", NULL);

  if (total != NULL &&
      !lg_db_query_int (db, count, total, error, "iit", (gint64) filter->status, filter->site_row, pattern))
    return NULL;

  return lg_table_list (db, &lg_assets_table, list, error, "iiti", (gint64) filter->status, filter->site_row, pattern,
                        filter->limit != 0 ? filter->limit : -1);
}

static gboolean
query_rows (LgDb           *db,
            gconstpointer   data,
            LgRowSink      *sink,
            GError        **error)
{
  const LgAssetFilter *filter = data;
  g_autofree char *where = build_where (filter);
  g_autofree char *pattern = lg_text_like_pattern (filter->text);
  g_autofree char *sql = g_strconcat ("SELECT t.row FROM assets t ", where, orders[filter->sort], NULL);
  g_autoptr (LgStatement) statement = lg_db_query (db, sql, error, "iit", (gint64) filter->status, filter->site_row,
                                                   pattern);

  if (statement == NULL || !lg_row_sink_read (sink, statement, error))
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
  return lg_table_list_rows (db, &lg_assets_table, rows, n_rows, error);
}

static gpointer
copy_filter (gconstpointer filter)
{
  LgAssetFilter *copy = g_memdup2 (filter, sizeof *copy);

  copy->text = g_strdup (copy->text);

  return copy;
}

static void
free_filter (gpointer filter)
{
  LgAssetFilter *self = filter;

  g_free ((char *) self->text);
  g_free (self);
}

static const LgListSource assets = {
  .record_types = record_types,
  .query_rows = query_rows,
  .fetch_rows = fetch_rows,
  .copy_filter = copy_filter,
  .free_filter = free_filter,
};

/**
 * lg_asset_list_new:
 * @store: the store
 * @filter: which assets, in which order; also what lg_paged_list_set_filter() takes; its limit counts for nothing
 *
 * Returns: (transfer full): a list of #LgAsset
 */
LgPagedList *
lg_asset_list_new (LgStore             *store,
                   const LgAssetFilter *filter)
{
  return lg_paged_list_new (store, &assets, filter);
}
