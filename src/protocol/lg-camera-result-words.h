/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-camera-check.h"

G_BEGIN_DECLS

const char *lg_camera_result_say (LgCameraResult result);

G_END_DECLS
