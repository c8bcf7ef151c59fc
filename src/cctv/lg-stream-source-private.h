/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

#include "lg-camera-probe.h"

G_BEGIN_DECLS

/* Over what a camera's pictures come. */
typedef enum
{
  LG_TRANSPORT_TCP,
  LG_TRANSPORT_UDP,
} LgTransport;

/* What a camera offered, whether or not it came. */
typedef enum
{
  LG_STREAM_OFFER_ANY     = 1 << 0,  /* any stream, of RTSP */
  LG_STREAM_OFFER_VIDEO   = 1 << 1,  /* a video stream, of RTSP */
  LG_STREAM_OFFER_UNKNOWN = 1 << 2,  /* a stream that nothing here can decode */
} LgStreamOffer;

GstElement   *lg_stream_source_new       (LgCameraProbe *probe,
                                          LgTransport    transport) G_GNUC_WARN_UNUSED_RESULT;
LgStreamOffer lg_stream_source_get_offer (GstElement    *source);

G_END_DECLS
