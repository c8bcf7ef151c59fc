/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store.h"
#include "lg-weekly-report.h"

G_BEGIN_DECLS

DexFuture *lg_report_acts_approve (LgStore        *store,
                                   LgWeeklyReport *report) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_report_acts_save    (LgStore        *store,
                                   LgWeeklyReport *report,
                                   const char     *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
