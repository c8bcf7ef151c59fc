/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-task.h"

G_BEGIN_DECLS

char *lg_task_calendar_print (GPtrArray *tasks,
                              int        lead) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
