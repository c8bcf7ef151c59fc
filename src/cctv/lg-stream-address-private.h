/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-camera-probe.h"

G_BEGIN_DECLS

gboolean  lg_stream_address_is_recording (LgCameraProbe *probe);
gboolean  lg_stream_address_is_rtsp      (LgCameraProbe *probe);
LgFinding lg_stream_address_is_reachable (LgCameraProbe *probe);
gboolean  lg_stream_address_is_untrusted (LgCameraProbe *probe);

G_END_DECLS
