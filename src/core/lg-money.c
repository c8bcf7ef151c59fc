/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "lg-error.h"
#include "lg-money.h"

#define MINUS_SIGN "−"

typedef struct
{
  const char *group;
  const char *decimal;
} Separators;

/* Where the locale does not group (as in "C"), a comma does, unless that would be its decimal point. */
static Separators
get_locale_separators (void)
{
  const struct lconv *locale = localeconv ();
  Separators separators = { .group = ",", .decimal = "." };

  if (!g_utf8_validate (locale->thousands_sep, -1, NULL) || !g_utf8_validate (locale->decimal_point, -1, NULL))
    return separators;

  separators.decimal = locale->decimal_point;
  if (*locale->thousands_sep != '\0' || strcmp (separators.decimal, ".") != 0)
    separators.group = locale->thousands_sep;

  return separators;
}

static guint64
get_magnitude (gint64 amount)
{
  return amount < 0 ? -(guint64) amount : (guint64) amount;
}

/* Returns the digits of @amount, at least one of them before the decimal point. */
static char *
format_digits (gint64 amount,
               int    fraction)
{
  return g_strdup_printf ("%0*" G_GUINT64_FORMAT, fraction + 1, get_magnitude (amount));
}

static void
append_decimal (GString    *text,
                gint64      amount,
                int         fraction,
                Separators  separators)
{
  g_autofree char *digits = format_digits (amount, fraction);
  gsize whole = strlen (digits) - fraction;

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append (text, separators.group);
      g_string_append_c (text, digits[i]);
    }

  if (fraction > 0)
    {
      g_string_append (text, separators.decimal);
      g_string_append (text, digits + whole);
    }
}

/**
 * lg_money_format:
 * @amount: in the minor unit of @currency
 * @currency: an ISO 4217 code
 *
 * Writes an amount for people: `USD 1,234.50`, with the separators of the locale.
 *
 * Returns: (transfer full): the text
 */
char *
lg_money_format (gint64      amount,
                 const char *currency)
{
  GString *text;

  g_return_val_if_fail (lg_currency_is_valid (currency), NULL);

  text = g_string_new (currency);
  g_string_append (text, amount < 0 ? " " MINUS_SIGN : " ");
  append_decimal (text, amount, lg_currency_digits (currency), get_locale_separators ());

  return g_string_free_and_steal (text);
}

/**
 * lg_money_format_whole:
 * @amount: in the minor unit of @currency
 * @currency: an ISO 4217 code
 *
 * Writes an amount for people in whole units, a half away from zero: `USD 1,235`.
 *
 * Returns: (transfer full): the text
 */
char *
lg_money_format_whole (gint64      amount,
                       const char *currency)
{
  g_autofree char *figure = NULL;
  gint64 unit = 1;

  g_return_val_if_fail (lg_currency_is_valid (currency), NULL);

  for (int i = lg_currency_digits (currency); i > 0; i--)
    unit *= 10;
  figure = lg_amount_format (amount / unit + 2 * (amount % unit) / unit, 0);

  return g_strconcat (currency, " ", figure, NULL);
}

/**
 * lg_amount_format:
 * @amount: a count, or money in a minor unit
 * @digits: how many of its digits stand behind the decimal point
 *
 * Writes a figure for people where the unit stands elsewhere: `1,234.50`, with the separators of the locale.
 *
 * Returns: (transfer full): the text
 */
char *
lg_amount_format (gint64 amount,
                  int    digits)
{
  GString *text;

  g_return_val_if_fail (digits >= 0, NULL);

  text = g_string_new (amount < 0 ? MINUS_SIGN : "");
  append_decimal (text, amount, digits, get_locale_separators ());

  return g_string_free_and_steal (text);
}

/**
 * lg_money_format_plain:
 * @amount: in the minor unit of @currency
 * @currency: an ISO 4217 code
 *
 * Writes an amount for programs: `1234.50`, whatever the locale.
 *
 * Returns: (transfer full): the text, which lg_money_parse() reads
 */
char *
lg_money_format_plain (gint64      amount,
                       const char *currency)
{
  static const Separators plain = { .group = "", .decimal = "." };
  GString *text;

  g_return_val_if_fail (lg_currency_is_valid (currency), NULL);

  text = g_string_new (amount < 0 ? "-" : "");
  append_decimal (text, amount, lg_currency_digits (currency), plain);

  return g_string_free_and_steal (text);
}

/**
 * lg_money_multiply:
 * @product: (out)
 *
 * Returns: %TRUE, or %FALSE with %LG_CORE_ERROR_OVERFLOW
 */
gboolean
lg_money_multiply (gint64   amount,
                   gint64   quantity,
                   gint64  *product,
                   GError **error)
{
  g_return_val_if_fail (product != NULL, FALSE);

  if (!__builtin_mul_overflow (amount, quantity, product))
    return TRUE;

  g_set_error_literal (error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW, _("The quantity times the amount is too large"));
  return FALSE;
}

/**
 * lg_money_add:
 * @sum: (out)
 *
 * Returns: %TRUE, or %FALSE with %LG_CORE_ERROR_OVERFLOW
 */
gboolean
lg_money_add (gint64   a,
              gint64   b,
              gint64  *sum,
              GError **error)
{
  g_return_val_if_fail (sum != NULL, FALSE);

  if (!__builtin_add_overflow (a, b, sum))
    return TRUE;

  g_set_error_literal (error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW, _("The sum of the amounts is too large"));
  return FALSE;
}

/**
 * lg_money_check:
 * @amount: what a record is worth, or short of
 *
 * Returns: %TRUE, or %FALSE with %LG_CORE_ERROR_OVERFLOW where that is more than %LG_MONEY_MOST
 */
gboolean
lg_money_check (gint64   amount,
                GError **error)
{
  if (amount >= -LG_MONEY_MOST && amount <= LG_MONEY_MOST)
    return TRUE;

  g_set_error_literal (error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW, _("The amount is too large"));
  return FALSE;
}
