/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include "lg-cli-command.h"
#include "lg-cli-fill.h"
#include "lg-record.h"

/* An option fills the column of its name, with underscores for hyphens. */
static const LgField *
find_column (LgRecord   *record,
             const char *option)
{
  g_autofree char *name = g_strdelimit (g_strdup (option), "-", '_');
  const LgField *field = lg_record_find_field (record, name);

  return field != NULL && (field->flags & LG_FIELD_JOINED) == 0 ? field : NULL;
}

static const char *
get_currency (LgRecord *record)
{
  const LgField *field = find_column (record, "currency");

  return field != NULL ? *(char **) lg_record_field (record, field) : NULL;
}

static gboolean
fill_column (LgCli          *cli,
             LgRecord       *record,
             const LgField  *field,
             const char     *option,
             GError        **error)
{
  gpointer place = lg_record_field (record, field);

  switch (field->type)
    {
    case LG_FIELD_TEXT:
      lg_record_set_text (place, lg_cli_get_text (cli, option));
      return TRUE;
    case LG_FIELD_ENUM:
      *(int *) place = lg_cli_get_enum (cli, option);
      return TRUE;
    case LG_FIELD_BOOLEAN:
      *(gboolean *) place = TRUE;
      return TRUE;
    case LG_FIELD_INTEGER:
      *(gint64 *) place = lg_cli_get_count (cli, option, LG_UNKNOWN);
      return TRUE;
    case LG_FIELD_MONEY:
      return lg_cli_get_amount (cli, option, get_currency (record), place, error);
    case LG_FIELD_TIME:
    case LG_FIELD_ID:
    case LG_FIELD_LINK:
    case LG_FIELD_REAL:
    case LG_FIELD_JSON:
    default:
      return TRUE;
    }
}

/**
 * lg_cli_fill:
 * @cli: a call
 * @record: a record, its currency set where it has amounts
 * @error: return location
 *
 * Fills in what the command line gives under the names of the record's own
 * columns, and leaves the rest as it is. Times and other records take the
 * site's zone and a look at the store, and are the command's own.
 *
 * Returns: %TRUE, or %FALSE with %LG_CLI_ERROR_USAGE for an amount that is none
 */
gboolean
lg_cli_fill (LgCli     *cli,
             gpointer   record,
             GError   **error)
{
  const LgCliOption *options = lg_cli_get_command (cli)->options;

  for (const LgCliOption *option = options; option != NULL && option->name != NULL; option++)
    {
      const LgField *field = lg_cli_has (cli, option->name) ? find_column (record, option->name) : NULL;

      if (field != NULL && !fill_column (cli, record, field, option->name, error))
        return FALSE;
    }

  return TRUE;
}
