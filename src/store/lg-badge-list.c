/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-badge-list.h"
#include "lg-badge-table.h"

static const char * const record_types[] = { "badge_event", "badge_holder", "site", "setting", NULL };

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

static gboolean
query_rows (LgDb           *db,
            gconstpointer   filter,
            LgRowSink      *sink,
            GError        **error)
{
  return lg_badge_events_query_rows (db, filter, sink, error);
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
