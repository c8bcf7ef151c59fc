/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-hours.h"
#include "lg-off-hours-private.h"

/* The SQL function off_hours (at, timezone, hours): whether a moment is outside the hours, as clocks in the zone tell.
 * Rows come by site and by time, so that one answer mostly holds for the next row, too. */
typedef struct
{
  char      *zone_name;  /* (owned) (nullable) */
  char      *text;       /* (owned) (nullable) */
  GTimeZone *zone;       /* (unowned) (nullable): kept by the room core */
  LgHours   *hours;      /* (owned) (nullable) */
  LgTime     from;
  LgTime     until;
  gboolean   is_open;
} OffHours;

static void
off_hours_free (void *data)
{
  OffHours *self = data;

  g_clear_pointer (&self->hours, lg_hours_free);
  g_free (self->zone_name);
  g_free (self->text);
  g_free (self);
}

static void
prepare (OffHours   *self,
         const char *zone_name,
         const char *text)
{
  if (g_strcmp0 (self->zone_name, zone_name) == 0 && g_strcmp0 (self->text, text) == 0)
    return;

  g_set_str (&self->zone_name, zone_name);
  g_set_str (&self->text, text);
  g_clear_pointer (&self->hours, lg_hours_free);
  self->zone = zone_name != NULL ? lg_time_zone_lookup (zone_name, NULL) : NULL;
  self->hours = text != NULL ? lg_hours_parse (text, NULL) : NULL;
  self->from = self->until = 0;
}

static void
off_hours_cb (sqlite3_context  *context,
              int               n_values,
              sqlite3_value   **values)
{
  OffHours *self = sqlite3_user_data (context);
  LgTime at = sqlite3_value_int64 (values[0]);

  prepare (self, (const char *) sqlite3_value_text (values[1]), (const char *) sqlite3_value_text (values[2]));
  if (self->zone == NULL || self->hours == NULL)
    return;

  if (at < self->from || at >= self->until)
    self->is_open = lg_hours_find_span (self->hours, self->zone, at, &self->from, &self->until);
  sqlite3_result_int (context, !self->is_open);
}

gboolean
lg_off_hours_register (LgDb    *db,
                       GError **error)
{
  return sqlite3_create_function_v2 (lg_db_handle (db), "off_hours", 3, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                     g_new0 (OffHours, 1), off_hours_cb, NULL, NULL, off_hours_free) == SQLITE_OK ||
         lg_db_set_error (db, error);
}
