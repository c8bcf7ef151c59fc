/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *lg_text_match_new    (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *lg_text_like_pattern (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
