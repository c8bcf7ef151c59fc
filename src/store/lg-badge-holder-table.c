/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-badge-holder-table.h"
#include "lg-check-private.h"
#include "lg-table-private.h"

static const LgTable holders = {
  .name = "badge_holders",
  .record_type = lg_badge_holder_get_type,
};

/* Two who carried one badge at one time would leave open who passed a door. */
static gboolean
check_alone (LgDb           *db,
             LgBadgeHolder  *holder,
             GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LgBadgeHolder) other =
    lg_table_find (db, &holders,
                   "WHERE t.badge = ?1 AND t.row <> ?2 AND t.deleted_at IS NULL"
                   " AND (?4 IS NULL OR t.valid_from < ?4) AND (t.valid_until IS NULL OR ?3 < t.valid_until)"
                   " ORDER BY t.valid_from LIMIT 1",
                   &local_error, "tiii", holder->badge, LG_RECORD (holder)->row, holder->valid_from,
                   holder->valid_until);
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    return TRUE;

  if (other == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  from = lg_time_format_rfc3339 (other->valid_from);
  if (other->valid_until == LG_TIME_NONE)
    return lg_check (FALSE, error, N_("Badge %1$s is with %2$s from %3$s until now"),
                     holder->badge, other->person, from);

  until = lg_time_format_rfc3339 (other->valid_until);

  return lg_check (FALSE, error, N_("Badge %1$s is with %2$s from %3$s until %4$s"),
                   holder->badge, other->person, from, until);
}

static gboolean
check (LgDb           *db,
       LgBadgeHolder  *holder,
       GError        **error)
{
  return lg_check (holder->badge != NULL, error, N_("Whoever carries a badge needs its number")) &&
         lg_check (holder->person != NULL, error, N_("A badge needs somebody who carries it")) &&
         lg_check_line (holder->badge, error, N_("A badge's number must be one line")) &&
         lg_check_line (holder->person, error, N_("A person's name must be one line")) &&
         lg_check (holder->valid_from != LG_TIME_NONE, error, N_("It is to be said since when the badge is carried")) &&
         lg_check (holder->valid_until == LG_TIME_NONE || holder->valid_until > holder->valid_from, error,
                   N_("A badge is given back after it was handed out")) &&
         check_alone (db, holder, error);
}

/**
 * lg_badge_holders_insert:
 * @db: a connection in a transaction
 * @holder: who carries a badge, since when, and until when
 * @error: return location
 *
 * Fails with %LG_STORE_ERROR_INVALID where somebody else carries the badge within that time.
 */
gboolean
lg_badge_holders_insert (LgDb           *db,
                         LgBadgeHolder  *holder,
                         GError        **error)
{
  return check (db, holder, error) && lg_table_insert (db, &holders, holder, error);
}

gboolean
lg_badge_holders_update (LgDb           *db,
                         LgBadgeHolder  *holder,
                         GError        **error)
{
  return check (db, holder, error) && lg_table_update (db, &holders, holder, error);
}

gboolean
lg_badge_holders_set_deleted (LgDb      *db,
                              gint64     row,
                              gboolean   deleted,
                              GError   **error)
{
  g_autoptr (LgBadgeHolder) holder = lg_badge_holders_get (db, row, error);

  return holder != NULL &&
         (deleted || check_alone (db, holder, error)) &&
         lg_table_set_deleted (db, &holders, row, deleted, error);
}

LgBadgeHolder *
lg_badge_holders_get (LgDb    *db,
                      gint64   row,
                      GError **error)
{
  return lg_table_get (db, &holders, row, error);
}

LgBadgeHolder *
lg_badge_holders_find (LgDb        *db,
                       const char  *id,
                       GError     **error)
{
  return lg_table_get_by_id (db, &holders, id, error);
}

/* Of one badge, or of all where it is NULL. */
GPtrArray *
lg_badge_holders_list (LgDb        *db,
                       const char  *badge,
                       GError     **error)
{
  return lg_table_list (db, &holders,
                        "WHERE t.deleted_at IS NULL AND (?1 IS NULL OR t.badge = ?1) ORDER BY t.badge, t.valid_from",
                        error, "t", badge);
}

/**
 * lg_badge_holders_search:
 * @db: a connection
 * @text: (nullable): part of a badge's number, or of a name
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgBadgeHolder): at most %LG_BADGE_HOLDERS_MOST, those who carry a badge now first
 */
GPtrArray *
lg_badge_holders_search (LgDb        *db,
                         const char  *text,
                         GError     **error)
{
  return lg_table_list (db, &holders,
                        "WHERE t.deleted_at IS NULL AND (coalesce (?1, '') = '' OR instr (lower (t.badge), lower (?1)) > 0"
                        " OR instr (lower (t.person), lower (?1)) > 0)"
                        " ORDER BY t.valid_until IS NOT NULL, t.badge, t.valid_from DESC LIMIT ?2",
                        error, "ti", text, (gint64) LG_BADGE_HOLDERS_MOST);
}

/* NULL without an error where nobody carries it. */
static LgBadgeHolder *
find_carrier (LgDb        *db,
              const char  *badge,
              GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  LgBadgeHolder *holder =
    lg_table_find (db, &holders,
                   "WHERE t.badge = ? AND t.deleted_at IS NULL AND t.valid_until IS NULL ORDER BY t.valid_from DESC LIMIT 1",
                   &local_error, "t", badge);

  if (local_error != NULL && !g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&local_error));

  return holder;
}

static gboolean
set_until (LgDb           *db,
           LgBadgeHolder  *holder,
           LgTime          until,
           GError        **error)
{
  holder->valid_until = until;

  return lg_table_update (db, &holders, holder, error);
}

/**
 * lg_badge_holders_hand_on:
 * @db: a connection in a transaction
 * @next: who carries the badge, and since when
 * @ended: (out): the row of whoever carried it until then, 0 for nobody
 * @error: return location
 *
 * Hands a badge on: whoever carried it keeps the time before, so that history
 * stays what it was.
 */
gboolean
lg_badge_holders_hand_on (LgDb           *db,
                          LgBadgeHolder  *next,
                          gint64         *ended,
                          GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LgBadgeHolder) holder = next->badge != NULL ? find_carrier (db, next->badge, &local_error) : NULL;

  *ended = 0;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (holder != NULL && holder->valid_from < next->valid_from)
    {
      if (!set_until (db, holder, next->valid_from, error))
        return FALSE;
      *ended = LG_RECORD (holder)->row;
    }

  return lg_badge_holders_insert (db, next, error);
}

/**
 * lg_badge_holders_take_back:
 * @db: a connection in a transaction
 * @row: whom a badge was handed on to
 * @ended: whoever carried it until then, as lg_badge_holders_hand_on() told
 * @error: return location
 */
gboolean
lg_badge_holders_take_back (LgDb    *db,
                            gint64   row,
                            gint64   ended,
                            GError **error)
{
  g_autoptr (LgBadgeHolder) holder = NULL;

  if (!lg_badge_holders_set_deleted (db, row, TRUE, error))
    return FALSE;
  if (ended == 0)
    return TRUE;

  holder = lg_badge_holders_get (db, ended, error);

  return holder != NULL && set_until (db, holder, LG_TIME_NONE, error);
}

/**
 * lg_badge_holders_assign:
 * @db: a connection in a transaction
 * @badge: a badge
 * @person: who carries it from now on
 * @from: since when
 * @error: return location
 *
 * As lg_badge_holders_hand_on(); changes nothing where the person carries it already.
 */
gboolean
lg_badge_holders_assign (LgDb        *db,
                         const char  *badge,
                         const char  *person,
                         LgTime       from,
                         GError     **error)
{
  g_autoptr (LgBadgeHolder) next = g_object_new (LG_TYPE_BADGE_HOLDER, NULL);
  g_autoptr (LgBadgeHolder) holder = find_carrier (db, badge, NULL);
  gint64 ended;

  if (holder != NULL && g_str_equal (holder->person, person))
    return TRUE;

  next->badge = g_strdup (badge);
  lg_record_set_text (&next->person, person);
  next->valid_from = from;

  return lg_badge_holders_hand_on (db, next, &ended, error);
}
