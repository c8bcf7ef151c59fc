/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-incident-table.h"
#include "lg-risk-assessment.h"
#include "lg-risk-table.h"
#include "lg-site-table.h"
#include "lg-test-store.h"

static LgIncident *
add_incident (LgDb *db)
{
  g_autoptr (LgSite) site = lg_sites_find_or_make (db, "North", "Europe/Berlin", "EUR", NULL);
  g_autoptr (LgIncident) incident = lg_incident_new ();
  LgLine *line = lg_line_new ();

  incident->site_row = LG_RECORD (site)->row;
  incident->occurred_at = lg_time_now ();
  incident->kind = g_strdup (LG_KIND_BURGLARY);
  line->quantity = 1;
  line->unit_cost = 300000;
  g_ptr_array_add (incident->lines, line);
  g_assert_true (lg_incidents_insert (db, incident, NULL));

  return lg_incidents_get (db, LG_RECORD (incident)->row, NULL);
}

static gpointer
resolve_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) first = add_incident (db);
  g_autoptr (LgIncident) incident = add_incident (db);
  g_autoptr (LgIncident) resolved = lg_risk_assessment_resolve (db, incident, LG_DISPOSITION_UNSOLVED,
                                                                LG_UNKNOWN, LG_UNKNOWN, NULL, error);
  g_autoptr (LgRiskEntry) entry = NULL;
  g_autoptr (LgIncident) highest = NULL;
  LgRiskLevel level;

  /* Two of the kind in 90 days are 2, unsolved adds 1; EUR 3,000 are 4. */
  g_assert_cmpint (resolved->likelihood, ==, 3);
  g_assert_cmpint (resolved->impact, ==, 4);
  g_assert_true (lg_risk_assessment_level (db, &level, &highest, error));
  g_assert_cmpint (level, ==, LG_RISK_LEVEL_HIGH);
  g_assert_cmpstr (LG_RECORD (highest)->id, ==, LG_RECORD (incident)->id);

  entry = lg_risk_history_newest (db, LG_RECORD (incident)->row, error);
  g_assert_cmpstr (entry->level_before, ==, "low");
  g_assert_cmpstr (entry->level, ==, "high");
  g_assert_cmpstr (entry->actor, ==, "tester");
  g_assert_cmpint (entry->likelihood_before, ==, LG_UNKNOWN);

  return NULL;
}

static void
test_the_level_follows_the_outcome (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, resolve_cb, NULL);
}

static gpointer
unfounded_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = add_incident (db);
  g_autoptr (LgIncident) resolved = lg_risk_assessment_resolve (db, incident, LG_DISPOSITION_UNFOUNDED,
                                                                LG_UNKNOWN, LG_UNKNOWN, NULL, error);
  g_autoptr (LgIncident) highest = NULL;
  LgRiskLevel level;

  g_assert_false (resolved->risk_open);
  g_assert_true (lg_risk_assessment_level (db, &level, &highest, error));
  g_assert_cmpint (level, ==, LG_RISK_LEVEL_LOW);
  g_assert_null (highest);

  return NULL;
}

static void
test_an_unfounded_incident_closes_its_risk (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, unfounded_cb, NULL);
}

static gpointer
without_reason_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = add_incident (db);

  g_assert_null (lg_risk_assessment_resolve (db, incident, LG_DISPOSITION_RECOVERED, 5, 5, NULL, error));

  return NULL;
}

static void
test_another_risk_needs_a_reason (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (lg_store_write_sync (test->store, "test", without_reason_cb, NULL, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/protocol/risk/the-level-follows-the-outcome", test_the_level_follows_the_outcome);
  g_test_add_func ("/protocol/risk/an-unfounded-incident-closes-its-risk", test_an_unfounded_incident_closes_its_risk);
  g_test_add_func ("/protocol/risk/another-risk-needs-a-reason", test_another_risk_needs_a_reason);

  return g_test_run ();
}
