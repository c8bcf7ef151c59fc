/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-badge-table-private.h"
#include "lg-hours.h"
#include "lg-id.h"
#include "lg-site-table.h"
#include "lg-table-private.h"

static const LgTableJoin joined[] = {
  { "holder", "(SELECT h.person FROM badge_holders h WHERE h.badge = t.badge AND h.valid_from <= t.at"
              " AND (h.valid_until IS NULL OR t.at < h.valid_until) AND h.deleted_at IS NULL"
              " ORDER BY h.valid_from DESC LIMIT 1)" },
  { "site", "s.code" },
  { "timezone", "s.timezone" },
  { "off_hours", "off_hours (t.at, s.timezone, coalesce (s.hours, (SELECT value FROM settings WHERE key = 'access.hours'),"
                 " '" LG_HOURS_DEFAULT "'))" },
  { NULL },
};

static const LgTable events = {
  .name = "badge_events",
  .record_type = lg_badge_event_get_type,
  .joins = "JOIN sites s ON s.row = t.site_row",
  .joined = joined,
};

static gboolean
remember_badge (LgDb          *db,
                LgBadgeEvent  *event,
                GError       **error)
{
  return lg_db_run (db,
                    "INSERT INTO badges (site_row, badge, person) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
                    " SET person = excluded.person WHERE excluded.person IS NOT NULL AND excluded.person IS NOT person",
                    error, "itt", event->site_row, event->badge, event->person);
}

/**
 * lg_badge_events_insert_imported:
 * @db: a connection in a transaction
 * @event: an entry of a log
 * @digest: the first 64 bits of the SHA-256 of its row and ordinal
 * @inserted: (out): FALSE where it was there already
 * @error: return location
 */
gboolean
lg_badge_events_insert_imported (LgDb          *db,
                                 LgBadgeEvent  *event,
                                 gint64         digest,
                                 gboolean      *inserted,
                                 GError       **error)
{
  LgRecord *record = LG_RECORD (event);

  if (record->id == NULL)
    record->id = lg_id_new ();

  if (!lg_db_run (db,
                  "INSERT INTO badge_events (id, badge, person, at, reader, area, direction, granted, site_row,"
                  " import_row, digest, extra) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                  " ON CONFLICT (site_row, at, digest) DO NOTHING",
                  error, "uttittiiiiit",
                  record->id, event->badge, event->person, event->at, event->reader, event->area,
                  event->direction != 0 ? (gint64) event->direction : LG_UNKNOWN, (gint64) event->granted,
                  event->site_row, event->import_row != 0 ? event->import_row : LG_UNKNOWN, digest, event->extra))
    return FALSE;

  *inserted = sqlite3_changes64 (lg_db_handle (db)) > 0;
  record->row = sqlite3_last_insert_rowid (lg_db_handle (db));

  return !*inserted || remember_badge (db, event, error);
}

/**
 * lg_badge_events_list_near:
 * @db: a connection
 * @site_row: a site
 * @since: the first moment
 * @until: the last moment, included
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgBadgeEvent): the entries of the window, by time
 */
GPtrArray *
lg_badge_events_list_near (LgDb    *db,
                           gint64   site_row,
                           LgTime   since,
                           LgTime   until,
                           GError **error)
{
  return lg_table_list (db, &events, "WHERE t.site_row = ? AND t.at BETWEEN ? AND ? ORDER BY t.at, t.row",
                        error, "iii", site_row, since, until);
}

/**
 * lg_badge_events_list_around:
 * @db: a connection
 * @site_row: a site
 * @at: a moment
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgBadgeEvent): of every badge of the
 *   site, its last granted event at or before @at and its first one after it: what
 *   it takes to say who was inside
 */
GPtrArray *
lg_badge_events_list_around (LgDb    *db,
                             gint64   site_row,
                             LgTime   at,
                             GError **error)
{
  return lg_table_list (db, &events,
                        "WHERE t.row IN ("
                        " SELECT (SELECT e.row FROM badge_events e WHERE e.site_row = b.site_row AND e.badge = b.badge"
                        "         AND e.at <= ?2 AND e.granted ORDER BY e.at DESC LIMIT 1)"
                        " FROM badges b WHERE b.site_row = ?1"
                        " UNION ALL"
                        " SELECT (SELECT e.row FROM badge_events e WHERE e.site_row = b.site_row AND e.badge = b.badge"
                        "         AND e.at > ?2 AND e.granted ORDER BY e.at LIMIT 1)"
                        " FROM badges b WHERE b.site_row = ?1)"
                        " ORDER BY t.at, t.row",
                        error, "ii", site_row, at);
}

/**
 * lg_badge_events_list_rows:
 * @db: a connection
 * @rows: (array length=n_rows): rows
 * @n_rows: how many
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgBadgeEvent): the events, with %NULL for one that is gone
 */
GPtrArray *
lg_badge_events_list_rows (LgDb          *db,
                           const gint64  *rows,
                           guint          n_rows,
                           GError       **error)
{
  return lg_table_list_rows (db, &events, rows, n_rows, error);
}

/**
 * lg_badge_events_list_sites:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgSite): the sites that have access logs
 */
GPtrArray *
lg_badge_events_list_sites (LgDb    *db,
                            GError **error)
{
  GPtrArray *sites = lg_sites_list (db, error);
  gint64 has_badges;

  for (guint i = sites != NULL ? sites->len : 0; i > 0; i--)
    {
      LgRecord *site = g_ptr_array_index (sites, i - 1);

      if (!lg_db_query_int (db, "SELECT EXISTS (SELECT 1 FROM badges WHERE site_row = ?)", &has_badges, error, "i", site->row))
        {
          g_ptr_array_unref (sites);
          return NULL;
        }
      if (!has_badges)
        g_ptr_array_remove_index (sites, i - 1);
    }

  return sites;
}
