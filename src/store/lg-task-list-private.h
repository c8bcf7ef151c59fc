/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"
#include "lg-task-list.h"

G_BEGIN_DECLS

void         lg_task_board_filter_append_where (const LgTaskBoardFilter  *self,
                                                GString                  *sql);
LgStatement *lg_task_board_filter_query        (const LgTaskBoardFilter  *self,
                                                LgDb                     *db,
                                                const char               *sql,
                                                GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
