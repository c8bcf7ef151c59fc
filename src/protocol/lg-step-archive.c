/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Step 13: closed incidents leave the active views for the archive. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-table.h"
#include "lg-protocol-query.h"
#include "lg-settings.h"
#include "lg-step-private.h"

/* Of a larger act the run names the first so many; the audit log holds the digest of all. */
#define MOST_IDS_NAMED 1000

static gboolean
archive_one (LgStep  *step,
             GError **error)
{
  g_autoptr (LgIncident) incident = lg_incidents_get (step->db, LG_RECORD (step->incident)->row, error);

  if (incident == NULL)
    return FALSE;

  lg_step_note_read (step, incident);
  if (incident->status == LG_INCIDENT_STATUS_ARCHIVED)
    return lg_step_skip (step, _("Incident %s is archived already"), incident->number);
  if (incident->status != LG_INCIDENT_STATUS_RESOLVED)
    return lg_step_skip (step, _("Incident %s is not resolved"), incident->number);
  if (!lg_incidents_archive (step->db, incident, error))
    return FALSE;

  lg_step_note_written (step, incident);

  return lg_step_done (step, _("Archived incident %s"), incident->number);
}

static gboolean
archive_due (LgStep  *step,
             gint64   days,
             GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!lg_protocol_archive_resolved (step->db, lg_time_now () - days * LG_TIME_DAY, ids, error))
    return FALSE;
  if (ids->len == 0)
    return lg_step_skip (step, _("No incident was resolved more than %d days ago"), (int) days);

  json_object_set_int_member (step->working, "archived", ids->len);
  for (guint i = 0; i < ids->len && i < MOST_IDS_NAMED; i++)
    g_ptr_array_add (step->written, g_strdup (g_ptr_array_index (ids, i)));

  return lg_step_done (step,
                       g_dngettext (GETTEXT_PACKAGE, "Archived %u incident that was resolved more than %d days ago",
                                    "Archived %u incidents that were resolved more than %d days ago", ids->len),
                       ids->len, (int) days);
}

gboolean
lg_step_archive (LgStep  *step,
                 GError **error)
{
  gint64 days;

  if (step->incident != NULL)
    return archive_one (step, error);

  return lg_settings_get_int (step->db, "rule.archive.days", &days, error) && archive_due (step, days, error);
}
