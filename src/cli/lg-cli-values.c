/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-error.h"
#include "lg-cli-private.h"
#include "lg-money.h"
#include "lg-text.h"

/* What the command line gives, once lg_cli_parse() has checked it. */

/**
 * lg_cli_get_argument:
 *
 * Returns: (nullable): the argument at @index, from 0
 */
const char *
lg_cli_get_argument (LgCli *self,
                     guint  index)
{
  return index < self->arguments->len ? g_ptr_array_index (self->arguments, index) : NULL;
}

/* The help's name of the argument at @index: "STATUS" of "ID STATUS". */
static char *
dup_argument_name (LgCli *self,
                   guint  index)
{
  g_auto (GStrv) names = g_strsplit (self->command->arguments, " ", -1);

  return g_strdup (names[index]);
}

/**
 * lg_cli_check_enum_argument:
 *
 * Returns: %TRUE, or %FALSE with %LG_CLI_ERROR_USAGE where the argument names no value of @type
 */
gboolean
lg_cli_check_enum_argument (LgCli    *self,
                            guint     index,
                            GType     type,
                            GError  **error)
{
  g_autofree char *name = dup_argument_name (self, index);

  return lg_cli_option_check_enum (type, name, lg_cli_get_argument (self, index), error);
}

/**
 * lg_cli_get_enum_argument:
 *
 * Returns: the value that the argument names, which was checked before
 */
int
lg_cli_get_enum_argument (LgCli *self,
                          guint  index,
                          GType  type)
{
  int value = 0;

  lg_enum_parse (type, lg_cli_get_argument (self, index), &value, NULL);
  return value;
}

gboolean
lg_cli_has (LgCli      *self,
            const char *option)
{
  return g_hash_table_contains (self->values, option);
}

/**
 * lg_cli_get_texts:
 *
 * Returns: (transfer none) (nullable) (element-type utf8): every value of an option, as given
 */
GPtrArray *
lg_cli_get_texts (LgCli      *self,
                  const char *option)
{
  return g_hash_table_lookup (self->values, option);
}

/**
 * lg_cli_get_text:
 *
 * Returns: (nullable): the option's value; the last one, where it was given twice
 */
const char *
lg_cli_get_text (LgCli      *self,
                 const char *option)
{
  GPtrArray *values = lg_cli_get_texts (self, option);

  return values != NULL ? g_ptr_array_index (values, values->len - 1) : NULL;
}

/**
 * lg_cli_get_enum:
 *
 * Returns: the value of an option of type %LG_CLI_OPTION_ENUM, or 0 where it was not given
 */
int
lg_cli_get_enum (LgCli      *self,
                 const char *option)
{
  const char *text = lg_cli_get_text (self, option);
  int value = 0;

  if (text != NULL)
    lg_enum_parse (lg_cli_command_option (self->command, option)->enum_type (), text, &value, NULL);

  return value;
}

/**
 * lg_cli_get_count:
 *
 * Returns: the value of an option of type %LG_CLI_OPTION_COUNT or %LG_CLI_OPTION_SCALE,
 *   or @fallback where it was not given
 */
gint64
lg_cli_get_count (LgCli      *self,
                  const char *option,
                  gint64      fallback)
{
  const char *text = lg_cli_get_text (self, option);
  gint64 value = fallback;

  if (text != NULL)
    g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &value, NULL);

  return value;
}

/**
 * lg_cli_get_amount:
 * @self: a call
 * @option: an option that takes an amount, in whole units of the currency
 * @currency: an ISO 4217 code
 * @amount: (inout): in minor units; stays as it is where the option was not given
 * @error: return location
 *
 * Returns: %TRUE, or %FALSE with %LG_CLI_ERROR_USAGE for what is no amount of 0 or more
 */
gboolean
lg_cli_get_amount (LgCli       *self,
                   const char  *option,
                   const char  *currency,
                   gint64      *amount,
                   GError     **error)
{
  const char *text = lg_cli_get_text (self, option);
  gint64 value = *amount;

  if (text != NULL && (!lg_money_parse (text, currency, &value, NULL) || value < 0))
    {
      g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
                   _("--%s: “%s” is no amount in %s, such as 19.90"), option, text, currency);
      return FALSE;
    }

  *amount = value;
  return TRUE;
}

/**
 * lg_cli_gives_day:
 *
 * Returns: whether an option of type %LG_CLI_OPTION_TIME was not given, or is known to the day alone
 */
gboolean
lg_cli_gives_day (LgCli      *self,
                  const char *option)
{
  const char *text = lg_cli_get_text (self, option);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LgPrecision precision;
  LgTime time;

  return text == NULL ||
         (lg_time_parse (text, utc, &time, &precision, NULL) && precision != LG_PRECISION_EXACT);
}

/**
 * lg_cli_get_time:
 * @self: a call
 * @option: an option of type %LG_CLI_OPTION_TIME
 * @zone: the site's zone
 * @time: (inout): stays as it is where the option was not given
 * @precision: (inout) (optional): how much of it is known
 * @error: return location
 *
 * Returns: %TRUE, or %FALSE with %LG_CLI_ERROR_USAGE for a time that the site's clocks skip
 */
gboolean
lg_cli_get_time (LgCli        *self,
                 const char   *option,
                 GTimeZone    *zone,
                 LgTime       *time,
                 LgPrecision  *precision,
                 GError      **error)
{
  const char *text = lg_cli_get_text (self, option);

  if (text == NULL || lg_time_parse (text, zone, time, precision, NULL))
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
               _("--%s: the clocks of %s skip “%s”"), option, g_time_zone_get_identifier (zone), text);
  return FALSE;
}
