/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-time.h"

G_BEGIN_DECLS

#define LG_TYPE_TIME_LABEL (lg_time_label_get_type ())

G_DECLARE_FINAL_TYPE (LgTimeLabel, lg_time_label, LG, TIME_LABEL, AdwBin)

void       lg_time_label_set_time     (LgTimeLabel *self,
                                       LgTime       time,
                                       LgPrecision  precision,
                                       const char  *zone);
char      *lg_time_label_dup_absolute (LgTimeLabel *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
