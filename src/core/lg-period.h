/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-time.h"

G_BEGIN_DECLS

/* Local days, from the first to the one before @until. */
typedef struct
{
  LgDay since;
  LgDay until;
} LgPeriod;

/* What a period is cut into. */
typedef enum
{
  LG_BIN_DAY,
  LG_BIN_WEEK,   /* from Monday on */
  LG_BIN_MONTH,
  LG_BIN_YEAR,
} LgBin;

int      lg_period_get_days   (LgPeriod  self);
LgBin    lg_period_choose_bin (LgPeriod  self);
guint    lg_period_count_bins (LgPeriod  self,
                               LgBin     bin);
LgPeriod lg_period_get_bin    (LgPeriod  self,
                               LgBin     bin,
                               guint     index);
guint    lg_period_find_bin   (LgPeriod  self,
                               LgBin     bin,
                               LgDay     day);
guint    lg_period_match_bin  (LgPeriod  self,
                               LgBin     bin,
                               LgDay     day_before);
LgPeriod lg_period_before     (LgPeriod  self);
LgPeriod lg_period_after      (LgPeriod  self);
LgPeriod lg_period_zoom       (LgPeriod  self,
                               double    factor,
                               double    centre,
                               LgPeriod  bounds);

LgPeriod lg_period_weeks      (LgDay     today,
                               guint     n_weeks);
LgPeriod lg_period_months     (LgDay     today,
                               guint     n_months);

G_END_DECLS
