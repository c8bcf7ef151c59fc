/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-cli-error.h"
#include "lg-cli-item.h"
#include "lg-money.h"

/* Cuts the last of the fields off @fields, for a SKU may hold commas, if it stands in quotes. */
static char *
take_last (char *fields)
{
  char *comma = strrchr (fields, ',');

  if (comma == NULL)
    return NULL;

  *comma = '\0';
  return g_strstrip (comma + 1);
}

static char *
dup_sku (const char *field)
{
  gsize length = strlen (field);
  GString *sku;

  if (*field != '"')
    return strchr (field, ',') == NULL ? g_strdup (field) : NULL;

  if (length < 2 || field[length - 1] != '"')
    return NULL;

  sku = g_string_new_len (field + 1, length - 2);
  g_string_replace (sku, "\"\"", "\"", 0);
  return g_string_free_and_steal (sku);
}

static gboolean
read_numbers (LgLine     *line,
              const char *quantity,
              const char *unit_cost,
              const char *currency)
{
  if (quantity == NULL || !g_ascii_string_to_signed (quantity, 10, 1, G_MAXINT64, &line->quantity, NULL))
    return FALSE;

  line->unit_cost = LG_UNKNOWN;
  return *unit_cost == '\0' ||
         (lg_money_parse (unit_cost, currency, &line->unit_cost, NULL) && line->unit_cost >= 0);
}

/**
 * lg_cli_item_parse:
 * @text: `SKU,QUANTITY,UNIT_COST`, the SKU in quotes where it holds commas, the cost
 *   in whole units of the currency or empty where nobody knows it
 * @currency: the site's
 * @error: return location
 *
 * Returns: (transfer full): the line, or %NULL with %LG_CLI_ERROR_USAGE
 */
LgLine *
lg_cli_item_parse (const char  *text,
                   const char  *currency,
                   GError     **error)
{
  g_autoptr (LgLine) line = lg_line_new ();
  g_autofree char *fields = g_strdup (text);
  char *unit_cost = take_last (fields);
  char *quantity = unit_cost != NULL ? take_last (fields) : NULL;
  g_autofree char *sku = dup_sku (g_strstrip (fields));

  if (sku == NULL || *sku == '\0' || !read_numbers (line, quantity, unit_cost, currency))
    {
      g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
                   _("--item: “%s” does not read SKU,QUANTITY,UNIT_COST, as in A-100,3,19.90"), text);
      return NULL;
    }

  lg_record_set_text (&line->sku, sku);
  return g_steal_pointer (&line);
}
