/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <string.h>

#include "lg-csv-text.h"

/**
 * lg_csv_append_text:
 * @csv: where to append
 * @text: a field, whatever it contains
 *
 * Appends a quoted field of RFC 4180. Spreadsheets take a text that begins like a formula for one, so it is marked as a
 * text.
 */
void
lg_csv_append_text (GString    *csv,
                    const char *text)
{
  g_autoptr (GString) quoted = g_string_new (text);

  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    g_string_prepend_c (quoted, '\'');
  g_string_replace (quoted, "\"", "\"\"", 0);
  g_string_append_printf (csv, "\"%s\"", quoted->str);
}
