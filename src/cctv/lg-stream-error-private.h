/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

#include "lg-camera-check.h"

G_BEGIN_DECLS

LgCameraResult lg_stream_error_read (GstMessage *message);

G_END_DECLS
