/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-incident-acts.h"
#include "lg-incident-undo.h"

/* An incident before and after an act. */
typedef struct
{
  LgStore    *store;   /* (owned) */
  LgIncident *before;  /* (owned) (nullable): NULL where the act made it */
  LgIncident *after;   /* (owned) */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_object (&change->store);
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

static DexFuture *
undo (gpointer user_data)
{
  Change *change = user_data;

  if (change->before == NULL)
    return lg_incident_acts_delete (change->store, change->after, TRUE);
  if (LG_RECORD (change->after)->deleted_at != LG_TIME_NONE)
    return lg_incident_acts_delete (change->store, change->after, FALSE);

  return lg_incident_acts_undo (change->store, change->before, change->after);
}

/**
 * lg_incident_undo_offer:
 * @host: the window
 * @store: the store
 * @sentence: what was done
 * @before: (nullable): the incident before the act, NULL where the act made it
 * @after: the incident as the act wrote it
 *
 * Tells of an act on an incident, and offers to take it back.
 */
void
lg_incident_undo_offer (LgPageHost *host,
                        LgStore    *store,
                        const char *sentence,
                        LgIncident *before,
                        LgIncident *after)
{
  Change *change = g_new0 (Change, 1);

  change->store = g_object_ref (store);
  g_set_object (&change->before, before);
  change->after = g_object_ref (after);

  lg_page_host_tell_act (host, sentence, undo, change, change_free);
}
