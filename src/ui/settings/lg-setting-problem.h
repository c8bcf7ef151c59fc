/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-settings.h"

G_BEGIN_DECLS

char *lg_setting_problem_describe (const LgSetting *setting,
                                   const char      *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
