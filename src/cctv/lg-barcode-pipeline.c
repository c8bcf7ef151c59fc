/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include "lg-barcode-pipeline-private.h"
#include "lg-cctv-error.h"
#include "lg-webcam-private.h"

/* What a camera's picture passes through: one branch reads the codes in it, and shows it. */

/* A code is read in a picture of this size, and in a larger one only more slowly. */
#define SMALL_PICTURE "video/x-raw, width=(int)[1, 1280], height=(int)[1, 960], framerate=[10/1, 2147483647/1]"
#define FORMATS SMALL_PICTURE "; video/x-raw; image/jpeg"

#define SINK_NAME "sink"
#define FRAMES "lg-frames"

/* What a pipeline is made of, beside the camera's own element. */
const char * const lg_barcode_pipeline_elements[] = {
  "capsfilter", "queue", "videoconvert", "zbar", "jpegdec", "gtk4paintablesink", NULL
};

static void
release_frames (gpointer frames)
{
  g_atomic_rc_box_release (frames);
}

/* On a streaming thread. */
static GstPadProbeReturn
count_cb (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         frames)
{
  g_atomic_int_inc ((int *) frames);

  return GST_PAD_PROBE_OK;
}

static void
count_frames (GstElement *pipeline,
              GstElement *sink)
{
  int *frames = g_atomic_rc_box_new0 (int);
  g_autoptr (GstPad) pad = gst_element_get_static_pad (sink, "sink");

  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, count_cb, g_atomic_rc_box_acquire (frames), release_frames);
  g_object_set_data_full (G_OBJECT (pipeline), FRAMES, frames, release_frames);
}

/* Whether the camera sends compressed pictures alone. */
static gboolean
needs_decoder (GstDevice *device)
{
  g_autoptr (GstCaps) offered = gst_device_get_caps (device);
  g_autoptr (GstCaps) raw = gst_caps_new_empty_simple ("video/x-raw");
  g_autoptr (GstCaps) compressed = gst_caps_new_empty_simple ("image/jpeg");

  return offered != NULL && !gst_caps_can_intersect (offered, raw) && gst_caps_can_intersect (offered, compressed);
}

static GstElement *
add_element (GstElement *pipeline,
             const char *factory,
             const char *name)
{
  GstElement *element = gst_element_factory_make (factory, name);

  gst_bin_add (GST_BIN (pipeline), element);

  return element;
}

static GstElement *
append (GstElement *pipeline,
        GstElement *last,
        const char *factory,
        const char *name)
{
  GstElement *element = add_element (pipeline, factory, name);

  gst_element_link (last, element);

  return element;
}

static void
build (GstElement *pipeline,
       GstElement *source,
       gboolean    is_compressed)
{
  g_autoptr (GstCaps) formats = gst_caps_from_string (FORMATS);
  GstElement *last;

  gst_bin_add (GST_BIN (pipeline), source);
  last = append (pipeline, source, "capsfilter", NULL);
  g_object_set (last, "caps", formats, NULL);
  if (is_compressed)
    last = append (pipeline, last, "jpegdec", NULL);

  /* Where the machine is slower than the camera, the newest picture is the one that counts. */
  last = append (pipeline, last, "queue", NULL);
  gst_util_set_object_arg (G_OBJECT (last), "leaky", "downstream");
  g_object_set (last, "max-size-buffers", 1, NULL);
  last = append (pipeline, last, "videoconvert", NULL);
  last = append (pipeline, last, "zbar", NULL);
  last = append (pipeline, last, "videoconvert", NULL);
  last = append (pipeline, last, "gtk4paintablesink", SINK_NAME);

  /* It is shown when it is there, for what is late would not be shown at all. */
  g_object_set (last, "sync", FALSE, NULL);
  count_frames (pipeline, last);
}

/**
 * lg_barcode_pipeline_new:
 * @webcam: a camera
 * @error: return location
 *
 * Its elements must have been loaded with lg_gst_plugins_load().
 *
 * Returns: (transfer full): a pipeline that posts the messages of zbar
 */
GstElement *
lg_barcode_pipeline_new (LgWebcam  *webcam,
                         GError   **error)
{
  GstDevice *device = lg_webcam_get_device (webcam);
  GstElement *source = gst_device_create_element (device, NULL);
  GstElement *pipeline;

  if (source == NULL)
    {
      g_set_error (error, LG_CCTV_ERROR, LG_CCTV_ERROR_GONE, "%s cannot be opened", lg_webcam_get_name (webcam));
      return NULL;
    }

  pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  build (pipeline, source, needs_decoder (device));

  return pipeline;
}

/* Returns: the GdkPaintable that shows what the camera sees */
GObject *
lg_barcode_pipeline_dup_paintable (GstElement *pipeline)
{
  g_autoptr (GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), SINK_NAME);
  GObject *paintable;

  g_object_get (sink, "paintable", &paintable, NULL);

  return paintable;
}

/* Returns: how many pictures were shown so far */
int
lg_barcode_pipeline_get_n_frames (GstElement *pipeline)
{
  return g_atomic_int_get ((int *) g_object_get_data (G_OBJECT (pipeline), FRAMES));
}
