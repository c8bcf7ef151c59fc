/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-kind.h"

static void
assert_kind (const char *text,
             const char *expected)
{
  g_autofree char *kind = lg_kind_normalize (text);

  g_assert_cmpstr (kind, ==, expected);
}

static void
test_standard_kinds_are_known_however_written (void)
{
  assert_kind ("External Theft", LG_KIND_EXTERNAL_THEFT);
  assert_kind ("organised-retail-crime", LG_KIND_ORGANISED_RETAIL_CRIME);
  assert_kind (" ROBBERY ", LG_KIND_ROBBERY);
}

static void
test_other_kinds_stay_as_written (void)
{
  assert_kind ("Theft from the person", "Theft from the person");
  assert_kind ("Homicidio", "Homicidio");
}

static void
test_nothing_is_other (void)
{
  assert_kind (NULL, LG_KIND_OTHER);
  assert_kind ("  ", LG_KIND_OTHER);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/kind/standard-kinds-are-known-however-written", test_standard_kinds_are_known_however_written);
  g_test_add_func ("/model/kind/other-kinds-stay-as-written", test_other_kinds_stay_as_written);
  g_test_add_func ("/model/kind/nothing-is-other", test_nothing_is_other);

  return g_test_run ();
}
