/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "lg-oracle.h"
#include "lg-poisson.h"
#include "lg-shortage.h"

/* Of a site that misses one unit in a hundred. */
static LgDiscrepancy *
make_discrepancy (gint64 book,
                  gint64 counted)
{
  LgDiscrepancy *discrepancy = g_object_new (LG_TYPE_DISCREPANCY, NULL);

  discrepancy->book = book;
  discrepancy->counted = counted;
  discrepancy->own_counts = 0;
  discrepancy->own_book = discrepancy->own_missing = 0.0;
  discrepancy->site_book = 5000.0;
  discrepancy->site_missing = 50.0;

  return discrepancy;
}

static void
test_a_sku_without_a_past_is_judged_by_its_site (void)
{
  g_autoptr (LgDiscrepancy) discrepancy = make_discrepancy (40, 37);
  LgShortage shortage = lg_shortage_judge (discrepancy);

  g_assert_cmpint (shortage.base, ==, LG_SHORTAGE_BASE_SITE);
  lg_assert_close (shortage.expected, 0.4);
  lg_assert_close (shortage.probability, lg_poisson_tail (3, 0.4));

  /* Neither two counts nor any number of counts without a shortage tell what is usual. */
  discrepancy->own_book = 80.0;
  discrepancy->own_missing = 8.0;
  discrepancy->own_counts = LG_SHORTAGE_MIN_COUNTS - 1;
  g_assert_cmpint (lg_shortage_judge (discrepancy).base, ==, LG_SHORTAGE_BASE_SITE);
  discrepancy->own_counts = 20;
  discrepancy->own_missing = 0.0;
  g_assert_cmpint (lg_shortage_judge (discrepancy).base, ==, LG_SHORTAGE_BASE_SITE);
}

static void
test_a_sku_with_a_past_is_judged_by_it (void)
{
  g_autoptr (LgDiscrepancy) discrepancy = make_discrepancy (40, 37);
  LgShortage shortage;

  discrepancy->own_counts = LG_SHORTAGE_MIN_COUNTS;
  discrepancy->own_book = 120.0;
  discrepancy->own_missing = 12.0;
  shortage = lg_shortage_judge (discrepancy);
  g_assert_cmpint (shortage.base, ==, LG_SHORTAGE_BASE_OWN);
  lg_assert_close (shortage.expected, 4.0);
  lg_assert_close (shortage.probability, lg_poisson_tail (3, 4.0));
}

/* The same share of more units is the greater surprise. */
static void
test_size_counts (void)
{
  g_autoptr (LgDiscrepancy) small = make_discrepancy (20, 19);
  g_autoptr (LgDiscrepancy) large = make_discrepancy (200, 190);

  g_assert_cmpfloat (lg_shortage_get_probability (large), <, lg_shortage_get_probability (small));
}

static void
test_nothing_is_said_without_a_ground (void)
{
  g_autoptr (LgDiscrepancy) surplus = make_discrepancy (40, 45);
  g_autoptr (LgDiscrepancy) oversold = make_discrepancy (-3, 0);
  g_autoptr (LgDiscrepancy) alone = make_discrepancy (40, 37);

  alone->site_missing = 0.0;
  g_assert_true (isnan (lg_shortage_get_probability (surplus)));
  g_assert_true (isnan (lg_shortage_get_probability (oversold)));
  g_assert_true (isnan (lg_shortage_get_probability (alone)));
  g_assert_cmpint (lg_shortage_judge (alone).base, ==, LG_SHORTAGE_BASE_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/shortage/a-sku-without-a-past-is-judged-by-its-site",
                   test_a_sku_without_a_past_is_judged_by_its_site);
  g_test_add_func ("/analysis/shortage/a-sku-with-a-past-is-judged-by-it", test_a_sku_with_a_past_is_judged_by_it);
  g_test_add_func ("/analysis/shortage/size-counts", test_size_counts);
  g_test_add_func ("/analysis/shortage/nothing-is-said-without-a-ground", test_nothing_is_said_without_a_ground);

  return g_test_run ();
}
