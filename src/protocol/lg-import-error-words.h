/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *lg_import_error_say (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
