/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-explore-figures.h"

G_BEGIN_DECLS

const char *lg_explore_words_measure    (LgMeasure         measure);
const char *lg_explore_words_form       (LgExploreForm     form);
const char *lg_explore_words_weekday    (int               weekday);
char       *lg_explore_words_bin        (LgDay             day,
                                         LgBin             bin) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_explore_words_period     (LgPeriod          period) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_explore_words_value      (LgExploreFigures *figures,
                                         gint64            value) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_explore_words_total      (LgExploreFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_explore_words_comparison (LgExploreFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_explore_words_undated    (LgExploreFigures *figures) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
