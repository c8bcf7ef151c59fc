/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-incident-table.h"
#include "lg-task-acts.h"

/* What an act writes, in one transaction on the store's thread. */
typedef struct
{
  char         *id;        /* (owned) (nullable) */
  LgTaskStatus  status;
  LgTaskAnchor  anchor;
  char         *text;      /* (owned) (nullable): the assignee, or the incident's number */
  LgTask       *task;      /* (owned) (nullable) */
  LgTaskEdit    edit;
} Act;

/* An act to be taken back. */
typedef struct
{
  LgStore      *store;   /* (owned) */
  LgTaskChange *change;  /* (owned) */
} Undo;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_free (act->id);
  g_free (act->text);
  g_clear_object (&act->task);
  g_free (act);
}

static Act *
act_new (const char *id)
{
  Act *act = g_new0 (Act, 1);

  act->id = g_strdup (id);

  return act;
}

/* The task as it is now, and a copy that the act may change. */
static gboolean
read_task (LgDb    *db,
           Act     *act,
           LgTask **before,
           LgTask **task,
           GError **error)
{
  *before = lg_tasks_find (db, act->id, error);
  if (*before == NULL)
    return FALSE;

  *task = lg_record_copy (*before);

  return TRUE;
}

static gpointer
read_change (LgDb    *db,
             LgTask  *before,
             gint64   row,
             GError **error)
{
  g_autoptr (LgTask) after = lg_tasks_get (db, row, error);

  return after != NULL ? lg_task_change_new (before, after) : NULL;
}

static gpointer
place_cb (LgDb      *db,
          gpointer   user_data,
          GError   **error)
{
  Act *act = user_data;
  g_autoptr (LgTask) before = NULL;
  g_autoptr (LgTask) task = NULL;

  if (!read_task (db, act, &before, &task, error) || !lg_tasks_place (db, task, act->status, &act->anchor, error))
    return NULL;

  return read_change (db, before, LG_RECORD (task)->row, error);
}

static gpointer
assign_cb (LgDb      *db,
           gpointer   user_data,
           GError   **error)
{
  Act *act = user_data;
  g_autoptr (LgTask) before = NULL;
  g_autoptr (LgTask) task = NULL;

  if (!read_task (db, act, &before, &task, error))
    return NULL;

  lg_record_set_text (&task->assignee, act->text);

  return lg_tasks_update (db, task, error) ? read_change (db, before, LG_RECORD (task)->row, error) : NULL;
}

static gpointer
delete_cb (LgDb      *db,
           gpointer   user_data,
           GError   **error)
{
  Act *act = user_data;
  g_autoptr (LgTask) before = lg_tasks_find (db, act->id, error);

  if (before == NULL || !lg_tasks_set_deleted (db, LG_RECORD (before)->row, TRUE, error))
    return NULL;

  return read_change (db, before, LG_RECORD (before)->row, error);
}

/* A task for an incident is one for its site, unless another is named. */
static gboolean
find_incident (LgDb    *db,
               Act     *act,
               GError **error)
{
  g_autoptr (LgIncident) incident = NULL;

  act->task->incident_row = 0;
  if (act->text == NULL)
    return TRUE;

  incident = lg_incidents_find (db, act->text, error);
  if (incident == NULL)
    return FALSE;

  act->task->incident_row = LG_RECORD (incident)->row;
  if (act->task->site_row == 0)
    act->task->site_row = incident->site_row;

  return TRUE;
}

static gboolean
write_task (LgDb    *db,
            Act     *act,
            GError **error)
{
  if (LG_RECORD (act->task)->row == 0)
    return lg_tasks_insert (db, act->task, error);
  if (act->edit == LG_TASK_EDIT_THIS)
    return lg_tasks_update_one (db, act->task, error);

  return lg_tasks_update (db, act->task, error);
}

static gpointer
save_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  Act *act = user_data;
  gint64 row = LG_RECORD (act->task)->row;
  g_autoptr (LgTask) before = row != 0 ? lg_tasks_get (db, row, error) : NULL;

  if ((row != 0 && before == NULL) || !find_incident (db, act, error) || !write_task (db, act, error))
    return NULL;

  return read_change (db, before, LG_RECORD (act->task)->row, error);
}

static gpointer
undo_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  LgTaskChange *change = user_data;
  gint64 row = LG_RECORD (change->after)->row;

  if (change->before == NULL)
    lg_tasks_set_deleted (db, row, TRUE, error);
  else if (LG_RECORD (change->after)->deleted_at != LG_TIME_NONE)
    lg_tasks_set_deleted (db, row, FALSE, error);
  else
    lg_tasks_undo (db, change->before, change->after, error);

  return NULL;
}

static void
undo_free (gpointer data)
{
  Undo *undo = data;

  g_clear_object (&undo->store);
  g_clear_object (&undo->change);
  g_free (undo);
}

static DexFuture *
undo (gpointer user_data)
{
  Undo *act = user_data;

  return lg_store_write (act->store, "task_undo", undo_cb, g_object_ref (act->change), g_object_unref);
}

/**
 * lg_task_acts_place:
 * @store: the store
 * @id: a task's id
 * @status: its column
 * @anchor: where it goes there
 *
 * Returns: (transfer full): a future of the #LgTaskChange; rejects with
 *   %LG_STORE_ERROR_INVALID where it cannot be done with open checkpoints
 */
DexFuture *
lg_task_acts_place (LgStore            *store,
                    const char         *id,
                    LgTaskStatus        status,
                    const LgTaskAnchor *anchor)
{
  Act *act = act_new (id);

  act->status = status;
  act->anchor = *anchor;

  return lg_store_write (store, "task_move", place_cb, act, act_free);
}

/* Returns: (transfer full): a future of the #LgTaskChange */
DexFuture *
lg_task_acts_assign (LgStore    *store,
                     const char *id,
                     const char *assignee)
{
  Act *act = act_new (id);

  act->text = g_strdup (assignee);

  return lg_store_write (store, "task_assign", assign_cb, act, act_free);
}

/* Returns: (transfer full): a future of the #LgTaskChange */
DexFuture *
lg_task_acts_delete (LgStore    *store,
                     const char *id)
{
  return lg_store_write (store, "task_delete", delete_cb, act_new (id), act_free);
}

/**
 * lg_task_acts_save:
 * @store: the store
 * @task: a new task, or one with its changes
 * @incident_number: (nullable): the incident it is for
 * @edit: whether those to come are changed, too
 *
 * Returns: (transfer full): a future of the #LgTaskChange; rejects with
 *   %LG_STORE_ERROR_CONFLICT where somebody else changed it in the meantime
 */
DexFuture *
lg_task_acts_save (LgStore    *store,
                   LgTask     *task,
                   const char *incident_number,
                   LgTaskEdit  edit)
{
  Act *act = act_new (NULL);

  act->task = lg_record_copy (task);
  act->text = g_strdup (incident_number);
  act->edit = edit;

  return lg_store_write (store, LG_RECORD (task)->row == 0 ? "task_create" : "task_update", save_cb, act, act_free);
}

/**
 * lg_task_acts_tell:
 * @host: the window
 * @store: the store
 * @sentence: what was done
 * @change: what it did
 *
 * Tells of an act on a task, and offers to take it back.
 */
void
lg_task_acts_tell (LgPageHost   *host,
                   LgStore      *store,
                   const char   *sentence,
                   LgTaskChange *change)
{
  Undo *act = g_new0 (Undo, 1);

  act->store = g_object_ref (store);
  act->change = g_object_ref (change);
  lg_page_host_tell_act (host, sentence, undo, act, undo_free);
}
