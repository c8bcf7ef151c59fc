/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-asset-table.h"
#include "lg-camera-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

static LgCamera *
make_camera (LgDb       *db,
             const char *name,
             gint64      site_row)
{
  g_autoptr (GError) error = NULL;
  LgCamera *camera = g_object_new (LG_TYPE_CAMERA, NULL);

  camera->name = g_strdup (name);
  camera->uri = g_strdup ("rtsp://camera.example/stream");
  camera->user_name = g_strdup ("viewer");
  camera->site_row = site_row;
  lg_cameras_insert (db, camera, &error);
  g_assert_no_error (error);

  return camera;
}

static gpointer
covers_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) site = lg_test_make_site (db, "Main Street");
  g_autoptr (LgCamera) door = make_camera (db, "Door", LG_RECORD (site)->row);
  g_autoptr (LgCamera) yard = make_camera (db, "Yard", 0);
  g_autoptr (LgAsset) asset = g_object_new (LG_TYPE_ASSET, NULL);
  g_autoptr (GPtrArray) covering = NULL;
  g_autoptr (GPtrArray) at_site = NULL;

  asset->name = g_strdup ("Watches");
  asset->site_row = LG_RECORD (site)->row;
  g_assert_true (lg_assets_insert (db, asset, error));
  g_assert_true (lg_cameras_add_cover (db, door, LG_RECORD (asset)->row, error));
  g_assert_true (lg_cameras_add_cover (db, door, LG_RECORD (asset)->row, error));

  covering = lg_cameras_list_covering (db, LG_RECORD (asset)->row, error);
  g_assert_cmpuint (covering->len, ==, 1);
  g_assert_cmpstr (LG_CAMERA (covering->pdata[0])->name, ==, "Door");
  g_assert_true (LG_CAMERA (covering->pdata[0])->enabled);
  at_site = lg_cameras_list (db, LG_RECORD (site)->row, error);
  g_assert_cmpuint (at_site->len, ==, 1);
  g_assert_cmpstr (LG_CAMERA (at_site->pdata[0])->site, ==, "MAINSTREET");

  return NULL;
}

static void
test_says_which_cameras_see_an_asset (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, covers_cb, NULL);
}

static void
assert_refused (LgDb       *db,
                const char *uri)
{
  g_autoptr (LgCamera) camera = g_object_new (LG_TYPE_CAMERA, NULL);
  g_autoptr (GError) error = NULL;

  camera->name = g_strdup ("Door");
  camera->uri = g_strdup (uri);
  g_assert_false (lg_cameras_insert (db, camera, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
}

static gpointer
refuse_cb (LgDb *db, gpointer data, GError **error)
{
  assert_refused (db, NULL);
  assert_refused (db, "camera at the door");
  assert_refused (db, "v4l2:///dev/video0");
  assert_refused (db, "rtsp://viewer:secret@camera.example/stream");

  return NULL;
}

static void
test_refuses_an_address_with_a_password (void)
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

  g_test_add_func ("/store/cameras/says-which-cameras-see-an-asset", test_says_which_cameras_see_an_asset);
  g_test_add_func ("/store/cameras/refuses-an-address-with-a-password", test_refuses_an_address_with_a_password);

  return g_test_run ();
}
