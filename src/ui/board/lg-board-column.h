/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-task-list.h"
#include "lg-task-table.h"

G_BEGIN_DECLS

#define LG_TYPE_BOARD_COLUMN (lg_board_column_get_type ())

G_DECLARE_FINAL_TYPE (LgBoardColumn, lg_board_column, LG, BOARD_COLUMN, AdwBin)

void         lg_board_column_show        (LgBoardColumn           *self,
                                          LgStore                 *store,
                                          const LgTaskBoardFilter *filter);
void         lg_board_column_move_on     (LgBoardColumn           *self,
                                          const LgTaskBoardFilter *filter);
LgTaskStatus lg_board_column_get_status  (LgBoardColumn           *self);
guint        lg_board_column_get_n_tasks (LgBoardColumn           *self);
gboolean     lg_board_column_get_loading (LgBoardColumn           *self);
void         lg_board_column_set_awake   (LgBoardColumn           *self,
                                          gboolean                 awake);
void         lg_board_column_make_brief  (LgBoardColumn           *self);
gboolean     lg_board_column_is_awake    (LgBoardColumn           *self);
gboolean     lg_board_column_is_in_use   (LgBoardColumn           *self);
gboolean     lg_board_column_show_task   (LgBoardColumn           *self,
                                          gint64                   row);
void         lg_board_column_take_focus  (LgBoardColumn           *self);
gboolean     lg_board_column_find_beside (LgBoardColumn           *self,
                                          gint64                   row,
                                          gboolean                 up,
                                          LgTaskAnchor            *anchor);

G_END_DECLS
