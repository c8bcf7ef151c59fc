/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include <gst/gst.h>
#include <gst/video/video.h>

#include "lg-stream-address-private.h"
#include "lg-stream-error-private.h"
#include "lg-stream-source-private.h"
#include "lg-stream-watch-private.h"

/* Formats whose first plane is luma, a byte a pixel. */
#define FORMATS "video/x-raw, format={ GRAY8, I420, YV12, NV12, NV21, Y42B, Y444, Y41B }"

#define TICK (20 * GST_MSECOND)

/* Durations are rounded, and a last picture may last a while. */
#define CUT_OFF_SECONDS 1

struct _LgStreamWatch
{
  LgCameraProbe  *probe;
  GstElement     *pipeline;    /* (owned) */
  GstElement     *source;      /* (not owned) */
  GstPad         *entry;       /* (owned): where the decoded pictures go in */
  gint64          began_at;    /* monotonic, microseconds */
  gint64          deadline;
  LgCameraResult  failure;     /* 0 while nothing failed */

  GMutex          lock;        /* of what follows, which the streaming thread fills */
  LgPictureWatch *pictures;    /* (owned) */
  gint64          first_at;    /* monotonic, 0 before the first picture */
  gint64          last_at;
  gint64          last_stamp;  /* of the last picture, on the clock of the pictures */
  int             width;
  int             height;
  gboolean        ended;
};

/* A picture without a time of its own has that of its arrival; time never goes back. */
static gint64
find_stamp (LgStreamWatch *self,
            GstBuffer     *buffer,
            gint64         now)
{
  gint64 stamp = GST_BUFFER_PTS_IS_VALID (buffer) ? (gint64) (GST_BUFFER_PTS (buffer) / GST_USECOND)
                                                  : now - self->began_at;

  self->last_stamp = MAX (self->last_stamp, stamp);

  return self->last_stamp;
}

static void
add_frame (LgStreamWatch *self,
           GstBuffer     *buffer,
           GstVideoFrame *frame)
{
  const LgPicture picture = {
    GST_VIDEO_FRAME_PLANE_DATA (frame, 0),
    (guint) GST_VIDEO_FRAME_WIDTH (frame),
    (guint) GST_VIDEO_FRAME_HEIGHT (frame),
    (gsize) GST_VIDEO_FRAME_PLANE_STRIDE (frame, 0),
  };
  gboolean full_range = frame->info.colorimetry.range == GST_VIDEO_COLOR_RANGE_0_255;
  gint64 now = g_get_monotonic_time ();

  g_mutex_lock (&self->lock);
  if (self->first_at == 0)
    self->first_at = now;
  self->last_at = now;
  self->width = (int) picture.width;
  self->height = (int) picture.height;
  if (!self->ended)
    lg_picture_watch_add (self->pictures, &picture, full_range, find_stamp (self, buffer, now));
  if (lg_stream_address_is_recording (self->probe))
    self->ended = (double) lg_picture_watch_get_span (self->pictures) >= self->probe->recording_seconds * G_USEC_PER_SEC;
  g_mutex_unlock (&self->lock);
}

/* On a streaming thread. */
static GstPadProbeReturn
frame_cb (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         user_data)
{
  GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  GstVideoInfo video;
  GstVideoFrame frame;

  if (caps == NULL || !gst_video_info_from_caps (&video, caps) || !gst_video_frame_map (&frame, &video, buffer, GST_MAP_READ))
    return GST_PAD_PROBE_OK;

  add_frame (user_data, buffer, &frame);
  gst_video_frame_unmap (&frame);

  return GST_PAD_PROBE_OK;
}

static gboolean
is_picture (GstPad *pad)
{
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);

  return caps != NULL && gst_structure_has_name (gst_caps_get_structure (caps, 0), "video/x-raw");
}

/* On a streaming thread. A second video stream is left alone. */
static void
pad_added_cb (GstElement *source,
              GstPad     *pad,
              gpointer    user_data)
{
  LgStreamWatch *self = user_data;

  if (is_picture (pad) && !gst_pad_is_linked (self->entry))
    gst_pad_link (pad, self->entry);
}

/* On a streaming thread. */
static void
no_more_pads_cb (GstElement *source,
                 gpointer    user_data)
{
  LgStreamWatch *self = user_data;

  g_mutex_lock (&self->lock);
  if (!gst_pad_is_linked (self->entry))
    {
      self->failure = LG_CAMERA_RESULT_NO_VIDEO;
      self->ended = TRUE;
    }
  g_mutex_unlock (&self->lock);
}

static void
build (LgStreamWatch *self,
       LgTransport    transport)
{
  GstElement *source = lg_stream_source_new (self->probe, transport);
  GstElement *convert = gst_element_factory_make ("videoconvert", NULL);
  GstElement *filter = gst_element_factory_make ("capsfilter", NULL);
  GstElement *sink = gst_element_factory_make ("fakesink", NULL);
  g_autoptr (GstCaps) caps = gst_caps_from_string (FORMATS);
  g_autoptr (GstPad) exit = gst_element_get_static_pad (sink, "sink");

  self->source = source;
  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  gst_bin_add_many (GST_BIN (self->pipeline), source, convert, filter, sink, NULL);
  gst_element_link_many (convert, filter, sink, NULL);
  self->entry = gst_element_get_static_pad (convert, "sink");
  g_object_set (filter, "caps", caps, NULL);
  g_object_set (sink, "sync", FALSE, "async", FALSE, NULL);
  gst_pad_add_probe (exit, GST_PAD_PROBE_TYPE_BUFFER, frame_cb, self, NULL);
  g_signal_connect (source, "pad-added", G_CALLBACK (pad_added_cb), self);
  g_signal_connect (source, "no-more-pads", G_CALLBACK (no_more_pads_cb), self);
}

/* Whether a recording goes on after what could be read of it, as one does that was cut off. */
static gboolean
is_cut_off (LgStreamWatch *self)
{
  gint64 duration;

  return gst_element_query_duration (self->pipeline, GST_FORMAT_TIME, &duration) &&
         duration / GST_USECOND > self->last_stamp + CUT_OFF_SECONDS * G_USEC_PER_SEC;
}

/* A stream that ends without a picture held none. Live ones do not end, and recordings do not end early. */
static LgCameraResult
read_end (LgStreamWatch *self)
{
  if (self->first_at == 0)
    return LG_CAMERA_RESULT_NO_VIDEO;

  return !lg_stream_address_is_recording (self->probe) || is_cut_off (self) ? LG_CAMERA_RESULT_DAMAGED : 0;
}

static void
handle_message (LgStreamWatch *self,
                GstMessage    *message)
{
  if (self->ended)
    return;

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    self->failure = self->first_at != 0 ? LG_CAMERA_RESULT_DAMAGED : lg_stream_error_read (message);
  else
    self->failure = read_end (self);

  self->ended = TRUE;
}

static gboolean
is_over (LgStreamWatch *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->first_at == 0 && now >= self->deadline)
    self->failure = LG_CAMERA_RESULT_TIMED_OUT;
  if (self->first_at != 0 && !lg_stream_address_is_recording (self->probe))
    self->ended = self->ended || now - self->first_at >= self->probe->live_seconds * G_USEC_PER_SEC;

  return self->ended || now >= self->deadline;
}

static void
play (LgStreamWatch *self)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (self->pipeline);
  gboolean over = FALSE;

  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
  while (!over)
    {
      g_autoptr (GstMessage) message =
        gst_bus_timed_pop_filtered (bus, TICK, GST_MESSAGE_ERROR | GST_MESSAGE_EOS);

      g_mutex_lock (&self->lock);
      if (message != NULL)
        handle_message (self, message);
      over = is_over (self);
      g_mutex_unlock (&self->lock);
    }
}

/* The picture's own troubles, the worst first. */
static LgCameraResult
judge (const LgCameraCheck *check)
{
  if (check->black == LG_FINDING_YES)
    return LG_CAMERA_RESULT_BLACK;
  if (check->frozen == LG_FINDING_YES)
    return LG_CAMERA_RESULT_FROZEN;

  return check->blurred == LG_FINDING_YES ? LG_CAMERA_RESULT_BLURRED : LG_CAMERA_RESULT_OK;
}

static void
fill_pictures (LgStreamWatch *self,
               LgCameraCheck *check)
{
  if (!lg_stream_address_is_recording (self->probe))
    lg_picture_watch_add_silence (self->pictures, self->last_stamp + g_get_monotonic_time () - self->last_at);

  check->reachable = LG_FINDING_YES;
  check->first_frame_ms = (self->first_at - self->began_at) / 1000;
  check->fps = lg_picture_watch_get_fps (self->pictures);
  check->width = self->width;
  check->height = self->height;
  check->black = lg_picture_watch_is_black (self->pictures);
  check->frozen = lg_picture_watch_is_frozen (self->pictures);
  check->blurred = lg_picture_watch_is_blurred (self->pictures);
}

/* Why no picture came. */
static void
look_closer (LgCameraProbe *probe,
             LgCameraCheck *check)
{
  check->reachable = lg_stream_address_is_reachable (probe);
  if (check->reachable == LG_FINDING_NO)
    check->result = LG_CAMERA_RESULT_UNREACHABLE;
  else if (check->result == LG_CAMERA_RESULT_NOT_A_STREAM && lg_stream_address_is_untrusted (probe))
    check->result = LG_CAMERA_RESULT_UNTRUSTED;
}

static LgCameraCheck *
make_check (LgStreamWatch *self)
{
  LgCameraCheck *check = lg_camera_check_new (LG_CAMERA_RESULT_FAILED);

  g_mutex_lock (&self->lock);
  if (self->first_at != 0)
    fill_pictures (self, check);
  check->result = self->failure != 0 ? self->failure : judge (check);
  g_mutex_unlock (&self->lock);
  if (check->first_frame_ms < 0)
    look_closer (self->probe, check);

  return check;
}

/* GStreamer calls a decoder missing, too, where no stream came that it could be for. */
static LgCameraResult
find_cause (LgStreamWatch *self)
{
  LgStreamOffer offer = lg_stream_source_get_offer (self->source);

  if ((offer & LG_STREAM_OFFER_ANY) && !(offer & LG_STREAM_OFFER_VIDEO))
    return LG_CAMERA_RESULT_NO_VIDEO;
  if (self->failure == LG_CAMERA_RESULT_NO_DECODER && !(offer & LG_STREAM_OFFER_UNKNOWN))
    return LG_CAMERA_RESULT_NOT_A_STREAM;

  return self->failure;
}

static void
try_transport (LgStreamWatch *self,
               LgTransport    transport)
{
  self->failure = 0;
  self->ended = FALSE;
  build (self, transport);
  play (self);
  if (self->failure != 0 && self->first_at == 0)
    self->failure = find_cause (self);
}

/* Cameras that send over UDP alone refuse TCP, after they have offered their video. */
static gboolean
wants_udp (LgStreamWatch *self)
{
  return self->failure == LG_CAMERA_RESULT_NOT_A_STREAM &&
         (lg_stream_source_get_offer (self->source) & LG_STREAM_OFFER_VIDEO);
}

/**
 * lg_stream_watch_new:
 * @probe: what is asked, and for how long; it must outlive the watch
 *
 * Returns: (transfer full): a watch, which lives as long as its process
 */
LgStreamWatch *
lg_stream_watch_new (LgCameraProbe *probe)
{
  LgStreamWatch *self = g_new0 (LgStreamWatch, 1);

  self->probe = probe;
  self->pictures = lg_picture_watch_new (&probe->rules);
  g_mutex_init (&self->lock);

  return self;
}

/**
 * lg_stream_watch_run:
 * @self: a watch that has not run yet
 *
 * Returns: (transfer full): what came of it, at the probe's time limit or two seconds later at the latest
 */
LgCameraCheck *
lg_stream_watch_run (LgStreamWatch *self)
{
  self->began_at = g_get_monotonic_time ();
  self->deadline = self->began_at + (gint64) (self->probe->time_limit * G_USEC_PER_SEC);

  try_transport (self, LG_TRANSPORT_TCP);
  if (wants_udp (self))
    try_transport (self, LG_TRANSPORT_UDP);

  return make_check (self);
}

/**
 * lg_stream_watch_stop:
 * @self: a watch that has run
 *
 * Says goodbye to the camera, which may hang for ever: RTSP waits there for
 * threads that wait for each other. The process must be bound to end.
 */
void
lg_stream_watch_stop (LgStreamWatch *self)
{
  gst_element_set_state (self->pipeline, GST_STATE_NULL);
}
