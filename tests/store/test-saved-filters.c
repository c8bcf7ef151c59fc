/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-incident-choices.h"
#include "lg-incident.h"
#include "lg-saved-filter-table.h"
#include "lg-severity.h"
#include "lg-store-error.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

static LgSavedFilter *
save (LgDb                   *db,
      const char             *name,
      const LgIncidentFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgIncidentFilter) any = lg_incident_filter_new ();
  LgSavedFilter *saved = g_object_new (LG_TYPE_SAVED_FILTER, NULL);

  saved->name = g_strdup (name);
  lg_incident_choices_write (filter != NULL ? filter : any, saved);
  lg_saved_filters_insert (db, saved, &error);
  g_assert_no_error (error);

  return saved;
}

static LgSavedFilter *
make_saved (const char *choices)
{
  LgSavedFilter *saved = g_object_new (LG_TYPE_SAVED_FILTER, NULL);

  saved->choices = g_strdup (choices);

  return saved;
}

static GTimeZone *
paris (void)
{
  return lg_time_zone_lookup ("Europe/Paris", NULL);
}

static gpointer
same_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) site = lg_test_make_site (db, "Here");
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (LgIncidentFilter) again = NULL;
  g_autoptr (LgSavedFilter) saved = NULL;
  g_autoptr (LgSavedFilter) found = NULL;

  filter->statuses = 1u << LG_INCIDENT_STATUS_NEW | 1u << LG_INCIDENT_STATUS_ARCHIVED;
  filter->severities = 1u << LG_SEVERITY_CRITICAL;
  filter->site_row = LG_RECORD (site)->row;
  filter->kind = g_strdup ("external_theft");
  filter->assignee = g_strdup ("Kim");
  filter->currency = g_strdup ("USD");
  filter->sku = g_strdup ("RAZOR");
  filter->text = g_strdup ("“north exit”");
  filter->since = 1790000000 * LG_TIME_SECOND;
  filter->until = 1795000000 * LG_TIME_SECOND;
  filter->since_day = lg_day_from_date (2026, 9, 1);
  filter->until_day = lg_day_from_date (2026, 12, 1);
  filter->weekday = 5;
  filter->hour = 0;
  saved = save (db, "Everything", filter);
  found = lg_saved_filters_find (db, LG_FILTER_LIST_INCIDENTS, "EVERYTHING", error);
  g_assert_nonnull (found);
  again = lg_incident_choices_read (found, paris ());
  g_assert_true (lg_incident_filter_equal (filter, again));

  return NULL;
}

static void
test_chooses_the_same_when_it_is_read_again (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, same_cb, NULL);
}

static void
test_the_days_up_to_today_are_not_those_of_the_day_it_was_saved (void)
{
  g_autoptr (LgSavedFilter) saved = make_saved ("{\"last_days\": 7}");
  g_autoptr (LgIncidentFilter) filter = lg_incident_choices_read (saved, paris ());
  g_autoptr (LgSavedFilter) again = g_object_new (LG_TYPE_SAVED_FILTER, NULL);
  LgDay today = lg_time_local_day (lg_time_now (), paris ());

  g_assert_cmpint (filter->since, ==, lg_time_day_start (today - 6, paris ()));
  lg_incident_choices_write (filter, again);
  g_assert_cmpstr (again->choices, ==, "{\"last_days\":7}");
}

static void
test_what_nobody_understands_is_as_in_a_new_filter (void)
{
  static const char * const texts[] = {
    "{}", "[]", "null", "no JSON", "{\"status\": 3, \"severity\": \"high\", \"kind\": 7, \"since\": \"soon\"}",
    "{\"hour\": 24, \"weekday\": -1, \"last_days\": 99999999, \"text\": [\"a\"], \"until_day\": {}}",
  };
  g_autoptr (LgIncidentFilter) none = lg_incident_filter_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LgSavedFilter) saved = make_saved (texts[i]);
      g_autoptr (LgIncidentFilter) filter = lg_incident_choices_read (saved, paris ());

      g_assert_true (lg_incident_filter_equal (filter, none));
    }
}

static gpointer
twice_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSavedFilter) first = save (db, "Café", NULL);
  g_autoptr (LgSavedFilter) other = save (db, "Other", NULL);
  g_autoptr (LgSavedFilter) second = make_saved ("{}");
  g_autoptr (GError) refused = NULL;

  second->list = LG_FILTER_LIST_INCIDENTS;
  second->name = g_strdup ("CAFÉ");
  g_assert_false (lg_saved_filters_insert (db, second, &refused));
  g_assert_error (refused, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
  g_clear_error (&refused);

  g_set_str (&other->name, "café");
  g_assert_false (lg_saved_filters_update (db, other, &refused));
  g_assert_error (refused, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);

  /* Its own name in another case is no other name. */
  g_set_str (&first->name, "café");
  g_assert_true (lg_saved_filters_update (db, first, error));

  return NULL;
}

static void
test_no_two_are_called_the_same (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, twice_cb, NULL);
}

static gpointer
nameless_cb (LgDb *db, gpointer data, GError **error)
{
  static const char * const names[] = { NULL, "two\nlines" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (LgSavedFilter) saved = make_saved ("{}");
      g_autoptr (GError) refused = NULL;

      saved->list = LG_FILTER_LIST_INCIDENTS;
      saved->name = g_strdup (names[i]);
      g_assert_false (lg_saved_filters_insert (db, saved, &refused));
      g_assert_error (refused, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
    }

  return NULL;
}

static void
test_needs_a_name_of_one_line (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, nameless_cb, NULL);
}

static gpointer
remove_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSavedFilter) saved = save (db, "High", NULL);
  g_autoptr (LgSavedFilter) gone = NULL;
  g_autoptr (LgSavedFilter) back = NULL;
  g_autoptr (GError) missing = NULL;

  g_assert_true (lg_saved_filters_set_deleted (db, saved, TRUE, error));
  gone = lg_saved_filters_find (db, LG_FILTER_LIST_INCIDENTS, "High", &missing);
  g_assert_error (missing, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND);
  g_assert_true (lg_saved_filters_set_deleted (db, saved, FALSE, error));
  back = lg_saved_filters_find (db, LG_FILTER_LIST_INCIDENTS, "High", error);
  g_assert_nonnull (back);

  return NULL;
}

static void
test_a_removed_one_comes_back (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, remove_cb, NULL);
}

static gpointer
taken_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSavedFilter) saved = save (db, "High", NULL);
  g_autoptr (LgSavedFilter) other = NULL;
  g_autoptr (GError) refused = NULL;

  g_assert_true (lg_saved_filters_set_deleted (db, saved, TRUE, error));
  other = save (db, "high", NULL);
  g_assert_false (lg_saved_filters_set_deleted (db, saved, FALSE, &refused));
  g_assert_error (refused, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);

  return NULL;
}

static void
test_a_removed_one_stays_away_where_its_name_was_taken (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, taken_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/saved-filters/chooses-the-same-when-it-is-read-again", test_chooses_the_same_when_it_is_read_again);
  g_test_add_func ("/saved-filters/the-days-up-to-today-are-not-those-of-the-day-it-was-saved",
                   test_the_days_up_to_today_are_not_those_of_the_day_it_was_saved);
  g_test_add_func ("/saved-filters/what-nobody-understands-is-as-in-a-new-filter",
                   test_what_nobody_understands_is_as_in_a_new_filter);
  g_test_add_func ("/saved-filters/no-two-are-called-the-same", test_no_two_are_called_the_same);
  g_test_add_func ("/saved-filters/needs-a-name-of-one-line", test_needs_a_name_of_one_line);
  g_test_add_func ("/saved-filters/a-removed-one-comes-back", test_a_removed_one_comes_back);
  g_test_add_func ("/saved-filters/a-removed-one-stays-away-where-its-name-was-taken",
                   test_a_removed_one_stays_away_where_its_name_was_taken);

  return g_test_run ();
}
