/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-error.h"
#include "lg-money.h"

typedef struct
{
  const char *text;
  const char *currency;
  gint64      amount;
} Amount;

static void
assert_parses (const Amount *expected)
{
  g_autoptr (GError) error = NULL;
  gint64 amount = -1;

  g_test_message ("“%s” in %s", expected->text, expected->currency);
  lg_money_parse (expected->text, expected->currency, &amount, &error);
  g_assert_no_error (error);
  g_assert_cmpint (amount, ==, expected->amount);
}

static void
assert_fails (const char *text,
              const char *currency,
              int         code)
{
  g_autoptr (GError) error = NULL;
  gint64 amount = 42;

  g_test_message ("“%s” in %s", text, currency);
  g_assert_false (lg_money_parse (text, currency, &amount, &error));
  g_assert_error (error, LG_CORE_ERROR, code);
  g_assert_cmpint (amount, ==, 42);
}

static void
test_knows_the_minor_units (void)
{
  g_assert_cmpint (lg_currency_digits ("USD"), ==, 2);
  g_assert_cmpint (lg_currency_digits ("JPY"), ==, 0);
  g_assert_cmpint (lg_currency_digits ("KWD"), ==, 3);
  g_assert_cmpint (lg_currency_digits ("CLF"), ==, 4);
  g_assert_cmpint (lg_currency_digits ("AED"), ==, 2);
  g_assert_cmpint (lg_currency_digits ("ZWG"), ==, 2);
}

static void
test_knows_what_is_no_currency (void)
{
  static const char *const texts[] = { "", "US", "usd", "USDX", "QQQ", "ZZZ", "$" };

  g_assert_false (lg_currency_is_valid (NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_false (lg_currency_is_valid (texts[i]));
      g_assert_cmpint (lg_currency_digits (texts[i]), ==, -1);
    }
}

static void
test_parses_decimals (void)
{
  static const Amount amounts[] = {
    { "0", "USD", 0 },
    { "7", "USD", 700 },
    { "12.5", "USD", 1250 },
    { "12.50", "USD", 1250 },
    { ".5", "USD", 50 },
    { "0012.34", "USD", 1234 },
    { "12.5000", "USD", 1250 },
    { "+3.20", "EUR", 320 },
    { "-3.20", "EUR", -320 },
    { "−3.20", "EUR", -320 },
    { " 3.20\t", "EUR", 320 },
    { "1500", "JPY", 1500 },
    { "1500.00", "JPY", 1500 },
    { "1.234", "KWD", 1234 },
    { "1", "KWD", 1000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    assert_parses (&amounts[i]);
}

static void
test_parses_separators (void)
{
  static const Amount amounts[] = {
    { "1,234.50", "USD", 123450 },
    { "1.234,50", "EUR", 123450 },
    { "1 234,50", "EUR", 123450 },
    { "1\u00a0234,50", "EUR", 123450 },
    { "1\u202f234\u202f567,5", "EUR", 123456750 },
    { "1'234.50", "CHF", 123450 },
    { "1’234.50", "CHF", 123450 },
    { "1,234,567", "USD", 123456700 },
    { "1.234.567", "EUR", 123456700 },
    { "1,234", "USD", 123400 },
    { "1,234", "JPY", 1234 },
    { "12,5", "EUR", 1250 },
    { "0,500", "EUR", 50 },
    { "1,234.567", "KWD", 1234567 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    assert_parses (&amounts[i]);
}

static void
test_parses_its_own_code (void)
{
  static const Amount amounts[] = {
    { "USD 1,234.50", "USD", 123450 },
    { "USD −1,234.50", "USD", -123450 },
    { "12.50 EUR", "EUR", 1250 },
    { "usd12", "USD", 1200 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    assert_parses (&amounts[i]);
  assert_fails ("EUR 12.50", "USD", LG_CORE_ERROR_INVALID);
}

static void
test_refuses_what_is_no_amount (void)
{
  static const char *const texts[] = {
    "", " ", "-", ".", ",", "+-1", "--1", "1-", "abc", "12a", "a12", "USD", "1e5", "0x10", "NaN", "1..2", "1,,234",
    "5.", "5,", "1,23,456", "12,34.5", "1234,567.89", "1,234.567.89", "1.234,567,890", "1 2345", "1 234'567", ",123,456",
    "1,234,", "1;234", "١٢",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_fails (texts[i], "USD", LG_CORE_ERROR_INVALID);
}

static void
test_refuses_a_finer_fraction (void)
{
  assert_fails ("1.234", "USD", LG_CORE_ERROR_INVALID);
  assert_fails ("0.001", "USD", LG_CORE_ERROR_INVALID);
  assert_fails ("1.5", "JPY", LG_CORE_ERROR_INVALID);
  assert_fails ("1.2345", "KWD", LG_CORE_ERROR_INVALID);
}

static void
test_refuses_what_can_be_read_two_ways (void)
{
  assert_fails ("1,234", "KWD", LG_CORE_ERROR_INVALID);
}

static void
test_parses_up_to_the_limits (void)
{
  assert_parses (&(Amount) { "92233720368547758.07", "USD", G_MAXINT64 });
  assert_parses (&(Amount) { "-92233720368547758.08", "USD", G_MININT64 });
  assert_parses (&(Amount) { "9223372036854775807", "JPY", G_MAXINT64 });
  assert_fails ("92233720368547758.08", "USD", LG_CORE_ERROR_OVERFLOW);
  assert_fails ("-92233720368547758.09", "USD", LG_CORE_ERROR_OVERFLOW);
  assert_fails ("99999999999999999999999999", "JPY", LG_CORE_ERROR_OVERFLOW);
  assert_fails ("92233720368547759", "USD", LG_CORE_ERROR_OVERFLOW);
}

static void
test_formats_for_people (void)
{
  static const Amount amounts[] = {
    { "USD 0.00", "USD", 0 },
    { "USD 0.05", "USD", 5 },
    { "USD 999.99", "USD", 99999 },
    { "USD 1,000.00", "USD", 100000 },
    { "USD −1,234,567.89", "USD", -123456789 },
    { "JPY 1,234,567", "JPY", 1234567 },
    { "KWD 1.234", "KWD", 1234 },
    { "USD −92,233,720,368,547,758.08", "USD", G_MININT64 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *text = lg_money_format (amounts[i].amount, amounts[i].currency);

      g_assert_cmpstr (text, ==, amounts[i].text);
    }
}

static void
test_formats_whole_units (void)
{
  static const Amount amounts[] = {
    { "USD 0", "USD", 49 },
    { "USD 1", "USD", 50 },
    { "USD −1", "USD", -50 },
    { "USD 1,235", "USD", 123450 },
    { "USD 1,234", "USD", 123449 },
    { "JPY 1,234,567", "JPY", 1234567 },
    { "KWD 2", "KWD", 1500 },
    { "USD −92,233,720,368,547,758", "USD", G_MININT64 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *text = lg_money_format_whole (amounts[i].amount, amounts[i].currency);

      g_assert_cmpstr (text, ==, amounts[i].text);
    }
}

static void
test_formats_figures_without_a_unit (void)
{
  g_autofree char *count = lg_amount_format (1234567, 0);
  g_autofree char *money = lg_amount_format (-123450, 2);
  g_autofree char *cents = lg_amount_format (5, 2);

  g_assert_cmpstr (count, ==, "1,234,567");
  g_assert_cmpstr (money, ==, "−1,234.50");
  g_assert_cmpstr (cents, ==, "0.05");
}

static void
test_formats_for_programs (void)
{
  static const Amount amounts[] = {
    { "0.00", "USD", 0 },
    { "-0.05", "USD", -5 },
    { "1234567.89", "USD", 123456789 },
    { "1234567", "JPY", 1234567 },
    { "0.001", "KWD", 1 },
    { "-92233720368547758.08", "USD", G_MININT64 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *text = lg_money_format_plain (amounts[i].amount, amounts[i].currency);

      g_assert_cmpstr (text, ==, amounts[i].text);
      assert_parses (&amounts[i]);
    }
}

static void
test_multiplies (void)
{
  g_autoptr (GError) error = NULL;
  gint64 product;

  g_assert_true (lg_money_multiply (1999, 3, &product, &error));
  g_assert_no_error (error);
  g_assert_cmpint (product, ==, 5997);

  g_assert_false (lg_money_multiply (G_MAXINT64 / 2, 3, &product, &error));
  g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW);
}

static void
test_adds (void)
{
  g_autoptr (GError) error = NULL;
  gint64 sum;

  g_assert_true (lg_money_add (G_MAXINT64 - 1, 1, &sum, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sum, ==, G_MAXINT64);

  g_assert_false (lg_money_add (G_MININT64, -1, &sum, &error));
  g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW);
}

static void
test_a_record_has_its_limit (void)
{
  g_autoptr (GError) error = NULL;
  gint64 sum;

  g_assert_true (lg_money_check (LG_MONEY_MOST, NULL));
  g_assert_true (lg_money_check (-LG_MONEY_MOST, NULL));
  g_assert_true (lg_money_multiply (LG_MONEY_MOST, 90000, &sum, NULL));
  g_assert_false (lg_money_check (LG_MONEY_MOST + 1, &error));
  g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW);
  g_assert_false (lg_money_check (G_MININT64, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/money/knows-the-minor-units", test_knows_the_minor_units);
  g_test_add_func ("/core/money/knows-what-is-no-currency", test_knows_what_is_no_currency);
  g_test_add_func ("/core/money/parses-decimals", test_parses_decimals);
  g_test_add_func ("/core/money/parses-separators", test_parses_separators);
  g_test_add_func ("/core/money/parses-its-own-code", test_parses_its_own_code);
  g_test_add_func ("/core/money/refuses-what-is-no-amount", test_refuses_what_is_no_amount);
  g_test_add_func ("/core/money/refuses-a-finer-fraction", test_refuses_a_finer_fraction);
  g_test_add_func ("/core/money/refuses-what-can-be-read-two-ways", test_refuses_what_can_be_read_two_ways);
  g_test_add_func ("/core/money/parses-up-to-the-limits", test_parses_up_to_the_limits);
  g_test_add_func ("/core/money/formats-for-people", test_formats_for_people);
  g_test_add_func ("/core/money/formats-whole-units", test_formats_whole_units);
  g_test_add_func ("/core/money/formats-figures", test_formats_figures_without_a_unit);
  g_test_add_func ("/core/money/formats-for-programs", test_formats_for_programs);
  g_test_add_func ("/core/money/multiplies", test_multiplies);
  g_test_add_func ("/core/money/adds", test_adds);
  g_test_add_func ("/core/money/a-record-has-its-limit", test_a_record_has_its_limit);

  return g_test_run ();
}
