/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-columns.h"
#include "lg-money.h"
#include "lg-words.h"

/* What the columns of the table say of an incident. */

static char *
dup_number (LgIncident *incident)
{
  return g_strdup (incident->number);
}

static char *
dup_time (LgIncident *incident)
{
  return lg_time_format_local (incident->occurred_at, incident->precision,
                               lg_time_zone_lookup (incident->timezone, NULL));
}

static char *
dup_title (LgIncident *incident)
{
  return g_strdup (incident->title);
}

static char *
dup_kind (LgIncident *incident)
{
  return g_strdup (lg_words_kind (incident->kind));
}

static char *
dup_status (LgIncident *incident)
{
  return g_strdup (lg_words_status (incident->status));
}

static char *
dup_site (LgIncident *incident)
{
  return g_strdup (incident->site_name);
}

static char *
dup_place (LgIncident *incident)
{
  return g_strdup (incident->place);
}

static char *
dup_assignee (LgIncident *incident)
{
  return g_strdup (incident->assignee);
}

static char *
dup_loss (LgIncident *incident)
{
  return incident->gross_loss != 0 ? lg_money_format (lg_incident_net_loss (incident), incident->currency) : NULL;
}

static char *
dup_recovered (LgIncident *incident)
{
  return incident->recovered_loss != 0 ? lg_money_format (incident->recovered_loss, incident->currency) : NULL;
}

static char *
dup_reported (LgIncident *incident)
{
  return lg_time_format_local (incident->reported_at, LG_PRECISION_EXACT,
                               lg_time_zone_lookup (incident->timezone, NULL));
}

static const LgIncidentColumn columns[] = {
  { "number", N_("Number"), 175, FALSE, FALSE, LG_COLUMN_ASCENDING, LG_INCIDENT_SORT_NUMBER, LG_INCIDENT_SORT_NUMBER,
    dup_number },
  { "time", N_("Time"), 165, FALSE, FALSE, LG_COLUMN_BOTH, LG_INCIDENT_SORT_OLDEST, LG_INCIDENT_SORT_NEWEST, dup_time },
  { "severity", N_("Severity"), 100, FALSE, FALSE, LG_COLUMN_DESCENDING, LG_INCIDENT_SORT_SEVERITY,
    LG_INCIDENT_SORT_SEVERITY, NULL },
  { "title", N_("Title"), 165, .dup_text = dup_title },
  { "loss", N_("Net Loss"), 110, FALSE, TRUE, LG_COLUMN_DESCENDING, LG_INCIDENT_SORT_LOSS, LG_INCIDENT_SORT_LOSS,
    dup_loss },
  { "kind", N_("Kind"), 120, .dup_text = dup_kind },
  { "status", N_("Status"), 100, .dup_text = dup_status },
  { "site", N_("Site"), 120, .dup_text = dup_site },
  { "assignee", N_("In Charge"), 100, .dup_text = dup_assignee },
  { "place", N_("Place"), 150, TRUE, .dup_text = dup_place },
  { "recovered", N_("Recovered"), 110, TRUE, TRUE, .dup_text = dup_recovered },
  { "reported", N_("Reported"), 165, TRUE, .dup_text = dup_reported },
};

const LgIncidentColumn *
lg_incident_columns_all (gsize *n_columns)
{
  *n_columns = G_N_ELEMENTS (columns);

  return columns;
}
