/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include "lg-protocol-runner.h"
#include "lg-protocol-work-private.h"

/**
 * LgProtocolRunner:
 *
 * Carries out a run of the protocol for a view: the steps are done on the
 * store's thread, and after each one the view is told on the main context.
 */
struct _LgProtocolRunner
{
  GObject   parent_instance;

  LgStore  *store;       /* (owned) */
  gboolean  running;
  gboolean  stopping;
  guint     n_finished;  /* steps of the run that is on */
};

G_DEFINE_FINAL_TYPE (LgProtocolRunner, lg_protocol_runner, G_TYPE_OBJECT)

enum {
  PROP_RUNNING = 1,
  PROP_N_FINISHED,
  N_PROPS
};

enum {
  SIGNAL_STEP_FINISHED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

typedef struct
{
  LgProtocolRunner *runner;  /* (owned) */
  LgProtocolWork   *work;    /* (owned) */
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_object_unref (errand->runner);
  lg_protocol_work_unref (errand->work);
  g_free (errand);
}

static void
set_progress (LgProtocolRunner *self,
              gboolean          running,
              guint             n_finished)
{
  self->n_finished = n_finished;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FINISHED]);

  if (self->running != running)
    {
      self->running = running;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
    }
}

static DexFuture *
write_part (LgProtocolRunner *self,
            const char       *action,
            LgStoreFunc       func,
            LgProtocolWork   *work)
{
  return lg_store_write (self->store, action, func, lg_protocol_work_ref (work), lg_protocol_work_unref);
}

static void
tell_step (LgProtocolRunner *self,
           LgProtocolStep   *step)
{
  set_progress (self, TRUE, (guint) step->number);
  g_signal_emit (self, signals[SIGNAL_STEP_FINISHED], 0, step);
}

static gboolean
carry_out (LgProtocolRunner  *self,
           LgProtocolWork    *work,
           GError           **error)
{
  if (!dex_await (write_part (self, "protocol_begin", lg_protocol_work_begin_cb, work), error))
    return FALSE;

  while (!work->finished && !self->stopping)
    {
      if (!dex_await (write_part (self, "protocol_step", lg_protocol_work_advance_cb, work), error))
        return FALSE;
      if (work->step != NULL)
        tell_step (self, work->step);
    }

  return TRUE;
}

static DexFuture *
run_fiber (gpointer user_data)
{
  Errand *errand = user_data;
  GError *error = NULL;
  gboolean success = carry_out (errand->runner, errand->work, &error);

  set_progress (errand->runner, FALSE, errand->runner->n_finished);

  return success ? dex_future_new_take_object (g_object_ref (errand->work->run)) : dex_future_new_for_error (error);
}

static void
lg_protocol_runner_finalize (GObject *object)
{
  g_object_unref (LG_PROTOCOL_RUNNER (object)->store);

  G_OBJECT_CLASS (lg_protocol_runner_parent_class)->finalize (object);
}

static void
lg_protocol_runner_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LgProtocolRunner *self = LG_PROTOCOL_RUNNER (object);

  switch (prop_id)
    {
    case PROP_RUNNING:
      g_value_set_boolean (value, self->running);
      break;
    case PROP_N_FINISHED:
      g_value_set_uint (value, self->n_finished);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_protocol_runner_class_init (LgProtocolRunnerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lg_protocol_runner_finalize;
  object_class->get_property = lg_protocol_runner_get_property;

  properties[PROP_RUNNING] =
    g_param_spec_boolean ("running", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_FINISHED] =
    g_param_spec_uint ("n-finished", NULL, NULL, 0, 15, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LgProtocolRunner::step-finished:
   * @self: the runner
   * @step: the step, with its outcome
   */
  signals[SIGNAL_STEP_FINISHED] =
    g_signal_new ("step-finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, LG_TYPE_PROTOCOL_STEP);
}

static void
lg_protocol_runner_init (LgProtocolRunner *self)
{
}

LgProtocolRunner *
lg_protocol_runner_new (LgStore *store)
{
  LgProtocolRunner *self = g_object_new (LG_TYPE_PROTOCOL_RUNNER, NULL);

  self->store = g_object_ref (store);

  return self;
}

/**
 * lg_protocol_runner_run:
 * @self: a runner that is not running
 * @incident: (nullable): an incident's id or number; none for the whole store
 * @steps: a bit for each step to carry out, %LG_PROTOCOL_ALL_STEPS for all
 * @trigger: who or what starts it
 *
 * Returns: (transfer full): a future of the #LgProtocolRun
 */
DexFuture *
lg_protocol_runner_run (LgProtocolRunner *self,
                        const char       *incident,
                        guint             steps,
                        const char       *trigger)
{
  Errand *errand;

  dex_return_error_if_fail (LG_IS_PROTOCOL_RUNNER (self));
  dex_return_error_if_fail (!self->running);

  errand = g_new0 (Errand, 1);
  errand->runner = g_object_ref (self);
  errand->work = lg_protocol_work_new (self->store, incident, steps, trigger);
  self->stopping = FALSE;
  set_progress (self, TRUE, 0);

  return dex_scheduler_spawn (NULL, 0, run_fiber, errand, errand_free);
}

/**
 * lg_protocol_runner_stop:
 * @self: a runner
 *
 * Stops after the step that is on. The next run goes on from there.
 */
void
lg_protocol_runner_stop (LgProtocolRunner *self)
{
  g_return_if_fail (LG_IS_PROTOCOL_RUNNER (self));

  self->stopping = TRUE;
}

gboolean
lg_protocol_runner_get_running (LgProtocolRunner *self)
{
  g_return_val_if_fail (LG_IS_PROTOCOL_RUNNER (self), FALSE);

  return self->running;
}

guint
lg_protocol_runner_get_n_finished (LgProtocolRunner *self)
{
  g_return_val_if_fail (LG_IS_PROTOCOL_RUNNER (self), 0);

  return self->n_finished;
}
