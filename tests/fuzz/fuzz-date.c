/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-fuzz.h"

#include "lg-date-format.h"

/* A format and a text, apart by a newline. */
static void
read_pattern (const char *pattern,
              const char *text)
{
  LgDateZones zones = { lg_time_zone_lookup ("America/Chicago", NULL), lg_time_zone_lookup ("Europe/Paris", NULL) };
  LgDateFormat format;
  LgPrecision precision;
  LgTime time;

  if (!lg_date_format_init (&format, pattern, NULL))
    return;

  lg_date_format_read (&format, text, &zones, &time, &precision, NULL);
  lg_date_format_clear (&format);
}

static void
read_sniffed (const char *text)
{
  LgDateZones zones = { lg_time_zone_lookup ("America/Chicago", NULL), lg_time_zone_lookup ("Europe/Paris", NULL) };
  LgDateSniffer sniffer = { 0 };
  LgDateFormat format;
  LgPrecision precision;
  LgTime time;

  lg_date_sniffer_feed (&sniffer, text);
  lg_date_sniffer_result (&sniffer, &format);
  if (lg_date_format_read (&format, text, &zones, &time, &precision, NULL))
    {
      g_autofree char *written = lg_time_format_precision (time, precision, zones.days);

      g_assert (written != NULL);
    }
}

void
lg_fuzz_date (const guint8 *data,
              gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) parts = g_strsplit (text, "\n", 2);

  if (parts[0] == NULL)
    return;

  read_sniffed (parts[0]);
  if (parts[1] != NULL)
    read_pattern (parts[0], parts[1]);
}
