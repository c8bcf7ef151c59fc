/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-asset-change-table.h"
#include "lg-asset-table.h"
#include "lg-error.h"
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

  return g_test_run ();
}
