/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-camera-check.h"
#include "lg-camera-probe.h"

G_BEGIN_DECLS

/* Watches one camera's stream, or the beginning of a recording. */
typedef struct _LgStreamWatch LgStreamWatch;

LgStreamWatch *lg_stream_watch_new  (LgCameraProbe *probe) G_GNUC_WARN_UNUSED_RESULT;
LgCameraCheck *lg_stream_watch_run  (LgStreamWatch *self) G_GNUC_WARN_UNUSED_RESULT;
void           lg_stream_watch_stop (LgStreamWatch *self);

G_END_DECLS
