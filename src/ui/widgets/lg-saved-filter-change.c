/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-saved-filter-change.h"
#include "lg-saved-filter-table.h"
#include "lg-store-error-words.h"

/* A filter before and after an act. Both the window and the store's thread hold it. */
typedef struct
{
  GWeakRef       host;
  LgStore       *store;     /* (owned) */
  LgSavedFilter *before;    /* (owned) (nullable): NULL where the act makes it */
  LgSavedFilter *after;     /* (owned) (nullable): NULL where the act removes it; the store's until it is written */
  char          *sentence;  /* (owned) */
} Change;

static void
change_clear (gpointer data)
{
  Change *change = data;

  g_weak_ref_clear (&change->host);
  g_clear_object (&change->store);
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change->sentence);
}

static void
change_unref (gpointer change)
{
  g_atomic_rc_box_release_full (change, change_clear);
}

/* What the act, or taking it back, says goes on top of what the store has by now. */
static gboolean
lay_on_top (LgDb           *db,
            LgSavedFilter  *filter,
            GError        **error)
{
  g_autoptr (LgSavedFilter) stored = lg_saved_filters_get (db, LG_RECORD (filter)->row, error);

  if (stored == NULL)
    return FALSE;

  LG_RECORD (filter)->updated_at = LG_RECORD (stored)->updated_at;

  return lg_saved_filters_update (db, filter, error);
}

static gpointer
write_cb (LgDb      *db,
          gpointer   user_data,
          GError   **error)
{
  Change *change = user_data;
  gboolean success;

  if (change->after == NULL)
    success = lg_saved_filters_set_deleted (db, change->before, TRUE, error);
  else if (change->before == NULL)
    success = lg_saved_filters_insert (db, change->after, error);
  else
    success = lay_on_top (db, change->after, error);

  return success && change->after != NULL ? lg_saved_filters_get (db, LG_RECORD (change->after)->row, error) : NULL;
}

static gpointer
undo_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  Change *change = user_data;

  if (change->before == NULL)
    lg_saved_filters_set_deleted (db, change->after, TRUE, error);
  else if (change->after == NULL)
    lg_saved_filters_set_deleted (db, change->before, FALSE, error);
  else
    lay_on_top (db, change->before, error);

  return NULL;
}

static DexFuture *
undo (gpointer user_data)
{
  Change *change = user_data;

  return lg_store_write (change->store, "saved_filter_undo", undo_cb, g_atomic_rc_box_acquire (change), change_unref);
}

static DexFuture *
written_cb (DexFuture *future,
            gpointer   user_data)
{
  Change *change = user_data;
  g_autoptr (LgPageHost) host = g_weak_ref_get (&change->host);
  g_autoptr (GError) error = NULL;

  if (host == NULL)
    return NULL;

  if (dex_future_get_value (future, &error) != NULL)
    lg_page_host_tell_act (host, change->sentence, undo, g_atomic_rc_box_acquire (change), change_unref);
  else
    lg_page_host_tell (host, lg_store_error_say (error));

  return NULL;
}

/**
 * lg_saved_filter_change_run:
 * @host: the window
 * @store: the store
 * @action: what the audit log calls the act
 * @before: (nullable): the filter as it was, NULL where the act makes it
 * @after: (nullable): the filter as it is to be, NULL where the act removes it
 * @sentence: what was done
 *
 * Writes an act on a saved filter, tells of it, and offers to take it back.
 *
 * Returns: (transfer full): a future of the #LgSavedFilter as it is then, of nothing where it was removed
 */
DexFuture *
lg_saved_filter_change_run (LgPageHost    *host,
                            LgStore       *store,
                            const char    *action,
                            LgSavedFilter *before,
                            LgSavedFilter *after,
                            const char    *sentence)
{
  Change *change = g_atomic_rc_box_new0 (Change);

  g_weak_ref_init (&change->host, host);
  change->store = g_object_ref (store);
  change->before = before != NULL ? lg_record_copy (before) : NULL;
  change->after = after != NULL ? lg_record_copy (after) : NULL;
  change->sentence = g_strdup (sentence);

  return dex_future_finally (lg_store_write (store, action, write_cb, g_atomic_rc_box_acquire (change), change_unref),
                             written_cb, change, change_unref);
}
