/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

char       *lg_text_normalize  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_text_to_name    (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean    lg_enum_parse      (GType        type,
                                const char  *text,
                                int         *value,
                                GError     **error);
const char *lg_enum_name       (GType        type,
                                int          value);

G_END_DECLS
