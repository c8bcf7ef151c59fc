/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

#include "lg-webcam.h"

G_BEGIN_DECLS

extern const char * const lg_barcode_pipeline_elements[];

GstElement *lg_barcode_pipeline_new           (LgWebcam   *webcam,
                                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GObject    *lg_barcode_pipeline_dup_paintable (GstElement *pipeline) G_GNUC_WARN_UNUSED_RESULT;
int         lg_barcode_pipeline_get_n_frames  (GstElement *pipeline);

G_END_DECLS
