/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

G_BEGIN_DECLS

DexFuture  *lg_gst_plugins_load         (const char * const *elements) G_GNUC_WARN_UNUSED_RESULT;
const char *lg_gst_plugins_find_missing (const char * const *elements,
                                         const char        **package);

G_END_DECLS
