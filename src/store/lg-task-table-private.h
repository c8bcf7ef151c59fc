/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-table-private.h"
#include "lg-task-table.h"

G_BEGIN_DECLS

/* Between two neighbours of a column there is room for so many halvings that they need not give way for years. */
#define LG_TASK_STEP (G_GINT64_CONSTANT (1) << 32)

extern const LgTable lg_tasks;

gboolean lg_tasks_find_room       (LgDb                *db,
                                   LgTask              *task,
                                   const LgTaskAnchor  *anchor,
                                   GError             **error);
gboolean lg_tasks_find_first_room (LgDb                *db,
                                   LgTask              *task,
                                   GError             **error);
gboolean lg_tasks_continue        (LgDb                *db,
                                   LgTask              *task,
                                   GError             **error);

G_END_DECLS
