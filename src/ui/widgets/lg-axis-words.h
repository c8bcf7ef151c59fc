/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-axis-entry.h"

G_BEGIN_DECLS

char       *lg_axis_words_title  (LgAxisEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_axis_words_detail (LgAxisEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
const char *lg_axis_words_state  (LgAxisEntry *entry);
const char *lg_axis_words_icon   (LgAxisEntry *entry);

G_END_DECLS
