/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-incident-table.h"
#include "lg-risk-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

static LgIncident *
make_risk (LgDb     *db,
           gint64    likelihood,
           gint64    impact,
           gboolean  open)
{
  g_autoptr (GError) error = NULL;
  LgIncident *incident = lg_test_make_incident (db, "Main Street", "Jackets");

  incident->likelihood = likelihood;
  incident->impact = impact;
  incident->risk_open = open;
  lg_incidents_update (db, incident, &error);
  g_assert_no_error (error);

  return incident;
}

static gpointer
highest_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) closed = make_risk (db, 5, 5, FALSE);
  g_autoptr (LgIncident) low = make_risk (db, 1, 5, TRUE);
  g_autoptr (LgIncident) high = make_risk (db, 3, 4, TRUE);
  g_autoptr (LgIncident) unknown = make_risk (db, LG_UNKNOWN, LG_UNKNOWN, TRUE);
  g_autoptr (LgIncident) found = lg_risk_find_highest (db, error);

  g_assert_cmpstr (LG_RECORD (found)->id, ==, LG_RECORD (high)->id);

  return NULL;
}

static void
test_the_highest_open_risk_is_the_global_one (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, highest_cb, NULL);
}

static gpointer
none_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) closed = make_risk (db, 5, 5, FALSE);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LgIncident) found = lg_risk_find_highest (db, &local_error);

  g_assert_null (found);
  g_assert_error (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND);

  return NULL;
}

static void
test_there_may_be_no_open_risk (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, none_cb, NULL);
}

static LgRiskEntry *
new_entry (LgIncident *incident,
           gint64      likelihood,
           LgTime      at)
{
  LgRiskEntry *entry = g_object_new (LG_TYPE_RISK_ENTRY, NULL);

  entry->incident_row = LG_RECORD (incident)->row;
  entry->likelihood = likelihood;
  entry->impact = 2;
  entry->proposed_likelihood = likelihood;
  entry->proposed_impact = 2;
  entry->open = TRUE;
  entry->at = at;

  return entry;
}

static gpointer
history_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Main Street", "Jackets");
  g_autoptr (LgIncident) other = lg_test_make_incident (db, "Main Street", "Shoes");
  g_autoptr (LgRiskEntry) first = new_entry (incident, 1, LG_TIME_DAY);
  g_autoptr (LgRiskEntry) second = new_entry (incident, 2, 3 * LG_TIME_DAY);
  g_autoptr (LgRiskEntry) third = new_entry (other, 3, 5 * LG_TIME_DAY);
  g_autoptr (LgRiskEntry) newest = NULL;
  g_autoptr (LgRiskEntry) then = NULL;
  g_autoptr (GPtrArray) listed = NULL;
  gint64 total;

  g_assert_true (lg_risk_history_insert (db, first, error));
  g_assert_true (lg_risk_history_insert (db, second, error));
  g_assert_true (lg_risk_history_insert (db, third, error));

  newest = lg_risk_history_newest (db, LG_RECORD (incident)->row, error);
  g_assert_cmpint (newest->likelihood, ==, 2);
  g_assert_cmpstr (newest->actor, ==, "tester");
  then = lg_risk_history_at (db, 2 * LG_TIME_DAY, error);
  g_assert_cmpint (then->likelihood, ==, 1);
  listed = lg_risk_history_list (db, 0, 2, &total, error);
  g_assert_cmpint (total, ==, 3);
  g_assert_cmpuint (listed->len, ==, 2);
  g_assert_cmpint (LG_RISK_ENTRY (listed->pdata[0])->likelihood, ==, 3);

  return NULL;
}

static void
test_keeps_what_the_risk_was (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, history_cb, NULL);
}

static void
assert_refused (LgDb        *db,
                LgRiskEntry *entry)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (lg_risk_history_insert (db, entry, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
}

static gpointer
refuse_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Main Street", "Jackets");
  g_autoptr (LgRiskEntry) outside = new_entry (incident, 6, LG_TIME_DAY);
  g_autoptr (LgRiskEntry) unreasoned = new_entry (incident, 2, LG_TIME_DAY);
  g_autoptr (LgRiskEntry) unrated = new_entry (incident, LG_UNKNOWN, LG_TIME_DAY);

  unreasoned->impact = 5;
  assert_refused (db, outside);
  assert_refused (db, unreasoned);
  assert_refused (db, unrated);

  g_set_str (&unreasoned->reason, "A display case was broken as well");
  g_assert_true (lg_risk_history_insert (db, unreasoned, error));

  return NULL;
}

static void
test_another_risk_than_the_proposed_needs_a_reason (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, refuse_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/risk/the-highest-open-risk-is-the-global-one", test_the_highest_open_risk_is_the_global_one);
  g_test_add_func ("/store/risk/there-may-be-no-open-risk", test_there_may_be_no_open_risk);
  g_test_add_func ("/store/risk/keeps-what-the-risk-was", test_keeps_what_the_risk_was);
  g_test_add_func ("/store/risk/another-risk-than-the-proposed-needs-a-reason",
                   test_another_risk_than_the_proposed_needs_a_reason);

  return g_test_run ();
}
