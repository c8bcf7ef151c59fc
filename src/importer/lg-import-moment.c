/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-date-reading-private.h"
#include "lg-error.h"
#include "lg-import-context-private.h"
#include "lg-import-error.h"
#include "lg-import-problem.h"
#include "lg-import-value.h"

/* How many dates are enough, once they can be told apart. */
#define ENOUGH_SAMPLES 1000

/* The column that holds a date, with or without the time: also a month by itself. */
static LgImportField
find_date_field (LgImportContext *self)
{
  static const LgImportField fields[] = { LG_IMPORT_FIELD_WHEN, LG_IMPORT_FIELD_DATE, LG_IMPORT_FIELD_YEAR,
                                          LG_IMPORT_FIELD_MONTH };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (lg_import_columns_has (self->columns, fields[i]))
      return fields[i];

  return LG_IMPORT_N_FIELDS;
}

static void
feed (LgDateSniffer *sniffer,
      const char    *text)
{
  while (g_ascii_isspace (*text))
    text++;
  lg_date_sniffer_feed (sniffer, text);
}

/* Reads on until the order of day and month is clear, if need be through the whole file. */
static gboolean
sniff (LgImportContext  *self,
       LgImportField     field,
       LgImportFile     *file,
       LgDateSniffer    *sniffer,
       GError          **error)
{
  g_autoptr (LgRowReader) reader = lg_import_file_read (file, error);
  g_autoptr (LgRow) row = lg_row_new ();
  g_autoptr (GError) local_error = NULL;
  gboolean is_clear = FALSE;

  if (reader == NULL)
    return FALSE;

  while (!is_clear && lg_row_reader_next (reader, row, &local_error))
    {
      if (row->problem == NULL)
        feed (sniffer, lg_import_field_text (self, row, field));
      is_clear = sniffer->n_samples >= ENOUGH_SAMPLES && lg_date_sniffer_result (sniffer, &self->date_format);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
take_sniffed (LgImportContext      *self,
              LgImportField         field,
              const LgDateSniffer  *sniffer,
              GError              **error)
{
  const char *column = self->columns->names[self->columns->columns[field]];

  if (!lg_date_sniffer_result (sniffer, &self->date_format))
    return lg_import_error_set (error, LG_IMPORT_ERROR_AMBIGUOUS, LG_IMPORT_REASON_DATE_ORDER, column, NULL, 0);

  if (self->date_format.order == LG_DATE_UNKNOWN && sniffer->n_samples > 0)
    return lg_import_error_set (error, LG_IMPORT_ERROR_USAGE, LG_IMPORT_REASON_NO_DATES, column, NULL, 0);

  /* “2022-01-01” in a column of months, row after row, is no day. */
  self->date_format.is_month = field == LG_IMPORT_FIELD_MONTH && sniffer->n_first_days == sniffer->n_samples;
  return TRUE;
}

/* Finds out how the dates of the file are written, unless the user said it. */
gboolean
lg_import_context_find_date_format (LgImportContext  *self,
                                    LgImportFile     *file,
                                    GError          **error)
{
  LgImportField field = find_date_field (self);
  LgDateSniffer sniffer = { 0 };

  if (self->options->date_format != NULL)
    return lg_date_format_init (&self->date_format, self->options->date_format, error);

  if (field == LG_IMPORT_N_FIELDS || field == LG_IMPORT_FIELD_YEAR)
    return TRUE;

  return sniff (self, field, file, &sniffer, error) && take_sniffed (self, field, &sniffer, error);
}

/* A number of the moment. Returns FALSE when it is not there, or is none. */
static gboolean
read_part (LgImportContext *self,
           const LgRow     *row,
           LgImportField    field,
           int             *value)
{
  const char *text = lg_import_field_text (self, row, field);
  gint64 number;

  if (*text == '\0' || !lg_import_value_integer (text, FALSE, &number, NULL) || number < 0 || number > 9999)
    return FALSE;

  *value = number;
  return TRUE;
}

static gboolean
is_given (LgImportContext *self,
          const LgRow     *row,
          LgImportField    field)
{
  return *lg_import_field_text (self, row, field) != '\0';
}

/* What the calendar and the clocks say against a date. */
static gboolean
tell_of_date (const GError   *cause,
              LgImportField   field,
              const char     *text,
              GError        **error)
{
  LgImportProblemCode code = LG_IMPORT_PROBLEM_NO_DATE;

  if (g_error_matches (cause, LG_CORE_ERROR, LG_CORE_ERROR_NONEXISTENT))
    code = LG_IMPORT_PROBLEM_SKIPPED_TIME;
  else if (cause->domain == LG_CORE_ERROR)
    code = LG_IMPORT_PROBLEM_NO_SUCH_DATE;

  return lg_import_problem_set (error, code, field, text);
}

static gboolean
read_parts (LgImportContext    *self,
            const LgRow        *row,
            const LgDateZones  *zones,
            LgTime             *time,
            LgPrecision        *precision,
            GError            **error)
{
  LgDateReading reading = { .month = 1, .day = 1, .precision = LG_PRECISION_MONTH };
  g_autoptr (GError) local_error = NULL;
  gboolean is_good = read_part (self, row, LG_IMPORT_FIELD_YEAR, &reading.year) &&
                     read_part (self, row, LG_IMPORT_FIELD_MONTH, &reading.month);

  if (is_good && is_given (self, row, LG_IMPORT_FIELD_DAY))
    {
      is_good = read_part (self, row, LG_IMPORT_FIELD_DAY, &reading.day);
      reading.precision = LG_PRECISION_DAY;
    }
  if (is_good && reading.precision == LG_PRECISION_DAY && is_given (self, row, LG_IMPORT_FIELD_HOUR))
    {
      is_good = read_part (self, row, LG_IMPORT_FIELD_HOUR, &reading.hour) &&
                (!is_given (self, row, LG_IMPORT_FIELD_MINUTE) ||
                 read_part (self, row, LG_IMPORT_FIELD_MINUTE, &reading.minute));
      reading.precision = LG_PRECISION_EXACT;
    }

  if (!is_good)
    return lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_DATE_PARTS, LG_IMPORT_FIELD_YEAR, NULL);

  *precision = reading.precision;
  return lg_date_resolve (&reading, zones, time, &local_error) ||
         tell_of_date (local_error, LG_IMPORT_FIELD_YEAR, lg_import_field_text (self, row, LG_IMPORT_FIELD_YEAR), error);
}

static gboolean
read_text (LgImportContext    *self,
           const LgRow        *row,
           LgImportField       field,
           const LgDateZones  *zones,
           LgTime             *time,
           LgPrecision        *precision,
           GError            **error)
{
  const char *date = lg_import_field_text (self, row, field);
  const char *clock = field == LG_IMPORT_FIELD_DATE ? lg_import_field_text (self, row, LG_IMPORT_FIELD_TIME) : "";
  g_autofree char *joined = NULL;
  g_autoptr (GError) local_error = NULL;

  if (*clock != '\0')
    date = joined = g_strconcat (date, " ", clock, NULL);

  return lg_date_format_read (&self->date_format, date, zones, time, precision, &local_error) ||
         tell_of_date (local_error, field, date, error);
}

/**
 * lg_import_read_moment:
 * @self: a context
 * @row: a row
 * @site: its site
 * @time: (out): the moment, %LG_TIME_NONE when the row says none
 * @precision: (out): how much of it is known
 *
 * Returns: %FALSE with @error set when the row says one that cannot be
 */
gboolean
lg_import_read_moment (LgImportContext     *self,
                       const LgRow         *row,
                       const LgImportSite  *site,
                       LgTime              *time,
                       LgPrecision         *precision,
                       GError             **error)
{
  LgDateZones zones = { self->clocks != NULL ? self->clocks : site->zone, site->zone };
  LgImportField field = find_date_field (self);

  *time = LG_TIME_NONE;
  *precision = LG_PRECISION_UNKNOWN;
  if (field == LG_IMPORT_N_FIELDS || *lg_import_field_text (self, row, field) == '\0')
    return TRUE;

  return field == LG_IMPORT_FIELD_YEAR ? read_parts (self, row, &zones, time, precision, error)
                                       : read_text (self, row, field, &zones, time, precision, error);
}
