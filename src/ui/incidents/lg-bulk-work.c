/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-bulk-work.h"
#include "lg-money.h"
#include "lg-store-error-words.h"
#include "lg-words.h"

/**
 * LgBulkWork:
 *
 * An act on many incidents on its way through the store: one transaction, which can be cancelled, and taken back
 * as one. It tells the window what came of it.
 */
struct _LgBulkWork
{
  GObject         parent_instance;

  LgStore        *store;        /* (owned) */
  GWeakRef        host;
  LgIncidentBulk *bulk;         /* (owned) */
  GCancellable   *cancellable;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (LgBulkWork, lg_bulk_work, G_TYPE_OBJECT)

static void
lg_bulk_work_finalize (GObject *object)
{
  LgBulkWork *self = LG_BULK_WORK (object);

  g_clear_object (&self->store);
  g_weak_ref_clear (&self->host);
  g_clear_object (&self->bulk);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (lg_bulk_work_parent_class)->finalize (object);
}

static void
lg_bulk_work_class_init (LgBulkWorkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_bulk_work_finalize;
}

static void
lg_bulk_work_init (LgBulkWork *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * lg_bulk_work_new:
 * @store: the store
 * @host: the window that is told
 * @bulk: an act that was not run yet
 *
 * Returns: (transfer full): the work
 */
LgBulkWork *
lg_bulk_work_new (LgStore        *store,
                  LgPageHost     *host,
                  LgIncidentBulk *bulk)
{
  LgBulkWork *self = g_object_new (LG_TYPE_BULK_WORK, NULL);

  self->store = g_object_ref (store);
  g_weak_ref_init (&self->host, host);
  self->bulk = g_object_ref (bulk);

  return self;
}

static char *
say_status (LgIncidentBulk *bulk,
            const char     *count,
            guint           n)
{
  const char *status = lg_words_status (lg_incident_bulk_get_status (bulk));

  /* Translators: “12 incidents: On Hold” */
  return g_strdup_printf (ngettext ("%s incident: %s", "%s incidents: %s", n), count, status);
}

static char *
say_assigned (LgIncidentBulk *bulk,
              const char     *count,
              guint           n)
{
  const char *assignee = lg_incident_bulk_get_assignee (bulk);

  if (assignee == NULL)
    return g_strdup_printf (ngettext ("%s incident assigned to nobody", "%s incidents assigned to nobody", n), count);

  return g_strdup_printf (ngettext ("%s incident assigned to %s", "%s incidents assigned to %s", n), count, assignee);
}

static char *
say_done (LgIncidentBulk *bulk)
{
  guint n = lg_incident_bulk_get_n_done (bulk);
  g_autofree char *count = lg_amount_format (n, 0);

  switch (lg_incident_bulk_get_act (bulk))
    {
    case LG_BULK_STATUS:
      return say_status (bulk, count, n);
    case LG_BULK_RESOLVE:
      return g_strdup_printf (ngettext ("%s incident resolved", "%s incidents resolved", n), count);
    case LG_BULK_REOPEN:
      return g_strdup_printf (ngettext ("%s incident reopened", "%s incidents reopened", n), count);
    case LG_BULK_ARCHIVE:
      return g_strdup_printf (ngettext ("%s incident archived", "%s incidents archived", n), count);
    case LG_BULK_ASSIGN:
    default:
      return say_assigned (bulk, count, n);
    }
}

static char *
say_left (LgIncidentBulk *bulk)
{
  guint n = lg_incident_bulk_get_n_left (bulk);
  g_autofree char *count = lg_amount_format (n, 0);

  switch (lg_incident_bulk_get_act (bulk))
    {
    case LG_BULK_STATUS:
    case LG_BULK_RESOLVE:
      return g_strdup_printf (ngettext ("%s incident is not open and stays as it is",
                                        "%s incidents are not open and stay as they are", n), count);
    case LG_BULK_REOPEN:
      return g_strdup_printf (ngettext ("%s incident is open already", "%s incidents are open already", n), count);
    case LG_BULK_ARCHIVE:
      return g_strdup_printf (ngettext ("%s incident is not resolved and stays as it is",
                                        "%s incidents are not resolved and stay as they are", n), count);
    case LG_BULK_ASSIGN:
    default:
      return g_strdup_printf (ngettext ("%s incident was deleted meanwhile", "%s incidents were deleted meanwhile", n),
                              count);
    }
}

static char *
say_not_taken_back (LgIncidentBulk *bulk)
{
  guint n = lg_incident_bulk_get_n_left (bulk);
  g_autofree char *count = lg_amount_format (n, 0);

  return g_strdup_printf (ngettext ("%s incident was changed since and stays as it is",
                                    "%s incidents were changed since and stay as they are", n), count);
}

static gpointer
take_back_cb (LgDb      *db,
              gpointer   user_data,
              GError   **error)
{
  LgBulkWork *self = user_data;

  return lg_incident_bulk_take_back (self->bulk, db, error) ? g_object_ref (self) : NULL;
}

static DexFuture *
taken_back_cb (DexFuture *future,
               gpointer   user_data)
{
  LgBulkWork *self = user_data;
  g_autoptr (LgPageHost) host = g_weak_ref_get (&self->host);
  g_autofree char *left = say_not_taken_back (self->bulk);

  if (host != NULL && lg_incident_bulk_get_n_left (self->bulk) > 0)
    lg_page_host_tell (host, left);

  return NULL;
}

static DexFuture *
undo (gpointer user_data)
{
  LgBulkWork *self = user_data;

  return dex_future_then (lg_store_write (self->store, "incident_undo", take_back_cb, g_object_ref (self),
                                          g_object_unref),
                          taken_back_cb, g_object_ref (self), g_object_unref);
}

static void
tell_done (LgBulkWork *self,
           LgPageHost *host)
{
  g_autofree char *sentence = say_done (self->bulk);
  g_autofree char *left = say_left (self->bulk);
  guint n_left = lg_incident_bulk_get_n_left (self->bulk);

  if (lg_incident_bulk_get_n_done (self->bulk) > 0)
    lg_page_host_tell_act (host, sentence, undo, g_object_ref (self), g_object_unref);
  else if (n_left == 0)
    lg_page_host_tell (host, _("They are as you asked already"));

  if (n_left > 0)
    lg_page_host_tell (host, left);
}

static DexFuture *
done_cb (DexFuture *future,
         gpointer   user_data)
{
  LgBulkWork *self = user_data;
  g_autoptr (LgPageHost) host = g_weak_ref_get (&self->host);
  g_autoptr (GError) error = NULL;
  gboolean success = dex_future_get_value (future, &error) != NULL;

  g_application_release (g_application_get_default ());

  if (host != NULL && success)
    tell_done (self, host);
  else if (host != NULL && g_error_matches (error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED))
    lg_page_host_tell (host, _("Cancelled, nothing was changed"));
  else if (host != NULL)
    lg_page_host_tell (host, lg_store_error_say (error));

  return NULL;
}

static gpointer
run_cb (LgDb      *db,
        gpointer   user_data,
        GError   **error)
{
  LgBulkWork *self = user_data;

  return lg_incident_bulk_run (self->bulk, db, self->cancellable, error) ? g_object_ref (self) : NULL;
}

static const char *
get_action (LgIncidentBulk *bulk)
{
  static const char * const actions[] = {
    [LG_BULK_STATUS] = "incident_status",
    [LG_BULK_RESOLVE] = "incident_resolve",
    [LG_BULK_REOPEN] = "incident_reopen",
    [LG_BULK_ARCHIVE] = "incident_archive",
    [LG_BULK_ASSIGN] = "incident_assign",
  };

  return actions[lg_incident_bulk_get_act (bulk)];
}

/**
 * lg_bulk_work_run:
 * @self: work
 *
 * A window that is closed meanwhile lets it end, and the program after it.
 *
 * Returns: (transfer full): a future that resolves once it is done, failed or was cancelled
 */
DexFuture *
lg_bulk_work_run (LgBulkWork *self)
{
  dex_return_error_if_fail (LG_IS_BULK_WORK (self));

  g_application_hold (g_application_get_default ());

  return dex_future_finally (lg_store_write (self->store, get_action (self->bulk), run_cb, g_object_ref (self),
                                             g_object_unref),
                             done_cb, g_object_ref (self), g_object_unref);
}

void
lg_bulk_work_cancel (LgBulkWork *self)
{
  g_cancellable_cancel (self->cancellable);
}

double
lg_bulk_work_get_fraction (LgBulkWork *self)
{
  guint n_rows = lg_incident_bulk_get_n_rows (self->bulk);

  return n_rows > 0 ? lg_incident_bulk_get_n_seen (self->bulk) / (double) n_rows : 1;
}
