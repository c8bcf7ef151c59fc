/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-reading.h"

G_BEGIN_DECLS

/* Words and sentences about what a file holds. */

const char *lg_importing_words_kind    (LgImportKind     kind);
const char *lg_importing_words_field   (LgImportKind     kind,
                                        LgImportField    field);
char       *lg_importing_words_lack    (LgImportReading *reading) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_importing_words_doubt   (LgImportReading *reading) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_importing_words_problem (const GError    *error) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_importing_words_left    (gint64           time_left) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
