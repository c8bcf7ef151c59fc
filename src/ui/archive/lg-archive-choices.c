/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-archive-choices.h"
#include "lg-retention.h"

/* An imported date may be a slip of the pen. */
#define MOST_YEARS 200

G_DEFINE_FINAL_TYPE (LgArchiveChoices, lg_archive_choices, G_TYPE_OBJECT)

static void
lg_archive_choices_class_init (LgArchiveChoicesClass *klass)
{
}

static void
lg_archive_choices_init (LgArchiveChoices *self)
{
}

static int
get_year (LgTime time)
{
  GTimeZone *zone = lg_time_zone_lookup (lg_time_zone_host (), NULL);
  int year, month, mday;

  lg_day_to_date (lg_time_local_day (time, zone), &year, &month, &mday);

  return year;
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_autoptr (LgArchiveChoices) self = g_object_new (LG_TYPE_ARCHIVE_CHOICES, NULL);
  LgTime first, last;

  if (!lg_retention_read_span (db, &first, &last, error))
    return NULL;

  if (first != LG_TIME_NONE)
    {
      self->last_year = get_year (last);
      self->n_years = MIN (self->last_year - get_year (first) + 1, MOST_YEARS);
    }

  return g_steal_pointer (&self);
}

/**
 * lg_archive_choices_read:
 * @store: a store
 *
 * Returns: (transfer full): a future of the #LgArchiveChoices
 */
DexFuture *
lg_archive_choices_read (LgStore *store)
{
  return lg_store_read (store, read_cb, NULL, NULL);
}
