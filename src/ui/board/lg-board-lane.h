/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-board-column.h"

G_BEGIN_DECLS

#define LG_BOARD_N_COLUMNS LG_TASK_STATUS_DONE

#define LG_TYPE_BOARD_LANE (lg_board_lane_get_type ())

G_DECLARE_FINAL_TYPE (LgBoardLane, lg_board_lane, LG, BOARD_LANE, AdwBin)

void           lg_board_lane_show       (LgBoardLane             *self,
                                         LgStore                 *store,
                                         const LgTaskBoardFilter *filter);
void           lg_board_lane_set_title  (LgBoardLane             *self,
                                         const char              *title);
void           lg_board_lane_show_only  (LgBoardLane             *self,
                                         LgTaskStatus             status);
LgBoardColumn *lg_board_lane_get_column (LgBoardLane             *self,
                                         LgTaskStatus             status);

G_END_DECLS
