/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-discrepancy.h"

G_BEGIN_DECLS

char *lg_count_words_title       (LgDiscrepancy *discrepancy) G_GNUC_WARN_UNUSED_RESULT;
char *lg_count_words_where       (LgDiscrepancy *discrepancy) G_GNUC_WARN_UNUSED_RESULT;
char *lg_count_words_value       (LgDiscrepancy *discrepancy) G_GNUC_WARN_UNUSED_RESULT;
char *lg_count_words_unlikely    (double         probability) G_GNUC_WARN_UNUSED_RESULT;
char *lg_count_words_explanation (LgDiscrepancy *discrepancy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
