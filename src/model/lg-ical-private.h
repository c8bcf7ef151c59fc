/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libical/ical.h>

#include "lg-time.h"

G_BEGIN_DECLS

struct icaltimetype lg_ical_time_local (LgTime     time,
                                        GTimeZone *zone);
struct icaltimetype lg_ical_time_utc   (LgTime     time);

G_END_DECLS
