/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-reminder-told.h"
#include "lg-task-reminders.h"
#include "lg-weak.h"

/* Stands for the tasks of the one notification that tells of many. */
#define MANY ""

/**
 * LgReminderTold:
 *
 * The notifications that were sent, and are withdrawn as soon as their tasks
 * are done or deleted, or due at another time: what is over needs nobody.
 */
struct _LgReminderTold
{
  GObject       parent_instance;

  GApplication *application;  /* (unowned): which outlives it */
  LgStore      *store;        /* (owned) */
  GHashTable   *tasks;        /* (owned) (element-type utf8): ids of tasks, and MANY */
};

G_DEFINE_FINAL_TYPE (LgReminderTold, lg_reminder_told, G_TYPE_OBJECT)

/* A look at the tasks that were told of. */
typedef struct
{
  gpointer   told;   /* (owned): a weak reference */
  GStrv      tasks;  /* (owned) */
  GPtrArray *over;  /* (owned) (element-type utf8): unowned, of those */
} Review;

static void
review_free (gpointer data)
{
  Review *it = data;

  lg_weak_free (it->told);
  g_strfreev (it->tasks);
  g_ptr_array_unref (it->over);
  g_free (it);
}

static gpointer
find_over_cb (LgDb      *db,
              gpointer   user_data,
              GError   **error)
{
  Review *it = user_data;
  gboolean stands;

  for (char **task = it->tasks; *task != NULL; task++)
    {
      gboolean read = g_str_equal (*task, MANY) ? lg_task_reminders_any_stand (db, &stands, error)
                                                : lg_task_reminders_stands (db, *task, &stands, error);

      if (!read)
        return NULL;
      if (!stands)
        g_ptr_array_add (it->over, *task);
    }

  return NULL;
}

static DexFuture *
found_over_cb (DexFuture *future,
               gpointer   user_data)
{
  Review *it = user_data;
  g_autoptr (LgReminderTold) self = lg_weak_get (it->told);
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error) == NULL)
    g_message ("Reminders could not be looked through: %s", error->message);

  for (guint i = 0; self != NULL && i < it->over->len; i++)
    {
      const char *task = g_ptr_array_index (it->over, i);
      g_autofree char *name = lg_reminder_told_name (g_str_equal (task, MANY) ? NULL : task);

      g_application_withdraw_notification (self->application, name);
      g_hash_table_remove (self->tasks, task);
    }

  return NULL;
}

static void
lg_reminder_told_finalize (GObject *object)
{
  LgReminderTold *self = LG_REMINDER_TOLD (object);

  g_clear_object (&self->store);
  g_hash_table_unref (self->tasks);

  G_OBJECT_CLASS (lg_reminder_told_parent_class)->finalize (object);
}

static void
lg_reminder_told_class_init (LgReminderToldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_reminder_told_finalize;
}

static void
lg_reminder_told_init (LgReminderTold *self)
{
  self->tasks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

LgReminderTold *
lg_reminder_told_new (GApplication *application,
                      LgStore      *store)
{
  LgReminderTold *self = g_object_new (LG_TYPE_REMINDER_TOLD, NULL);

  self->application = application;
  self->store = g_object_ref (store);

  return self;
}

/**
 * lg_reminder_told_name:
 * @task: (nullable): the id of a task, NULL for many at once
 *
 * Returns: (transfer full): what the notification is called
 */
char *
lg_reminder_told_name (const char *task)
{
  return task != NULL ? g_strconcat ("task-", task, NULL) : g_strdup ("tasks");
}

/* Remembers that a notification was sent. */
void
lg_reminder_told_add (LgReminderTold *self,
                      const char     *task)
{
  g_hash_table_add (self->tasks, g_strdup (task != NULL ? task : MANY));
}

/* Withdraws what is over. */
void
lg_reminder_told_review (LgReminderTold *self)
{
  g_autofree const char **tasks = NULL;
  Review *it;

  if (g_hash_table_size (self->tasks) == 0)
    return;

  it = g_new0 (Review, 1);
  tasks = (const char **) g_hash_table_get_keys_as_array (self->tasks, NULL);
  it->told = lg_weak_new (self);
  it->tasks = g_strdupv ((char **) tasks);
  it->over = g_ptr_array_new ();
  dex_future_disown (dex_future_finally (lg_store_read (self->store, find_over_cb, it, NULL), found_over_cb, it,
                                         review_free));
}
