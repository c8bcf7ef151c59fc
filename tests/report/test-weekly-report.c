/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-report-error.h"
#include "lg-report-sample.h"
#include "lg-weekly-report-private.h"

#define SUM(report, table, figure) sample_sum (report, table, NULL, NULL, figure)
#define PICK(report, table, key, value, figure) sample_sum (report, table, key, value, figure)

static LgWeeklyReport *
make_sample (LgTestStore *test)
{
  sample_fill (test);

  return sample_report (test, SAMPLE_WEEK, NULL);
}

static void
test_the_balance_adds_up (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = make_sample (test);
  gint64 opening = PICK (report, "balance", "site", "total", "opening");
  gint64 opened = PICK (report, "balance", "site", "total", "new");
  gint64 closed = PICK (report, "balance", "site", "total", "closed");
  gint64 closing = PICK (report, "balance", "site", "total", "closing");

  g_assert_cmpint (opening, >, 0);
  g_assert_cmpint (opened, >, 0);
  g_assert_cmpint (opening + opened - closed, ==, closing);
  g_assert_cmpint (SUM (report, "balance", "closing"), ==, 2 * closing);
}

static void
test_one_weeks_closing_is_the_nexts_opening (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = make_sample (test);
  g_autoptr (LgWeeklyReport) before = sample_report (test, (LgWeek) { 2026, 46 }, NULL);

  g_assert_cmpint (PICK (before, "balance", "site", "total", "closing"), ==,
                   PICK (report, "balance", "site", "total", "opening"));
}

static void
test_every_breakdown_has_the_same_incidents (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = make_sample (test);
  g_autoptr (LgWeeklyReport) before = sample_report (test, (LgWeek) { 2026, 46 }, NULL);
  gint64 incidents = PICK (report, "balance", "site", "total", "new");

  g_assert_cmpint (PICK (report, "kinds", "kind", "total", "incidents"), ==, incidents);
  g_assert_cmpint (SUM (report, "kinds", "incidents"), ==, 2 * incidents);
  g_assert_cmpint (SUM (report, "severities", "incidents"), ==, incidents);
  g_assert_cmpint (SUM (report, "sites", "incidents"), ==, 2 * incidents);
  g_assert_cmpint (SUM (report, "severities", "previous"), ==, SUM (before, "severities", "incidents"));
}

static void
test_net_is_gross_less_recovered_in_each_currency (void)
{
  static const char * const currencies[] = { "JPY", "KWD", "USD" };
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = make_sample (test);

  for (gsize i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      gint64 gross = PICK (report, "losses", "currency", currencies[i], "gross");
      gint64 recovered = PICK (report, "losses", "currency", currencies[i], "recovered");
      gint64 net = PICK (report, "losses", "currency", currencies[i], "net");

      g_assert_cmpint (gross, >, 0);
      g_assert_cmpint (gross - recovered, ==, net);
    }
  g_assert_cmpint (SUM (report, "losses", "net"), ==, SUM (report, "loss_by_kind", "net"));
  g_assert_cmpint (SUM (report, "losses", "net"), ==, SUM (report, "loss_by_site", "net"));
  g_assert_cmpint (SUM (report, "losses", "net"), ==, SUM (report, "incidents", "net_loss"));
}

static void
test_the_report_of_a_site_is_its_part_of_all (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) all = make_sample (test);
  g_autoptr (LgWeeklyReport) one = sample_report (test, SAMPLE_WEEK, "Tokyo Ginza");

  g_assert_cmpint (SUM (one, "losses", "net"), ==, PICK (all, "losses", "currency", "JPY", "net"));
  g_assert_cmpint (PICK (one, "losses", "currency", "USD", "net"), ==, 0);
}

static void
test_the_threat_score_is_the_sum_of_its_contributions (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = make_sample (test);
  gint64 score = PICK (report, "threat", "date", "2026-11-22", "score");

  g_assert_cmpint (score, >, 0);
  g_assert_cmpint (SUM (report, "threat_working", "contribution"), ==, score);
  g_assert_cmpint (SUM (report, "threat_working", "open"), ==, PICK (report, "balance", "site", "total", "closing"));
}

static void
test_shrink_tells_known_from_unknown (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = make_sample (test);

  g_assert_cmpint (PICK (report, "shrink", "currency", "USD", "total"), ==, 20 * 1500);
  g_assert_cmpint (PICK (report, "shrink", "currency", "USD", "book"), ==, 120 * 1500);
  g_assert_cmpint (PICK (report, "shrink", "currency", "USD", "known"), ==,
                   PICK (report, "losses", "currency", "USD", "net"));
  g_assert_cmpint (PICK (report, "shrink", "currency", "JPY", "total"), ==, -2000);
}

static void
test_work_is_told_as_of_the_weeks_end (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = make_sample (test);

  g_assert_cmpint (SUM (report, "equipment", "due"), ==, 2);
  g_assert_cmpint (SUM (report, "equipment", "done"), ==, 1);
  g_assert_cmpint (PICK (report, "overdue", "kind", "follow_up", "days"), ==, 12);
  g_assert_cmpint (PICK (report, "overdue", "kind", "patrol", "days"), ==, 0);
  g_assert_cmpint (SUM (report, "alerts", "queued"), ==, 2);
  g_assert_cmpint (SUM (report, "risk", "score"), ==, 12);
}

static gpointer
edges_cb (LgDb      *db,
          gpointer   data,
          GError   **error)
{
  g_autoptr (LgSite) chicago = sample_add_site (db, "Chicago Loop", "America/Chicago", "USD");
  SampleIncident last_minute = { "Chicago Loop", "2026-11-01 23:59", LG_KIND_FRAUD, LG_SEVERITY_LOW };
  SampleIncident next_week = { "Chicago Loop", "2026-11-02 00:00", LG_KIND_FRAUD, LG_SEVERITY_LOW };
  SampleIncident closed_late = { "Chicago Loop", "2026-10-26 00:00", LG_KIND_FRAUD, LG_SEVERITY_LOW,
                                 .resolved_at = "2026-11-01 23:59", .disposition = LG_DISPOSITION_UNSOLVED };

  sample_add_incident (db, &last_minute);
  sample_add_incident (db, &next_week);
  sample_add_incident (db, &closed_late);

  return NULL;
}

/* Chicago's clocks went back on 1 November 2026, so that the week has 169 hours. */
static void
test_a_week_of_changing_clocks_ends_with_its_sunday (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = NULL;

  lg_test_store_write (test, edges_cb, NULL);
  report = sample_report (test, (LgWeek) { 2026, 44 }, NULL);

  g_assert_cmpint (SUM (report, "balance", "new"), ==, 2);
  g_assert_cmpint (SUM (report, "balance", "closed"), ==, 1);
  g_assert_cmpint (PICK (report, "threat", "date", "2026-10-31", "low"), ==, 1);
  g_assert_cmpint (PICK (report, "threat", "date", "2026-11-01", "low"), ==, 1);
}

static gpointer
week_53_cb (LgDb      *db,
            gpointer   data,
            GError   **error)
{
  g_autoptr (LgSite) tokyo = sample_add_site (db, "Tokyo Ginza", "Asia/Tokyo", "JPY");
  SampleIncident old_year = { "Tokyo Ginza", "2026-12-31 12:00", LG_KIND_FRAUD, LG_SEVERITY_LOW };
  SampleIncident new_year = { "Tokyo Ginza", "2027-01-03 12:00", LG_KIND_FRAUD, LG_SEVERITY_LOW };
  SampleIncident week_1 = { "Tokyo Ginza", "2027-01-04 00:00", LG_KIND_FRAUD, LG_SEVERITY_LOW };

  sample_add_incident (db, &old_year);
  sample_add_incident (db, &new_year);
  sample_add_incident (db, &week_1);

  return NULL;
}

static void
test_week_53_spans_two_years (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = NULL;
  g_autoptr (LgWeeklyReport) next = NULL;

  lg_test_store_write (test, week_53_cb, NULL);
  report = sample_report (test, (LgWeek) { 2026, 53 }, NULL);
  next = sample_report (test, (LgWeek) { 2027, 1 }, NULL);

  g_assert_cmpint (SUM (report, "balance", "new"), ==, 2);
  g_assert_cmpint (SUM (next, "balance", "new"), ==, 1);
  g_assert_cmpint (SUM (next, "severities", "previous"), ==, 2);
}

static gpointer
odd_cb (LgDb      *db,
        gpointer   data,
        GError   **error)
{
  g_autoptr (LgSite) tokyo = sample_add_site (db, "Tokyo Ginza", "Asia/Tokyo", "JPY");
  SampleIncident resolved_before = { "Tokyo Ginza", "2026-11-18 12:00", LG_KIND_FRAUD, LG_SEVERITY_LOW,
                                     .resolved_at = "2026-11-01 12:00", .disposition = LG_DISPOSITION_UNSOLVED };

  sample_add_incident (db, &resolved_before);

  return NULL;
}

static void
test_what_was_resolved_before_it_occurred_still_adds_up (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = NULL;

  lg_test_store_write (test, odd_cb, NULL);
  report = sample_report (test, SAMPLE_WEEK, NULL);

  g_assert_cmpint (SUM (report, "balance", "new"), ==, 1);
  g_assert_cmpint (SUM (report, "balance", "closed"), ==, 1);
  g_assert_cmpint (SUM (report, "balance", "closing"), ==, 0);
}

/* November 2026 begins on a Sunday, at the end of week 44. */
static gpointer
undated_cb (LgDb      *db,
            gpointer   data,
            GError   **error)
{
  g_autoptr (LgSite) tokyo = sample_add_site (db, "Tokyo Ginza", "Asia/Tokyo", "JPY");
  static const SampleIncident samples[] = {
    { "Tokyo Ginza", "2026-11-01 00:30", LG_KIND_EXTERNAL_THEFT, LG_SEVERITY_LOW, NULL, "STEAK", 1, 100 },
    { "Tokyo Ginza", "2026-11-01", LG_KIND_EXTERNAL_THEFT, LG_SEVERITY_LOW, NULL, "STEAK", 1, 20 },
    { "Tokyo Ginza", "2026-11", LG_KIND_EXTERNAL_THEFT, LG_SEVERITY_LOW, NULL, "STEAK", 1, 3 },
    { "Tokyo Ginza", "2026-11", LG_KIND_FRAUD, LG_SEVERITY_LOW, NULL, "RAZOR-8", 1, 5, .resolved_at = "2026-12-09 12:00",
      .disposition = LG_DISPOSITION_UNSOLVED },
    { "Tokyo Ginza", NULL, LG_KIND_FRAUD, LG_SEVERITY_LOW, NULL, "RAZOR-8", 1, 7 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    sample_add_incident (db, &samples[i]);

  return NULL;
}

static LgWeeklyReport *
report_undated (LgTestStore *test,
                int          week)
{
  if (week == 44)
    lg_test_store_write (test, undated_cb, NULL);

  return sample_report (test, (LgWeek) { 2026, week }, NULL);
}

static void
test_a_month_is_no_day_of_a_week (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = report_undated (test, 44);

  g_assert_cmpint (SUM (report, "balance", "new"), ==, 2);
  g_assert_cmpint (SUM (report, "kinds", "incidents"), ==, 2);
  g_assert_cmpint (SUM (report, "incidents", "gross_loss"), ==, 120);
  g_assert_cmpint (SUM (report, "losses", "gross"), ==, 120);
  g_assert_cmpint (SUM (report, "skus", "gross"), ==, 120);
  g_assert_cmpint (SUM (report, "largest", "net"), ==, 120);
  g_assert_cmpint (SUM (report, "outcomes", "of"), ==, 6);
  g_assert_cmpint (SUM (report, "shoplifting_sites", "incidents"), ==, 2);
}

static void
test_what_has_no_day_is_told_in_a_sentence (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = report_undated (test, 44);
  g_autoptr (LgWeeklyReport) before = sample_report (test, (LgWeek) { 2026, 43 }, NULL);
  LgReportTable *balance = lg_weekly_report_find_table (report, "balance");

  g_assert_nonnull (strstr (balance->note, "2 incidents of 2026-11 are known only to the month. 1 incident has no time."));
  g_assert_cmpint (PICK (report, "undated", "month", "2026-11", "incidents"), ==, 2);
  g_assert_cmpint (PICK (report, "undated", "month", "unknown", "incidents"), ==, 1);
  g_assert_cmpint (PICK (before, "undated", "month", "2026-11", "incidents"), ==, 0);
}

static void
test_a_report_of_days_alone_says_nothing_of_months (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = make_sample (test);

  g_assert_null (strstr (lg_weekly_report_find_table (report, "balance")->note, "known only"));
  g_assert_cmpint (SUM (report, "undated", "incidents"), ==, 0);
}

/* What is still open is so for certain once its month is over, and what was resolved then is closed then. */
static void
test_the_balance_of_what_has_no_day_adds_up (void)
{
  static const struct
  {
    int    week;
    gint64 opening, opened, closed, closing;
  } weeks[] = { { 44, 1, 2, 0, 3 }, { 45, 3, 0, 0, 3 }, { 49, 3, 0, 0, 3 }, { 50, 5, 0, 1, 4 }, { 51, 4, 0, 0, 4 } };
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autoptr (LgWeeklyReport) report = report_undated (test, weeks[i].week);

      g_assert_cmpint (SUM (report, "balance", "opening"), ==, weeks[i].opening);
      g_assert_cmpint (SUM (report, "balance", "new"), ==, weeks[i].opened);
      g_assert_cmpint (SUM (report, "balance", "closed"), ==, weeks[i].closed);
      g_assert_cmpint (SUM (report, "balance", "closing"), ==, weeks[i].closing);
      g_assert_cmpint (SUM (report, "threat_working", "open"), ==, weeks[i].closing);
      g_assert_cmpuint (lg_report_table_get_n_rows (lg_weekly_report_find_table (report, "contributors")), ==, weeks[i].closing);
    }
}

static void
test_no_time_is_no_week_of_1970 (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = NULL;

  lg_test_store_write (test, undated_cb, NULL);
  report = sample_report (test, (LgWeek) { 1970, 1 }, NULL);

  g_assert_cmpint (SUM (report, "balance", "new"), ==, 0);
  g_assert_cmpint (SUM (report, "kinds", "incidents"), ==, 0);
}

/* The day alone says nothing of the hour. */
static void
test_a_day_is_no_midnight (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = report_undated (test, 44);
  const LgReportData *data = lg_weekly_report_get_data (report);

  g_assert_cmpuint (data->hours->len, ==, 1);
  g_assert_cmpint (g_array_index (data->hours, LgReportHour, 0).hour, ==, 0);
  g_assert_cmpint (g_array_index (data->hours, LgReportHour, 0).incidents, ==, 1);
}

static gpointer
approve_cb (LgDb      *db,
            gpointer   data,
            GError   **error)
{
  g_assert_true (lg_weekly_report_approve (data, db, error));

  return NULL;
}

static void
test_approving_names_who_and_leaves_the_digest (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = make_sample (test);
  g_autoptr (LgWeeklyReport) again = NULL;

  g_assert_false (lg_weekly_report_is_approved (report));
  lg_test_store_write (test, approve_cb, report);
  again = sample_report (test, SAMPLE_WEEK, NULL);

  g_assert_true (lg_weekly_report_is_approved (again));
  g_assert_cmpstr (lg_weekly_report_get_approval (again)->approved_by, ==, "tester");
  g_assert_cmpstr (lg_weekly_report_get_digest (again), ==, lg_weekly_report_get_digest (report));
}

static gpointer
one_more_cb (LgDb      *db,
             gpointer   data,
             GError   **error)
{
  sample_add_incident (db, &(SampleIncident) { "Tokyo Ginza", "2026-11-18 12:00", LG_KIND_FRAUD, LG_SEVERITY_LOW });

  return NULL;
}

static void
test_an_approval_does_not_hold_for_other_data (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = make_sample (test);
  g_autoptr (LgWeeklyReport) again = NULL;

  lg_test_store_write (test, approve_cb, report);
  lg_test_store_write (test, one_more_cb, NULL);
  again = sample_report (test, SAMPLE_WEEK, NULL);

  g_assert_nonnull (lg_weekly_report_get_approval (again));
  g_assert_false (lg_weekly_report_is_approved (again));
}

static void
test_a_store_without_anything_has_a_report (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = sample_report (test, SAMPLE_WEEK, NULL);

  g_assert_cmpint (SUM (report, "kinds", "incidents"), ==, 0);
  g_assert_cmpint (SUM (report, "threat_working", "contribution"), ==, 0);
}

static void
test_another_format_is_refused_in_a_sentence (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgWeeklyReport) report = sample_report (test, SAMPLE_WEEK, NULL);
  g_autofree char *path = g_build_filename (test->folder, "report.docx", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (lg_weekly_report_write (report, path, &error));
  g_assert_error (error, LG_REPORT_ERROR, LG_REPORT_ERROR_FORMAT);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

#define ADD(name) g_test_add_func ("/report/weekly-report/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  ADD (the_balance_adds_up);
  ADD (one_weeks_closing_is_the_nexts_opening);
  ADD (every_breakdown_has_the_same_incidents);
  ADD (net_is_gross_less_recovered_in_each_currency);
  ADD (the_report_of_a_site_is_its_part_of_all);
  ADD (the_threat_score_is_the_sum_of_its_contributions);
  ADD (shrink_tells_known_from_unknown);
  ADD (work_is_told_as_of_the_weeks_end);
  ADD (a_week_of_changing_clocks_ends_with_its_sunday);
  ADD (week_53_spans_two_years);
  ADD (what_was_resolved_before_it_occurred_still_adds_up);
  ADD (a_month_is_no_day_of_a_week);
  ADD (what_has_no_day_is_told_in_a_sentence);
  ADD (a_report_of_days_alone_says_nothing_of_months);
  ADD (the_balance_of_what_has_no_day_adds_up);
  ADD (no_time_is_no_week_of_1970);
  ADD (a_day_is_no_midnight);
  ADD (approving_names_who_and_leaves_the_digest);
  ADD (an_approval_does_not_hold_for_other_data);
  ADD (a_store_without_anything_has_a_report);
  ADD (another_format_is_refused_in_a_sentence);

  return g_test_run ();
}
