/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-report-approval-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

static LgReportApproval *
approve (LgDb       *db,
         const char *week,
         gint64      site_row,
         const char *digest)
{
  g_autoptr (GError) error = NULL;
  LgReportApproval *approval = g_object_new (LG_TYPE_REPORT_APPROVAL, NULL);

  approval->week = g_strdup (week);
  approval->site_row = site_row;
  approval->digest = g_strdup (digest);
  lg_report_approvals_insert (db, approval, &error);
  g_assert_no_error (error);

  return approval;
}

static gpointer
approve_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) site = lg_test_make_site (db, "Main Street");
  g_autoptr (LgReportApproval) first = approve (db, "2026-W47", 0, "aa");
  g_autoptr (LgReportApproval) again = approve (db, "2026-W47", 0, "bb");
  g_autoptr (LgReportApproval) one_site = approve (db, "2026-W47", LG_RECORD (site)->row, "cc");
  g_autoptr (LgReportApproval) found = lg_report_approvals_find (db, "2026-W47", 0, error);
  g_autoptr (LgReportApproval) found_site = lg_report_approvals_find (db, "2026-W47", LG_RECORD (site)->row, error);
  g_autoptr (GPtrArray) listed = lg_report_approvals_list (db, 2, error);

  g_assert_cmpstr (found->digest, ==, "bb");
  g_assert_cmpstr (found->approved_by, ==, "tester");
  g_assert_cmpint (found->approved_at, !=, LG_TIME_NONE);
  g_assert_cmpstr (found_site->site, ==, "MAINSTREET");
  g_assert_cmpuint (listed->len, ==, 2);

  return NULL;
}

static void
test_the_newest_approval_of_a_week_and_site_counts (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, approve_cb, NULL);
}

static gpointer
refuse_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgReportApproval) approval = g_object_new (LG_TYPE_REPORT_APPROVAL, NULL);
  g_autoptr (GError) no_week = NULL;
  g_autoptr (GError) no_digest = NULL;

  approval->week = g_strdup ("2026-W54");
  approval->digest = g_strdup ("aa");
  g_assert_false (lg_report_approvals_insert (db, approval, &no_week));
  g_assert_nonnull (no_week);

  g_set_str (&approval->week, "2026-W47");
  g_set_str (&approval->digest, NULL);
  g_assert_false (lg_report_approvals_insert (db, approval, &no_digest));
  g_assert_error (no_digest, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);

  return NULL;
}

static void
test_refuses_an_approval_of_nothing (void)
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

  g_test_add_func ("/store/approvals/the-newest-approval-of-a-week-and-site-counts",
                   test_the_newest_approval_of_a_week_and_site_counts);
  g_test_add_func ("/store/approvals/refuses-an-approval-of-nothing", test_refuses_an_approval_of_nothing);

  return g_test_run ();
}
