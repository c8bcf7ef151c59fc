/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-alarm.h"
#include "lg-background.h"
#include "lg-reminder-note.h"
#include "lg-reminder-told.h"
#include "lg-reminder.h"
#include "lg-task-reminders.h"
#include "lg-weak.h"

/* Of more tasks at once, one notification tells. */
#define MOST_NOTES 3

/* Who shows notifications; from within a sandbox only the portal is seen. */
#define SERVER "org.freedesktop.Notifications"
#define PORTAL "org.freedesktop.portal.Desktop"

/**
 * LgReminder:
 *
 * Reminds of a store's tasks with notifications, each due time once. It
 * sleeps until the next one, and looks again when the store changes. While
 * nobody is there to show a notification it takes none away.
 */
struct _LgReminder
{
  GObject         parent_instance;

  GApplication   *application;  /* which outlives it */
  LgStore        *store;        /* (owned) */
  LgAlarm        *alarm;        /* (owned) (nullable) */
  LgReminderTold *told;         /* (owned): what was sent */
  guint           watch;
  gboolean        has_server;
  gboolean        is_looking;
  gboolean        looks_again;  /* something changed meanwhile */
};

G_DEFINE_FINAL_TYPE (LgReminder, lg_reminder, G_TYPE_OBJECT)

/* A look at the tasks on the threads of the store. */
typedef struct
{
  gpointer      reminder;     /* (owned): a weak reference */
  GApplication *application;  /* (owned): held, so that what was taken is told */
  char         *folder;       /* (owned) */
  LgTime        next;
  GPtrArray    *tasks;        /* (owned) (nullable) (element-type LgTask) */
  gint64        n_due;
} Look;

static void look (LgReminder *self);

static Look *
look_new (LgReminder *self)
{
  Look *it = g_new0 (Look, 1);

  it->reminder = lg_weak_new (self);
  it->application = g_object_ref (self->application);
  it->folder = g_strdup (lg_store_get_folder (self->store));
  g_application_hold (it->application);

  return it;
}

static void
look_free (gpointer data)
{
  Look *it = data;

  g_application_release (it->application);
  g_object_unref (it->application);
  g_clear_pointer (&it->tasks, g_ptr_array_unref);
  lg_weak_free (it->reminder);
  g_free (it->folder);
  g_free (it);
}

static gpointer
find_next_cb (LgDb      *db,
              gpointer   user_data,
              GError   **error)
{
  lg_task_reminders_find_next (db, &((Look *) user_data)->next, error);

  return NULL;
}

static gpointer
take_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  Look *it = user_data;

  it->tasks = lg_task_reminders_take (db, lg_time_now (), MOST_NOTES, &it->n_due, error);

  return NULL;
}

static void
send_one (Look           *it,
          LgTask         *task,
          LgReminderTold *told)
{
  g_autoptr (GNotification) note = lg_reminder_note_for_task (task, it->folder, lg_time_now ());
  g_autofree char *id = lg_reminder_told_name (LG_RECORD (task)->id);

  g_application_send_notification (it->application, id, note);
  if (told != NULL)
    lg_reminder_told_add (told, LG_RECORD (task)->id);
}

static void
send_notes (Look           *it,
            LgReminderTold *told)
{
  g_autoptr (GNotification) note = NULL;
  g_autofree char *id = lg_reminder_told_name (NULL);

  if (it->n_due <= MOST_NOTES)
    {
      for (guint i = 0; i < it->tasks->len; i++)
        send_one (it, it->tasks->pdata[i], told);
      return;
    }

  note = lg_reminder_note_for_tasks (it->tasks, it->n_due, it->folder);
  g_application_send_notification (it->application, id, note);
  if (told != NULL)
    lg_reminder_told_add (told, NULL);
}

static void
finish_looking (LgReminder *self,
                gboolean    again)
{
  self->is_looking = FALSE;
  if (again || self->looks_again)
    look (self);
}

static DexFuture *
taken_cb (DexFuture *future,
          gpointer   user_data)
{
  Look *it = user_data;
  g_autoptr (LgReminder) self = lg_weak_get (it->reminder);
  g_autoptr (GError) error = NULL;
  const gboolean taken = dex_future_get_value (future, &error) != NULL;

  if (taken)
    send_notes (it, self != NULL ? self->told : NULL);
  else
    g_message ("Nobody could be reminded of a task: %s", error->message);
  if (self != NULL)
    finish_looking (self, taken);

  return NULL;
}

static void
take (LgReminder *self)
{
  Look *it = look_new (self);

  dex_future_disown (dex_future_finally (lg_store_write (self->store, "task_remind", take_cb, it, NULL), taken_cb, it,
                                         look_free));
}

static DexFuture *
next_found_cb (DexFuture *future,
               gpointer   user_data)
{
  Look *it = user_data;
  g_autoptr (LgReminder) self = lg_weak_get (it->reminder);
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error) == NULL)
    g_message ("The next reminder could not be found: %s", error->message);
  if (self == NULL)
    return NULL;

  if (error == NULL && it->next != LG_TIME_NONE)
    lg_background_ask (it->application, it->folder);
  if (error == NULL && it->next != LG_TIME_NONE && it->next <= lg_time_now ())
    {
      take (self);
      return NULL;
    }

  lg_alarm_set (self->alarm, error == NULL ? it->next : LG_TIME_NONE);
  finish_looking (self, FALSE);

  return NULL;
}

static void
look (LgReminder *self)
{
  Look *it;

  self->looks_again = self->is_looking;
  if (self->is_looking || !self->has_server || self->alarm == NULL)
    return;

  self->is_looking = TRUE;
  it = look_new (self);
  dex_future_disown (dex_future_finally (lg_store_read (self->store, find_next_cb, it, NULL), next_found_cb, it,
                                         look_free));
}

static void
changed_cb (LgReminder         *self,
            const char * const *types)
{
  if (g_strv_contains (types, "task"))
    lg_reminder_told_review (self->told);
  if (g_strv_contains (types, "task") || g_strv_contains (types, "setting"))
    look (self);
}

static void
server_appeared_cb (GDBusConnection *connection,
                    const char      *name,
                    const char      *owner,
                    gpointer         user_data)
{
  LG_REMINDER (user_data)->has_server = TRUE;
  look (user_data);
}

static void
server_vanished_cb (GDBusConnection *connection,
                    const char      *name,
                    gpointer         user_data)
{
  LG_REMINDER (user_data)->has_server = FALSE;
}

static void
lg_reminder_dispose (GObject *object)
{
  LgReminder *self = LG_REMINDER (object);

  g_clear_handle_id (&self->watch, g_bus_unwatch_name);
  g_clear_object (&self->alarm);
  g_clear_object (&self->told);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_reminder_parent_class)->dispose (object);
}

static void
lg_reminder_class_init (LgReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_reminder_dispose;
}

static void
lg_reminder_init (LgReminder *self)
{
  g_autoptr (GError) error = NULL;

  self->alarm = lg_alarm_new (&error);
  if (self->alarm != NULL)
    g_signal_connect_object (self->alarm, "ring", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  else
    g_warning ("Tasks are not reminded of: %s", error->message);
}

/**
 * lg_reminder_new:
 * @application: who sends the notifications; it has the actions `show-record` and `show-page`
 * @store: where the tasks are
 *
 * Returns: (transfer full): what reminds for as long as it lives
 */
LgReminder *
lg_reminder_new (GApplication *application,
                 LgStore      *store)
{
  LgReminder *self = g_object_new (LG_TYPE_REMINDER, NULL);

  self->application = application;
  self->store = g_object_ref (store);
  self->told = lg_reminder_told_new (application, store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->watch = g_bus_watch_name (G_BUS_TYPE_SESSION, lg_background_is_sandboxed () ? PORTAL : SERVER,
                                  G_BUS_NAME_WATCHER_FLAGS_AUTO_START, server_appeared_cb, server_vanished_cb, self,
                                  NULL);

  return self;
}
