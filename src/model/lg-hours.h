/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-time.h"

G_BEGIN_DECLS

/* The hours of a site for which nobody said anything else. */
#define LG_HOURS_DEFAULT "06:00-22:00"

/* When a site is staffed, by weekday, as its own clocks tell. */
typedef struct _LgHours LgHours;

LgHours  *lg_hours_parse     (const char     *text,
                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void      lg_hours_free      (LgHours        *self);
gboolean  lg_hours_find_span (const LgHours  *self,
                              GTimeZone      *zone,
                              LgTime          at,
                              LgTime         *from,
                              LgTime         *until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgHours, lg_hours_free)

G_END_DECLS
