/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-alert-table.h"
#include "lg-overview-query.h"
#include "lg-risk-table.h"
#include "lg-task-table.h"
#include "lg-threat-query.h"

G_DEFINE_FINAL_TYPE (LgOverviewFigures, lg_overview_figures, G_TYPE_OBJECT)

static void
lg_overview_figures_finalize (GObject *object)
{
  LgOverviewFigures *self = LG_OVERVIEW_FIGURES (object);

  g_clear_pointer (&self->contributors, g_ptr_array_unref);
  g_clear_pointer (&self->losses, g_ptr_array_unref);
  g_clear_pointer (&self->losses_before, g_ptr_array_unref);
  g_clear_pointer (&self->weeks, g_ptr_array_unref);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_object (&self->riskiest);

  G_OBJECT_CLASS (lg_overview_figures_parent_class)->finalize (object);
}

static void
lg_overview_figures_class_init (LgOverviewFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_overview_figures_finalize;
}

static void
lg_overview_figures_init (LgOverviewFigures *self)
{
}

static gboolean
read_active (LgDb               *db,
             LgOverviewFigures  *self,
             GError            **error)
{
  if (!lg_active_incidents_count (db, self->active, &self->n_new, error))
    return FALSE;

  for (guint i = 0; i < LG_N_SEVERITIES; i++)
    self->n_active += self->active[i];
  self->contributors = lg_active_incidents_list (db, LG_OVERVIEW_CONTRIBUTORS, error);

  return self->contributors != NULL;
}

static GPtrArray *
list_losses (LgDb      *db,
             LgDay      since,
             LgDay      until,
             LgLossBy   by,
             GError   **error)
{
  const LgLossQuery query = { .since = since, .until = until, .by = by };

  return lg_losses_list (db, &query, error);
}

static gboolean
read_losses (LgDb               *db,
             LgOverviewFigures  *self,
             GError            **error)
{
  LgDay monday = self->this_week;
  LgDay tomorrow = self->today + 1;

  self->losses = list_losses (db, monday, monday + 7, LG_LOSS_BY_NOTHING, error);
  if (self->losses == NULL)
    return FALSE;

  self->losses_before = list_losses (db, monday - 7, tomorrow - 7, LG_LOSS_BY_NOTHING, error);
  if (self->losses_before == NULL)
    return FALSE;

  self->weeks = list_losses (db, monday - 7 * (LG_OVERVIEW_WEEKS - 1), monday + 7, LG_LOSS_BY_WEEK | LG_LOSS_BY_KIND, error);

  return self->weeks != NULL;
}

static gboolean
read_risk (LgDb               *db,
           LgOverviewFigures  *self,
           GError            **error)
{
  g_autoptr (GError) local_error = NULL;

  self->riskiest = lg_risk_find_highest (db, &local_error);
  if (self->riskiest != NULL || g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
read_tasks (LgDb               *db,
            LgOverviewFigures  *self,
            GError            **error)
{
  const LgTaskFilter due_first = { .overdue_at = G_MAXINT64, .limit = LG_OVERVIEW_TASKS };

  self->tasks = lg_tasks_list (db, &due_first, NULL, error);

  return self->tasks != NULL && lg_tasks_count_overdue (db, self->at, &self->n_overdue_tasks, error);
}

/**
 * lg_overview_figures_read:
 * @db: a connection
 * @at: the moment; its week is that of this machine's zone
 * @error: return location
 *
 * Reads the figures from what the store keeps added up and from the indexes
 * of what is open, so that it takes the same time however old the store is.
 *
 * Returns: (transfer full): the figures
 */
LgOverviewFigures *
lg_overview_figures_read (LgDb    *db,
                          LgTime   at,
                          GError **error)
{
  g_autoptr (LgOverviewFigures) self = g_object_new (LG_TYPE_OVERVIEW_FIGURES, NULL);
  GTimeZone *zone = lg_time_zone_lookup (lg_time_zone_host (), error);

  if (zone == NULL)
    return NULL;

  self->at = at;
  self->today = lg_time_local_day (at, zone);
  self->this_week = lg_week_first_day (lg_week_of_day (self->today));

  if (!read_active (db, self, error) ||
      !read_losses (db, self, error) ||
      !read_risk (db, self, error) ||
      !read_tasks (db, self, error) ||
      !lg_alerts_count (db, &self->n_alerts_waiting, &self->n_alerts_failed, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gpointer
read_cb (LgDb      *db,
         gpointer   data,
         GError   **error)
{
  return lg_overview_figures_read (db, lg_time_now (), error);
}

/**
 * lg_overview_figures_load:
 * @store: a store
 *
 * Returns: (transfer full): a future of the #LgOverviewFigures of now
 */
DexFuture *
lg_overview_figures_load (LgStore *store)
{
  return lg_store_read (store, read_cb, NULL, NULL);
}
