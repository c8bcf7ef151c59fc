/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Steps 1 to 3: what happened, what is at stake, how bad it is. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-list.h"
#include "lg-asset-table.h"
#include "lg-count-series.h"
#include "lg-incident-table.h"
#include "lg-json.h"
#include "lg-money.h"
#include "lg-pattern-findings.h"
#include "lg-report-words.h"
#include "lg-rules.h"
#include "lg-settings.h"
#include "lg-step-private.h"
#include "lg-text.h"

static gint64
sum_counts (GArray *counts)
{
  gint64 n_incidents = 0;

  for (guint i = 0; i < counts->len; i++)
    n_incidents += g_array_index (counts, LgDayCount, i).count;

  return n_incidents;
}

/* Each incident that makes a pattern was read, however many patterns it makes. */
static void
note_findings (LgStep    *step,
               GPtrArray *findings)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *list = json_array_sized_new (findings->len);

  for (guint i = 0; i < findings->len; i++)
    {
      LgPatternFinding *finding = g_ptr_array_index (findings, i);

      json_array_add_element (list, lg_pattern_finding_to_json (finding));
      for (guint j = 0; j < finding->incidents->len; j++)
        {
          char *id = g_ptr_array_index (finding->incidents, j);

          if (g_hash_table_add (seen, id))
            g_ptr_array_add (step->read, g_strdup (id));
        }
    }
  json_object_set_array_member (step->working, "patterns", list);
}

/* A count that several methods find is one count. */
static guint
count_counts (GPtrArray *findings)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const LgPatternAlarm *alarm = &((LgPatternFinding *) g_ptr_array_index (findings, i))->alarm;

      g_hash_table_add (counts, g_strdup_printf ("%d %d %" G_GINT64_FORMAT " %s", (int) alarm->period, (int) alarm->day,
                                                 alarm->site_row, alarm->kind));
    }

  return g_hash_table_size (counts);
}

static const LgPatternFinding *
find_least_likely (GPtrArray *findings)
{
  const LgPatternFinding *least = g_ptr_array_index (findings, 0);

  for (guint i = 1; i < findings->len; i++)
    {
      const LgPatternFinding *finding = g_ptr_array_index (findings, i);

      if (finding->alarm.point.probability < least->alarm.point.probability)
        least = finding;
    }

  return least;
}

static char *
tell_incidents (gint64 n_incidents,
                gint64 days)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$d incident occurred in the last %2$d days.",
                                       "%1$d incidents occurred in the last %2$d days.", (gulong) n_incidents),
                          (int) n_incidents, (int) days);
}

/* Many small counts stand out a little; the director wants to know of the one that is the furthest out. */
static char *
tell_patterns (GPtrArray *findings)
{
  const LgPatternFinding *least = find_least_likely (findings);
  const LgPatternAlarm *alarm = &least->alarm;
  guint n_counts = count_counts (findings);
  g_autofree char *days = alarm->until - alarm->first_day == 1 ? lg_report_words_day (alarm->first_day)
                                                               : lg_report_words_days (alarm->first_day, alarm->until - 1);

  /* Translators: how many counts stand out, and of one of them the number of incidents, their kind, the site and the days */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u count stands out: the %2$u of “%3$s” at %4$s, %5$s.",
                                       "%1$u counts stand out, most of all the %2$u of “%3$s” at %4$s, %5$s.", n_counts),
                          n_counts, least->incidents->len, lg_report_words_kind (alarm->kind), alarm->site, days);
}

static gboolean
fetch_recent (LgStep  *step,
              gint64   days,
              GError **error)
{
  LgDay today = lg_time_local_day (lg_time_now (), lg_time_zone_lookup (lg_time_zone_host (), NULL));
  LgDay since = today - (LgDay) days + 1;
  g_autoptr (GArray) counts = lg_day_counts_list (step->db, 0, since, today + 1, error);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *recent = NULL;
  g_autofree char *patterns = NULL;
  gint64 n_incidents;

  if (counts == NULL)
    return FALSE;

  findings = lg_pattern_findings_list (step->db, 0, since, today + 1, LG_PATTERN_ALL_METHODS, error);
  if (findings == NULL)
    return FALSE;

  n_incidents = sum_counts (counts);
  json_object_set_int_member (step->working, "incidents", n_incidents);
  note_findings (step, findings);
  if (n_incidents == 0)
    return lg_step_skip (step, g_dngettext (GETTEXT_PACKAGE, "There is no incident in the last %d day",
                                            "There is no incident in the last %d days", (gulong) days), (int) days);

  recent = tell_incidents (n_incidents, days);
  patterns = findings->len > 0 ? tell_patterns (findings) : g_strdup (_("No count stands out."));

  return lg_step_done (step, "%s %s", recent, patterns);
}

/* Step 1: retrieve all recent incident entries to identify patterns. */
gboolean
lg_step_fetch_incidents (LgStep  *step,
                         GError **error)
{
  gint64 days;

  if (step->incident == NULL)
    return lg_settings_get_int (step->db, "pattern.days", &days, error) && fetch_recent (step, days, error);

  lg_step_note_read (step, step->incident);

  return lg_step_done (step, _("Read incident %s"), step->incident->number);
}

static void
note_assets (LgStep    *step,
             GPtrArray *assets)
{
  for (guint i = 0; i < assets->len; i++)
    lg_step_note_read (step, g_ptr_array_index (assets, i));
}

/* Step 2: all assets marked as of high value. */
gboolean
lg_step_list_high_risk_assets (LgStep  *step,
                               GError **error)
{
  LgAssetFilter filter = { .high_value = TRUE };
  g_autoptr (GPtrArray) assets = NULL;
  gint64 total;

  if (step->incident != NULL)
    filter.site_row = step->incident->site_row;

  assets = lg_assets_list (step->db, &filter, &total, error);
  if (assets == NULL)
    return FALSE;

  note_assets (step, assets);
  if (assets->len == 0)
    return lg_step_skip (step, _("No asset is marked as of high value"));

  return lg_step_done (step, g_dngettext (GETTEXT_PACKAGE, "%u asset of high value", "%u assets of high value", assets->len),
                       assets->len);
}

static void
count_severities (GPtrArray *incidents,
                  gint64     counts[LG_N_SEVERITIES])
{
  for (guint i = 0; i < incidents->len; i++)
    {
      LgIncident *incident = g_ptr_array_index (incidents, i);

      counts[incident->severity - LG_SEVERITY_MINOR]++;
    }
}

static void
note_contributors (LgStep              *step,
                   GPtrArray           *incidents,
                   const LgThreatRules *rules)
{
  JsonArray *contributors = json_array_sized_new (incidents->len);

  for (guint i = 0; i < incidents->len; i++)
    {
      LgIncident *incident = g_ptr_array_index (incidents, i);
      JsonObject *contributor = json_object_new ();

      lg_json_add_text (contributor, "incident", LG_RECORD (incident)->id);
      lg_json_add_text (contributor, "number", incident->number);
      lg_json_add_text (contributor, "severity", lg_enum_name (LG_TYPE_SEVERITY, incident->severity));
      json_object_set_int_member (contributor, "weight", rules->weights[incident->severity - LG_SEVERITY_MINOR]);
      json_array_add_object_element (contributors, contributor);
      lg_step_note_read (step, incident);
    }
  json_object_set_array_member (step->working, "contributors", contributors);
}

/* Step 3: the sum of the severity weights of all active incidents is the threat level. */
gboolean
lg_step_score_severity (LgStep  *step,
                        GError **error)
{
  g_autoptr (GPtrArray) incidents = lg_incidents_list_active (step->db, error);
  gint64 counts[LG_N_SEVERITIES] = { 0 };
  LgThreatRules rules;
  LgThreat threat;

  if (incidents == NULL || !lg_rules_load_threat (step->db, &rules, error))
    return FALSE;

  count_severities (incidents, counts);
  if (!lg_threat_assess (counts, &rules, &threat, error))
    return FALSE;

  note_contributors (step, incidents, &rules);
  json_object_set_int_member (step->working, "score", threat.score);
  lg_json_add_text (step->working, "level", lg_enum_name (LG_TYPE_THREAT_LEVEL, threat.level));
  if (incidents->len == 0)
    return lg_step_done (step, _("No incident is active: score 0, threat level “%s”"), lg_report_words_threat (threat.level));

  return lg_step_done (step, g_dngettext (GETTEXT_PACKAGE, "Score %1$d from %2$u active incident: threat level “%3$s”",
                                          "Score %1$d from %2$u active incidents: threat level “%3$s”", incidents->len),
                       (int) threat.score, incidents->len, lg_report_words_threat (threat.level));
}
