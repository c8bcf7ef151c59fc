/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page-host.h"
#include "lg-store.h"
#include "lg-task-change.h"
#include "lg-task-table.h"

G_BEGIN_DECLS

typedef enum
{
  LG_TASK_EDIT_THIS,     /* this task alone */
  LG_TASK_EDIT_TO_COME,  /* and those to come, where it repeats */
} LgTaskEdit;

DexFuture *lg_task_acts_place  (LgStore             *store,
                                const char          *id,
                                LgTaskStatus         status,
                                const LgTaskAnchor  *anchor) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_task_acts_assign (LgStore             *store,
                                const char          *id,
                                const char          *assignee) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_task_acts_delete (LgStore             *store,
                                const char          *id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_task_acts_save   (LgStore             *store,
                                LgTask              *task,
                                const char          *incident_number,
                                LgTaskEdit           edit) G_GNUC_WARN_UNUSED_RESULT;
void       lg_task_acts_tell   (LgPageHost          *host,
                                LgStore             *store,
                                const char          *sentence,
                                LgTaskChange        *change);

G_END_DECLS
