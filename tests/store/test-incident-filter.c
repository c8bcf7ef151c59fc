/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-incident-filter.h"
#include "lg-text-match.h"

typedef struct
{
  const char *text;
  const char *match;
} MatchCase;

static void
assert_matches (const MatchCase *cases,
                gsize            n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *match = lg_text_match_new (cases[i].text);

      g_assert_cmpstr (match, ==, cases[i].match);
    }
}

static void
test_takes_the_last_word_as_a_prefix (void)
{
  static const MatchCase cases[] = {
    { "jac", "\"jac\"*" },
    { "two jackets", "\"two\" \"jackets\"*" },
    { "  two \t jackets ", "\"two\" \"jackets\"*" },
    { "Grün", "\"Grün\"*" },
  };

  assert_matches (cases, G_N_ELEMENTS (cases));
}

static void
test_takes_a_phrase_as_it_is (void)
{
  static const MatchCase cases[] = {
    { "\"north exit\"", "\"north exit\"" },
    { "\"north exit\" jac", "\"north exit\" \"jac\"*" },
    { "jac \"north exit\"", "\"jac\" \"north exit\"" },
    { "\"north ex", "\"north ex\"*" },
    { "“north exit”", "\"north exit\"" },
    { "„north exit“ jac", "\"north exit\" \"jac\"*" },
    { "«north exit»", "\"north exit\"" },
    { "a\"b c\"d", "\"a\" \"b c\" \"d\"*" },
  };

  assert_matches (cases, G_N_ELEMENTS (cases));
}

static void
test_never_takes_text_as_an_operator (void)
{
  static const MatchCase cases[] = {
    { "a AND b", "\"a\" \"AND\" \"b\"*" },
    { "NEAR(a b)", "\"NEAR(a\" \"b)\"*" },
    { "title:a*", "\"title:a*\"*" },
    { "^a -b", "\"^a\" \"-b\"*" },
    { "a OR", "\"a\" \"OR\"*" },
  };

  assert_matches (cases, G_N_ELEMENTS (cases));
}

static void
test_leaves_out_what_holds_no_word (void)
{
  static const MatchCase cases[] = {
    { NULL, NULL },
    { "", NULL },
    { "   ", NULL },
    { "\"", NULL },
    { "\"\"", NULL },
    { "* ^ : - ( )", NULL },
    { "a -", "\"a\"" },
    { "\xff", NULL },
    { "a\xff", "\"a\xef\xbf\xbd\"*" },
  };

  assert_matches (cases, G_N_ELEMENTS (cases));
}

static void
test_copies_all_of_it (void)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (LgIncidentFilter) copy = NULL;

  filter->kind = g_strdup ("robbery");
  filter->text = g_strdup ("jacket");
  filter->assignee = g_strdup ("Kim");
  filter->site_row = 3;
  copy = lg_incident_filter_copy (filter);

  g_assert_true (lg_incident_filter_equal (filter, copy));
  g_set_str (&copy->text, "coat");
  g_assert_false (lg_incident_filter_equal (filter, copy));
}

static void
test_goes_through_a_dictionary (void)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (LgIncidentFilter) copy = NULL;
  g_autoptr (GVariant) variant = NULL;

  filter->statuses = LG_INCIDENT_STATUSES_ALL;
  filter->site_row = 3;
  filter->since_day = 20000;
  filter->until_day = 20007;
  filter->weekday = 7;
  filter->hour = 0;
  filter->currency = g_strdup ("USD");
  filter->sku = g_strdup ("RAZOR-8");
  variant = g_variant_ref_sink (lg_incident_filter_to_variant (filter));
  copy = lg_incident_filter_from_variant (variant);

  g_assert_true (lg_incident_filter_equal (filter, copy));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/incident-filter/takes-the-last-word-as-a-prefix", test_takes_the_last_word_as_a_prefix);
  g_test_add_func ("/store/incident-filter/takes-a-phrase-as-it-is", test_takes_a_phrase_as_it_is);
  g_test_add_func ("/store/incident-filter/never-takes-text-as-an-operator", test_never_takes_text_as_an_operator);
  g_test_add_func ("/store/incident-filter/leaves-out-what-holds-no-word", test_leaves_out_what_holds_no_word);
  g_test_add_func ("/store/incident-filter/copies-all-of-it", test_copies_all_of_it);
  g_test_add_func ("/store/incident-filter/goes-through-a-dictionary", test_goes_through_a_dictionary);

  return g_test_run ();
}
