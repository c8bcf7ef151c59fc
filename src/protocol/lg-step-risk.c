/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Step 11: the global risk level follows the outcome of the investigation. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-table.h"
#include "lg-protocol-query.h"
#include "lg-report-words.h"
#include "lg-risk-assessment.h"
#include "lg-risk-table.h"
#include "lg-settings.h"
#include "lg-step-private.h"
#include "lg-text.h"

/* A risk that somebody set with a reason, and one that is as proposed already, stays. */
static gboolean
is_up_to_date (LgStep      *step,
               LgIncident  *incident,
               gboolean    *up_to_date,
               GError     **error)
{
  g_autoptr (LgRiskEntry) newest = NULL;
  LgRiskProposal proposal;

  *up_to_date = FALSE;
  if (incident->likelihood == LG_UNKNOWN)
    return TRUE;

  if (!lg_risk_assessment_propose (step->db, incident, incident->disposition, &proposal, error))
    return FALSE;

  newest = lg_risk_history_newest (step->db, LG_RECORD (incident)->row, NULL);
  *up_to_date = (newest != NULL && newest->reason != NULL) ||
                (incident->likelihood == proposal.likelihood && incident->impact == proposal.impact &&
                 incident->risk_open == proposal.open);

  return TRUE;
}

static gboolean
assess (LgStep   *step,
        gint64    incident_row,
        GError  **error)
{
  g_autoptr (LgIncident) incident = lg_incidents_get (step->db, incident_row, error);
  g_autoptr (LgRiskEntry) entry = NULL;
  gboolean up_to_date;

  if (incident == NULL || !is_up_to_date (step, incident, &up_to_date, error))
    return FALSE;

  lg_step_note_read (step, incident);
  if (up_to_date)
    return TRUE;

  entry = lg_risk_assessment_record (step->db, incident, LG_UNKNOWN, LG_UNKNOWN, NULL, error);
  if (entry == NULL)
    return FALSE;

  lg_step_note_written (step, entry);

  return TRUE;
}

static gboolean
assess_all (LgStep     *step,
            GPtrArray  *incidents,
            GError    **error)
{
  if (incidents == NULL)
    return FALSE;

  for (guint i = 0; i < incidents->len; i++)
    {
      if (!assess (step, LG_RECORD (g_ptr_array_index (incidents, i))->row, error))
        return FALSE;
    }

  return TRUE;
}

/* Breaches at once, so that the level shows them; other incidents when their outcome is known. */
static gboolean
assess_store (LgStep  *step,
              GError **error)
{
  g_autoptr (GPtrArray) breaches = lg_step_list_breaches (step, error);
  g_autoptr (GPtrArray) resolved = NULL;
  gint64 days;

  if (!assess_all (step, breaches, error) || !lg_settings_get_int (step->db, "rule.archive.days", &days, error))
    return FALSE;

  resolved = lg_protocol_list_unassessed (step->db, lg_time_now () - days * LG_TIME_DAY, error);

  return assess_all (step, resolved, error);
}

gboolean
lg_step_assess_risk (LgStep  *step,
                     GError **error)
{
  g_autoptr (LgIncident) highest = NULL;
  LgRiskLevel level;

  if (!(step->incident != NULL ? assess (step, LG_RECORD (step->incident)->row, error) : assess_store (step, error)) ||
      !lg_risk_assessment_level (step->db, &level, &highest, error))
    return FALSE;

  json_object_set_string_member (step->working, "level", lg_enum_name (LG_TYPE_RISK_LEVEL, level));
  if (highest == NULL)
    return lg_step_skip (step, _("No risk is open: risk level “%s”"), lg_report_words_risk (level));

  json_object_set_string_member (step->working, "highest", LG_RECORD (highest)->id);
  json_object_set_int_member (step->working, "likelihood", highest->likelihood);
  json_object_set_int_member (step->working, "impact", highest->impact);

  return lg_step_done (step, _("Risk level “%1$s”: incident %2$s has likelihood %3$d × impact %4$d"),
                       lg_report_words_risk (level), highest->number, (int) highest->likelihood, (int) highest->impact);
}
