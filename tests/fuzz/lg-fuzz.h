/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void lg_fuzz_csv   (const guint8 *data,
                    gsize         size);
void lg_fuzz_date  (const guint8 *data,
                    gsize         size);
void lg_fuzz_sheet (const guint8 *data,
                    gsize         size);

G_END_DECLS
