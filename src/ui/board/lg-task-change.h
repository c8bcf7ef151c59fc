/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-task.h"

G_BEGIN_DECLS

#define LG_TYPE_TASK_CHANGE (lg_task_change_get_type ())

G_DECLARE_FINAL_TYPE (LgTaskChange, lg_task_change, LG, TASK_CHANGE, GObject)

/* What an act did to a task. */
struct _LgTaskChange
{
  GObject  parent_instance;

  LgTask  *before;  /* (owned) (nullable): NULL where the act made it */
  LgTask  *after;   /* (owned) */
};

LgTaskChange *lg_task_change_new (LgTask *before,
                                  LgTask *after) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
