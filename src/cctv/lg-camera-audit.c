/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include "lg-camera-audit.h"
#include "lg-camera-look.h"

/* Looks at many cameras, a few at a time. */

/* Decoders share the processors, and a recorder that serves many cameras opens few of its streams at once. */
#define MOST_AT_ONCE 8
#define MOST_A_HOST  4

typedef struct
{
  GPtrArray  *probes;   /* (owned) (element-type LgCameraProbe) */
  GPtrArray  *hosts;    /* (owned) (element-type utf8): of each probe */
  GPtrArray  *checks;   /* (owned) (element-type LgCameraCheck): of each probe, NULL before it is done */
  gboolean   *started;  /* (owned): each probe */
  GHashTable *running;  /* (owned) (element-type utf8 guint): how many, by host */
  guint       n_running;
  guint       n_done;
  gboolean    is_starting;
  DexPromise *promise;  /* (owned) */
} Audit;

typedef struct
{
  Audit *audit;
  guint  index;
} Turn;

static void start_some (Audit *self);

static void
destroy (Audit *self)
{
  g_ptr_array_unref (self->probes);
  g_ptr_array_unref (self->hosts);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_free (self->started);
  g_hash_table_unref (self->running);
  dex_unref (self->promise);
  g_free (self);
}

static void
count (Audit *self,
       guint  index,
       int    change)
{
  char *host = g_ptr_array_index (self->hosts, index);
  int n_running = GPOINTER_TO_INT (g_hash_table_lookup (self->running, host));

  g_hash_table_insert (self->running, host, GINT_TO_POINTER (n_running + change));
  self->n_running += change;
}

static gboolean
may_start (Audit *self,
           guint  index)
{
  const char *host = g_ptr_array_index (self->hosts, index);

  return !self->started[index] && GPOINTER_TO_INT (g_hash_table_lookup (self->running, host)) < MOST_A_HOST;
}

static void
finish (Audit *self)
{
  dex_promise_resolve_boxed (self->promise, G_TYPE_PTR_ARRAY, g_steal_pointer (&self->checks));
  destroy (self);
}

/* A helper that could not be started is a check that failed, and the other cameras are looked at nevertheless. */
static DexFuture *
done_cb (DexFuture *future,
         gpointer   user_data)
{
  Turn *turn = user_data;
  Audit *self = turn->audit;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (value == NULL)
    g_message ("%s", error->message);
  self->checks->pdata[turn->index] = value != NULL ? g_value_dup_boxed (value)
                                                   : lg_camera_check_new (LG_CAMERA_RESULT_FAILED);
  count (self, turn->index, -1);
  self->n_done++;
  start_some (self);

  return NULL;
}

static void
start (Audit *self,
       guint  index)
{
  Turn *turn = g_new0 (Turn, 1);

  turn->audit = self;
  turn->index = index;
  self->started[index] = TRUE;
  count (self, index, 1);
  dex_future_disown (dex_future_finally (lg_camera_look (g_ptr_array_index (self->probes, index)), done_cb, turn, g_free));
}

static gboolean
start_one (Audit *self)
{
  if (self->n_running == MOST_AT_ONCE)
    return FALSE;

  for (guint i = 0; i < self->probes->len; i++)
    {
      if (may_start (self, i))
        {
          start (self, i);
          return TRUE;
        }
    }

  return FALSE;
}

/* A helper that cannot be started is done with while it is started. */
static void
start_some (Audit *self)
{
  if (self->is_starting)
    return;

  self->is_starting = TRUE;
  while (start_one (self))
    ;
  self->is_starting = FALSE;

  if (self->n_done == self->probes->len)
    finish (self);
}

static Audit *
create (GPtrArray *probes)
{
  Audit *self = g_new0 (Audit, 1);

  self->probes = g_ptr_array_ref (probes);
  self->hosts = g_ptr_array_new_with_free_func (g_free);
  self->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_camera_check_free);
  self->started = g_new0 (gboolean, probes->len);
  self->running = g_hash_table_new (g_str_hash, g_str_equal);
  self->promise = dex_promise_new ();
  g_ptr_array_set_size (self->checks, (int) probes->len);
  for (guint i = 0; i < probes->len; i++)
    g_ptr_array_add (self->hosts, lg_camera_probe_dup_host (g_ptr_array_index (probes, i)));

  return self;
}

/**
 * lg_camera_audit:
 * @probes: (element-type LgCameraProbe): what is asked of each camera
 *
 * Looks at eight cameras at a time, four of one host. Runs on the main
 * thread, on which the future is resolved.
 *
 * Returns: (transfer full): a future that resolves to a #GPtrArray with the #LgCameraCheck of each probe, in their order
 */
DexFuture *
lg_camera_audit (GPtrArray *probes)
{
  Audit *self = create (probes);
  DexPromise *promise = dex_ref (self->promise);

  start_some (self);

  return DEX_FUTURE (promise);
}
