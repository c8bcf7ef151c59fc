/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "lg-barcode-reader.h"
#include "lg-cctv-error.h"
#include "lg-test-cctv.h"

/* GStreamer reads its environment once, so this program has one test. */

/* All of GStreamer's plug-ins, without the one that is missing. */
static void
link_plugins (const char *folder,
              const char *missing)
{
  g_autoptr (GDir) dir = g_dir_open (g_getenv ("GST_PLUGINS_FOLDER"), 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *target = g_build_filename (g_getenv ("GST_PLUGINS_FOLDER"), name, NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_str_equal (name, missing) && g_str_has_suffix (name, ".so"))
        g_assert_no_errno (symlink (target, path));
    }
}

static gboolean
is_settled (gpointer future)
{
  return !dex_future_is_pending (future);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_names_the_package_that_is_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DexFuture) prepared = NULL;
  g_autofree char *folder = g_dir_make_tmp ("lossguard-plugins-XXXXXX", NULL);
  g_autofree char *registry = g_build_filename (folder, "registry.bin", NULL);
  const char *package;

  link_plugins (folder, "libgstzbar.so");
  g_setenv ("GST_PLUGIN_SYSTEM_PATH_1_0", folder, TRUE);
  g_setenv ("GST_REGISTRY", registry, TRUE);

  prepared = lg_barcode_reader_prepare ();
  lg_test_wait (is_settled, prepared);

  g_assert_null (dex_future_get_value (prepared, &error));
  g_assert_error (error, LG_CCTV_ERROR, LG_CCTV_ERROR_PLUGIN_MISSING);
  g_assert_cmpstr (lg_barcode_reader_find_missing (&package), ==, "zbar");
  g_assert_cmpstr (package, ==, "gstreamer1.0-plugins-bad");

  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lg_test_cctv_begin ();

  g_test_add_func ("/gst-plugins/names-the-package-that-is-missing", test_names_the_package_that_is_missing);

  return lg_test_cctv_end (g_test_run ());
}
