/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-turns.h"

typedef struct
{
  GWeakRef      owner;
  const LgTurn *next;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_weak_ref_clear (&work->owner);
  g_free (work);
}

static gboolean
take_cb (gpointer user_data)
{
  Work *work = user_data;
  g_autoptr (GObject) owner = g_weak_ref_get (&work->owner);

  if (owner == NULL)
    return G_SOURCE_REMOVE;

  if (!(*work->next) (owner))
    work->next++;

  return *work->next != NULL;
}

/**
 * lg_turns_take:
 * @owner: (type GObject): an object
 * @turns: pieces of work, and NULL after the last one
 *
 * Lets the main loop do each of them in a turn of its own, so that the window
 * answers between them; all of them before the next frame, while @owner lives.
 */
void
lg_turns_take (gpointer      owner,
               const LgTurn *turns)
{
  Work *work = g_new0 (Work, 1);

  g_weak_ref_init (&work->owner, owner);
  work->next = turns;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, take_cb, work, work_free);
}
