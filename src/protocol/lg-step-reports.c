/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Step 4: a new incident where a loss is detected. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-count-table.h"
#include "lg-discrepancy-report.h"
#include "lg-incident-table.h"
#include "lg-settings.h"
#include "lg-step-private.h"

static gboolean
report_discrepancy (LgStep   *step,
                    LgCount  *count,
                    GError  **error)
{
  g_autoptr (LgIncident) incident = lg_discrepancy_report_new (count);

  if (!lg_incidents_insert (step->db, incident, error))
    return FALSE;

  count->incident_row = LG_RECORD (incident)->row;
  lg_step_note_read (step, count);
  lg_step_note_written (step, incident);

  return lg_counts_update (step->db, count, error);
}

static gboolean
report_discrepancies (LgStep   *step,
                      gint64    limit,
                      GError  **error)
{
  g_autoptr (GPtrArray) counts = lg_counts_list_unexplained (step->db, error);

  if (counts == NULL)
    return FALSE;

  for (guint i = 0; i < counts->len; i++)
    {
      LgCount *count = g_ptr_array_index (counts, i);
      gboolean exceeds;

      if (!lg_discrepancy_report_exceeds (count, limit, &exceeds, error))
        return FALSE;
      if (exceeds && !report_discrepancy (step, count, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lg_step_create_reports (LgStep  *step,
                        GError **error)
{
  gint64 limit;

  if (step->incident != NULL)
    {
      lg_step_note_read (step, step->incident);
      return lg_step_done (step, _("The report is incident %s"), step->incident->number);
    }

  if (!lg_settings_get_int (step->db, "rule.discrepancy.value", &limit, error) ||
      !report_discrepancies (step, limit, error))
    return FALSE;

  if (step->written->len == 0)
    return lg_step_skip (step, _("No count discrepancy of more than %d at cost is without its incident"), (int) limit);

  return lg_step_done (step,
                       g_dngettext (GETTEXT_PACKAGE, "Reported %1$u count discrepancy of more than %2$d at cost",
                                    "Reported %1$u count discrepancies of more than %2$d at cost", step->written->len),
                       step->written->len, (int) limit);
}
