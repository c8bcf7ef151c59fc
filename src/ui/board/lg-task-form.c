/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-site-table.h"
#include "lg-task-form.h"
#include "lg-task-lanes.h"
#include "lg-task-table.h"

G_DEFINE_FINAL_TYPE (LgTaskForm, lg_task_form, G_TYPE_OBJECT)

static void
lg_task_form_finalize (GObject *object)
{
  LgTaskForm *self = LG_TASK_FORM (object);

  g_clear_object (&self->task);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->assignees, g_strfreev);

  G_OBJECT_CLASS (lg_task_form_parent_class)->finalize (object);
}

static void
lg_task_form_class_init (LgTaskFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_task_form_finalize;
}

static void
lg_task_form_init (LgTaskForm *self)
{
}

static LgTask *
make_task (void)
{
  LgTask *task = g_object_new (LG_TYPE_TASK, NULL);

  task->kind = LG_TASK_KIND_PATROL;

  return task;
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_autoptr (LgTaskForm) self = g_object_new (LG_TYPE_TASK_FORM, NULL);

  self->task = user_data != NULL ? lg_tasks_find (db, user_data, error) : make_task ();
  if (self->task != NULL)
    self->sites = lg_sites_list (db, error);
  if (self->sites != NULL)
    self->assignees = lg_task_assignees (db, error);

  return self->assignees != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * lg_task_form_read:
 * @store: the store
 * @id: (nullable): a task's id, NULL for a new task
 *
 * Returns: (transfer full): a future of the #LgTaskForm
 */
DexFuture *
lg_task_form_read (LgStore    *store,
                   const char *id)
{
  return lg_store_read (store, read_cb, g_strdup (id), g_free);
}
