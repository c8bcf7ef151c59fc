/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

/* lossguard-camera looks at one camera and ends.
 *
 * It reads what is asked as JSON from its standard input, and writes what came
 * of it, one line of JSON, to its standard output. A stream that hangs, floods
 * or crashes it takes no other program with it.
 */

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <gst/gst.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "lg-json.h"
#include "lg-stream-watch-private.h"

/* How long an answer may take after the time is over, for what does not see that it is. */
#define GRACE_SECONDS 4

/* How long saying goodbye to the camera may take. */
#define GOODBYE_SECONDS 1

static LgCameraProbe *
read_probe (void)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) text = g_memory_output_stream_new_resizable ();
  g_autoptr (JsonNode) node = NULL;

  if (g_output_stream_splice (text, input, G_OUTPUT_STREAM_SPLICE_NONE, NULL, NULL) < 0 ||
      !g_output_stream_write_all (text, "", 1, NULL, NULL, NULL))
    return NULL;

  node = lg_json_parse (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (text)), NULL);

  return node != NULL ? lg_camera_probe_new_from_json (node, NULL) : NULL;
}

static void
write_check (LgCameraCheck *check)
{
  g_autoptr (JsonNode) node = lg_camera_check_to_json (check);
  g_autofree char *line = json_to_string (node, FALSE);

  printf ("%s\n", line);
  fflush (stdout);
}

/* Neither outlives the program that asked, nor its own time. */
static void
bound_life (LgCameraProbe *probe)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  alarm ((guint) probe->time_limit + GRACE_SECONDS);
}

int
main (void)
{
  g_autoptr (LgCameraProbe) probe = NULL;
  g_autoptr (LgCameraCheck) check = NULL;
  LgStreamWatch *watch;

  /* Standard output is for the answer alone. */
  g_log_writer_default_set_use_stderr (TRUE);
  probe = read_probe ();
  if (probe == NULL)
    {
      g_printerr ("lossguard-camera is run by LossGuard, and is no program for people\n");
      return 2;
    }

  bound_life (probe);
  gst_init (NULL, NULL);
  watch = lg_stream_watch_new (probe);
  check = lg_stream_watch_run (watch);
  write_check (check);

  alarm (GOODBYE_SECONDS);
  lg_stream_watch_stop (watch);
  /* Threads of the stream may still run, and never end. */
  _exit (0);
}
