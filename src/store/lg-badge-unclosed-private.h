/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"
#include "lg-time.h"

G_BEGIN_DECLS

typedef struct
{
  LgTime at;
  gint64 row;
} LgBadgeMoment;

gboolean lg_badge_events_find_unclosed (LgDb        *db,
                                        gint64       site_row,
                                        const char  *badges,
                                        LgTime       since,
                                        LgTime       until,
                                        GArray      *entries,
                                        GError     **error);

G_END_DECLS
