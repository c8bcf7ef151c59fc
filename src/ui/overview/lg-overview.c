/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-import-history.h"
#include "lg-incident-filter.h"
#include "lg-incident-query.h"
#include "lg-overview.h"
#include "lg-rules.h"
#include "lg-site-table.h"

G_DEFINE_FINAL_TYPE (LgOverview, lg_overview, G_TYPE_OBJECT)

static void
lg_overview_finalize (GObject *object)
{
  LgOverview *self = LG_OVERVIEW (object);

  g_clear_object (&self->figures);
  g_clear_object (&self->interrupted);

  G_OBJECT_CLASS (lg_overview_parent_class)->finalize (object);
}

static void
lg_overview_class_init (LgOverviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_overview_finalize;
}

static void
lg_overview_init (LgOverview *self)
{
}

static gboolean
look_for_incidents (LgDb        *db,
                    LgOverview  *self,
                    GError     **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (GPtrArray) incidents = NULL;
  g_autoptr (GPtrArray) sites = lg_sites_list (db, error);

  filter->statuses = LG_INCIDENT_STATUSES_ALL;
  filter->limit = 1;
  incidents = sites != NULL ? lg_incidents_list (db, filter, FALSE, error) : NULL;
  if (incidents == NULL)
    return FALSE;

  self->is_empty = incidents->len == 0;
  self->has_sites = sites->len > 0;

  return TRUE;
}

static gboolean
assess (LgDb        *db,
        LgOverview  *self,
        GError     **error)
{
  LgIncident *riskiest = self->figures->riskiest;
  LgRiskRules risk_rules;

  if (!lg_rules_load_threat (db, &self->threat_rules, error) ||
      !lg_threat_assess (self->figures->active, &self->threat_rules, &self->threat, error) ||
      !lg_rules_load_risk (db, &risk_rules, error))
    return FALSE;

  if (riskiest != NULL)
    self->risk = lg_risk_rate ((int) riskiest->likelihood, (int) riskiest->impact, &risk_rules);

  return TRUE;
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_autoptr (LgOverview) self = g_object_new (LG_TYPE_OVERVIEW, NULL);

  self->figures = lg_overview_figures_read (db, lg_time_now (), error);
  if (self->figures == NULL || !look_for_incidents (db, self, error) || !assess (db, self, error) ||
      !lg_import_history_find_interrupted (db, user_data, &self->interrupted, &self->is_importing, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * lg_overview_read:
 * @store: a store
 *
 * Returns: (transfer full): a future of the #LgOverview of now
 */
DexFuture *
lg_overview_read (LgStore *store)
{
  dex_return_error_if_fail (LG_IS_STORE (store));

  return lg_store_read (store, read_cb, g_strdup (lg_store_get_folder (store)), g_free);
}
