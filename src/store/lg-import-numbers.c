/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-import-numbers-private.h"

/* The running number of one site's year. */
typedef struct
{
  gint64 site_row;
  gint64 year;
  gint64 last;
} RunningNumber;

struct _LgImportNumbers
{
  LgDb   *db;
  GArray *numbers;  /* (owned) (element-type RunningNumber) */
};

LgImportNumbers *
lg_import_numbers_new (LgDb *db)
{
  LgImportNumbers *self = g_new0 (LgImportNumbers, 1);

  self->db = db;
  self->numbers = g_array_new (FALSE, FALSE, sizeof (RunningNumber));

  return self;
}

void
lg_import_numbers_free (LgImportNumbers *self)
{
  g_array_unref (self->numbers);
  g_free (self);
}

/**
 * lg_import_numbers_get:
 * @self: running numbers
 * @site_row: a site
 * @year: a year
 * @error: return location
 *
 * Returns: (transfer none): the last number of the site's year, for the caller to count on, until the next call
 */
gint64 *
lg_import_numbers_get (LgImportNumbers  *self,
                       gint64            site_row,
                       gint64            year,
                       GError          **error)
{
  RunningNumber number = { site_row, year, 0 };

  for (guint i = 0; i < self->numbers->len; i++)
    {
      RunningNumber *known = &g_array_index (self->numbers, RunningNumber, i);

      if (known->site_row == site_row && known->year == year)
        return &known->last;
    }

  if (!lg_db_query_int (self->db, "SELECT coalesce (max (last), 0) FROM incident_numbers WHERE site_row = ? AND year = ?",
                        &number.last, error, "ii", site_row, year))
    return NULL;

  g_array_append_val (self->numbers, number);

  return &g_array_index (self->numbers, RunningNumber, self->numbers->len - 1).last;
}

gboolean
lg_import_numbers_save (LgImportNumbers  *self,
                        GError          **error)
{
  for (guint i = 0; i < self->numbers->len; i++)
    {
      RunningNumber *number = &g_array_index (self->numbers, RunningNumber, i);

      if (!lg_db_run (self->db,
                      "INSERT INTO incident_numbers (site_row, year, last) VALUES (?, ?, ?)"
                      " ON CONFLICT DO UPDATE SET last = excluded.last",
                      error, "iii", number->site_row, number->year, number->last))
        return FALSE;
    }

  return TRUE;
}
