/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-webcam.h"

G_BEGIN_DECLS

#define LG_TYPE_WEBCAM_LIST (lg_webcam_list_get_type ())

G_DECLARE_FINAL_TYPE (LgWebcamList, lg_webcam_list, LG, WEBCAM_LIST, GObject)

LgWebcamList *lg_webcam_list_get          (int            remote,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      lg_webcam_list_get_is_ready (LgWebcamList  *self);

G_END_DECLS
