/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-badge-list.h"
#include "lg-badge-table.h"
#include "lg-db-private.h"
#include "lg-json.h"

static const char * const record_types[] = { "badge_event", "badge_holder", "site", NULL };

LgBadgeFilter *
lg_badge_filter_new (gint64 site_row)
{
  LgBadgeFilter *self = g_new0 (LgBadgeFilter, 1);

  self->site_row = site_row;
  self->since = LG_TIME_NONE;
  self->until = LG_TIME_NONE;

  return self;
}

LgBadgeFilter *
lg_badge_filter_copy (const LgBadgeFilter *self)
{
  LgBadgeFilter *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);

  return copy;
}

void
lg_badge_filter_free (LgBadgeFilter *self)
{
  g_free (self->text);
  g_free (self);
}

/* Badges that match are few: their events are found along the badge, and sorted. */
static const char *
choose_sql (const LgBadgeFilter *filter)
{
#define SELECT(index, condition) \
  "SELECT t.row FROM badge_events t INDEXED BY " index " WHERE t.site_row = ?1 AND t.at >= ?2 AND t.at < ?3" \
  condition " ORDER BY t.at DESC"
#define MATCHES " AND t.badge IN (SELECT value FROM json_each (?4))"

  if (filter->text != NULL)
    return filter->denied ? SELECT ("badge_events_by_badge", " AND NOT t.granted" MATCHES)
                          : SELECT ("badge_events_by_badge", MATCHES);

  return filter->denied ? SELECT ("badge_events_denied", " AND NOT t.granted") : SELECT ("badge_events_by_time", "");

#undef MATCHES
#undef SELECT
}

static gboolean
matches (const char *text,
         const char *hit)
{
  return hit != NULL && g_str_match_string (text, hit, TRUE);
}

/* The badges of the site that the text means, in any spelling of letters with accents, as a JSON array. */
static char *
find_badges (LgDb                 *db,
             const LgBadgeFilter  *filter,
             GError              **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT badge, person FROM badges WHERE site_row = ?1 UNION ALL"
                 " SELECT b.badge, h.person FROM badges b JOIN badge_holders h ON h.badge = b.badge"
                 " WHERE b.site_row = ?1 AND h.deleted_at IS NULL",
                 error, "i", filter->site_row);
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), NULL);
  JsonArray *badges = json_array_new ();
  g_autoptr (GError) local_error = NULL;

  json_node_take_array (node, badges);
  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    {
      const char *badge = lg_statement_text (statement, 0);

      if (matches (filter->text, badge) || matches (filter->text, lg_statement_text (statement, 1)))
        json_array_add_string_element (badges, badge);
    }
  if (local_error == NULL)
    return lg_json_print (node);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/* @badges, what find_badges() found, must outlive the statement. */
static LgStatement *
prepare (LgDb                 *db,
         const LgBadgeFilter  *filter,
         const char           *badges,
         GError              **error)
{
  gint64 since = filter->since != LG_TIME_NONE ? filter->since : -G_MAXINT64;
  gint64 until = filter->until != LG_TIME_NONE ? filter->until : G_MAXINT64;

  if (badges == NULL)
    return lg_db_query (db, choose_sql (filter), error, "iii", filter->site_row, since, until);

  return lg_db_query (db, choose_sql (filter), error, "iiit", filter->site_row, since, until, badges);
}

static gboolean
query_rows (LgDb           *db,
            gconstpointer   data,
            LgRowSink      *sink,
            GError        **error)
{
  const LgBadgeFilter *filter = data;
  g_autofree char *badges = filter->text != NULL ? find_badges (db, filter, error) : NULL;
  g_autoptr (LgStatement) statement = filter->text == NULL || badges != NULL ? prepare (db, filter, badges, error) : NULL;
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (!lg_row_sink_is_ended (sink) && lg_statement_next (statement, &local_error))
    lg_row_sink_add (sink, lg_statement_int (statement, 0));
  if (local_error == NULL)
    {
      lg_row_sink_flush (sink);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gpointer
copy_filter (gconstpointer filter)
{
  return lg_badge_filter_copy (filter);
}

static void
free_filter (gpointer filter)
{
  lg_badge_filter_free (filter);
}

static const LgListSource badge_events = {
  .record_types = record_types,
  .query_rows = query_rows,
  .fetch_rows = lg_badge_events_list_rows,
  .copy_filter = copy_filter,
  .free_filter = free_filter,
};

/**
 * lg_badge_list_new:
 * @store: the store
 * @filter: which events; also what lg_paged_list_set_filter() takes
 *
 * Returns: (transfer full): a list of #LgBadgeEvent
 */
LgPagedList *
lg_badge_list_new (LgStore             *store,
                   const LgBadgeFilter *filter)
{
  return lg_paged_list_new (store, &badge_events, filter);
}
