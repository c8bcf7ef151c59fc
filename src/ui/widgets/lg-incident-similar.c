/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-incident-sections-private.h"
#include "lg-severity-label.h"
#include "lg-similar-findings.h"
#include "lg-time-text.h"

/* The incidents that are like the one that is read, each leading to its record. */

static char *
describe (const LgSimilarFinding *finding)
{
  LgIncident *incident = finding->incident;
  GTimeZone *zone = lg_time_zone_lookup (incident->timezone, NULL);
  g_autofree char *reason = lg_similar_finding_explain (finding);
  g_autofree char *when = zone != NULL ? lg_time_text_absolute (incident->occurred_at, incident->precision, zone) : NULL;

  return g_strdup_printf ("%s\n%s · %s · %s", reason, incident->number, incident->site_name, when != NULL ? when : "–");
}

static void
add_finding (LgDetailGroup          *group,
             const LgSimilarFinding *finding)
{
  g_autofree char *subtitle = describe (finding);
  GtkWidget *severity = lg_severity_label_new ();
  LgDetailRow *row;

  lg_severity_label_set_severity (LG_SEVERITY_LABEL (severity), finding->incident->severity);
  row = lg_detail_group_add_row (group, finding->incident->title, subtitle, severity);
  lg_detail_row_lead_to (row, "win.show-record", g_variant_new ("(ss)", "incident", LG_RECORD (finding->incident)->id));
}

void
lg_incident_sections_add_similar (LgDetailGroup     *group,
                                  LgIncidentDossier *dossier)
{
  for (guint i = 0; i < dossier->similar->len; i++)
    add_finding (group, g_ptr_array_index (dossier->similar, i));
}
