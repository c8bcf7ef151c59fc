/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-error.h"
#include "lg-incident.h"
#include "lg-money.h"

static void
add_line (LgIncident *incident,
          gint64      quantity,
          gint64      unit_cost,
          gint64      unit_price,
          gint64      recovered)
{
  LgLine *line = lg_line_new ();

  line->quantity = quantity;
  line->unit_cost = unit_cost;
  line->unit_price = unit_price;
  line->recovered_quantity = recovered;
  g_ptr_array_add (incident->lines, line);
}

static void
test_loss_is_quantity_times_cost (void)
{
  g_autoptr (LgIncident) incident = lg_incident_new ();

  add_line (incident, 3, 1250, 2999, 1);
  add_line (incident, 2, LG_UNKNOWN, 500, 0);
  g_assert_true (lg_incident_update_totals (incident, NULL));
  g_assert_cmpint (incident->gross_loss, ==, 3750);
  g_assert_cmpint (incident->recovered_loss, ==, 1250);
  g_assert_cmpint (lg_incident_net_loss (incident), ==, 2500);
  g_assert_cmpint (incident->retail_loss, ==, 9997);
}

static void
test_no_price_is_no_retail_loss (void)
{
  g_autoptr (LgIncident) incident = lg_incident_new ();

  add_line (incident, 3, 1250, LG_UNKNOWN, 0);
  g_assert_true (lg_incident_update_totals (incident, NULL));
  g_assert_cmpint (incident->retail_loss, ==, LG_UNKNOWN);
}

static void
test_a_loss_that_does_not_fit_changes_nothing (void)
{
  g_autoptr (LgIncident) incident = lg_incident_new ();
  g_autoptr (GError) error = NULL;

  add_line (incident, 2, 100, LG_UNKNOWN, 0);
  g_assert_true (lg_incident_update_totals (incident, NULL));
  add_line (incident, G_MAXINT64 / 2, 3, LG_UNKNOWN, 0);
  g_assert_false (lg_incident_update_totals (incident, &error));
  g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW);
  g_assert_cmpint (incident->gross_loss, ==, 200);
}

static void
test_a_loss_has_its_limit (void)
{
  g_autoptr (LgIncident) incident = lg_incident_new ();
  g_autoptr (GError) error = NULL;

  add_line (incident, 1, LG_MONEY_MOST, LG_UNKNOWN, 0);
  g_assert_true (lg_incident_update_totals (incident, NULL));
  add_line (incident, 1, 1, LG_UNKNOWN, 0);
  g_assert_false (lg_incident_update_totals (incident, &error));
  g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW);
  g_assert_cmpint (incident->gross_loss, ==, LG_MONEY_MOST);
}

static void
test_open_incidents_are_active (void)
{
  g_autoptr (LgIncident) incident = lg_incident_new ();

  incident->status = LG_INCIDENT_STATUS_ON_HOLD;
  g_assert_true (lg_incident_is_active (incident));
  incident->status = LG_INCIDENT_STATUS_RESOLVED;
  g_assert_false (lg_incident_is_active (incident));
}

static void
test_a_duplicate_has_its_own_lines (void)
{
  g_autoptr (LgIncident) incident = lg_incident_new ();
  g_autoptr (LgIncident) copy = NULL;
  LgPerson *person = lg_person_new ();

  person->name = g_strdup ("Officer 12");
  g_ptr_array_add (incident->persons, person);
  add_line (incident, 1, 100, LG_UNKNOWN, 0);
  copy = lg_incident_duplicate (incident);
  ((LgLine *) copy->lines->pdata[0])->quantity = 9;
  g_assert_cmpint (((LgLine *) incident->lines->pdata[0])->quantity, ==, 1);
  g_assert_cmpstr (((LgPerson *) copy->persons->pdata[0])->name, ==, "Officer 12");
}

static void
test_a_time_known_to_the_day_is_printed_as_one (void)
{
  g_autoptr (LgIncident) incident = lg_incident_new ();
  g_autoptr (JsonNode) node = NULL;

  incident->currency = g_strdup ("USD");
  incident->timezone = g_strdup ("America/Chicago");
  /* 2022-01-17 00:00 in Chicago. */
  incident->occurred_at = 1642399200 * LG_TIME_SECOND;
  incident->precision = LG_PRECISION_DAY;
  node = lg_record_to_json (LG_RECORD (incident));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "occurred_at"), ==, "2022-01-17");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/incident/loss-is-quantity-times-cost", test_loss_is_quantity_times_cost);
  g_test_add_func ("/model/incident/no-price-is-no-retail-loss", test_no_price_is_no_retail_loss);
  g_test_add_func ("/model/incident/a-loss-that-does-not-fit-changes-nothing", test_a_loss_that_does_not_fit_changes_nothing);
  g_test_add_func ("/model/incident/a-loss-has-its-limit", test_a_loss_has_its_limit);
  g_test_add_func ("/model/incident/open-incidents-are-active", test_open_incidents_are_active);
  g_test_add_func ("/model/incident/a-duplicate-has-its-own-lines", test_a_duplicate_has_its_own_lines);
  g_test_add_func ("/model/incident/a-time-known-to-the-day-is-printed-as-one", test_a_time_known_to_the_day_is_printed_as_one);

  return g_test_run ();
}
