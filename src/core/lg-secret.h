/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *lg_secret_name   (const char *prefix,
                        const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *lg_secret_lookup (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
