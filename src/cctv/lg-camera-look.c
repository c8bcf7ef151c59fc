/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include <gio/gio.h>

#include "lg-camera-look.h"
#include "lg-cctv-error.h"
#include "lg-json.h"

/* Looks at a camera through a program of its own: a stream that hangs, floods or crashes takes nothing with it. */

#define HELPER          "lossguard-camera"
#define HELPER_VARIABLE "LOSSGUARD_CAMERA_HELPER"

/* After its time is over the helper may still try to connect, which tells why no picture came. */
#define GRACE_MS 3000

typedef struct
{
  GSubprocess *helper;   /* (owned) */
  DexPromise  *promise;  /* (owned) */
  guint        timer;
  gboolean     late;
  JsonNode    *answer;   /* (owned) (nullable) */
} Look;

/* Beside the program that runs, as in the build folder, else where it is installed. */
static char *
find_helper (void)
{
  const char *told = g_getenv (HELPER_VARIABLE);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, HELPER, NULL) : NULL;

  if (told != NULL)
    return g_strdup (told);
  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);

  return g_build_filename (LIBEXEC_DIR, HELPER, NULL);
}

static void
finish (Look *self)
{
  g_autoptr (LgCameraCheck) check = self->answer != NULL ? lg_camera_check_new_from_json (self->answer) : NULL;

  if (check == NULL)
    check = lg_camera_check_new (self->late ? LG_CAMERA_RESULT_TIMED_OUT : LG_CAMERA_RESULT_FAILED);

  g_clear_handle_id (&self->timer, g_source_remove);
  dex_promise_resolve_boxed (self->promise, LG_TYPE_CAMERA_CHECK, g_steal_pointer (&check));
  dex_unref (self->promise);
  g_object_unref (self->helper);
  g_clear_pointer (&self->answer, json_node_unref);
  g_free (self);
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  finish (user_data);
}

/* The helper has a moment more, in which it says goodbye to the camera. */
static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Look *self = user_data;
  g_autofree char *line = NULL;

  if (g_subprocess_communicate_utf8_finish (self->helper, result, &line, NULL, NULL) && line != NULL)
    self->answer = lg_json_parse (line, NULL);

  g_subprocess_wait_async (self->helper, NULL, ended_cb, self);
}

static gboolean
late_cb (gpointer user_data)
{
  Look *self = user_data;

  self->timer = 0;
  self->late = TRUE;
  g_subprocess_force_exit (self->helper);

  return G_SOURCE_REMOVE;
}

static char *
print_question (LgCameraProbe *probe)
{
  g_autoptr (JsonNode) node = lg_camera_probe_to_json (probe);

  return json_to_string (node, FALSE);
}

/**
 * lg_camera_look:
 * @probe: what is asked of a camera
 *
 * Runs on the main thread, on which the future is resolved: at the latest
 * three seconds after the probe's time limit, whatever the camera does.
 *
 * Returns: (transfer full): a future that resolves to an #LgCameraCheck, or is rejected with %LG_CCTV_ERROR_FAILED
 *   where the helper cannot be started
 */
DexFuture *
lg_camera_look (LgCameraProbe *probe)
{
  g_autofree char *path = find_helper ();
  g_autofree char *question = print_question (probe);
  g_autoptr (GError) error = NULL;
  GSubprocess *helper;
  DexPromise *promise;
  Look *self;

  /* What it complains of names the camera, and is no business of whoever looks at standard error. */
  helper = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                             &error, path, NULL);
  if (helper == NULL)
    return dex_future_new_reject (LG_CCTV_ERROR, LG_CCTV_ERROR_FAILED, "%s", error->message);

  promise = dex_promise_new ();
  self = g_new0 (Look, 1);
  self->helper = helper;
  self->promise = dex_ref (promise);
  self->timer = g_timeout_add ((guint) (probe->time_limit * 1000) + GRACE_MS, late_cb, self);
  g_subprocess_communicate_utf8_async (helper, question, NULL, answered_cb, self);

  return DEX_FUTURE (promise);
}
