/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-task-change.h"

G_DEFINE_FINAL_TYPE (LgTaskChange, lg_task_change, G_TYPE_OBJECT)

static void
lg_task_change_finalize (GObject *object)
{
  LgTaskChange *self = LG_TASK_CHANGE (object);

  g_clear_object (&self->before);
  g_clear_object (&self->after);

  G_OBJECT_CLASS (lg_task_change_parent_class)->finalize (object);
}

static void
lg_task_change_class_init (LgTaskChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_task_change_finalize;
}

static void
lg_task_change_init (LgTaskChange *self)
{
}

/**
 * lg_task_change_new:
 * @before: (nullable): the task before an act, NULL where the act made it
 * @after: the task as the act wrote it
 *
 * Returns: (transfer full): both
 */
LgTaskChange *
lg_task_change_new (LgTask *before,
                    LgTask *after)
{
  LgTaskChange *self = g_object_new (LG_TYPE_TASK_CHANGE, NULL);

  g_set_object (&self->before, before);
  self->after = g_object_ref (after);

  return self;
}
