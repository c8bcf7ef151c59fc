/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-incident-table.h"
#include "lg-protocol-run-table.h"
#include "lg-protocol-snapshot.h"
#include "lg-protocol-step-table.h"
#include "lg-run-item.h"

/* More than anybody scrolls through; the command line tells of all. */
#define MOST_RUNS 500

/**
 * LgProtocolSnapshot:
 *
 * The runs of the protocol and the steps of one of them, as the store had them
 * at one moment.
 */
struct _LgProtocolSnapshot
{
  GObject        parent_instance;

  gint64         wanted;  /* the run asked for, 0 for the newest */
  GListStore    *runs;    /* (owned) (element-type LgRunItem): the newest first */
  LgProtocolRun *run;     /* (owned) (nullable): the one whose steps these are */
  GPtrArray     *steps;   /* (owned) (nullable) (element-type LgProtocolStep) */
};

G_DEFINE_FINAL_TYPE (LgProtocolSnapshot, lg_protocol_snapshot, G_TYPE_OBJECT)

static void
lg_protocol_snapshot_finalize (GObject *object)
{
  LgProtocolSnapshot *self = LG_PROTOCOL_SNAPSHOT (object);

  g_object_unref (self->runs);
  g_clear_object (&self->run);
  g_clear_pointer (&self->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (lg_protocol_snapshot_parent_class)->finalize (object);
}

static void
lg_protocol_snapshot_class_init (LgProtocolSnapshotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_protocol_snapshot_finalize;
}

static void
lg_protocol_snapshot_init (LgProtocolSnapshot *self)
{
  self->runs = g_list_store_new (LG_TYPE_RUN_ITEM);
}

static gboolean
add_run (LgProtocolSnapshot  *self,
         LgDb                *db,
         LgProtocolRun       *run,
         GError             **error)
{
  g_autoptr (LgIncident) incident = NULL;
  g_autoptr (LgRunItem) item = NULL;

  if (run->incident_row != 0)
    {
      incident = lg_incidents_get (db, run->incident_row, error);
      if (incident == NULL)
        return FALSE;
    }

  item = lg_run_item_new (run, incident);
  g_list_store_append (self->runs, item);

  return TRUE;
}

static gboolean
read_runs (LgProtocolSnapshot  *self,
           LgDb                *db,
           GError             **error)
{
  g_autoptr (GPtrArray) runs = lg_protocol_runs_list (db, MOST_RUNS, NULL, error);

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      LgProtocolRun *run = g_ptr_array_index (runs, i);

      if (!add_run (self, db, run, error))
        return FALSE;
      if (self->wanted == LG_RECORD (run)->row || (self->wanted == 0 && i == 0))
        self->run = g_object_ref (run);
    }

  return runs != NULL;
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_autoptr (LgProtocolSnapshot) self = g_object_new (LG_TYPE_PROTOCOL_SNAPSHOT, NULL);

  self->wanted = *(gint64 *) user_data;
  if (!read_runs (self, db, error))
    return NULL;

  if (self->run != NULL)
    {
      self->steps = lg_protocol_steps_list (db, LG_RECORD (self->run)->row, error);
      if (self->steps == NULL)
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * lg_protocol_snapshot_read:
 * @store: a store
 * @run_row: the run whose steps are wanted, 0 for the newest
 *
 * Returns: (transfer full): a future of a #LgProtocolSnapshot
 */
DexFuture *
lg_protocol_snapshot_read (LgStore *store,
                           gint64   run_row)
{
  return lg_store_read (store, read_cb, g_memdup2 (&run_row, sizeof run_row), g_free);
}

/* The run that was asked for, 0 for the newest. */
gint64
lg_protocol_snapshot_get_wanted (LgProtocolSnapshot *self)
{
  g_return_val_if_fail (LG_IS_PROTOCOL_SNAPSHOT (self), 0);

  return self->wanted;
}

/**
 * lg_protocol_snapshot_get_runs:
 * @self: a snapshot
 *
 * Returns: (transfer none): its runs, as a list of #LgRunItem, the newest first
 */
GListModel *
lg_protocol_snapshot_get_runs (LgProtocolSnapshot *self)
{
  g_return_val_if_fail (LG_IS_PROTOCOL_SNAPSHOT (self), NULL);

  return G_LIST_MODEL (self->runs);
}

/**
 * lg_protocol_snapshot_get_run:
 * @self: a snapshot
 *
 * Returns: (transfer none) (nullable): the run whose steps were read, NULL where there is no such run
 */
LgProtocolRun *
lg_protocol_snapshot_get_run (LgProtocolSnapshot *self)
{
  g_return_val_if_fail (LG_IS_PROTOCOL_SNAPSHOT (self), NULL);

  return self->run;
}

/**
 * lg_protocol_snapshot_get_steps:
 * @self: a snapshot with a run
 *
 * Returns: (transfer none) (element-type LgProtocolStep): the run's steps, in order
 */
GPtrArray *
lg_protocol_snapshot_get_steps (LgProtocolSnapshot *self)
{
  g_return_val_if_fail (LG_IS_PROTOCOL_SNAPSHOT (self), NULL);

  return self->steps;
}
