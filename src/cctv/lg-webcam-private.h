/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

#include "lg-webcam.h"

G_BEGIN_DECLS

LgWebcam  *lg_webcam_new        (GstDevice *device);
GstDevice *lg_webcam_get_device (LgWebcam  *self);

G_END_DECLS
