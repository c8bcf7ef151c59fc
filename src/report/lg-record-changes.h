/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *lg_record_changes_describe (const char *before_text,
                                  const char *after_text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
