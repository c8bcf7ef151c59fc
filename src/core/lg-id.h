/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LG_ID_BYTES 16

char     *lg_id_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void      lg_id_new_bytes  (guint8 bytes[LG_ID_BYTES]);
gboolean  lg_id_is_valid   (const char *id);
gboolean  lg_id_to_bytes   (const char *id,
                            guint8      bytes[LG_ID_BYTES]);
char     *lg_id_from_bytes (const guint8 bytes[LG_ID_BYTES]) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
