/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <libdex.h>

#include "lg-barcode-reader.h"
#include "lg-test-cctv.h"

static gboolean
look_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * lg_test_wait:
 * @condition: what must become true
 * @user_data: its data
 *
 * Runs the main loop until it is, and looks now and then for what tells nobody
 * of itself; the test's own limit of time ends it otherwise.
 */
void
lg_test_wait (LgTestCondition condition,
              gpointer        user_data)
{
  guint look = g_timeout_add (20, look_cb, NULL);

  while (!condition (user_data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (look);
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

/* Waits for the end of an object that @weak is a weak pointer to. */
void
lg_test_wait_gone (gpointer *weak)
{
  lg_test_wait (is_gone, weak);
}

static gboolean
is_settled (gpointer future)
{
  return !dex_future_is_pending (future);
}

/**
 * lg_test_cctv_begin:
 *
 * For main(). A sink that is not on the main thread asks that for what it
 * needs, and takes itself for it where nobody runs the main loop.
 */
void
lg_test_cctv_begin (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lossguard-webcams-XXXXXX", NULL);

  g_assert_nonnull (folder);
  g_assert_true (g_setenv ("LG_TEST_WEBCAMS", folder, TRUE));
  g_assert_true (g_main_context_acquire (NULL));
  dex_init ();
  gtk_init ();
}

int
lg_test_cctv_end (int status)
{
  g_main_context_release (NULL);
  g_assert_no_errno (g_rmdir (g_getenv ("LG_TEST_WEBCAMS")));

  return status;
}

LgTestCctv *
lg_test_cctv_new (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DexFuture) prepared = lg_barcode_reader_prepare ();
  LgTestCctv *self = g_new0 (LgTestCctv, 1);

  self->folder = g_strdup (g_getenv ("LG_TEST_WEBCAMS"));
  lg_test_wait (is_settled, prepared);
  g_assert_true (dex_future_get_value (prepared, &error) != NULL);

  return self;
}

char *
lg_test_cctv_dup_path (LgTestCctv *self,
                       const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* Draws a barcode, as large as a camera's picture, into a file that is there at once or not at all. */
void
lg_test_cctv_draw (LgTestCctv *self,
                   const char *name,
                   const char *symbology,
                   const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = lg_test_cctv_dup_path (self, name);
  g_autofree char *drawn = lg_test_cctv_dup_path (self, "drawn.tmp.png");
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  const char *format = strrchr (name, '.') + 1;
  g_autofree char *target = g_strconcat (format, ":", part, NULL);
  const char *zint[] = { "zint", "-b", symbology, "-d", code, "--scale=2", "--quietzones", "-o", drawn, NULL };
  const char *convert[] = { "convert", drawn, "-background", "white", "-gravity", "center", "-extent", "640x480",
                            target, NULL };
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) zint, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_true (g_spawn_sync (NULL, (char **) convert, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_no_errno (g_unlink (drawn));
  g_assert_no_errno (g_rename (part, path));
}

static gboolean
is_listed (gpointer webcams)
{
  return lg_webcam_list_get_is_ready (webcams);
}

void
lg_test_cctv_list (LgTestCctv *self)
{
  g_autoptr (GError) error = NULL;

  self->webcams = lg_webcam_list_get (-1, &error);
  g_assert_no_error (error);
  lg_test_wait (is_listed, self->webcams);
}

/* Lists the cameras, of which there is one. */
LgWebcam *
lg_test_cctv_dup_only (LgTestCctv *self)
{
  lg_test_cctv_list (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->webcams)), ==, 1);

  return g_list_model_get_item (G_LIST_MODEL (self->webcams), 0);
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_unlink (path));
    }
}

static gboolean
is_empty (gpointer webcams)
{
  return g_list_model_get_n_items (webcams) == 0;
}

/* The next test finds none of the cameras. */
void
lg_test_cctv_free (LgTestCctv *self)
{
  gpointer webcams = self->webcams;

  empty_folder (self->folder);
  if (webcams != NULL)
    {
      lg_test_wait (is_empty, webcams);
      g_object_add_weak_pointer (webcams, &webcams);
      g_clear_object (&self->webcams);
      g_assert_null (webcams);
    }

  g_free (self->folder);
  g_free (self);
}
