/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-error.h"
#include "lg-money.h"

typedef struct
{
  const char *start;
  const char *end;
} Span;

/* An amount on its way from text to number. */
typedef struct
{
  int    sign;
  int    digits; /* of the currency's minor unit */
  gint64 amount;
} Reading;

typedef enum
{
  OUTCOME_DONE,
  OUTCOME_INVALID,
  OUTCOME_AMBIGUOUS,
  OUTCOME_OVERFLOW,
} Outcome;

static gsize
get_length (Span span)
{
  return span.end - span.start;
}

static Span
trim (Span span)
{
  while (span.start < span.end && g_ascii_isspace (*span.start))
    span.start++;
  while (span.end > span.start && g_ascii_isspace (span.end[-1]))
    span.end--;

  return span;
}

/* The code may stand on either side, as lg_money_format() and spreadsheets write it. */
static Span
drop_currency (Span        span,
               const char *currency)
{
  gsize length = strlen (currency);

  if (get_length (span) < length)
    return span;

  if (g_ascii_strncasecmp (span.start, currency, length) == 0)
    span.start += length;
  else if (g_ascii_strncasecmp (span.end - length, currency, length) == 0)
    span.end -= length;

  return trim (span);
}

static Span
take_sign (Span span,
           int *sign)
{
  static const char minus_sign[] = "−";
  gsize minus_length = strlen (minus_sign);

  *sign = 1;
  if (get_length (span) > 0 && (*span.start == '-' || *span.start == '+'))
    {
      *sign = *span.start == '-' ? -1 : 1;
      span.start++;
    }
  else if (get_length (span) > minus_length && memcmp (span.start, minus_sign, minus_length) == 0)
    {
      *sign = -1;
      span.start += minus_length;
    }

  return span;
}

static int
count_character (Span span,
                 char character)
{
  int count = 0;

  for (const char *c = span.start; c < span.end; c++)
    count += *c == character;

  return count;
}

/* Whether the one comma in @span may stand between thousands: "1,234", not "0,500" or "12,5". */
static gboolean
is_group_comma (Span        span,
                const char *comma)
{
  return span.end - comma == 4 && comma > span.start && comma - span.start <= 3 && *span.start != '0';
}

/* Finds the decimal separator, or the end where there is none. A single point always is one; of points
 * and commas, the one that comes last. A single comma before three digits groups thousands, unless the
 * currency has three digits itself: then nobody can tell. */
static Outcome
find_decimal (Span         span,
              int          digits,
              const char **decimal)
{
  int points = count_character (span, '.');
  int commas = count_character (span, ',');
  const char *point = g_strrstr_len (span.start, get_length (span), ".");
  const char *comma = g_strrstr_len (span.start, get_length (span), ",");

  *decimal = span.end;
  if (points > 0 && commas > 0)
    *decimal = MAX (point, comma);
  else if (points == 1)
    *decimal = point;
  else if (commas == 1 && !is_group_comma (span, comma))
    *decimal = comma;
  else if (commas == 1 && digits == 3)
    return OUTCOME_AMBIGUOUS;

  return OUTCOME_DONE;
}

static Outcome
append_digit (Reading *reading,
              char     digit)
{
  gint64 value = reading->sign * (digit - '0');

  if (__builtin_mul_overflow (reading->amount, 10, &reading->amount)
      || __builtin_add_overflow (reading->amount, value, &reading->amount))
    return OUTCOME_OVERFLOW;

  return OUTCOME_DONE;
}

static gsize
measure_separator (const char *text)
{
  static const char *const separators[] = { ",", ".", " ", "'", "’", "\u00a0", "\u202f" };

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    if (g_str_has_prefix (text, separators[i]))
      return strlen (separators[i]);

  return 0;
}

/* Returns the length of the group of digits at the start of @span. */
static gsize
measure_group (Span span)
{
  gsize length = 0;

  while (length < get_length (span) && g_ascii_isdigit (span.start[length]))
    length++;

  return length;
}

static Outcome
read_digits (Reading *reading,
             Span     span)
{
  Outcome outcome = OUTCOME_DONE;

  for (const char *c = span.start; c < span.end && outcome == OUTCOME_DONE; c++)
    outcome = append_digit (reading, *c);

  return outcome;
}

/* Reads "1234" or "1,234,567": one and the same separator, and three digits after each. */
static Outcome
read_whole (Reading *reading,
            Span     span)
{
  const char *separator = NULL;
  gsize separator_length = 0;
  Outcome outcome = OUTCOME_DONE;

  while (outcome == OUTCOME_DONE)
    {
      gsize length = measure_group (span);

      if (separator != NULL && length != 3)
        return OUTCOME_INVALID;

      outcome = read_digits (reading, (Span) { span.start, span.start + length });
      span.start += length;
      if (outcome != OUTCOME_DONE || span.start == span.end)
        break;

      if (separator == NULL)
        {
          separator = span.start;
          separator_length = measure_separator (span.start);
        }
      if (length == 0 || length > 3 || separator_length == 0
          || strncmp (span.start, separator, separator_length) != 0)
        return OUTCOME_INVALID;
      span.start += separator_length;
    }

  return outcome;
}

/* Digits that the currency does not have are taken only if they say nothing. */
static Outcome
read_fraction (Reading *reading,
               Span     span)
{
  Outcome outcome;
  int length = measure_group (span);

  if (span.start + length != span.end)
    return OUTCOME_INVALID;

  for (int i = reading->digits; i < length; i++)
    if (span.start[i] != '0')
      return OUTCOME_INVALID;

  outcome = read_digits (reading, (Span) { span.start, span.start + MIN (length, reading->digits) });
  for (int i = length; i < reading->digits && outcome == OUTCOME_DONE; i++)
    outcome = append_digit (reading, '0');

  return outcome;
}

static Outcome
read_amount (Reading *reading,
             Span     span)
{
  const char *decimal;
  Span fraction;
  Outcome outcome = find_decimal (span, reading->digits, &decimal);

  if (outcome != OUTCOME_DONE)
    return outcome;

  fraction = (Span) { MIN (decimal + 1, span.end), span.end };
  if (get_length (span) == 0 || (decimal < span.end && get_length (fraction) == 0))
    return OUTCOME_INVALID;

  outcome = read_whole (reading, (Span) { span.start, decimal });
  return outcome == OUTCOME_DONE ? read_fraction (reading, fraction) : outcome;
}

static void
set_error (GError    **error,
           Outcome     outcome,
           const char *text,
           const char *currency)
{
  if (outcome == OUTCOME_OVERFLOW)
    g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW, _("“%s” is too large an amount"), text);
  else if (outcome == OUTCOME_AMBIGUOUS)
    g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID,
                 _("“%1$s” may be thousands or a fraction in %2$s"), text, currency);
  else
    g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, _("“%1$s” is not an amount in %2$s"), text, currency);
}

/**
 * lg_money_parse:
 * @text: decimal digits, with or without sign, thousands separators and the code of @currency
 * @currency: a valid ISO 4217 code
 * @amount: (out): in the minor unit of @currency
 *
 * Reads "1234.5", "1,234.50", "1.234,50", "1 234,50" and "USD 1,234.50" alike.
 *
 * Returns: %TRUE, or %FALSE with %LG_CORE_ERROR_INVALID, also for a fraction that @currency does
 *   not have, or %LG_CORE_ERROR_OVERFLOW
 */
gboolean
lg_money_parse (const char *text,
                const char *currency,
                gint64     *amount,
                GError    **error)
{
  Reading reading = { 0 };
  Outcome outcome;
  Span span;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (lg_currency_is_valid (currency), FALSE);
  g_return_val_if_fail (amount != NULL, FALSE);

  reading.digits = lg_currency_digits (currency);
  span = drop_currency (trim ((Span) { text, text + strlen (text) }), currency);
  span = take_sign (span, &reading.sign);

  outcome = read_amount (&reading, span);
  if (outcome != OUTCOME_DONE)
    {
      set_error (error, outcome, text, currency);
      return FALSE;
    }

  *amount = reading.amount;
  return TRUE;
}
