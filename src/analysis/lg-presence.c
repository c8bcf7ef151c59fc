/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include "lg-presence.h"

/* One badge's passages, in order of time. */
typedef struct
{
  const LgPassage *passages;
  gsize            n_passages;
} Track;

G_DEFINE_ENUM_TYPE (LgPresenceState, lg_presence_state,
                    G_DEFINE_ENUM_VALUE (LG_PRESENCE_STATE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (LG_PRESENCE_STATE_OUTSIDE, "outside"),
                    G_DEFINE_ENUM_VALUE (LG_PRESENCE_STATE_INSIDE, "inside"))

void
lg_presence_rules_init (LgPresenceRules *self)
{
  g_return_if_fail (self != NULL);

  *self = (LgPresenceRules) {
    .window = 30 * LG_TIME_MINUTE,
    .longest_stay = 16 * LG_TIME_HOUR,
  };
}

static int
compare_passages (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const LgPassage *one = a;
  const LgPassage *other = b;

  if (one->key != other->key)
    return one->key < other->key ? -1 : 1;

  return (one->at > other->at) - (one->at < other->at);
}

/* Readers write rows that go back in time, so nothing is taken to be in order. */
static GArray *
sort_passages (const LgPassage *passages,
               gsize            n_passages)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (LgPassage), n_passages);

  for (gsize i = 0; i < n_passages; i++)
    if (passages[i].at != LG_TIME_NONE)
      g_array_append_val (sorted, passages[i]);

  g_sort_array (sorted->data, sorted->len, sizeof (LgPassage), compare_passages, NULL);

  return sorted;
}

static gboolean
tells_direction (const LgPassage *passage)
{
  return passage->granted &&
         (passage->direction == LG_BADGE_DIRECTION_ENTRY || passage->direction == LG_BADGE_DIRECTION_EXIT);
}

static const LgPassage *
find_last_until (const Track *track,
                 LgTime       at)
{
  const LgPassage *last = NULL;

  for (gsize i = 0; i < track->n_passages && track->passages[i].at <= at; i++)
    if (tells_direction (&track->passages[i]))
      last = &track->passages[i];

  return last;
}

static const LgPassage *
find_first_after (const Track *track,
                  LgTime       at)
{
  for (gsize i = 0; i < track->n_passages; i++)
    if (track->passages[i].at > at && tells_direction (&track->passages[i]))
      return &track->passages[i];

  return NULL;
}

static gboolean
has_direction (const LgPassage  *passage,
               LgBadgeDirection  direction)
{
  return passage != NULL && passage->direction == direction;
}

/* Inside is whose last passage is an entry, or whose next one is an exit: a door
 * held open for two leaves one entry out of the log. */
static void
find_state (const Track           *track,
            LgTime                 at,
            const LgPresenceRules *rules,
            LgPresence            *presence)
{
  const LgPassage *before = find_last_until (track, at);
  const LgPassage *after = find_first_after (track, at);
  gboolean entered = has_direction (before, LG_BADGE_DIRECTION_ENTRY);
  gboolean leaves = has_direction (after, LG_BADGE_DIRECTION_EXIT);

  if (before != NULL || after != NULL)
    presence->state = entered || leaves ? LG_PRESENCE_STATE_INSIDE : LG_PRESENCE_STATE_OUTSIDE;

  if (entered)
    presence->entered_at = before->at;
  if (leaves)
    presence->left_at = after->at;

  presence->doubtful = presence->state == LG_PRESENCE_STATE_INSIDE &&
                       !(entered && at - before->at <= rules->longest_stay) &&
                       !(leaves && after->at - at <= rules->longest_stay);
}

static gboolean
is_near (LgTime                 time,
         LgTime                 at,
         const LgPresenceRules *rules)
{
  return time >= at - rules->window && time <= at + rules->window;
}

static void
count_near (const Track           *track,
            LgTime                 at,
            const LgPresenceRules *rules,
            LgPresence            *presence)
{
  for (gsize i = 0; i < track->n_passages; i++)
    {
      const LgPassage *passage = &track->passages[i];

      if (!is_near (passage->at, at, rules))
        continue;

      if (!passage->granted)
        {
          presence->n_denied++;
          continue;
        }

      if (presence->n_near++ == 0)
        presence->first_near = passage->at;
      presence->last_near = passage->at;
    }
}

static void
find_unclosed (const Track           *track,
               LgTime                 at,
               const LgPresenceRules *rules,
               LgPresence            *presence)
{
  const LgPassage *next = NULL;

  for (gsize i = track->n_passages; i > 0 && presence->unclosed_at == LG_TIME_NONE; i--)
    {
      const LgPassage *passage = &track->passages[i - 1];

      if (!tells_direction (passage))
        continue;

      if (passage->direction == LG_BADGE_DIRECTION_ENTRY &&
          !has_direction (next, LG_BADGE_DIRECTION_EXIT) &&
          is_near (passage->at, at, rules))
        presence->unclosed_at = passage->at;
      next = passage;
    }
}

static LgPresence
follow (const Track           *track,
        LgTime                 at,
        const LgPresenceRules *rules)
{
  LgPresence presence = {
    .key = track->passages[0].key,
    .state = LG_PRESENCE_STATE_UNKNOWN,
    .entered_at = LG_TIME_NONE,
    .left_at = LG_TIME_NONE,
    .first_near = LG_TIME_NONE,
    .last_near = LG_TIME_NONE,
    .unclosed_at = LG_TIME_NONE,
  };

  find_state (track, at, rules, &presence);
  count_near (track, at, rules, &presence);
  find_unclosed (track, at, rules, &presence);

  return presence;
}

/**
 * lg_presence_find:
 * @passages: (array length=n_passages): in any order; those without a time are left out
 * @at: the moment to ask about
 * @rules: what is near, and how long a stay is believed
 *
 * Says of everybody in @passages whether they were inside at @at, and what
 * they did around it. A passage at @at itself has already happened. Denied
 * passages never move anybody. For entries without exit to mean something,
 * @passages must go on for some time after @at.
 *
 * Returns: (element-type LgPresence) (transfer full): one of each key, in order of keys
 */
GArray *
lg_presence_find (const LgPassage       *passages,
                  gsize                  n_passages,
                  LgTime                 at,
                  const LgPresenceRules *rules)
{
  g_autoptr(GArray) sorted = NULL;
  GArray *presences;

  g_return_val_if_fail (passages != NULL || n_passages == 0, NULL);
  g_return_val_if_fail (at != LG_TIME_NONE, NULL);
  g_return_val_if_fail (rules != NULL, NULL);

  sorted = sort_passages (passages, n_passages);
  presences = g_array_new (FALSE, FALSE, sizeof (LgPresence));

  for (gsize start = 0, end = 0; start < sorted->len; start = end)
    {
      Track track = { .passages = &g_array_index (sorted, LgPassage, start) };
      LgPresence presence;

      while (end < sorted->len && g_array_index (sorted, LgPassage, end).key == track.passages[0].key)
        end++;
      track.n_passages = end - start;
      presence = follow (&track, at, rules);
      g_array_append_val (presences, presence);
    }

  return presences;
}
