/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-importer.h"
#include "lg-report-sample.h"

/* The samples are imported where nothing is written beside them. */
static void
import_sample (LgTestStore *test,
               const char  *name,
               const char  *site,
               const char  *timezone)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "..", "data", "import", name, NULL);
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (source);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LgImportOptions options = { .kind = LG_IMPORT_KIND_INCIDENTS, .path = path, .site = site, .timezone = timezone };
  LgImportResult result = { 0 };

  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  lg_importer_run (test->store, &options, &result, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result.imported, ==, result.read);
  lg_import_result_clear (&result);
}

static LgTestStore *
import_samples (void)
{
  LgTestStore *test = lg_test_store_new ();

  import_sample (test, "city_of_london_street.csv", "London", "Europe/London");
  import_sample (test, "cincinnati_burglary.csv.gz", "Cincinnati", "America/New_York");
  import_sample (test, "medellin_homicides.csv", "Medellin", "America/Bogota");

  return test;
}

static void
test_counts_what_the_files_say (void)
{
  g_autoptr (LgTestStore) test = import_samples ();
  g_autoptr (LgWeeklyReport) autumn = sample_report (test, (LgWeek) { 2018, 40 }, NULL);
  g_autoptr (LgWeeklyReport) spring = sample_report (test, (LgWeek) { 2019, 20 }, NULL);

  g_assert_cmpint (sample_sum (autumn, "kinds", "kind", "burglary", "incidents"), ==, 5);
  g_assert_cmpint (sample_sum (spring, "sites", "site", "total", "incidents"), ==, 0);
  g_assert_cmpint (sample_sum (spring, "sites", NULL, NULL, "incidents"), ==, 4);
  g_assert_cmpint (sample_sum (spring, "sites", NULL, NULL, "previous"), ==, 7);
  g_assert_cmpint (sample_sum (spring, "sites", NULL, NULL, "change"), ==, -3);
}

static void
test_counts_what_is_known_to_the_month_in_no_week (void)
{
  g_autoptr (LgTestStore) test = import_samples ();
  g_autoptr (LgWeeklyReport) report = sample_report (test, (LgWeek) { 2018, 1 }, "London");
  g_autofree char *json = lg_weekly_report_to_json (report);

  g_assert_cmpint (sample_sum (report, "balance", NULL, NULL, "new"), ==, 0);
  g_assert_cmpint (sample_sum (report, "kinds", NULL, NULL, "incidents"), ==, 0);
  g_assert_cmpint (sample_sum (report, "undated", "month", "2018-01", "incidents"), ==, 15);
  g_assert_null (strstr (json, "2018-01-01T"));
}

/* An import takes history for resolved, unless the file says otherwise. */
static void
test_history_does_not_raise_the_threat (void)
{
  g_autoptr (LgTestStore) test = import_samples ();
  g_autoptr (LgWeeklyReport) report = sample_report (test, (LgWeek) { 2026, 40 }, NULL);

  g_assert_cmpint (sample_sum (report, "threat_working", NULL, NULL, "contribution"), ==, 0);
}

#define ADD(name) g_test_add_func ("/report/real-data/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  ADD (counts_what_the_files_say);
  ADD (counts_what_is_known_to_the_month_in_no_week);
  ADD (history_does_not_raise_the_threat);

  return g_test_run ();
}
