/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void lg_csv_append_text (GString    *csv,
                         const char *text);

G_END_DECLS
