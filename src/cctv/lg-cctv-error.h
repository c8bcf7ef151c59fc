/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LG_CCTV_ERROR (lg_cctv_error_quark ())

/**
 * LgCctvError:
 * @LG_CCTV_ERROR_FAILED: anything else
 * @LG_CCTV_ERROR_PLUGIN_MISSING: GStreamer lacks a plug-in; lg_gst_plugins_find_missing() says which
 * @LG_CCTV_ERROR_NO_PERMISSION: the system keeps the camera from this program
 * @LG_CCTV_ERROR_BUSY: another program has the camera
 * @LG_CCTV_ERROR_GONE: the camera is not there any more
 * @LG_CCTV_ERROR_FORMAT: the camera sends a picture that nothing here can read
 */
typedef enum
{
  LG_CCTV_ERROR_FAILED,
  LG_CCTV_ERROR_PLUGIN_MISSING,
  LG_CCTV_ERROR_NO_PERMISSION,
  LG_CCTV_ERROR_BUSY,
  LG_CCTV_ERROR_GONE,
  LG_CCTV_ERROR_FORMAT,
} LgCctvError;

GQuark lg_cctv_error_quark (void);

G_END_DECLS
