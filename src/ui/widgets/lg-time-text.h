/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-time.h"

G_BEGIN_DECLS

char *lg_time_text_relative (LgTime       time,
                             LgPrecision  precision,
                             GTimeZone   *zone,
                             LgTime       now) G_GNUC_WARN_UNUSED_RESULT;
char *lg_time_text_absolute (LgTime       time,
                             LgPrecision  precision,
                             GTimeZone   *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
