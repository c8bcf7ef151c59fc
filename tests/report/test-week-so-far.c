/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-report-sample.h"
#include "lg-report-summary.h"
#include "lg-store-error.h"

/* The report of a week that is not over yet. */

typedef struct
{
  const char     *now;     /* in UTC */
  LgWeeklyReport *report;  /* (owned) */
} Request;

static gpointer
report_cb (LgDb      *db,
           gpointer   data,
           GError   **error)
{
  Request *request = data;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LgTime now;

  g_assert_true (lg_time_parse (request->now, utc, &now, NULL, error));
  request->report = lg_weekly_report_new_at (db, SAMPLE_WEEK, 0, now, error);

  return NULL;
}

static LgWeeklyReport *
report_at (LgTestStore *test,
           const char  *now)
{
  Request request = { now, NULL };

  lg_test_store_read (test, report_cb, &request);
  g_assert_nonnull (request.report);

  return request.report;
}

static void
assert_so_far (LgWeeklyReport *report,
               const char     *expected)
{
  g_autofree char *so_far = lg_weekly_report_dup_so_far (report);

  g_assert_cmpstr (so_far, ==, expected);
  g_assert_true (lg_weekly_report_is_over (report) == (expected == NULL));
}

static void
test_it_is_told_until_its_day (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = NULL;
  g_autofree char *summary = NULL;

  sample_fill (test);
  report = report_at (test, "2026-11-18 12:00");
  summary = lg_report_summary_text (report);

  assert_so_far (report, "Week so far, until 18 November 2026");
  g_assert_cmpstr (lg_weekly_report_get_title (report), ==, "Weekly Loss Report, week 47 of 2026 so far");
  g_assert_nonnull (strstr (summary, "have occurred this week so far"));
  g_assert_nonnull (strstr (summary, "incidents are open."));
  g_assert_null (strstr (summary, "at the end of the week"));
  g_assert_null (strstr (summary, " was "));
}

static void
test_days_to_come_have_no_threat_level (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = NULL;

  sample_fill (test);
  report = report_at (test, "2026-11-18 12:00");

  g_assert_cmpint (sample_sum (report, "threat", "date", "2026-11-18", "score"), >, 0);
  g_assert_cmpint (sample_sum (report, "threat", "date", "2026-11-19", "score"), ==, 0);
}

/* The last of the sites is in Chicago, where Sunday ends six hours after UTC's. */
static void
test_it_is_over_once_it_is_at_every_site (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) before = NULL;
  g_autoptr (LgWeeklyReport) after = NULL;

  sample_fill (test);
  before = report_at (test, "2026-11-23 05:59");
  after = report_at (test, "2026-11-23 06:00");

  assert_so_far (before, "Week so far, until 22 November 2026");
  assert_so_far (after, NULL);
}

static void
test_a_week_to_come_says_when_it_begins (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = report_at (test, "2026-11-15 23:59");
  g_autofree char *summary = lg_report_summary_text (report);

  assert_so_far (report, "The week begins on 16 November 2026");
  g_assert_cmpstr (summary, ==, "The week has not begun, so that there is nothing to report yet.");
}

static gpointer
approve_cb (LgDb      *db,
            gpointer   data,
            GError   **error)
{
  g_autoptr (GError) local_error = NULL;

  g_assert_false (lg_weekly_report_approve (data, db, &local_error));
  g_assert_error (local_error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);

  return NULL;
}

static void
test_it_cannot_be_approved (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = report_at (test, "2026-11-18 12:00");

  lg_test_store_write (test, approve_cb, report);
  g_assert_null (lg_weekly_report_get_approval (report));
}

#define ADD(name) g_test_add_func ("/report/week-so-far/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  ADD (it_is_told_until_its_day);
  ADD (days_to_come_have_no_threat_level);
  ADD (it_is_over_once_it_is_at_every_site);
  ADD (a_week_to_come_says_when_it_begins);
  ADD (it_cannot_be_approved);

  return g_test_run ();
}
