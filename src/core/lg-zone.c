/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-error.h"
#include "lg-time-private.h"

static GHashTable *zones; /* (owned) (element-type utf8 GTimeZone) */
static GMutex zones_mutex;

/* GLib also takes offsets, POSIX rules such as "UTC5" and paths, none of which names a place. */
static gboolean
is_zone_name (const char *name)
{
  if (!g_ascii_isalpha (*name))
    return FALSE;

  for (const char *c = name; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && strchr ("/_+-", *c) == NULL)
      return FALSE;

  return strchr (name, '/') != NULL || strpbrk (name, "0123456789") == NULL;
}

static GTimeZone *
find_or_load (const char *name)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&zones_mutex);
  GTimeZone *zone;

  if (zones == NULL)
    zones = g_hash_table_new (g_str_hash, g_str_equal);

  zone = g_hash_table_lookup (zones, name);
  if (zone == NULL && (zone = g_time_zone_new_identifier (name)) != NULL)
    g_hash_table_insert (zones, g_strdup (name), zone);

  return zone;
}

/**
 * lg_time_zone_lookup:
 * @name: an IANA name such as "Europe/Berlin"
 *
 * Zones are loaded once and kept for the life of the process. Can be called from any thread.
 *
 * Returns: (transfer none): the zone, or %NULL with %LG_CORE_ERROR_ZONE
 */
GTimeZone *
lg_time_zone_lookup (const char *name,
                     GError    **error)
{
  GTimeZone *zone = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (is_zone_name (name))
    zone = find_or_load (name);

  if (zone == NULL)
    g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_ZONE, _("There is no time zone “%s”"), name);

  return zone;
}

/**
 * lg_time_zone_host:
 *
 * Returns: (transfer none): the IANA name of this machine's zone, "UTC" if it has none
 */
const char *
lg_time_zone_host (void)
{
  static const char *host;

  if (g_once_init_enter_pointer (&host))
    {
      g_autoptr (GTimeZone) local = g_time_zone_new_local ();
      const char *name = g_time_zone_get_identifier (local);

      if (lg_time_zone_lookup (name, NULL) == NULL)
        name = "UTC";

      g_once_init_leave_pointer (&host, g_intern_string (name));
    }

  return host;
}

gint64
lg_zone_get_offset (GTimeZone *zone,
                    gint64     utc)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, utc);

  return g_time_zone_get_offset (zone, interval);
}

/* The offsets a day to either side are those before and after a change at @local, if there is one;
 * of two moments that the clocks show alike, the one under the offset before comes first. */
gboolean
lg_zone_resolve_local (GTimeZone *zone,
                       gint64     local,
                       gint64    *utc)
{
  gint64 before = lg_zone_get_offset (zone, local - LG_SECONDS_PER_DAY);
  gint64 after;

  *utc = local - before;
  if (lg_zone_get_offset (zone, *utc) == before)
    return TRUE;

  after = lg_zone_get_offset (zone, local + LG_SECONDS_PER_DAY);
  *utc = local - after;
  return lg_zone_get_offset (zone, *utc) == after;
}

/* Returns the moment at which the clocks skipped over @local. */
gint64
lg_zone_skip_forward (GTimeZone *zone,
                      gint64     local)
{
  int interval = g_time_zone_adjust_time (zone, G_TIME_TYPE_STANDARD, &local);

  return local - g_time_zone_get_offset (zone, interval);
}
