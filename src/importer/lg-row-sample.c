/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-row-sample.h"

#include <string.h>

#include "lg-csv-reader.h"

#define ROWS_TO_FIND_DELIMITER 100

static GStrv
copy_fields (const LgRow *row)
{
  GStrv fields = g_new0 (char *, row->n_fields + 1);

  for (guint i = 0; i < row->n_fields; i++)
    fields[i] = g_utf8_make_valid (lg_row_field (row, i), -1);

  return fields;
}

/**
 * lg_row_sample_read:
 * @reader: a reader at its start
 * @n_rows: how many rows to read at most
 *
 * Returns: (transfer full) (element-type GStrv): the rows that are good, or %NULL with @error set
 */
GPtrArray *
lg_row_sample_read (LgRowReader  *reader,
                    guint         n_rows,
                    GError      **error)
{
  g_autoptr (GPtrArray) sample = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (LgRow) row = lg_row_new ();
  g_autoptr (GError) local_error = NULL;

  while (sample->len < n_rows && lg_row_reader_next (reader, row, &local_error))
    if (row->problem == NULL)
      g_ptr_array_add (sample, copy_fields (row));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&sample);
}

/**
 * lg_row_sample_width:
 * @sample: rows
 * @n_rows: (out) (optional): how many have that width
 *
 * Returns: the number of fields that most rows have
 */
guint
lg_row_sample_width (GPtrArray *sample,
                     guint     *n_rows)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint best = 0, best_count = 0;

  for (guint i = 0; i < sample->len; i++)
    {
      guint width = g_strv_length (g_ptr_array_index (sample, i));
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (width))) + 1;

      g_hash_table_insert (counts, GUINT_TO_POINTER (width), GUINT_TO_POINTER (count));
      if (count > best_count)
        {
          best = width;
          best_count = count;
        }
    }

  if (n_rows != NULL)
    *n_rows = best_count;
  return best;
}

/* A number, an amount, a date or a time: what no column is called. */
static gboolean
looks_like_value (const char *field)
{
  gboolean has_digit = FALSE;

  for (const char *c = field; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      has_digit = TRUE;
    else if (strchr (" .,-+/:TZAPMapm", *c) == NULL)
      return FALSE;

  return has_digit;
}

/**
 * lg_row_sample_has_header:
 * @sample: rows from the start of a file
 *
 * Returns: whether the first row names the columns
 */
gboolean
lg_row_sample_has_header (GPtrArray *sample)
{
  GStrv first;
  gboolean has_name = FALSE;

  if (sample->len == 0)
    return FALSE;

  first = g_ptr_array_index (sample, 0);
  for (guint i = 0; first[i] != NULL; i++)
    {
      if (looks_like_value (first[i]))
        return FALSE;
      has_name = has_name || *first[i] != '\0';
    }

  return has_name;
}

/* The mark of a field that is nothing but digits around one comma or point, else zero. Three digits after it say
 * nothing: they may be thousands. */
static char
decimal_mark (const char *field)
{
  const char *mark;
  gsize after;

  field += *field == '-' || *field == '+';
  mark = field + strspn (field, "0123456789");
  if (mark == field || (*mark != ',' && *mark != '.'))
    return 0;

  after = strspn (mark + 1, "0123456789");
  return mark[1 + after] == '\0' && after > 0 && after != 3 ? *mark : 0;
}

/**
 * lg_row_sample_has_decimal_comma:
 * @sample: rows
 *
 * Returns: whether the fractions in @sample are written with a comma
 */
gboolean
lg_row_sample_has_decimal_comma (GPtrArray *sample)
{
  guint commas = 0, points = 0;

  for (guint i = 0; i < sample->len; i++)
    for (char **field = g_ptr_array_index (sample, i); *field != NULL; field++)
      {
        char mark = decimal_mark (*field);

        commas += mark == ',';
        points += mark == '.';
      }

  return commas > points;
}

/* How many of a hundred rows have the same number of fields, more than one, if @delimiter stands between them. */
static guint
try_delimiter (GBytes *text,
               char    delimiter,
               guint  *width)
{
  g_autoptr (LgRowReader) reader = lg_csv_reader_new (lg_text_stream_new (text), delimiter);
  g_autoptr (GPtrArray) sample = lg_row_sample_read (reader, ROWS_TO_FIND_DELIMITER, NULL);
  guint n_rows;

  *width = lg_row_sample_width (sample, &n_rows);
  return *width > 1 ? n_rows * 100 / sample->len : 0;
}

/**
 * lg_row_sample_find_delimiter:
 * @text: the start of a text in UTF-8
 *
 * Returns: what stands between the fields, a comma when there is but one field
 */
char
lg_row_sample_find_delimiter (GBytes *text)
{
  static const char candidates[] = { ',', ';', '\t', '|' };
  guint best_score = 0, best_width = 0;
  char best = ',';

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint width;
      guint score = try_delimiter (text, candidates[i], &width);

      if (score > best_score || (score == best_score && width > best_width))
        {
          best = candidates[i];
          best_score = score;
          best_width = width;
        }
    }

  return best;
}
