/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-value.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include "lg-import-field.h"
#include "lg-import-problem.h"
#include "lg-money.h"
#include "lg-text.h"

#define MAX_NUMBER 64

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

/* Whether each @mark in @number parts thousands: “1,234,567”, and in India “12,34,567”. */
static gboolean
parts_thousands (const char *number,
                 char        mark)
{
  const char *group = number + strspn (number, "+-");
  gsize digits = count_digits (group);

  if (*group == '0' || digits == 0 || digits > 3 || group[digits] != mark)
    return FALSE;

  while (group[digits] == mark)
    {
      group += digits + 1;
      digits = count_digits (group);
      if (digits != 3 && (digits != 2 || group[digits] != mark))
        return FALSE;
    }

  return strchr (group + digits, mark) == NULL;
}

static gboolean
drop_groups (char *number,
             char  mark)
{
  char *to = strchr (number, mark);

  if (to == NULL)
    return TRUE;
  if (!parts_thousands (number, mark))
    return FALSE;

  for (const char *from = to; *from != '\0'; from++)
    if (*from != mark)
      *to++ = *from;
  *to = '\0';

  return TRUE;
}

/* A file is not always of one mind: what cannot part thousands, and stands alone, begins a fraction. */
static void
mark_fraction (char *number,
               char  grouping,
               char  decimal)
{
  char *mark = strchr (number, grouping);

  if (mark != NULL && strchr (mark + 1, grouping) == NULL && strchr (number, decimal) == NULL &&
      !parts_thousands (number, grouping))
    *mark = decimal;
}

/* Brings a number into the form of C: no blanks, no thousands, a point before the fraction. */
static gboolean
to_plain (const char *text,
          gboolean    has_decimal_comma,
          char        plain[MAX_NUMBER])
{
  char grouping = has_decimal_comma ? '.' : ',';
  char decimal = has_decimal_comma ? ',' : '.';

  if (g_strlcpy (plain, text, MAX_NUMBER) >= MAX_NUMBER)
    return FALSE;

  g_strstrip (plain);
  mark_fraction (plain, grouping, decimal);
  if (plain[strspn (plain, "0123456789.,+-eE '")] != '\0' || !drop_groups (plain, grouping) ||
      !drop_groups (plain, ' ') || !drop_groups (plain, '\''))
    return FALSE;

  g_strdelimit (plain, ",", '.');
  return *plain != '\0';
}

/**
 * lg_import_value_real:
 * @text: a number as a file writes it
 * @has_decimal_comma: whether the file writes fractions as “0,5”
 * @value: (out): the number
 *
 * Returns: %FALSE with @error set when @text is no number
 */
gboolean
lg_import_value_real (const char  *text,
                      gboolean     has_decimal_comma,
                      double      *value,
                      GError     **error)
{
  char plain[MAX_NUMBER];
  char *end = plain;

  if (to_plain (text, has_decimal_comma, plain))
    *value = g_ascii_strtod (plain, &end);

  if (end > plain && *end == '\0' && isfinite (*value))
    return TRUE;

  return lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_NUMBER, LG_IMPORT_NO_FIELD, text);
}

static gboolean
read_integer (const char *plain,
              gint64     *value)
{
  char *end;

  errno = 0;
  *value = g_ascii_strtoll (plain, &end, 10);
  if (errno != 0 || end == plain)
    return FALSE;

  /* “6.0” comes from programs that know no integers. */
  if (*end == '.')
    end += 1 + strspn (end + 1, "0");

  return *end == '\0';
}

/**
 * lg_import_value_integer:
 * @text: a whole number as a file writes it
 * @has_decimal_comma: whether the file writes fractions as “0,5”
 * @value: (out): the number
 *
 * Returns: %FALSE with @error set when @text is no number, or not a whole one
 */
gboolean
lg_import_value_integer (const char  *text,
                         gboolean     has_decimal_comma,
                         gint64      *value,
                         GError     **error)
{
  char plain[MAX_NUMBER];

  if (to_plain (text, has_decimal_comma, plain) && read_integer (plain, value) &&
      *value > G_MININT64 / 1000000 && *value < G_MAXINT64 / 1000000)
    return TRUE;

  return lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_WHOLE_NUMBER, LG_IMPORT_NO_FIELD, text);
}

static char *
strip_symbols (const char *text)
{
  static const char *const symbols[] = { "$", "€", "£", "¥" };
  GString *stripped = g_string_new (text);

  for (gsize i = 0; i < G_N_ELEMENTS (symbols); i++)
    g_string_replace (stripped, symbols[i], "", 0);

  return g_string_free (stripped, FALSE);
}

/**
 * lg_import_value_money:
 * @text: an amount as a file writes it
 * @has_decimal_comma: whether the file writes fractions as “0,5”
 * @currency: its currency
 * @value: (out): the amount in minor units of @currency
 *
 * Returns: %FALSE with @error set when @text is no amount
 */
gboolean
lg_import_value_money (const char  *text,
                       gboolean     has_decimal_comma,
                       const char  *currency,
                       gint64      *value,
                       GError     **error)
{
  g_autofree char *stripped = strip_symbols (text);
  char plain[MAX_NUMBER];
  double ignored;

  /* More digits than the currency has, as programs write them, are rounded by reading the number itself. */
  if (to_plain (stripped, has_decimal_comma, plain))
    {
      if (lg_money_parse (plain, currency, value, NULL))
        return TRUE;
      if (!lg_import_value_real (plain, FALSE, &ignored, NULL))
        return lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_AMOUNT, LG_IMPORT_NO_FIELD, text);

      ignored = round (ignored * pow (10, lg_currency_digits (currency)));
      *value = fabs (ignored) < 1e15 ? (gint64) ignored : 0;
      if (fabs (ignored) < 1e15)
        return TRUE;
    }

  return lg_money_parse (stripped, currency, value, NULL) ||
         lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_AMOUNT, LG_IMPORT_NO_FIELD, text);
}

/**
 * lg_import_value_truth:
 * @text: yes or no, as files write it
 * @value: (out): which
 *
 * Returns: %FALSE with @error set when @text is neither
 */
gboolean
lg_import_value_truth (const char  *text,
                       gboolean    *value,
                       GError     **error)
{
  static const char *const yes[] = { "yes", "y", "true", "t", "1", "x", "high", "on", NULL };
  static const char *const no[] = { "no", "n", "false", "f", "0", "", "low", "off", NULL };
  g_autofree char *name = lg_text_to_name (text);

  *value = g_strv_contains (yes, name);
  if (*value || g_strv_contains (no, name))
    return TRUE;

  return lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_TRUTH, LG_IMPORT_NO_FIELD, text);
}

static gboolean
begins_with (const char *text,
             const char *stem)
{
  gsize size = strlen (stem);
  gboolean is_whole = size > 0 && stem[size - 1] == ' ';

  size -= is_whole;
  return g_ascii_strncasecmp (text, stem, size) == 0 && !(is_whole && g_ascii_isalnum (text[size]));
}

/* Whether a word of @text begins with one of @stems, in any case; one that ends with a blank is a whole word. */
gboolean
lg_import_value_has_word (const char         *text,
                          const char *const  *stems)
{
  gboolean at_start = TRUE;

  for (const char *c = text; *c != '\0'; c++)
    {
      for (gsize i = 0; at_start && stems[i] != NULL; i++)
        if (begins_with (c, stems[i]))
          return TRUE;
      at_start = !g_ascii_isalnum (*c);
    }

  return FALSE;
}

/* Whether @text is how programs write that they know nothing, or is empty. */
gboolean
lg_import_value_is_nothing (const char *text)
{
  static const char *const words[] = { "", "NA", "N/A", "#N/A", "NULL", "null", "NaN", "nan", "\\N" };

  /* This is asked of every cell. */
  if (strchr ("N#n\\", *text) == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (text, words[i]))
      return TRUE;

  return FALSE;
}
