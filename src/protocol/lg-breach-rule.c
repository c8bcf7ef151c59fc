/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include "lg-breach-rule.h"
#include "lg-settings.h"
#include "lg-text.h"

static guint
parse_steps (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  guint steps = 0;

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      guint64 number = g_ascii_strtoull (g_strstrip (parts[i]), NULL, 10);

      if (number >= 1 && number <= 15)
        steps |= 1u << number;
    }

  return steps;
}

/**
 * lg_breach_rule_applies:
 * @db: a connection
 * @incident: an incident
 * @steps: (out): a bit for each step that a breach starts: bit 5 for step 5
 * @applies: (out): whether the breach rule is for it
 * @error: return location
 */
gboolean
lg_breach_rule_applies (LgDb        *db,
                        LgIncident  *incident,
                        guint       *steps,
                        gboolean    *applies,
                        GError     **error)
{
  g_autofree char *severity_name = lg_settings_get (db, "rule.breach.severity", error);
  g_autofree char *steps_text = severity_name != NULL ? lg_settings_get (db, "rule.breach.steps", error) : NULL;
  int severity;

  if (steps_text == NULL || !lg_enum_parse (LG_TYPE_SEVERITY, severity_name, &severity, error))
    return FALSE;

  *steps = parse_steps (steps_text);
  *applies = *steps != 0 && incident->severity >= severity && incident->status == LG_INCIDENT_STATUS_NEW;

  return TRUE;
}
