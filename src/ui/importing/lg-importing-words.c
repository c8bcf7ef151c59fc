/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-import-error-words.h"
#include "lg-importing-words.h"

static const char * const kinds[] = {
  [LG_IMPORT_KIND_INCIDENTS] = N_("Incidents"),
  [LG_IMPORT_KIND_ASSETS] = N_("Assets"),
  [LG_IMPORT_KIND_COUNTS] = N_("Stock Counts"),
  [LG_IMPORT_KIND_BADGES] = N_("Access Log"),
};

static const char * const fields[LG_IMPORT_N_FIELDS] = {
  [LG_IMPORT_FIELD_EXTERNAL_ID] = N_("Number or Id"),
  [LG_IMPORT_FIELD_WHEN] = N_("Date and Time"),
  [LG_IMPORT_FIELD_DATE] = N_("Date"),
  [LG_IMPORT_FIELD_TIME] = N_("Time"),
  [LG_IMPORT_FIELD_YEAR] = N_("Year"),
  [LG_IMPORT_FIELD_MONTH] = N_("Month"),
  [LG_IMPORT_FIELD_DAY] = N_("Day"),
  [LG_IMPORT_FIELD_HOUR] = N_("Hour"),
  [LG_IMPORT_FIELD_MINUTE] = N_("Minute"),
  [LG_IMPORT_FIELD_KIND] = N_("Kind"),
  [LG_IMPORT_FIELD_TITLE] = N_("Title"),
  [LG_IMPORT_FIELD_DESCRIPTION] = N_("Description"),
  [LG_IMPORT_FIELD_SEVERITY] = N_("Severity"),
  [LG_IMPORT_FIELD_STATUS] = N_("Status"),
  [LG_IMPORT_FIELD_SITE] = N_("Site"),
  [LG_IMPORT_FIELD_PLACE] = N_("Place"),
  [LG_IMPORT_FIELD_LATITUDE] = N_("Latitude"),
  [LG_IMPORT_FIELD_LONGITUDE] = N_("Longitude"),
  [LG_IMPORT_FIELD_SKU] = N_("SKU"),
  [LG_IMPORT_FIELD_NAME] = N_("Name"),
  [LG_IMPORT_FIELD_CATEGORY] = N_("Category"),
  [LG_IMPORT_FIELD_QUANTITY] = N_("Quantity"),
  [LG_IMPORT_FIELD_RECOVERED_QUANTITY] = N_("Recovered Quantity"),
  [LG_IMPORT_FIELD_BOOK] = N_("Book Quantity"),
  [LG_IMPORT_FIELD_COUNTED] = N_("Counted Quantity"),
  [LG_IMPORT_FIELD_LOSS_AMOUNT] = N_("Loss Amount"),
  [LG_IMPORT_FIELD_UNIT_COST] = N_("Unit Cost"),
  [LG_IMPORT_FIELD_UNIT_PRICE] = N_("Unit Price"),
  [LG_IMPORT_FIELD_HIGH_VALUE] = N_("High Value"),
  [LG_IMPORT_FIELD_BADGE] = N_("Badge"),
  [LG_IMPORT_FIELD_PERSON] = N_("Person"),
  [LG_IMPORT_FIELD_READER] = N_("Reader or Door"),
  [LG_IMPORT_FIELD_AREA] = N_("Area"),
  [LG_IMPORT_FIELD_LEFT_AREA] = N_("Area That Was Left"),
  [LG_IMPORT_FIELD_DIRECTION] = N_("Direction"),
  [LG_IMPORT_FIELD_GRANTED] = N_("Granted or Denied"),
};

const char *
lg_importing_words_kind (LgImportKind kind)
{
  return _(kinds[kind]);
}

const char *
lg_importing_words_field (LgImportKind  kind,
                          LgImportField field)
{
  return _(fields[field]);
}

static char *
describe_column_lack (LgImportKind  kind,
                      LgImportField field,
                      LgImportField or_field)
{
  if (field == LG_IMPORT_N_FIELDS)
    return g_strdup (_("No column is known. Choose what the ones that matter hold."));

  if (field == or_field)
    /* Translators: the name of a field, such as “Book Quantity” */
    return g_strdup_printf (_("Choose the column that holds “%s”."), lg_importing_words_field (kind, field));

  /* Translators: the names of two fields, such as “Badge” and “Person” */
  return g_strdup_printf (_("Choose the column that holds “%1$s” or “%2$s”."), lg_importing_words_field (kind, field),
                          lg_importing_words_field (kind, or_field));
}

/**
 * lg_importing_words_lack:
 * @reading: how a file would be read
 *
 * Returns: (transfer full) (nullable): a sentence that says what has to be chosen before the file can be imported
 */
char *
lg_importing_words_lack (LgImportReading *reading)
{
  LgImportKind kind = lg_import_reading_get_plan (reading)->kind;
  LgImportField field, or_field;

  switch (lg_import_reading_get_lack (reading, &field, &or_field))
    {
    case LG_IMPORT_LACK_COLUMN:
      return describe_column_lack (kind, field, or_field);
    case LG_IMPORT_LACK_SITE:
      return g_strdup (_("Choose the site that the rows belong to."));
    case LG_IMPORT_LACK_DATE_ORDER:
      return g_strdup (_("The dates could be read with the day or with the month first. Choose how dates are written."));
    case LG_IMPORT_LACK_DATES:
      return g_strdup (_("The column for the date holds no dates that can be read. Choose another, or how dates are "
                         "written."));
    case LG_IMPORT_LACK_NOTHING:
    default:
      return NULL;
    }
}

/* What can be imported so, but may not be meant. */
char *
lg_importing_words_doubt (LgImportReading *reading)
{
  const LgImportColumns *columns = lg_import_reading_get_columns (reading);

  if (columns->kind != LG_IMPORT_KIND_INCIDENTS ||
      lg_import_columns_has (columns, LG_IMPORT_FIELD_WHEN) || lg_import_columns_has (columns, LG_IMPORT_FIELD_DATE) ||
      lg_import_columns_has (columns, LG_IMPORT_FIELD_YEAR) || lg_import_columns_has (columns, LG_IMPORT_FIELD_MONTH))
    return NULL;

  return g_strdup (_("No column tells when the incidents occurred, so that their time stays unknown."));
}

/**
 * lg_importing_words_problem:
 * @error: why a file cannot be imported
 *
 * Returns: (transfer full): a sentence that says so
 */
char *
lg_importing_words_problem (const GError *error)
{
  g_autofree char *sentence = lg_import_error_say (error);

  /* Translators: makes a sentence of what went wrong */
  return g_strdup_printf (_("%s."), sentence);
}

/**
 * lg_importing_words_left:
 * @time_left: in microseconds; below 0 where it is not known
 *
 * Returns: (transfer full): how long the work will still take, empty where that is not known
 */
char *
lg_importing_words_left (gint64 time_left)
{
  int seconds = (int) (time_left / G_USEC_PER_SEC) + 1;
  int minutes = (seconds + 59) / 60;

  if (time_left < 0)
    return g_strdup ("");

  if (seconds < 60)
    return g_strdup_printf (ngettext ("%d second left", "%d seconds left", seconds), seconds);

  return g_strdup_printf (ngettext ("%d minute left", "%d minutes left", minutes), minutes);
}
