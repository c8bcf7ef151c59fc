/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "lg-alarm.h"

/**
 * LgAlarm:
 *
 * An alarm by the clock on the wall. Unlike a timeout of the main loop it
 * counts the time that the computer slept, and rings when the clock is set,
 * too, so that nobody need look at the clock from time to time.
 */
struct _LgAlarm
{
  GObject  parent_instance;

  int      fd;
  guint    source;
};

G_DEFINE_FINAL_TYPE (LgAlarm, lg_alarm, G_TYPE_OBJECT)

enum {
  SIGNAL_RING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
expired_cb (int           fd,
            GIOCondition  condition,
            gpointer      user_data)
{
  guint64 n_times;

  /* ECANCELED says that the clock was set. */
  if (read (fd, &n_times, sizeof n_times) == sizeof n_times || errno == ECANCELED)
    g_signal_emit (user_data, signals[SIGNAL_RING], 0);

  return G_SOURCE_CONTINUE;
}

static void
lg_alarm_finalize (GObject *object)
{
  LgAlarm *self = LG_ALARM (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_fd (&self->fd, NULL);

  G_OBJECT_CLASS (lg_alarm_parent_class)->finalize (object);
}

static void
lg_alarm_class_init (LgAlarmClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_alarm_finalize;

  /**
   * LgAlarm::ring:
   *
   * The time has come, or the clock was set; look what time it is.
   */
  signals[SIGNAL_RING] =
    g_signal_new ("ring", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lg_alarm_init (LgAlarm *self)
{
  self->fd = -1;
}

/**
 * lg_alarm_new:
 * @error: return location
 *
 * Returns: (transfer full): an alarm that is not set yet
 */
LgAlarm *
lg_alarm_new (GError **error)
{
  g_autoptr (LgAlarm) self = g_object_new (LG_TYPE_ALARM, NULL);

  self->fd = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (self->fd == -1)
    {
      const int code = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
      return NULL;
    }

  self->source = g_unix_fd_add (self->fd, G_IO_IN, expired_cb, self);

  return g_steal_pointer (&self);
}

/**
 * lg_alarm_set:
 * @self: an alarm
 * @time: when to ring; %LG_TIME_NONE for never
 */
void
lg_alarm_set (LgAlarm *self,
              LgTime   time)
{
  /* A time of 0 would switch it off. */
  const LgTime when = time != LG_TIME_NONE ? MAX (time, 1) : 0;
  const struct itimerspec spec = {
    .it_value = { .tv_sec = when / LG_TIME_SECOND, .tv_nsec = when % LG_TIME_SECOND * 1000 },
  };

  g_return_if_fail (LG_IS_ALARM (self));

  if (timerfd_settime (self->fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &spec, NULL) != 0)
    g_warning ("The alarm could not be set: %s", g_strerror (errno));
}
