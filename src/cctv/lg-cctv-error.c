/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include <gst/gst.h>

#include "lg-cctv-error-private.h"

G_DEFINE_QUARK (lg-cctv-error-quark, lg_cctv_error)

static LgCctvError
read_resource_code (int code)
{
  switch (code)
    {
    case GST_RESOURCE_ERROR_BUSY:
      return LG_CCTV_ERROR_BUSY;

    case GST_RESOURCE_ERROR_NOT_AUTHORIZED:
      return LG_CCTV_ERROR_NO_PERMISSION;

    /* A camera that is unplugged fails at whatever is asked of it next. */
    case GST_RESOURCE_ERROR_NOT_FOUND:
    case GST_RESOURCE_ERROR_READ:
      return LG_CCTV_ERROR_GONE;

    default:
      return LG_CCTV_ERROR_FAILED;
    }
}

static LgCctvError
read_code (const GError *error)
{
  if (error->domain == GST_RESOURCE_ERROR)
    return read_resource_code (error->code);
  if (g_error_matches (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN))
    return LG_CCTV_ERROR_PLUGIN_MISSING;
  if (g_error_matches (error, GST_CORE_ERROR, GST_CORE_ERROR_NEGOTIATION) ||
      g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_FORMAT) ||
      g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_DECODE))
    return LG_CCTV_ERROR_FORMAT;

  return LG_CCTV_ERROR_FAILED;
}

/**
 * lg_cctv_error_new_from_gst:
 * @error: what an element reported
 * @details: (nullable): what it adds for the log
 *
 * Returns: (transfer full): the same in the terms of this room
 */
GError *
lg_cctv_error_new_from_gst (const GError *error,
                            const char   *details)
{
  LgCctvError code = read_code (error);

  g_debug ("%s (%s)", error->message, details != NULL ? details : "no details");

  /* A source that could not agree on a picture says only that its stream ended. */
  if (code == LG_CCTV_ERROR_FAILED && details != NULL && strstr (details, "not-negotiated") != NULL)
    code = LG_CCTV_ERROR_FORMAT;

  return g_error_new_literal (LG_CCTV_ERROR, code, error->message);
}
