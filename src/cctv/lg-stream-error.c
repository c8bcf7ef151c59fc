/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include <gio/gio.h>

#include "lg-stream-error-private.h"

/* What GStreamer reports of a camera, in the terms of the camera check. */

static LgCameraResult
read_resource_code (int code)
{
  switch (code)
    {
    case GST_RESOURCE_ERROR_NOT_AUTHORIZED:
      return LG_CAMERA_RESULT_WRONG_PASSWORD;

    case GST_RESOURCE_ERROR_NOT_FOUND:
      return LG_CAMERA_RESULT_NO_STREAM;

    default:
      return LG_CAMERA_RESULT_NOT_A_STREAM;
    }
}

static LgCameraResult
read_stream_code (int code)
{
  switch (code)
    {
    case GST_STREAM_ERROR_CODEC_NOT_FOUND:
      return LG_CAMERA_RESULT_NO_DECODER;

    /* The source got something that is none. */
    case GST_STREAM_ERROR_FAILED:
    case GST_STREAM_ERROR_TYPE_NOT_FOUND:
    case GST_STREAM_ERROR_WRONG_TYPE:
      return LG_CAMERA_RESULT_NOT_A_STREAM;

    default:
      return LG_CAMERA_RESULT_DAMAGED;
    }
}

/**
 * lg_stream_error_read:
 * @message: an error of a pipeline
 *
 * Returns: what came of the check
 */
LgCameraResult
lg_stream_error_read (GstMessage *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *details = NULL;

  gst_message_parse_error (message, &error, &details);
  g_debug ("%s %d: %s (%s)", g_quark_to_string (error->domain), error->code, error->message,
           details != NULL ? details : "no details");

  if (error->domain == GST_RESOURCE_ERROR)
    return read_resource_code (error->code);
  if (error->domain == GST_STREAM_ERROR)
    return read_stream_code (error->code);
  if (g_error_matches (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN))
    return LG_CAMERA_RESULT_NO_DECODER;

  return LG_CAMERA_RESULT_DAMAGED;
}
