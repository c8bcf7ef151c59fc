/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-findings.h"
#include "lg-count-table.h"
#include "lg-discrepancy-report.h"
#include "lg-incident-query.h"
#include "lg-incident-table.h"
#include "lg-money.h"
#include "lg-pattern-findings.h"
#include "lg-protocol-query.h"
#include "lg-recurrence.h"
#include "lg-retention.h"
#include "lg-setting-effect.h"
#include "lg-settings.h"
#include "lg-text.h"
#include "lg-time-text.h"

/* What other rules would make of what is on record: a figure now, and the same as it would be. */

/* So many days of a rule are shown. */
#define N_DAYS 3

/* What is counted, and what holds beside it; both to be translated. */
typedef struct
{
  const char *what;
  const char *note;
} Words;

static char *
tell (LgDb         *db,
      GHashTable   *values,
      LgStoreFunc   count,
      const Words  *words,
      GError      **error)
{
  gint64 now = 0;
  gint64 then = 0;
  g_autofree char *now_text = NULL;
  g_autofree char *then_text = NULL;

  if (!lg_setting_effect_compare (db, values, count, &now, &then, error))
    return NULL;

  now_text = lg_amount_format (now, 0);
  then_text = lg_amount_format (then, 0);
  if (now == then)
    /* Translators: what is counted, how many there are, and another sentence */
    return g_strdup_printf (_("%1$s: %2$s, as now. %3$s"), _(words->what), now_text, _(words->note));

  /* Translators: what is counted, how many there would be, how many there are, and another sentence */
  return g_strdup_printf (_("%1$s: %2$s instead of %3$s. %4$s"), _(words->what), then_text, now_text, _(words->note));
}

static gpointer
count_breaches_cb (LgDb      *db,
                   gpointer   user_data,
                   GError   **error)
{
  g_autofree char *name = lg_settings_get (db, "rule.breach.severity", error);
  g_autoptr (GPtrArray) breaches = NULL;
  int severity = LG_SEVERITY_CRITICAL;
  gint64 days;

  if (name == NULL || !lg_settings_get_int (db, "rule.breach.days", &days, error))
    return NULL;

  lg_enum_parse (LG_TYPE_SEVERITY, name, &severity, NULL);
  breaches = lg_protocol_list_breaches (db, severity, lg_time_now () - days * LG_TIME_DAY, error);
  if (breaches != NULL)
    *(gint64 *) user_data = breaches->len;

  return NULL;
}

char *
lg_setting_effect_breaches (LgDb        *db,
                            GHashTable  *values,
                            GError     **error)
{
  static const Words words = {
    N_("New breaches that a run of the protocol would act on"),
    N_("The rest holds for incidents from now on."),
  };

  return tell (db, values, count_breaches_cb, &words, error);
}

static gpointer
count_chased_cb (LgDb      *db,
                 gpointer   user_data,
                 GError   **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  guint dispositions;
  gint64 n_all = 0;

  if (!lg_settings_get_dispositions (db, "rule.police.dispositions", &dispositions, error))
    return NULL;

  filter->statuses = LG_INCIDENT_STATUSES_ALL;
  for (int disposition = LG_DISPOSITION_UNFOUNDED; disposition <= LG_DISPOSITION_NOT_RECORDED; disposition++)
    {
      gint64 n_incidents;

      filter->disposition = disposition;
      if ((dispositions >> disposition & 1) == 0)
        continue;
      if (!lg_incidents_count (db, filter, &n_incidents, error))
        return NULL;
      n_all += n_incidents;
    }
  *(gint64 *) user_data = n_all;

  return NULL;
}

char *
lg_setting_effect_police (LgDb        *db,
                          GHashTable  *values,
                          GError     **error)
{
  static const Words words = {
    N_("Incidents on record with these outcomes"),
    N_("Only those that are resolved from now on are followed up."),
  };

  return tell (db, values, count_chased_cb, &words, error);
}

static gpointer
count_archived_cb (LgDb      *db,
                   gpointer   user_data,
                   GError   **error)
{
  gint64 days;

  if (lg_settings_get_int (db, "rule.archive.days", &days, error))
    lg_protocol_count_resolved (db, lg_time_now () - days * LG_TIME_DAY, user_data, error);

  return NULL;
}

char *
lg_setting_effect_archiving (LgDb        *db,
                             GHashTable  *values,
                             GError     **error)
{
  static const Words words = {
    N_("Incidents that the next run of the protocol would archive"),
    N_("Until then they stay in the active views."),
  };

  return tell (db, values, count_archived_cb, &words, error);
}

static gpointer
count_discrepancies_cb (LgDb      *db,
                        gpointer   user_data,
                        GError   **error)
{
  g_autoptr (GPtrArray) counts = lg_counts_list_unexplained (db, error);
  gint64 limit;

  if (counts == NULL || !lg_settings_get_int (db, "rule.discrepancy.value", &limit, error))
    return NULL;

  for (guint i = 0; i < counts->len; i++)
    {
      gboolean exceeds;

      if (!lg_discrepancy_report_exceeds (counts->pdata[i], limit, &exceeds, error))
        return NULL;
      *(gint64 *) user_data += exceeds;
    }

  return NULL;
}

char *
lg_setting_effect_discrepancies (LgDb        *db,
                                 GHashTable  *values,
                                 GError     **error)
{
  static const Words words = {
    N_("Count discrepancies that the next run of the protocol would report"),
    N_("Those that have their incident keep it."),
  };

  return tell (db, values, count_discrepancies_cb, &words, error);
}

static gpointer
read_rule_cb (LgDb      *db,
              gpointer   user_data,
              GError   **error)
{
  char **rule = user_data;

  g_clear_pointer (rule, g_free);
  *rule = lg_settings_get (db, "rule.audit.rrule", error);

  return NULL;
}

/* The days of a rule, for nobody reads RFC 5545. */
static char *
list_days (const char *rule)
{
  GTimeZone *zone = lg_time_zone_lookup (lg_time_zone_host (), NULL);
  LgTime after = lg_time_now ();
  LgTime start = lg_time_day_start (lg_time_local_day (after, zone), zone);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) days = NULL;

  for (int i = 0; i < N_DAYS && lg_recurrence_next (rule, start, after, zone, &after, NULL); i++)
    g_strv_builder_take (builder, lg_time_text_absolute (after, LG_PRECISION_DAY, zone));
  days = g_strv_builder_end (builder);

  /* Translators: between the days of a list */
  return g_strjoinv (_("; "), days);
}

char *
lg_setting_effect_audits (LgDb        *db,
                          GHashTable  *values,
                          GError     **error)
{
  g_autofree char *rule = NULL;
  g_autofree char *days = NULL;

  if (!lg_setting_effect_compare (db, values, read_rule_cb, &rule, &rule, error))
    return NULL;

  days = list_days (rule);
  if (*days == '\0')
    return g_strdup (_("No day would come at which the equipment is audited."));

  return g_strdup_printf (_("A new audit would be due on these days: %s. One that is among the tasks stays as it is."), days);
}

static gpointer
count_events_cb (LgDb      *db,
                 gpointer   user_data,
                 GError   **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (GPtrArray) incidents = NULL;
  g_autoptr (LgAccessFindings) findings = NULL;
  gint64 minutes;

  filter->statuses = LG_INCIDENT_STATUSES_ALL;
  filter->limit = 1;
  incidents = lg_incidents_list (db, filter, FALSE, error);
  if (incidents == NULL || incidents->len == 0 || !lg_settings_get_int (db, "access.window_minutes", &minutes, error))
    return NULL;

  findings = lg_access_findings_near (db, incidents->pdata[0], minutes, error);
  if (findings != NULL)
    *(gint64 *) user_data = findings->events->len;

  return NULL;
}

char *
lg_setting_effect_access (LgDb        *db,
                          GHashTable  *values,
                          GError     **error)
{
  static const Words words = {
    N_("Badge events around the latest incident"),
    N_("Cross-references are worked out anew each time; nothing on record changes."),
  };

  return tell (db, values, count_events_cb, &words, error);
}

static gpointer
count_patterns_cb (LgDb      *db,
                   gpointer   user_data,
                   GError   **error)
{
  LgDay today = lg_time_local_day (lg_time_now (), lg_time_zone_lookup (lg_time_zone_host (), NULL));
  g_autoptr (GPtrArray) findings = NULL;
  gint64 days;

  if (!lg_settings_get_int (db, "pattern.days", &days, error))
    return NULL;

  findings = lg_pattern_findings_list (db, 0, today + 1 - (LgDay) days, today + 1, LG_PATTERN_ALL_METHODS, error);
  if (findings != NULL)
    *(gint64 *) user_data = findings->len;

  return NULL;
}

char *
lg_setting_effect_patterns (LgDb        *db,
                            GHashTable  *values,
                            GError     **error)
{
  static const Words words = {
    N_("Patterns that the next search would find"),
    N_("Nothing on record changes."),
  };

  return tell (db, values, count_patterns_cb, &words, error);
}

static gpointer
count_due_cb (LgDb      *db,
              gpointer   user_data,
              GError   **error)
{
  g_autoptr (LgRetentionSurvey) survey = lg_retention_survey_read (db, lg_time_now (), error);

  if (survey != NULL)
    *(gint64 *) user_data = lg_retention_survey_get_due (survey);

  return NULL;
}

char *
lg_setting_effect_retention (LgDb        *db,
                             GHashTable  *values,
                             GError     **error)
{
  static const Words words = {
    N_("Archived incidents that are due"),
    N_("Nothing goes before somebody purges it in the archive."),
  };

  return tell (db, values, count_due_cb, &words, error);
}
