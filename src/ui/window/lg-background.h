/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean lg_background_is_sandboxed (void);
void     lg_background_ask          (GApplication *application,
                                     const char   *folder);

G_END_DECLS
