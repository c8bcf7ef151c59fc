/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include "lg-demo-private.h"
#include "lg-incident-table.h"
#include "lg-protocol-query.h"
#include "lg-risk-assessment.h"

#define RISK_DAYS 30

/* Each outcome of the last month was assessed when it was recorded, so that the risk level has a history. */
gboolean
lg_demo_add_risks (LgDemo  *demo,
                   GError **error)
{
  g_autoptr (GPtrArray) incidents = lg_protocol_list_unassessed (demo->db, demo->now - RISK_DAYS * LG_TIME_DAY, error);

  for (guint i = 0; incidents != NULL && i < incidents->len; i++)
    {
      gint64 row = LG_RECORD (g_ptr_array_index (incidents, i))->row;
      g_autoptr (LgIncident) incident = lg_incidents_get (demo->db, row, error);
      g_autoptr (LgRiskEntry) entry = NULL;

      if (incident == NULL)
        return FALSE;
      entry = lg_risk_assessment_record_at (demo->db, incident, incident->resolved_at, error);
      if (entry == NULL)
        return FALSE;
    }

  return incidents != NULL;
}
