/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-badge-list.h"
#include "lg-badge-unclosed-private.h"
#include "lg-db-private.h"
#include "lg-json.h"
#include "lg-row-sink-private.h"
#include "lg-settings.h"
#include "lg-site-table.h"

/* Entries without exit are looked for in stretches, the newest one short, so that there is soon something to show. */
#define FIRST_STRETCH   LG_TIME_DAY
#define LONGEST_STRETCH (64 * LG_TIME_DAY)
#define GROWTH          4

#define MATCHES   " AND t.badge IN (SELECT value FROM json_each (?4))"
#define OFF_HOURS " AND off_hours (t.at, ?5, ?6)"
#define FROM      " FROM badge_events t INDEXED BY "
#define BETWEEN   " WHERE t.site_row = ?1 AND t.at >= ?2 AND t.at < ?3"

/* What a query needs beside its filter. */
typedef struct
{
  const LgBadgeFilter *filter;  /* (unowned) */
  LgRowSink           *sink;    /* (unowned) */
  char                *badges;  /* (owned) (nullable): what the text means, as a JSON array */
  LgSite              *site;    /* (owned) (nullable): with hours, where they are asked for */
  LgHours             *hours;   /* (owned) (nullable) */
  char                *text;    /* (owned) (nullable): of the hours */
  char                *rows;    /* (owned): the SQL of the rows */
  char                *nearest; /* (owned): the SQL of the newest moment */
} Query;

static void
query_clear (Query *self)
{
  g_free (self->badges);
  g_clear_object (&self->site);
  g_clear_pointer (&self->hours, lg_hours_free);
  g_free (self->text);
  g_free (self->rows);
  g_free (self->nearest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Query, query_clear)

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

static gboolean
load_hours (LgDb    *db,
            Query   *self,
            GError **error)
{
  if (!self->filter->off_hours)
    return TRUE;

  self->site = lg_sites_get (db, self->filter->site_row, error);
  if (self->site == NULL)
    return FALSE;
  self->text = self->site->hours != NULL ? g_strdup (self->site->hours) : lg_settings_get (db, "access.hours", error);
  self->hours = self->text != NULL ? lg_hours_parse (self->text, error) : NULL;

  return self->hours != NULL;
}

/* Badges that match are few: their events are found along the badge, and sorted. */
static void
choose_sql (Query *self)
{
  const LgBadgeFilter *filter = self->filter;
  const char *index = filter->text != NULL ? "badge_events_by_badge"
                    : filter->denied ? "badge_events_denied" : "badge_events_by_time";
  const char *denied = filter->denied ? " AND NOT t.granted" : "";

  self->rows = g_strconcat ("SELECT t.row" FROM, index, BETWEEN, denied, filter->text != NULL ? MATCHES : "",
                            filter->text != NULL && filter->off_hours ? OFF_HOURS : "", " ORDER BY t.at DESC", NULL);
  self->nearest = g_strconcat ("SELECT t.at" FROM, filter->denied ? "badge_events_denied" : "badge_events_by_time", BETWEEN, denied,
                               " ORDER BY t.at DESC LIMIT 1", NULL);
}

static gboolean
add_matching (LgDb    *db,
              Query   *self,
              LgTime   since,
              LgTime   until,
              GError **error)
{
  g_autoptr (LgStatement) statement = NULL;
  const gint64 site_row = self->filter->site_row;

  if (self->badges == NULL)
    statement = lg_db_query (db, self->rows, error, "iii", site_row, since, until);
  else if (self->hours == NULL)
    statement = lg_db_query (db, self->rows, error, "iiit", site_row, since, until, self->badges);
  else
    statement = lg_db_query (db, self->rows, error, "iiittt", site_row, since, until, self->badges,
                             self->site->timezone, self->text);

  return statement != NULL && lg_row_sink_read (self->sink, statement, error);
}

/* The newest moment of an event before @until, or LG_TIME_NONE. */
static gboolean
find_newest (LgDb    *db,
             Query   *self,
             LgTime   since,
             LgTime   until,
             LgTime  *at,
             GError **error)
{
  g_autoptr (LgStatement) statement = lg_db_query (db, self->nearest, error, "iii", self->filter->site_row, since, until);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  *at = lg_statement_next (statement, &local_error) ? lg_statement_int (statement, 0) : LG_TIME_NONE;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* From closed hours to closed hours, leaping over those in which the site is open and over those without an event, so
 * that what is read is what is shown. */
static gboolean
add_off_hours (LgDb    *db,
               Query   *self,
               LgTime   since,
               LgTime   until,
               GError **error)
{
  GTimeZone *zone = lg_time_zone_lookup (self->site->timezone, error);

  while (zone != NULL && !lg_row_sink_is_ended (self->sink))
    {
      LgTime at, from, end;

      if (!find_newest (db, self, since, until, &at, error))
        return FALSE;
      if (at == LG_TIME_NONE)
        return TRUE;
      if (!lg_hours_find_span (self->hours, zone, at, &from, &end) &&
          !add_matching (db, self, MAX (from, since), until, error))
        return FALSE;
      until = from;
    }

  return zone != NULL;
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  const LgBadgeMoment *left = a;
  const LgBadgeMoment *right = b;

  if (left->at != right->at)
    return left->at > right->at ? -1 : 1;

  return (left->row < right->row) - (left->row > right->row);
}

static void
add_moments (Query     *self,
             GArray    *moments,
             GTimeZone *zone)
{
  LgTime from = 0, until = 0;
  gboolean is_open = FALSE;

  g_array_sort (moments, compare_moments);
  for (guint i = 0; i < moments->len && !lg_row_sink_is_ended (self->sink); i++)
    {
      const LgBadgeMoment *moment = &g_array_index (moments, LgBadgeMoment, i);

      if (self->hours != NULL && (moment->at < from || moment->at >= until))
        is_open = lg_hours_find_span (self->hours, zone, moment->at, &from, &until);
      if (!is_open)
        lg_row_sink_add (self->sink, moment->row);
    }
}

static gboolean
add_unclosed (LgDb    *db,
              Query   *self,
              LgTime   since,
              LgTime   until,
              GError **error)
{
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (LgBadgeMoment));
  GTimeZone *zone = self->site != NULL ? lg_time_zone_lookup (self->site->timezone, error) : NULL;
  LgTime stretch = FIRST_STRETCH;

  while (!lg_row_sink_is_ended (self->sink) && (self->site == NULL || zone != NULL))
    {
      LgTime at, from;

      if (!find_newest (db, self, since, until, &at, error))
        return FALSE;
      if (at == LG_TIME_NONE)
        return TRUE;
      from = MAX (at - stretch, since);
      g_array_set_size (moments, 0);
      if (!lg_badge_events_find_unclosed (db, self->filter->site_row, self->badges, from, until, moments, error))
        return FALSE;
      add_moments (self, moments, zone);
      until = from;
      stretch = MIN (stretch * GROWTH, LONGEST_STRETCH);
    }

  return self->site == NULL || zone != NULL;
}

static gboolean
add_events (LgDb    *db,
            Query   *self,
            GError **error)
{
  const LgBadgeFilter *filter = self->filter;
  LgTime since = filter->since != LG_TIME_NONE ? filter->since : -G_MAXINT64;
  LgTime until = filter->until != LG_TIME_NONE ? filter->until : G_MAXINT64;

  /* Who is refused enters nowhere. */
  if (filter->without_exit && filter->denied)
    return TRUE;
  if (filter->without_exit)
    return add_unclosed (db, self, since, until, error);
  if (filter->off_hours && filter->text == NULL)
    return add_off_hours (db, self, since, until, error);

  return add_matching (db, self, since, until, error);
}

/**
 * lg_badge_events_query_rows:
 * @db: a connection
 * @filter: which events
 * @sink: what takes their rows, the newest first
 * @error: return location
 */
gboolean
lg_badge_events_query_rows (LgDb                 *db,
                            const LgBadgeFilter  *filter,
                            LgRowSink            *sink,
                            GError              **error)
{
  g_auto (Query) self = { .filter = filter, .sink = sink };

  if (filter->text != NULL && (self.badges = find_badges (db, filter, error)) == NULL)
    return FALSE;
  if (!load_hours (db, &self, error))
    return FALSE;

  choose_sql (&self);
  if (!add_events (db, &self, error))
    return FALSE;
  lg_row_sink_flush (sink);

  return TRUE;
}
