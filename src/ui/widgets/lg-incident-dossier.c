/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-alert-table.h"
#include "lg-asset-change-table.h"
#include "lg-evidence-table.h"
#include "lg-incident-dossier.h"
#include "lg-incident-table.h"
#include "lg-rules.h"
#include "lg-settings.h"
#include "lg-similar-findings.h"
#include "lg-task-table.h"

#define MAX_SIMILAR 10

G_DEFINE_FINAL_TYPE (LgIncidentDossier, lg_incident_dossier, G_TYPE_OBJECT)

static void
lg_incident_dossier_finalize (GObject *object)
{
  LgIncidentDossier *self = LG_INCIDENT_DOSSIER (object);

  g_clear_object (&self->incident);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->alerts, g_ptr_array_unref);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_clear_pointer (&self->asset_changes, g_ptr_array_unref);
  g_clear_pointer (&self->access, lg_access_findings_free);
  g_clear_pointer (&self->similar, g_ptr_array_unref);

  G_OBJECT_CLASS (lg_incident_dossier_parent_class)->finalize (object);
}

static void
lg_incident_dossier_class_init (LgIncidentDossierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_incident_dossier_finalize;
}

static void
lg_incident_dossier_init (LgIncidentDossier *self)
{
}

static gboolean
read_work (LgDb               *db,
           LgIncidentDossier  *self,
           GError            **error)
{
  const gint64 row = LG_RECORD (self->incident)->row;
  const LgTaskFilter task_filter = { .incident_row = row };
  const LgAlertFilter alert_filter = { .incident_row = row };

  self->tasks = lg_tasks_list (db, &task_filter, NULL, error);
  if (self->tasks != NULL)
    self->alerts = lg_alerts_list (db, &alert_filter, NULL, error);
  if (self->alerts != NULL)
    self->evidence = lg_evidence_list (db, row, error);
  if (self->evidence != NULL)
    self->asset_changes = lg_asset_changes_list_of_incident (db, row, error);

  return self->asset_changes != NULL;
}

static gboolean
read_judgement (LgDb               *db,
                LgIncidentDossier  *self,
                GError            **error)
{
  LgThreatRules threat_rules;

  if (!lg_rules_load_threat (db, &threat_rules, error) || !lg_rules_load_risk (db, &self->risk_rules, error))
    return FALSE;

  self->weight = threat_rules.weights[self->incident->severity - LG_SEVERITY_MINOR];

  return TRUE;
}

/* Who was there can be asked of a moment, not of a day. */
static gboolean
read_access (LgDb               *db,
             LgIncidentDossier  *self,
             GError            **error)
{
  gint64 minutes;

  if (self->incident->precision != LG_PRECISION_EXACT)
    return TRUE;

  if (!lg_settings_get_int (db, "access.window_minutes", &minutes, error))
    return FALSE;

  self->access = lg_access_findings_near (db, self->incident, minutes, error);

  return self->access != NULL;
}

static gboolean
read_similar (LgDb               *db,
              LgIncidentDossier  *self,
              GError            **error)
{
  self->similar = lg_similar_findings_new (db, self->incident, MAX_SIMILAR, error);

  return self->similar != NULL;
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_autoptr (LgIncidentDossier) self = g_object_new (LG_TYPE_INCIDENT_DOSSIER, NULL);

  self->incident = lg_incidents_find (db, user_data, error);
  if (self->incident == NULL || !read_work (db, self, error) || !read_judgement (db, self, error) ||
      !read_access (db, self, error) || !read_similar (db, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * lg_incident_dossier_read:
 * @store: the store
 * @id: an incident's id
 *
 * Returns: (transfer full): a future of the #LgIncidentDossier
 */
DexFuture *
lg_incident_dossier_read (LgStore    *store,
                          const char *id)
{
  return lg_store_read (store, read_cb, g_strdup (id), g_free);
}
