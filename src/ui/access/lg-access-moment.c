/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-access-moment.h"
#include "lg-settings.h"
#include "lg-site-table.h"

G_DEFINE_FINAL_TYPE (LgAccessMoment, lg_access_moment, G_TYPE_OBJECT)

typedef struct
{
  gint64 site_row;
  LgTime at;
} Question;

static void
lg_access_moment_finalize (GObject *object)
{
  LgAccessMoment *self = LG_ACCESS_MOMENT (object);

  g_clear_pointer (&self->findings, lg_access_findings_free);
  g_free (self->site_name);

  G_OBJECT_CLASS (lg_access_moment_parent_class)->finalize (object);
}

static void
lg_access_moment_class_init (LgAccessMomentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_access_moment_finalize;
}

static void
lg_access_moment_init (LgAccessMoment *self)
{
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  const Question *question = user_data;
  g_autoptr (LgAccessMoment) self = g_object_new (LG_TYPE_ACCESS_MOMENT, NULL);
  g_autoptr (LgSite) site = lg_sites_get (db, question->site_row, error);
  gint64 minutes;

  if (site == NULL || !lg_settings_get_int (db, "access.window_minutes", &minutes, error))
    return NULL;

  self->site_row = question->site_row;
  self->site_name = g_strdup (site->name);
  self->findings = lg_access_findings_new (db, question->site_row, question->at, minutes * LG_TIME_MINUTE, error);

  return self->findings != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * lg_access_moment_read:
 * @store: the store
 * @site_row: a site
 * @at: a moment
 *
 * Returns: (transfer full): a future of the #LgAccessMoment
 */
DexFuture *
lg_access_moment_read (LgStore *store,
                       gint64   site_row,
                       LgTime   at)
{
  const Question question = { site_row, at };

  return lg_store_read (store, read_cb, g_memdup2 (&question, sizeof question), g_free);
}
