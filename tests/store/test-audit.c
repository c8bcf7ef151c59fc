/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "lg-audit.h"
#include "lg-settings.h"
#include "lg-test-store.h"

static gpointer
write_thrice_cb (LgDb *db, gpointer data, GError **error)
{
  g_assert_true (lg_settings_set (db, "currency", "EUR", NULL));
  g_assert_true (lg_settings_set (db, "rule.archive.days", "14", NULL));
  g_assert_true (lg_settings_set (db, "currency", "GBP", NULL));

  return NULL;
}

static gpointer
verify_cb (LgDb *db, gpointer data, GError **error)
{
  gint64 *broken_at = data;
  gint64 n_entries;

  g_assert_true (lg_audit_verify (db, broken_at, &n_entries, NULL));

  return NULL;
}

static gint64
tamper_and_verify (const char *sql)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *path = lg_store_dup_path (test->store);
  sqlite3 *handle = NULL;
  gint64 broken_at = -1;

  lg_test_store_write (test, write_thrice_cb, NULL);
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  lg_test_store_read (test, verify_cb, &broken_at);

  return broken_at;
}

static void
test_an_untouched_chain_holds (void)
{
  g_assert_cmpint (tamper_and_verify ("SELECT 1"), ==, 0);
}

static void
test_a_changed_row_breaks_the_chain (void)
{
  g_assert_cmpint (tamper_and_verify ("UPDATE audit_log SET actor = 'nobody' WHERE sequence = 2"), ==, 2);
}

static void
test_a_missing_row_breaks_the_chain (void)
{
  g_assert_cmpint (tamper_and_verify ("DELETE FROM audit_log WHERE sequence = 1"), ==, 1);
}

static gpointer
refused_cb (LgDb *db, gpointer data, GError **error)
{
  lg_settings_set (db, "currency", "JPY", NULL);
  lg_settings_set (db, "currency", "money", error);

  return NULL;
}

static gpointer
get_currency_cb (LgDb *db, gpointer data, GError **error)
{
  *(char **) data = lg_settings_get (db, "currency", error);

  return NULL;
}

static void
test_a_failed_transaction_leaves_nothing (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *currency = NULL;

  g_assert_false (lg_store_write_sync (test->store, "test", refused_cb, NULL, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
  lg_test_store_read (test, get_currency_cb, &currency);
  g_assert_cmpstr (currency, ==, "USD");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/audit/an-untouched-chain-holds", test_an_untouched_chain_holds);
  g_test_add_func ("/store/audit/a-changed-row-breaks-the-chain", test_a_changed_row_breaks_the_chain);
  g_test_add_func ("/store/audit/a-missing-row-breaks-the-chain", test_a_missing_row_breaks_the_chain);
  g_test_add_func ("/store/audit/a-failed-transaction-leaves-nothing", test_a_failed_transaction_leaves_nothing);

  return g_test_run ();
}
