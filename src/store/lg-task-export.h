/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-task-table.h"

G_BEGIN_DECLS

char *lg_task_export_calendar (LgDb                *db,
                               const LgTaskFilter  *filter,
                               gint64              *n_tasks,
                               GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
