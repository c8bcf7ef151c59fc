/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LG_TYPE_WEBCAM (lg_webcam_get_type ())

G_DECLARE_FINAL_TYPE (LgWebcam, lg_webcam, LG, WEBCAM, GObject)

const char *lg_webcam_get_name (LgWebcam *self);

G_END_DECLS
