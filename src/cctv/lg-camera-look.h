/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

#include "lg-camera-check.h"
#include "lg-camera-probe.h"

G_BEGIN_DECLS

DexFuture *lg_camera_look (LgCameraProbe *probe) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
