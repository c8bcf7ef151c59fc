/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-paged-row.h"
#include "lg-task.h"

G_BEGIN_DECLS

typedef enum
{
  LG_TASK_GAP_NONE,
  LG_TASK_GAP_ABOVE,
  LG_TASK_GAP_BELOW,
} LgTaskGap;

#define LG_TYPE_TASK_CARD (lg_task_card_get_type ())

G_DECLARE_FINAL_TYPE (LgTaskCard, lg_task_card, LG, TASK_CARD, LgPagedRow)

LgTask    *lg_task_card_get_task (LgTaskCard *self);
GtkWidget *lg_task_card_get_face (LgTaskCard *self);
void       lg_task_card_set_gap  (LgTaskCard *self,
                                  LgTaskGap   gap);

G_END_DECLS
