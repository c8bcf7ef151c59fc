/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-import-ordinals.h"
#include "lg-import-value.h"

static void
test_reads_whole_numbers (void)
{
  static const struct
  {
    const char *text;
    gboolean    has_decimal_comma;
    gboolean    is_good;
    gint64      value;
  } numbers[] = {
    { "6", FALSE, TRUE, 6 },
    { "-10", FALSE, TRUE, -10 },
    { "6.0", FALSE, TRUE, 6 },
    { "1,234", FALSE, TRUE, 1234 },
    { "1.234", TRUE, TRUE, 1234 },
    { "6,00", TRUE, TRUE, 6 },
    { "6,00", FALSE, TRUE, 6 },
    { "12,34,567", FALSE, TRUE, 1234567 },
    { " 1 234 ", FALSE, TRUE, 1234 },
    { "1,5", FALSE, FALSE, 0 },
    { "1.5", TRUE, FALSE, 0 },
    { "0,500", FALSE, FALSE, 0 },
    { "1,23,4", FALSE, FALSE, 0 },
    { "1,2345", FALSE, FALSE, 0 },
    { "12 34", FALSE, FALSE, 0 },
    { "1.5", FALSE, FALSE, 0 },
    { "six", FALSE, FALSE, 0 },
    { "", FALSE, FALSE, 0 },
    { "--6", FALSE, FALSE, 0 },
    { "99999999999999999999", FALSE, FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gint64 value;
      gboolean is_good = lg_import_value_integer (numbers[i].text, numbers[i].has_decimal_comma, &value, NULL);

      g_assert_cmpint (is_good, ==, numbers[i].is_good);
      if (is_good)
        g_assert_cmpint (value, ==, numbers[i].value);
    }
}

static void
test_reads_amounts (void)
{
  static const struct
  {
    const char *text;
    gboolean    has_decimal_comma;
    const char *currency;
    gboolean    is_good;
    gint64      value;
  } amounts[] = {
    { "1194", FALSE, "USD", TRUE, 119400 },
    { "$1,249.50", FALSE, "USD", TRUE, 124950 },
    { "1.249,50 €", TRUE, "EUR", TRUE, 124950 },
    { "2.5500000000000003", FALSE, "GBP", TRUE, 255 },
    { "980", FALSE, "JPY", TRUE, 980 },
    { "12,50", FALSE, "EUR", TRUE, 1250 },
    { "12.50", TRUE, "EUR", TRUE, 1250 },
    { "1,250.5", FALSE, "EUR", TRUE, 125050 },
    { "1'250.50", FALSE, "CHF", TRUE, 125050 },
    { "1,25,000.50", FALSE, "INR", TRUE, 12500050 },
    { "1,2,3", FALSE, "USD", FALSE, 0 },
    { "cheap", FALSE, "USD", FALSE, 0 },
    { "99999999999999999999", FALSE, "USD", FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      gint64 value;
      gboolean is_good = lg_import_value_money (amounts[i].text, amounts[i].has_decimal_comma, amounts[i].currency,
                                                &value, NULL);

      g_assert_cmpint (is_good, ==, amounts[i].is_good);
      if (is_good)
        g_assert_cmpint (value, ==, amounts[i].value);
    }
}

static void
test_reads_yes_and_no (void)
{
  gboolean value;

  g_assert_true (lg_import_value_truth ("Yes", &value, NULL));
  g_assert_true (value);
  g_assert_true (lg_import_value_truth (" N ", &value, NULL));
  g_assert_false (value);
  g_assert_true (lg_import_value_truth ("", &value, NULL));
  g_assert_false (value);
  g_assert_false (lg_import_value_truth ("perhaps", &value, NULL));
}

static void
test_finds_words_by_their_start (void)
{
  const char *const stems[] = { "den", "in ", NULL };

  g_assert_true (lg_import_value_has_word ("Access DENIED", stems));
  g_assert_true (lg_import_value_has_word ("door (in)", stems));
  g_assert_true (lg_import_value_has_word ("in", stems));
  g_assert_false (lg_import_value_has_word ("inside the garden", stems));
}

static void
assert_counts (guint n_different)
{
  g_autoptr (LgImportOrdinals) ordinals = lg_import_ordinals_new (n_different, NULL);
  guint ordinal;

  for (guint round = 0; round < 3; round++)
    for (guint64 i = 0; i < n_different; i++)
      {
        g_assert_true (lg_import_ordinals_next (ordinals, i * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15), &ordinal, NULL));
        g_assert_cmpuint (ordinal, ==, round);
      }
}

static void
test_counts_in_memory_and_on_disk (void)
{
  assert_counts (1);
  assert_counts (1000);
  assert_counts (100000);
}

/* All of them in the same block of the table. */
static void
test_counts_what_falls_together (void)
{
  g_autoptr (LgImportOrdinals) ordinals = lg_import_ordinals_new (1000, NULL);
  guint ordinal;

  for (guint64 i = 0; i < 200; i++)
    {
      g_assert_true (lg_import_ordinals_next (ordinals, i << 32, &ordinal, NULL));
      g_assert_cmpuint (ordinal, ==, 0);
    }
  g_assert_true (lg_import_ordinals_next (ordinals, G_GUINT64_CONSTANT (199) << 32, &ordinal, NULL));
  g_assert_cmpuint (ordinal, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/importer/value/reads-whole-numbers", test_reads_whole_numbers);
  g_test_add_func ("/importer/value/reads-amounts", test_reads_amounts);
  g_test_add_func ("/importer/value/reads-yes-and-no", test_reads_yes_and_no);
  g_test_add_func ("/importer/value/finds-words-by-their-start", test_finds_words_by_their_start);
  g_test_add_func ("/importer/ordinals/counts-in-memory-and-on-disk", test_counts_in_memory_and_on_disk);
  g_test_add_func ("/importer/ordinals/counts-what-falls-together", test_counts_what_falls_together);

  return g_test_run ();
}
