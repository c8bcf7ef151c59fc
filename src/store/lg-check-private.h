/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lg_check           (gboolean     holds,
                             GError     **error,
                             const char  *format,
                             ...) G_GNUC_PRINTF (3, 4);
gboolean lg_check_line      (const char  *text,
                             GError     **error,
                             const char  *sentence);
gboolean lg_set_errno_error (GError     **error,
                             int          number,
                             const char  *path);

G_END_DECLS
