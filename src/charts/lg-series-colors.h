/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The grey of the palette: of what several series have together. */
#define LG_SERIES_COLOR_REST 6

void lg_series_colors_assign   (const guint        *wishes,
                                guint               n,
                                guint              *colors);
void lg_series_colors_of_kinds (const char * const *kinds,
                                guint               n,
                                guint              *colors);

G_END_DECLS
