/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-asset-change-table.h"
#include "lg-asset-list.h"
#include "lg-asset-table.h"
#include "lg-count-table.h"
#include "lg-error.h"
#include "lg-incident-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

static LgAsset *
make_asset (LgDb       *db,
            const char *name,
            gint64      quantity,
            gint64      unit_cost,
            gboolean    high_value)
{
  g_autoptr (LgSite) site = lg_test_make_site (db, "Main Street");
  g_autoptr (GError) error = NULL;
  LgAsset *asset = g_object_new (LG_TYPE_ASSET, NULL);

  asset->site_row = LG_RECORD (site)->row;
  asset->name = g_strdup (name);
  asset->sku = g_strconcat ("SKU-", name, NULL);
  asset->quantity = quantity;
  asset->unit_cost = unit_cost;
  asset->high_value = high_value;
  lg_assets_insert (db, asset, &error);
  g_assert_no_error (error);

  return asset;
}

static gpointer
status_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Main Street", "Jackets");
  g_autoptr (LgAsset) asset = make_asset (db, "Jacket", 40, 1999, TRUE);
  g_autoptr (LgAsset) stored = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) of_incident = NULL;
  LgAssetChange *change;

  g_assert_true (lg_assets_set_status (db, asset, LG_ASSET_STATUS_LOST_STOLEN, 3, "seen leaving",
                                       LG_RECORD (incident)->row, error));
  stored = lg_assets_get (db, LG_RECORD (asset)->row, error);
  g_assert_cmpint (stored->status, ==, LG_ASSET_STATUS_LOST_STOLEN);

  changes = lg_asset_changes_list (db, LG_RECORD (asset)->row, error);
  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpint (change->status_before, ==, LG_ASSET_STATUS_IN_SERVICE);
  g_assert_cmpint (change->status_after, ==, LG_ASSET_STATUS_LOST_STOLEN);
  g_assert_cmpint (change->quantity, ==, 3);
  g_assert_cmpstr (change->reason, ==, "seen leaving");
  g_assert_cmpstr (change->actor, ==, "tester");
  g_assert_cmpstr (change->asset, ==, LG_RECORD (asset)->id);
  g_assert_cmpstr (change->incident, ==, LG_RECORD (incident)->id);

  of_incident = lg_asset_changes_list_of_incident (db, LG_RECORD (incident)->row, error);
  g_assert_cmpuint (of_incident->len, ==, 1);

  return NULL;
}

static void
test_a_change_of_status_is_kept (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, status_cb, NULL);
}

static void
assert_at_risk (LgDb   *db,
                gint64  row,
                gint64  left,
                gint64  value)
{
  g_autoptr (LgAsset) asset = lg_assets_get (db, row, NULL);
  gint64 at_risk;

  g_assert_cmpint (lg_asset_get_left (asset), ==, left);
  g_assert_true (lg_asset_get_value (asset, &at_risk, NULL));
  g_assert_cmpint (at_risk, ==, value);
}

static void
change_status (LgDb          *db,
               gint64         row,
               LgAssetStatus  status,
               gint64         quantity)
{
  g_autoptr (LgAsset) asset = lg_assets_get (db, row, NULL);

  g_assert_true (lg_assets_set_status (db, asset, status, quantity, "seen", 0, NULL));
}

static gpointer
risk_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgAsset) asset = make_asset (db, "Jacket", 40, 1000, TRUE);
  const gint64 row = LG_RECORD (asset)->row;

  assert_at_risk (db, row, 40, 40000);
  change_status (db, row, LG_ASSET_STATUS_LOST_STOLEN, 3);
  assert_at_risk (db, row, 37, 37000);
  change_status (db, row, LG_ASSET_STATUS_IN_SERVICE, LG_UNKNOWN);
  assert_at_risk (db, row, 40, 40000);
  change_status (db, row, LG_ASSET_STATUS_LOST_STOLEN, LG_UNKNOWN);
  assert_at_risk (db, row, 0, 0);
  change_status (db, row, LG_ASSET_STATUS_RECOVERED, LG_UNKNOWN);
  assert_at_risk (db, row, 40, 40000);
  change_status (db, row, LG_ASSET_STATUS_RETIRED, LG_UNKNOWN);
  assert_at_risk (db, row, 0, 0);

  return NULL;
}

static void
test_what_is_stolen_or_retired_is_at_risk_no_more (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, risk_cb, NULL);
}

static void
assert_status_refused (LgDb       *db,
                       LgAsset    *asset,
                       int         status,
                       gint64      quantity,
                       const char *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (lg_assets_set_status (db, asset, status, quantity, reason, 0, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
}

static gpointer
refuse_status_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgAsset) asset = make_asset (db, "Jacket", 40, 1999, TRUE);
  g_autoptr (GPtrArray) changes = NULL;

  assert_status_refused (db, asset, LG_ASSET_STATUS_LOST_STOLEN, LG_UNKNOWN, NULL);
  assert_status_refused (db, asset, LG_ASSET_STATUS_LOST_STOLEN, LG_UNKNOWN, "");
  assert_status_refused (db, asset, LG_ASSET_STATUS_LOST_STOLEN, 41, "too many");
  assert_status_refused (db, asset, LG_ASSET_STATUS_LOST_STOLEN, 0, "none");
  assert_status_refused (db, asset, 77, LG_UNKNOWN, "no such status");

  g_assert_cmpint (asset->status, ==, LG_ASSET_STATUS_IN_SERVICE);
  changes = lg_asset_changes_list (db, LG_RECORD (asset)->row, error);
  g_assert_cmpuint (changes->len, ==, 0);

  return NULL;
}

static void
test_refuses_a_change_without_reason_or_beyond_the_quantity (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, refuse_status_cb, NULL);
}

static void
assert_listed (LgDb                *db,
               const LgAssetFilter *filter,
               const char          *expected,
               gint64               expected_total)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gint64 total;
  g_autoptr (GPtrArray) assets = lg_assets_list (db, filter, &total, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < assets->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", LG_ASSET (g_ptr_array_index (assets, i))->name);
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_cmpint (total, ==, expected_total);
}

static gpointer
list_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgAsset) watch = make_asset (db, "Watch", 1, 900000, TRUE);
  g_autoptr (LgAsset) percent = make_asset (db, "100%_wool", 7, LG_UNKNOWN, FALSE);
  g_autoptr (LgAsset) camera = make_asset (db, "Camera", 2, 50000, TRUE);
  g_autoptr (LgAsset) found = lg_assets_find_by_sku (db, "SKU-Watch", watch->site_row, error);

  g_assert_cmpstr (LG_RECORD (found)->id, ==, LG_RECORD (watch)->id);
  g_assert_true (lg_assets_set_status (db, camera, LG_ASSET_STATUS_RETIRED, LG_UNKNOWN, "worn out", 0, error));

  assert_listed (db, &(LgAssetFilter) { 0 }, "100%_wool Camera Watch", 3);
  assert_listed (db, &(LgAssetFilter) { .high_value = TRUE, .limit = 1 }, "Camera", 2);
  assert_listed (db, &(LgAssetFilter) { .status = LG_ASSET_STATUS_IN_SERVICE }, "100%_wool Watch", 2);
  assert_listed (db, &(LgAssetFilter) { .text = "sku-WAT" }, "Watch", 1);
  assert_listed (db, &(LgAssetFilter) { .text = "%_w" }, "100%_wool", 1);
  assert_listed (db, &(LgAssetFilter) { .site_row = watch->site_row + 1 }, "", 0);

  return NULL;
}

static void
test_lists_by_any_filter_with_the_total (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, list_cb, NULL);
}

static gpointer
value_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgAsset) asset = make_asset (db, "Watch", 3, 900000, TRUE);
  g_autoptr (LgAsset) unpriced = make_asset (db, "Gift", LG_UNKNOWN, LG_UNKNOWN, FALSE);
  g_autoptr (GError) local_error = NULL;
  gint64 value;

  g_assert_cmpstr (asset->currency, ==, "USD");
  g_assert_true (lg_asset_get_value (asset, &value, error));
  g_assert_cmpint (value, ==, 2700000);
  g_assert_cmpint (unpriced->quantity, ==, 1);
  g_assert_true (lg_asset_get_value (unpriced, &value, error));
  g_assert_cmpint (value, ==, LG_UNKNOWN);

  asset->quantity = G_MAXINT64;
  g_assert_false (lg_assets_update (db, asset, &local_error));
  g_assert_error (local_error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW);

  return NULL;
}

static void
test_refuses_a_value_that_does_not_fit (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, value_cb, NULL);
}

static gpointer
take_back_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgAsset) before = make_asset (db, "Jacket", 40, 1999, TRUE);
  g_autoptr (LgAsset) changed = lg_record_copy (before);
  g_autoptr (LgAsset) after = NULL;
  g_autoptr (LgAsset) restored = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) local_error = NULL;

  g_assert_true (lg_assets_set_status (db, changed, LG_ASSET_STATUS_LOST_STOLEN, 3, "seen leaving", 0, error));
  after = lg_assets_get (db, LG_RECORD (before)->row, error);
  g_assert_true (lg_assets_take_status_back (db, before, after, error));

  restored = lg_assets_get (db, LG_RECORD (before)->row, error);
  g_assert_cmpint (restored->status, ==, LG_ASSET_STATUS_IN_SERVICE);
  changes = lg_asset_changes_list (db, LG_RECORD (before)->row, error);
  g_assert_cmpuint (changes->len, ==, 0);

  /* Once more: what was written since is not the act's any more. */
  g_assert_false (lg_assets_take_status_back (db, before, after, &local_error));
  g_assert_error (local_error, LG_STORE_ERROR, LG_STORE_ERROR_CONFLICT);

  return NULL;
}

static void
test_a_change_of_status_is_taken_back_once (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, take_back_cb, NULL);
}

static void
count_stock (LgDb    *db,
             LgAsset *asset,
             LgTime   at)
{
  g_autoptr (LgCount) count = g_object_new (LG_TYPE_COUNT, NULL);
  g_autoptr (GError) error = NULL;

  count->sku = g_strdup (asset->sku);
  count->site_row = asset->site_row;
  count->counted_at = at;
  count->book = asset->quantity;
  count->counted = asset->quantity;
  lg_counts_insert (db, count, &error);
  g_assert_no_error (error);
}

static gpointer
order_cb (LgDb *db, gpointer data, GError **error)
{
  const LgTime day = 20000 * LG_TIME_DAY;
  g_autoptr (LgAsset) cheap = make_asset (db, "anorak", 2, 100, FALSE);
  g_autoptr (LgAsset) dear = make_asset (db, "Bag", 1, 900000, TRUE);
  g_autoptr (LgAsset) unpriced = make_asset (db, "Chair", 7, LG_UNKNOWN, FALSE);
  g_autoptr (LgAsset) counted = NULL;
  g_autoptr (GPtrArray) counts = NULL;

  count_stock (db, dear, day);
  count_stock (db, cheap, day + LG_TIME_DAY);
  count_stock (db, cheap, day - LG_TIME_DAY);

  assert_listed (db, &(LgAssetFilter) { .sort = LG_ASSET_SORT_NAME }, "anorak Bag Chair", 3);
  assert_listed (db, &(LgAssetFilter) { .sort = LG_ASSET_SORT_VALUE }, "Bag anorak Chair", 3);
  assert_listed (db, &(LgAssetFilter) { .sort = LG_ASSET_SORT_COUNT }, "Chair Bag anorak", 3);

  counted = lg_assets_get (db, LG_RECORD (cheap)->row, error);
  g_assert_cmpint (counted->last_counted_at, ==, day + LG_TIME_DAY);
  g_assert_cmpstr (counted->site_name, ==, "Main Street");
  counts = lg_counts_list_of_sku (db, cheap->site_row, cheap->sku, 1, error);
  g_assert_cmpuint (counts->len, ==, 1);
  g_assert_cmpint (LG_COUNT (counts->pdata[0])->counted_at, ==, day + LG_TIME_DAY);

  return NULL;
}

static void
test_lists_by_name_value_and_last_count (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, order_cb, NULL);
}

static void
assert_found (LgDb       *db,
              const char *code,
              guint       n_expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = lg_assets_list_by_code (db, code, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, n_expected);
}

static gpointer
code_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgAsset) asset = make_asset (db, "Watch", 1, 900000, TRUE);
  g_autoptr (LgAsset) other = make_asset (db, "Strap", 1, 900, FALSE);

  lg_record_set_text (&asset->barcode, "036000291452");
  g_assert_true (lg_assets_update (db, asset, error));

  assert_found (db, "036000291452", 1);
  assert_found (db, "0036000291452", 1);
  assert_found (db, "SKU-Strap", 1);
  assert_found (db, "36000291452", 0);
  assert_found (db, "SKU-", 0);

  g_assert_true (lg_assets_set_deleted (db, LG_RECORD (asset)->row, TRUE, error));
  assert_found (db, "036000291452", 0);

  return NULL;
}

static void
test_a_code_finds_the_assets_that_bear_it (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, code_cb, NULL);
}

static gpointer
incidents_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) first = lg_test_make_incident (db, "Main Street", "Jackets");
  g_autoptr (LgIncident) unrelated = lg_test_make_incident (db, "Main Street", "Trousers");
  g_autoptr (LgAsset) asset = make_asset (db, "Jacket", 40, 1999, TRUE);
  g_autoptr (GPtrArray) incidents = NULL;

  g_assert_true (lg_assets_set_status (db, asset, LG_ASSET_STATUS_UNDER_INVESTIGATION, 3, "seen leaving",
                                       LG_RECORD (first)->row, error));
  incidents = lg_incidents_list_of_asset (db, LG_RECORD (asset)->row, error);
  g_assert_cmpuint (incidents->len, ==, 1);
  g_assert_cmpstr (LG_RECORD (incidents->pdata[0])->id, ==, LG_RECORD (first)->id);

  return NULL;
}

static void
test_an_asset_has_its_incidents (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, incidents_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/assets/a-change-of-status-is-kept", test_a_change_of_status_is_kept);
  g_test_add_func ("/store/assets/refuses-a-change-without-reason-or-beyond-the-quantity",
                   test_refuses_a_change_without_reason_or_beyond_the_quantity);
  g_test_add_func ("/store/assets/lists-by-any-filter-with-the-total", test_lists_by_any_filter_with_the_total);
  g_test_add_func ("/store/assets/refuses-a-value-that-does-not-fit", test_refuses_a_value_that_does_not_fit);
  g_test_add_func ("/store/assets/a-change-of-status-is-taken-back-once", test_a_change_of_status_is_taken_back_once);
  g_test_add_func ("/store/assets/what-is-stolen-or-retired-is-at-risk-no-more", test_what_is_stolen_or_retired_is_at_risk_no_more);
  g_test_add_func ("/store/assets/lists-by-name-value-and-last-count", test_lists_by_name_value_and_last_count);
  g_test_add_func ("/store/assets/a-code-finds-the-assets-that-bear-it", test_a_code_finds_the_assets_that_bear_it);
  g_test_add_func ("/store/assets/an-asset-has-its-incidents", test_an_asset_has_its_incidents);

  return g_test_run ();
}
