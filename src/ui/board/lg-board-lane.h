/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-board-column.h"

G_BEGIN_DECLS

#define LG_BOARD_N_COLUMNS LG_TASK_STATUS_DONE

#define LG_TYPE_BOARD_LANE (lg_board_lane_get_type ())

G_DECLARE_FINAL_TYPE (LgBoardLane, lg_board_lane, LG, BOARD_LANE, AdwBin)

GtkWidget     *lg_board_lane_new         (const char              *key,
                                          const char              *title);
const char    *lg_board_lane_get_key     (LgBoardLane             *self);
void           lg_board_lane_show        (LgBoardLane             *self,
                                          LgStore                 *store,
                                          const LgTaskBoardFilter *filter);
void           lg_board_lane_show_only   (LgBoardLane             *self,
                                          LgTaskStatus             status);
LgBoardColumn *lg_board_lane_get_column  (LgBoardLane             *self,
                                          LgTaskStatus             status);
gboolean       lg_board_lane_build_next  (LgBoardLane             *self);
gboolean       lg_board_lane_take_next   (LgBoardLane             *self);
gboolean       lg_board_lane_is_in_use   (LgBoardLane             *self);
void           lg_board_lane_hide_next   (LgBoardLane             *self);
void           lg_board_lane_retire      (LgBoardLane             *self);
gboolean       lg_board_lane_is_retired  (LgBoardLane             *self);

G_END_DECLS
