/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-lanes-private.h"
#include "lg-report-words.h"

/* More would be no picture any more; the lists beside it have them all. */
#define MOST_LANES 40

/* Somebody’s lane, and what the log has of them around the moment. */
typedef struct
{
  const LgAccessPerson *person;  /* (unowned) */
  GPtrArray            *events;  /* (unowned) (nullable) (element-type LgBadgeEvent): by time */
  LgTime                first;   /* when something of them is first seen on the axis */
} Lane;

static gboolean
tells_direction (const LgBadgeEvent *event)
{
  return event->granted && event->direction != 0;
}

static const char *
describe_stay (const Lane       *lane,
               const LgLaneItem *stay)
{
  if (lane->person->presence.doubtful)
    return _("Inside; the exit was probably forgotten");
  if (stay->open_start)
    return _("Inside; no entry is known");
  if (stay->open_end)
    return _("Inside; no exit is known");

  return _("Inside");
}

static char *
format_span (const LgLanesDraft *self,
             const LgLaneItem   *stay)
{
  g_autofree char *from = stay->open_start ? NULL : lg_lanes_draft_format_clock (self, stay->at);
  g_autofree char *until = stay->open_end ? NULL : lg_lanes_draft_format_clock (self, stay->until);

  if (from != NULL && until != NULL)
    return g_strdup_printf ("%s–%s", from, until);
  if (from != NULL)
    /* Translators: a time of day */
    return g_strdup_printf (_("since %s"), from);
  if (until != NULL)
    /* Translators: a time of day */
    return g_strdup_printf (_("until %s"), until);

  return g_strdup ("…");
}

/* A stay opens the entry it begins with, or else the exit it ends with. */
static void
add_stay (LgLanesDraft       *self,
          const Lane         *lane,
          LgLaneItem         *stay,
          const LgBadgeEvent *event)
{
  g_autofree char *when = NULL;
  g_autofree char *row = event != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT, LG_RECORD (event)->row) : NULL;

  stay->kind = LG_LANE_STAY;
  stay->lane = self->names->len - 1;
  if (lane->person->presence.doubtful)
    stay->open_start = stay->open_end = TRUE;
  when = format_span (self, stay);
  stay->when = when;
  stay->what = describe_stay (lane, stay);
  lg_lanes_draft_add_item (self, stay, event != NULL ? "badge_event" : NULL, row);
}

/* What goes on at the end of the axis ends with an exit that is known, or nobody knows. */
static void
add_last_stay (LgLanesDraft       *self,
               const Lane         *lane,
               const LgBadgeEvent *entry)
{
  const LgPresence *presence = &lane->person->presence;
  gboolean is_known = presence->entered_at == entry->at && presence->left_at != LG_TIME_NONE;
  LgLaneItem stay = {
    .at = entry->at,
    .until = is_known ? presence->left_at : self->until,
    .open_end = !is_known,
  };

  add_stay (self, lane, &stay, entry);
}

static void
add_stay_until (LgLanesDraft       *self,
                const Lane         *lane,
                const LgBadgeEvent *entry,
                const LgBadgeEvent *exit)
{
  const LgPresence *presence = &lane->person->presence;
  gboolean is_known = entry != NULL || (presence->left_at == exit->at && presence->entered_at != LG_TIME_NONE);
  LgLaneItem stay = {
    .at = entry != NULL ? entry->at : is_known ? presence->entered_at : self->from,
    .until = exit->at,
    .open_start = !is_known,
  };

  add_stay (self, lane, &stay, entry != NULL ? entry : exit);
}

/* Inside all the time, or as far as anybody knows. */
static void
add_whole_stay (LgLanesDraft *self,
                const Lane   *lane)
{
  const LgPresence *presence = &lane->person->presence;
  LgLaneItem stay = {
    .at = presence->entered_at != LG_TIME_NONE ? presence->entered_at : self->from,
    .until = presence->left_at != LG_TIME_NONE ? presence->left_at : self->until,
    .open_start = presence->entered_at == LG_TIME_NONE,
    .open_end = presence->left_at == LG_TIME_NONE,
  };

  if (presence->state == LG_PRESENCE_STATE_INSIDE)
    add_stay (self, lane, &stay, NULL);
}

static void
add_stays (LgLanesDraft *self,
           const Lane   *lane)
{
  const LgBadgeEvent *entry = NULL;
  gboolean is_told = FALSE;

  for (guint i = 0; lane->events != NULL && i < lane->events->len; i++)
    {
      const LgBadgeEvent *event = g_ptr_array_index (lane->events, i);

      if (!tells_direction (event))
        continue;
      is_told = TRUE;
      if (event->direction == LG_BADGE_DIRECTION_EXIT)
        {
          add_stay_until (self, lane, entry, event);
          entry = NULL;
        }
      else
        {
          LgLaneItem stay = { .at = entry != NULL ? entry->at : 0, .until = event->at, .open_end = TRUE };

          /* Whoever enters twice has left in between, and nobody knows when. */
          if (entry != NULL)
            add_stay (self, lane, &stay, entry);
          entry = event;
        }
    }

  if (entry != NULL)
    add_last_stay (self, lane, entry);
  else if (!is_told)
    add_whole_stay (self, lane);
}

static LgLaneKind
kind_of (const LgBadgeEvent *event)
{
  if (!event->granted)
    return LG_LANE_DENIED;
  if (event->direction == LG_BADGE_DIRECTION_ENTRY)
    return LG_LANE_ENTRY;

  return event->direction == LG_BADGE_DIRECTION_EXIT ? LG_LANE_EXIT : LG_LANE_PASSAGE;
}

static char *
describe_event (const LgBadgeEvent *event)
{
  const char *passage = lg_report_words_passage (event->direction, event->granted);
  const char *where = event->reader != NULL ? event->reader : event->area;
  /* Translators: what happened at a reader, and which reader it was */
  g_autofree char *what = where != NULL ? g_strdup_printf (_("%s, %s"), passage, where) : g_strdup (passage);

  /* Translators: what happened at a reader while nobody staffed the site */
  return event->off_hours ? g_strdup_printf (_("%s, off-hours"), what) : g_steal_pointer (&what);
}

static void
add_event (LgLanesDraft       *self,
           const LgBadgeEvent *event)
{
  g_autofree char *when = lg_lanes_draft_format_clock (self, event->at);
  g_autofree char *what = describe_event (event);
  g_autofree char *row = g_strdup_printf ("%" G_GINT64_FORMAT, LG_RECORD (event)->row);
  const LgLaneItem item = {
    .lane = self->names->len - 1,
    .kind = kind_of (event),
    .at = event->at,
    .until = event->at,
    .when = when,
    .what = what,
  };

  lg_lanes_draft_add_item (self, &item, "badge_event", row);
}

static void
add_lane (LgLanesDraft *self,
          const Lane   *lane)
{
  const LgAccessPerson *person = lane->person;

  /* Translators: the number of a badge */
  g_ptr_array_add (self->names, person->person != NULL ? g_strdup (person->person)
                                                       : g_strdup_printf (_("Badge %s"), person->badge));
  add_stays (self, lane);
  for (guint i = 0; lane->events != NULL && i < lane->events->len; i++)
    add_event (self, g_ptr_array_index (lane->events, i));
}

/* Of whom something is seen on the axis comes before whoever was inside all the time, if there are too many. */
static int
compare_worth (gconstpointer a,
               gconstpointer b)
{
  const Lane *left = a;
  const Lane *right = b;

  return (left->events == NULL) - (right->events == NULL);
}

/* In the order in which they appear, which accuses nobody. */
static int
compare_first (gconstpointer a,
               gconstpointer b)
{
  const Lane *left = a;
  const Lane *right = b;

  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;

  return g_strcmp0 (left->person->badge, right->person->badge);
}

static GHashTable *
group_events (const LgLanesDraft *self)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->findings->events->len; i++)
    {
      LgBadgeEvent *event = g_ptr_array_index (self->findings->events, i);
      GPtrArray *events = g_hash_table_lookup (groups, event->badge);

      if (events == NULL)
        {
          events = g_ptr_array_new ();
          g_hash_table_insert (groups, event->badge, events);
        }
      g_ptr_array_add (events, event);
    }

  return groups;
}

static LgTime
find_first (const LgLanesDraft *self,
            const Lane         *lane)
{
  const LgBadgeEvent *event = lane->events != NULL ? g_ptr_array_index (lane->events, 0) : NULL;

  /* An exit ends a stay that began before the axis. */
  if (event == NULL || (event->granted && event->direction == LG_BADGE_DIRECTION_EXIT))
    return self->from;

  return event->at;
}

/**
 * lg_lanes_draft_add_persons:
 * @self: a draft
 *
 * Adds a lane for each of those who were there, or were refused.
 */
void
lg_lanes_draft_add_persons (LgLanesDraft *self)
{
  g_autoptr (GHashTable) groups = group_events (self);
  g_autoptr (GArray) lanes = g_array_new (FALSE, FALSE, sizeof (Lane));
  GPtrArray *persons = self->findings->persons;

  for (guint i = 0; i < persons->len; i++)
    {
      const LgAccessPerson *person = g_ptr_array_index (persons, i);
      Lane lane = { .person = person, .events = g_hash_table_lookup (groups, person->badge) };

      lane.first = find_first (self, &lane);
      g_array_append_val (lanes, lane);
    }

  g_array_sort (lanes, compare_worth);
  self->n_hidden = lanes->len > MOST_LANES ? lanes->len - MOST_LANES : 0;
  g_array_set_size (lanes, lanes->len - self->n_hidden);
  g_array_sort (lanes, compare_first);
  for (guint i = 0; i < lanes->len; i++)
    add_lane (self, &g_array_index (lanes, Lane, i));
  self->n_persons = lanes->len;
}
