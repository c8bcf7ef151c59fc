/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-date-reading-private.h"

G_BEGIN_DECLS

gboolean lg_date_pattern_is_valid (const char    *pattern);
gboolean lg_date_pattern_read     (const char    *pattern,
                                   const char    *text,
                                   LgDateReading *reading);

G_END_DECLS
