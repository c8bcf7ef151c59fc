/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-badge-event.h"
#include "lg-badge-unclosed-private.h"

/* Every badge is followed along the index that has its passages in order, and nothing else is read: millions of events
 * take seconds, where to look up what follows each of them would take a minute. */

#define LEADS_SOMEWHERE " AND e.granted AND e.direction IS NOT NULL"

/* A passage of the badge that is followed. */
typedef struct
{
  LgBadgeMoment moment;
  gint64        direction;
} Passage;

typedef struct
{
  LgDb   *db;
  gint64  site_row;
  LgTime  until;
  char   *badge;     /* (owned) (nullable): the one that is followed */
  GArray *passages;  /* (owned) (element-type Passage): its own */
  GArray *entries;   /* (unowned) (element-type LgBadgeMoment) */
} Pursuit;

static void
pursuit_clear (Pursuit *self)
{
  g_free (self->badge);
  g_array_unref (self->passages);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pursuit, pursuit_clear)

/* Of what happened at once, what was written later comes later. */
static int
compare_passages (gconstpointer a,
                  gconstpointer b)
{
  const LgBadgeMoment *left = &((const Passage *) a)->moment;
  const LgBadgeMoment *right = &((const Passage *) b)->moment;

  if (left->at != right->at)
    return left->at < right->at ? -1 : 1;

  return (left->row > right->row) - (left->row < right->row);
}

/* The first passage after the stretch that is looked at. */
static gboolean
leaves_later (Pursuit   *self,
              gboolean  *leaves,
              GError   **error)
{
  gint64 direction;

  if (!lg_db_query_int (self->db,
                        "SELECT coalesce ((SELECT e.direction FROM badge_events e INDEXED BY badge_events_by_badge"
                        " WHERE e.site_row = ? AND e.badge = ? AND e.at >= ?" LEADS_SOMEWHERE " ORDER BY e.at LIMIT 1), 0)",
                        &direction, error, "iti", self->site_row, self->badge, self->until))
    return FALSE;

  *leaves = direction == LG_BADGE_DIRECTION_EXIT;

  return TRUE;
}

/* The badge’s passages are all there. */
static gboolean
finish_badge (Pursuit  *self,
              GError  **error)
{
  guint n_passages = self->passages->len;

  if (n_passages == 0)
    return TRUE;

  g_array_sort (self->passages, compare_passages);
  for (guint i = 0; i < n_passages; i++)
    {
      const Passage *passage = &g_array_index (self->passages, Passage, i);
      gboolean leaves;

      if (passage->direction != LG_BADGE_DIRECTION_ENTRY)
        continue;
      if (i + 1 < n_passages)
        leaves = passage[1].direction == LG_BADGE_DIRECTION_EXIT;
      else if (!leaves_later (self, &leaves, error))
        return FALSE;
      if (!leaves)
        g_array_append_val (self->entries, passage->moment);
    }
  g_array_set_size (self->passages, 0);

  return TRUE;
}

static gboolean
follow (Pursuit      *self,
        LgStatement  *statement,
        GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  while (lg_statement_next (statement, &local_error))
    {
      const char *badge = lg_statement_text (statement, 0);
      Passage passage = {
        .moment = { lg_statement_int (statement, 2), lg_statement_int (statement, 1) },
        .direction = lg_statement_int (statement, 3),
      };

      if (g_strcmp0 (badge, self->badge) != 0)
        {
          if (!finish_badge (self, error))
            return FALSE;
          g_set_str (&self->badge, badge);
        }
      g_array_append_val (self->passages, passage);
    }
  if (local_error == NULL)
    return finish_badge (self, error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_badge_events_find_unclosed:
 * @db: a connection
 * @site_row: a site
 * @badges: (nullable): the badges that are meant, as a JSON array; else all
 * @since: the first moment
 * @until: the moment before which the entries were; what follows them may be later
 * @entries: (element-type LgBadgeMoment): gets the entries after which the badge’s next passage is no exit, in no order
 * @error: return location
 */
gboolean
lg_badge_events_find_unclosed (LgDb        *db,
                               gint64       site_row,
                               const char  *badges,
                               LgTime       since,
                               LgTime       until,
                               GArray      *entries,
                               GError     **error)
{
  g_auto (Pursuit) self = {
    .db = db,
    .site_row = site_row,
    .until = until,
    .passages = g_array_new (FALSE, FALSE, sizeof (Passage)),
    .entries = entries,
  };
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT b.badge, e.row, e.at, e.direction FROM badges b CROSS JOIN badge_events e"
                 " INDEXED BY badge_events_by_badge ON e.site_row = b.site_row AND e.badge = b.badge AND e.at >= ?2"
                 " AND e.at < ?3" LEADS_SOMEWHERE " WHERE b.site_row = ?1"
                 " AND (?4 IS NULL OR b.badge IN (SELECT value FROM json_each (?4))) ORDER BY b.badge",
                 error, "iiit", site_row, since, until, badges);

  return statement != NULL && follow (&self, statement, error);
}
