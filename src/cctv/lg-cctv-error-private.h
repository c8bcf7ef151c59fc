/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-cctv-error.h"

G_BEGIN_DECLS

GError *lg_cctv_error_new_from_gst (const GError *error,
                                    const char   *details) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
