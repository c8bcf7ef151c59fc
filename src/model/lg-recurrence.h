/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-time.h"

G_BEGIN_DECLS

gboolean lg_recurrence_validate (const char  *rrule,
                                 GError     **error);
gboolean lg_recurrence_next     (const char  *rrule,
                                 LgTime       start,
                                 LgTime       after,
                                 GTimeZone   *zone,
                                 LgTime      *next,
                                 GError     **error);
char    *lg_recurrence_advance  (const char  *rrule,
                                 LgTime       start,
                                 LgTime       after,
                                 GTimeZone   *zone,
                                 LgTime      *next,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
