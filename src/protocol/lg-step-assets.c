/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Step 5: an asset becomes Under Investigation or Lost/Stolen. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-table.h"
#include "lg-incident-table.h"
#include "lg-step-private.h"

/* An incident that was closed without its thief leaves the asset lost; an open one puts it under investigation. */
static LgAssetStatus
status_for (LgIncident *incident)
{
  return incident->disposition == LG_DISPOSITION_UNSOLVED ? LG_ASSET_STATUS_LOST_STOLEN
                                                          : LG_ASSET_STATUS_UNDER_INVESTIGATION;
}

static gboolean
may_become (LgAsset       *asset,
            LgAssetStatus  status)
{
  return asset->status == LG_ASSET_STATUS_IN_SERVICE ||
         (asset->status == LG_ASSET_STATUS_UNDER_INVESTIGATION && status == LG_ASSET_STATUS_LOST_STOLEN);
}

/* All of it, too, where there is less by now than the incident says. */
static gint64
quantity_of (LgIncidentAsset *link,
             LgAsset         *asset)
{
  return link->quantity > 0 && link->quantity < asset->quantity ? link->quantity : LG_UNKNOWN;
}

static gboolean
update_asset (LgStep           *step,
              LgIncident       *incident,
              LgIncidentAsset  *link,
              GError          **error)
{
  g_autoptr (LgAsset) asset = lg_assets_get (step->db, link->asset_row, error);
  g_autofree char *reason = NULL;

  if (asset == NULL)
    return FALSE;

  lg_step_note_read (step, asset);
  if (!may_become (asset, status_for (incident)))
    return TRUE;

  reason = g_strdup_printf (_("Incident %s"), incident->number);
  lg_step_note_written (step, asset);

  return lg_assets_set_status (step->db, asset, status_for (incident), quantity_of (link, asset), reason,
                               LG_RECORD (incident)->row, error);
}

static gboolean
update_assets_of (LgStep      *step,
                  gint64       incident_row,
                  GError     **error)
{
  g_autoptr (LgIncident) incident = lg_incidents_get (step->db, incident_row, error);

  if (incident == NULL)
    return FALSE;

  for (guint i = 0; i < incident->assets->len; i++)
    {
      if (!update_asset (step, incident, g_ptr_array_index (incident->assets, i), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lg_step_update_assets (LgStep  *step,
                       GError **error)
{
  g_autoptr (GPtrArray) incidents = lg_step_list_breaches (step, error);

  if (incidents == NULL)
    return FALSE;

  for (guint i = 0; i < incidents->len; i++)
    {
      if (!update_assets_of (step, LG_RECORD (g_ptr_array_index (incidents, i))->row, error))
        return FALSE;
    }

  if (step->written->len > 0)
    return lg_step_done (step, g_dngettext (GETTEXT_PACKAGE, "Changed the status of %u asset", "Changed the status of %u assets",
                                            step->written->len),
                         step->written->len);

  return step->read->len > 0 ? lg_step_skip (step, _("The status of every asset concerned is up to date"))
                             : lg_step_skip (step, _("No asset is named in a recent breach"));
}
