/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-money.h"
#include "lg-protocol-query.h"
#include "lg-settings.h"
#include "lg-step-private.h"
#include "lg-text.h"

static void
set_outcome (LgStep     *step,
             gboolean    skipped,
             const char *format,
             va_list     args)
{
  g_free (step->outcome);
  step->outcome = g_strdup_vprintf (format, args);
  step->skipped = skipped;
}

/* Says what the step did. Returns TRUE, so that a step can return it. */
gboolean
lg_step_done (LgStep     *step,
              const char *format,
              ...)
{
  va_list args;

  va_start (args, format);
  set_outcome (step, FALSE, format, args);
  va_end (args);

  return TRUE;
}

/* Says why the step had nothing to do. Returns TRUE, so that a step can return it. */
gboolean
lg_step_skip (LgStep     *step,
              const char *format,
              ...)
{
  va_list args;

  va_start (args, format);
  set_outcome (step, TRUE, format, args);
  va_end (args);

  return TRUE;
}

void
lg_step_note_read (LgStep   *step,
                   gpointer  record)
{
  g_ptr_array_add (step->read, g_strdup (LG_RECORD (record)->id));
}

void
lg_step_note_written (LgStep   *step,
                      gpointer  record)
{
  g_ptr_array_add (step->written, g_strdup (LG_RECORD (record)->id));
}

static GPtrArray *
list_the_one (LgIncident *incident)
{
  GPtrArray *incidents = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (incidents, g_object_ref (incident));

  return incidents;
}

/**
 * lg_step_get_breach_severity:
 * @step: a step
 * @severity: (out): how severe a breach is at least
 * @error: return location
 *
 * Returns: FALSE on failure
 */
gboolean
lg_step_get_breach_severity (LgStep      *step,
                             LgSeverity  *severity,
                             GError     **error)
{
  g_autofree char *name = lg_settings_get (step->db, "rule.breach.severity", error);
  int value;

  if (name == NULL || !lg_enum_parse (LG_TYPE_SEVERITY, name, &value, error))
    return FALSE;

  *severity = value;

  return TRUE;
}

/**
 * lg_step_list_breaches:
 * @step: a step
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgIncident): the incident of the run;
 *   for the whole store those that are new, recent and as severe as the breach
 *   rule says
 */
GPtrArray *
lg_step_list_breaches (LgStep  *step,
                       GError **error)
{
  LgSeverity severity;
  gint64 days;

  if (step->incident != NULL)
    return list_the_one (step->incident);

  if (!lg_step_get_breach_severity (step, &severity, error) ||
      !lg_settings_get_int (step->db, "rule.breach.days", &days, error))
    return NULL;

  return lg_protocol_list_breaches (step->db, severity, lg_time_now () - days * LG_TIME_DAY, error);
}

/**
 * lg_step_list_without:
 * @step: a step
 * @incidents: (element-type LgIncident): incidents
 * @rule: what the step's tasks or alerts are marked with
 * @alert: whether it makes alerts, else tasks
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgIncident): those that lack the step's record
 */
GPtrArray *
lg_step_list_without (LgStep      *step,
                      GPtrArray   *incidents,
                      const char  *rule,
                      gboolean     alert,
                      GError     **error)
{
  g_autoptr (GPtrArray) lacking = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < incidents->len; i++)
    {
      LgIncident *incident = g_ptr_array_index (incidents, i);
      gint64 row = LG_RECORD (incident)->row;
      gboolean has;

      if (!(alert ? lg_protocol_has_alert (step->db, row, rule, &has, error)
                  : lg_protocol_has_task (step->db, row, rule, &has, error)))
        return NULL;
      if (!has)
        g_ptr_array_add (lacking, g_object_ref (incident));
    }

  return g_steal_pointer (&lacking);
}

/* The net loss at cost, in words. */
char *
lg_step_describe_loss (LgIncident *incident)
{
  return lg_money_format (lg_incident_net_loss (incident), incident->currency);
}

/* When it happened, in the site's time. */
char *
lg_step_describe_time (LgIncident *incident)
{
  GTimeZone *zone = lg_time_zone_lookup (incident->timezone, NULL);

  return zone != NULL ? lg_time_format_local (incident->occurred_at, incident->precision, zone)
                      : lg_time_format_rfc3339 (incident->occurred_at);
}
