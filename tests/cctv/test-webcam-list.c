/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "lg-cctv-error.h"
#include "lg-test-cctv.h"

static gboolean
has_one (gpointer webcams)
{
  return g_list_model_get_n_items (webcams) == 1;
}

static gboolean
has_none (gpointer webcams)
{
  return g_list_model_get_n_items (webcams) == 0;
}

static void
test_lists_each_camera_once (void)
{
  g_autoptr (LgTestCctv) test = lg_test_cctv_new ();
  g_autoptr (LgWebcam) first = NULL;
  g_autoptr (LgWebcam) second = NULL;

  lg_test_cctv_draw (test, "Counter.png", "EANX", "4006381333931");
  lg_test_cctv_draw (test, "Hand.png", "QRCODE", "LG-1");
  lg_test_cctv_list (test);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (test->webcams)), ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (test->webcams), 0);
  second = g_list_model_get_item (G_LIST_MODEL (test->webcams), 1);
  g_assert_cmpstr (lg_webcam_get_name (first), ==, "Counter");
  g_assert_cmpstr (lg_webcam_get_name (second), ==, "Hand");
}

static void
test_is_ready_without_a_camera (void)
{
  g_autoptr (LgTestCctv) test = lg_test_cctv_new ();

  lg_test_cctv_list (test);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (test->webcams)), ==, 0);
}

static void
test_follows_what_is_plugged_in_and_out (void)
{
  g_autoptr (LgTestCctv) test = lg_test_cctv_new ();
  g_autofree char *path = lg_test_cctv_dup_path (test, "Late.png");

  lg_test_cctv_list (test);
  lg_test_cctv_draw (test, "Late.png", "EANX", "4006381333931");
  lg_test_wait (has_one, test->webcams);
  g_assert_no_errno (g_unlink (path));
  lg_test_wait (has_none, test->webcams);
}

static void
test_says_that_pipewire_is_missing (void)
{
  g_autoptr (LgTestCctv) test = lg_test_cctv_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LgWebcamList) webcams = lg_webcam_list_get (0, &error);

  g_assert_null (webcams);
  g_assert_error (error, LG_CCTV_ERROR, LG_CCTV_ERROR_PLUGIN_MISSING);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lg_test_cctv_begin ();

  g_test_add_func ("/webcam-list/lists-each-camera-once", test_lists_each_camera_once);
  g_test_add_func ("/webcam-list/is-ready-without-a-camera", test_is_ready_without_a_camera);
  g_test_add_func ("/webcam-list/follows-what-is-plugged-in-and-out", test_follows_what_is_plugged_in_and_out);
  g_test_add_func ("/webcam-list/says-that-pipewire-is-missing", test_says_that_pipewire_is_missing);

  return lg_test_cctv_end (g_test_run ());
}
