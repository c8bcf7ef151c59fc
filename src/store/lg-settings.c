/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-audit-private.h"
#include "lg-hours.h"
#include "lg-incident.h"
#include "lg-json.h"
#include "lg-setting-check-private.h"
#include "lg-settings.h"
#include "lg-text.h"

/* Longer ones would be a slip of the pen, and could not be added to a time. */
#define MOST_DAYS    36500
#define MOST_HOURS   (24 * 366)
#define MOST_MINUTES (60 * 24 * 7)

#define MOST_SECONDS 600

#define MOST_COUNTS  366
#define MOST_RISK    25  /* the last cell of the matrix */

static const LgSetting settings[] = {
  { "currency", LG_SETTING_CURRENCY, "USD" },  /* Currency of a site that names none */
  { "device.letter", LG_SETTING_LETTERS, "A" },  /* This workstation’s letter in the numbers of its incidents */

  { "severity.weight.minor", LG_SETTING_INTEGER, "1" },  /* Weight of a minor incident in the severity score */
  { "severity.weight.low", LG_SETTING_INTEGER, "2" },  /* Weight of a low incident */
  { "severity.weight.medium", LG_SETTING_INTEGER, "4" },  /* Weight of a medium incident */
  { "severity.weight.high", LG_SETTING_INTEGER, "8" },  /* Weight of a high incident */
  { "severity.weight.critical", LG_SETTING_INTEGER, "16" },  /* Weight of a critical incident */
  { "threat.band.guarded", LG_SETTING_INTEGER, "10", 1 },  /* Severity score from which the threat level is guarded */
  { "threat.band.elevated", LG_SETTING_INTEGER, "25", 1, "threat.band.guarded" },  /* Severity score from which the threat level is elevated */
  { "threat.band.high", LG_SETTING_INTEGER, "50", 1, "threat.band.elevated" },  /* Severity score from which the threat level is high */
  { "threat.band.severe", LG_SETTING_INTEGER, "100", 1, "threat.band.high" },  /* Severity score from which the threat level is severe */
  { "threat.critical_floor", LG_SETTING_BOOLEAN, "true" },  /* One active critical incident means at least a high threat level */

  { "risk.days", LG_SETTING_INTEGER, "90", 1, NULL, MOST_DAYS },  /* Days that count towards the likelihood of a risk */
  { "risk.likelihood.2", LG_SETTING_INTEGER, "2", 2 },  /* Incidents from which the likelihood is 2 */
  { "risk.likelihood.3", LG_SETTING_INTEGER, "4", 2, "risk.likelihood.2" },  /* Incidents from which the likelihood is 3 */
  { "risk.likelihood.4", LG_SETTING_INTEGER, "8", 2, "risk.likelihood.3" },  /* Incidents from which the likelihood is 4 */
  { "risk.likelihood.5", LG_SETTING_INTEGER, "16", 2, "risk.likelihood.4" },  /* Incidents from which the likelihood is 5 */
  { "risk.impact.2", LG_SETTING_INTEGER, "100", 1 },  /* Net loss, in whole units of the currency, from which the impact is 2 */
  { "risk.impact.3", LG_SETTING_INTEGER, "500", 1, "risk.impact.2" },  /* Net loss from which the impact is 3 */
  { "risk.impact.4", LG_SETTING_INTEGER, "2500", 1, "risk.impact.3" },  /* Net loss from which the impact is 4 */
  { "risk.impact.5", LG_SETTING_INTEGER, "10000", 1, "risk.impact.4" },  /* Net loss from which the impact is 5 */
  { "risk.lower.dispositions", LG_SETTING_DISPOSITIONS,
    "process_error,recovered,apprehended,prosecuted,civil_recovery" },  /* Outcomes that lower the likelihood by one */
  { "risk.raise.dispositions", LG_SETTING_DISPOSITIONS, "unsolved" },  /* Outcomes that raise the likelihood by one */
  { "risk.band.medium", LG_SETTING_INTEGER, "5", 2, NULL, MOST_RISK },  /* Likelihood × impact from which the risk level is medium */
  { "risk.band.high", LG_SETTING_INTEGER, "10", 2, "risk.band.medium", MOST_RISK },  /* Likelihood × impact from which the risk level is high */
  { "risk.band.critical", LG_SETTING_INTEGER, "16", 2, "risk.band.high", MOST_RISK },  /* Likelihood × impact from which the risk level is critical */

  { "import.recent_days", LG_SETTING_INTEGER, "30", 0, NULL, MOST_DAYS },  /* An imported incident without a status is new if it is at most so many days old */
  { "import.old_disposition", LG_SETTING_DISPOSITION, "not_recorded" },  /* Disposition of an older imported incident without a status */
  { "import.kinds", LG_SETTING_WORDS, "" },  /* Kinds for the words of imported files; a word that is not here is kept as it was written */
  { "import.severity", LG_SETTING_KINDS,
    "robbery=high;organised_retail_crime=high;burglary=high;internal_theft=medium;external_theft=medium;fraud=medium;"
    "vandalism=low;safety=medium;process_error=minor;theft=medium;retail theft=medium;shoplifting=medium;other theft=medium;"
    "personal robbery=high;homicide=critical;homicidio=critical;aggravated assault=high;assault=high;battery=high;"
    "violent crime=high;violence and sexual offences=high;criminal damage=low;criminal damage and arson=low;mischief=low;"
    "anti-social behaviour=minor;other=low" },  /* Severity of an imported incident by its kind, where the file has none; low otherwise */

  { "rule.breach.severity", LG_SETTING_SEVERITY, "high" },  /* A new incident of this severity or above starts the steps of the breach rule */
  { "rule.breach.steps", LG_SETTING_STEPS, "5,6,7,8,9,10" },  /* Steps of the protocol that a breach starts for its incident; none switches the rule off */
  { "rule.breach.days", LG_SETTING_INTEGER, "7", 0, NULL, MOST_DAYS },  /* A run for the whole store acts on breaches of the last so many days */
  { "rule.summary_above", LG_SETTING_INTEGER, "20" },  /* Above so many of a kind a run makes one summary task and message */
  { "rule.discrepancy.value", LG_SETTING_INTEGER, "500" },  /* A count discrepancy above this value at cost, in whole units of the currency, becomes an incident */
  { "rule.archive.days", LG_SETTING_INTEGER, "30", 0, NULL, MOST_DAYS },  /* An incident is archived so many days after it was resolved */
  { "rule.patrol.hours", LG_SETTING_INTEGER, "4", 0, NULL, MOST_HOURS },  /* Hours until a patrol after a breach is due */
  { "rule.investigation.hours", LG_SETTING_INTEGER, "24", 0, NULL, MOST_HOURS },  /* Hours until the review of the footage is due */
  { "rule.police.dispositions", LG_SETTING_DISPOSITIONS,
    "referred_to_police,apprehended,prosecuted" },  /* Outcomes with which a missing police report number is chased; none switches the rule off */
  { "rule.police.days", LG_SETTING_INTEGER, "7", 0, NULL, MOST_DAYS },  /* Days until a missing police report number is to be there */
  { "rule.audit.rrule", LG_SETTING_RECURRENCE, "FREQ=DAILY" },  /* How often surveillance equipment is audited (a rule of RFC 5545) */

  { "camera.limit_seconds", LG_SETTING_INTEGER, "10", 1, NULL, MOST_SECONDS },  /* Seconds that the check of one camera may take */
  { "camera.live_seconds", LG_SETTING_INTEGER, "5", 1, NULL, MOST_SECONDS },  /* Seconds that a live camera is watched */
  { "camera.recording_seconds", LG_SETTING_INTEGER, "15", 1, NULL, MOST_SECONDS },  /* Seconds of a recording that are looked at, from its start */
  { "camera.black.pixels", LG_SETTING_PROBABILITY, "0.98" },  /* Share of dark pixels from which a picture is black */
  { "camera.black.luma", LG_SETTING_PROBABILITY, "0.10" },  /* Luma below which a pixel is dark, from 0 for black to 1 for white */
  { "camera.black.seconds", LG_SETTING_POSITIVE, "2" },  /* Seconds after which a black picture is a finding */
  { "camera.frozen.difference", LG_SETTING_PROBABILITY, "0.001" },  /* Mean difference up to which two pictures are the same */
  { "camera.frozen.seconds", LG_SETTING_POSITIVE, "2" },  /* Seconds after which a picture without change is frozen */
  { "camera.blurred.sharpness", LG_SETTING_POSITIVE, "30" },  /* Variance of the Laplacian below which a picture is blurred */
  { "camera.blurred.seconds", LG_SETTING_POSITIVE, "2" },  /* Seconds after which a blurred picture is a finding */
  { "tls.ca_file", LG_SETTING_TEXT, "" },  /* File of the certificates that are trusted in place of the system’s, in PEM */

  { "reminder.enabled", LG_SETTING_BOOLEAN, "true" },  /* Notifications remind of tasks that are due */
  { "reminder.minutes", LG_SETTING_INTEGER, "15", 0, NULL, MOST_MINUTES },  /* Minutes before a task is due that its reminder comes */

  { "retention.unfounded.days", LG_SETTING_INTEGER, "365", 0, NULL, MOST_DAYS },  /* Days in the archive until what proved unfounded can be purged; 0 keeps it */
  { "retention.proceedings.days", LG_SETTING_INTEGER, "2555", 0, NULL, MOST_DAYS },  /* The same for what went to the police, to court or to civil recovery */
  { "retention.safety.days", LG_SETTING_INTEGER, "1825", 0, NULL, MOST_DAYS },  /* The same for safety incidents */
  { "retention.internal.days", LG_SETTING_INTEGER, "2190", 0, NULL, MOST_DAYS },  /* The same for internal theft and fraud */
  { "retention.other.days", LG_SETTING_INTEGER, "1095", 0, NULL, MOST_DAYS },  /* The same for every other incident */

  { "access.window_minutes", LG_SETTING_INTEGER, "30", 0, NULL, MOST_MINUTES },  /* Minutes before and after an incident whose badge events are cross-referenced */
  { "access.hours", LG_SETTING_HOURS, LG_HOURS_DEFAULT },  /* When a site is staffed that has no hours of its own */
  { "access.longest_stay_hours", LG_SETTING_INTEGER, "16", 1, NULL, MOST_HOURS },  /* Hours inside after which a passage was probably forgotten */
  { "pattern.days", LG_SETTING_INTEGER, "90", 1, NULL, MOST_DAYS },  /* Days in which step 1 looks for patterns */
  { "pattern.baseline", LG_SETTING_INTEGER, "7", 3, NULL, MOST_COUNTS },  /* Counts that EARS compares a count with */
  { "pattern.alpha.c1", LG_SETTING_PROBABILITY, "0.001" },  /* Probability at which EARS C1 alarms by chance */
  { "pattern.alpha.c2", LG_SETTING_PROBABILITY, "0.001" },  /* Probability at which EARS C2 alarms by chance */
  { "pattern.alpha.c3", LG_SETTING_PROBABILITY, "0.025" },  /* Probability at which EARS C3 alarms by chance */
  { "pattern.min_sigma", LG_SETTING_POSITIVE, "0.5" },  /* Least standard deviation that EARS believes */
  { "report.recipients", LG_SETTING_TEXT, "" },  /* Names on the weekly report’s first page, with commas */
  { "report.paper", LG_SETTING_PAPER, "a4" },  /* Paper of the weekly report: a4 or letter */
  { "report.whole_amounts", LG_SETTING_BOOLEAN, "false" },  /* The weekly report shows amounts in whole units of their currency */
  { "report.organisation", LG_SETTING_TEXT, "" },  /* Name of the organisation on the weekly report */
};

const LgSetting *
lg_settings_all (gsize *n_settings)
{
  *n_settings = G_N_ELEMENTS (settings);

  return settings;
}

/**
 * lg_settings_find:
 * @key: a setting's key
 *
 * Returns: (nullable) (transfer none): what is known of it
 */
const LgSetting *
lg_settings_find (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      if (g_str_equal (settings[i].key, key))
        return &settings[i];
    }

  return NULL;
}

static const LgSetting *
find_or_fail (const char  *key,
              GError     **error)
{
  const LgSetting *setting = lg_settings_find (key);

  if (setting == NULL)
    g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID, _("There is no setting “%s”"), key);

  return setting;
}

static char *
read_stored (LgDb             *db,
             const LgSetting  *setting,
             GError          **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db, "SELECT value FROM settings WHERE key = ?", error, "t", setting->key);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  if (lg_statement_next (statement, &local_error))
    return g_strdup (lg_statement_text (statement, 0));

  if (local_error == NULL)
    return g_strdup (setting->default_value);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * lg_settings_get:
 * @db: a connection
 * @key: a setting's key
 * @error: return location
 *
 * Returns: (transfer full): its value, or its default; the candidate within lg_settings_with()
 */
char *
lg_settings_get (LgDb        *db,
                 const char  *key,
                 GError     **error)
{
  const LgSetting *setting = find_or_fail (key, error);
  GHashTable *candidates = lg_db_get_candidates (db);
  const char *candidate = candidates != NULL ? g_hash_table_lookup (candidates, key) : NULL;

  if (setting == NULL)
    return NULL;
  if (candidate != NULL)
    return g_strdup (candidate);

  return read_stored (db, setting, error);
}

/**
 * lg_settings_get_int:
 * @db: a connection
 * @key: the key of a setting that is a number or a truth value
 * @value: (out): its value; 0 or 1 for a truth value
 * @error: return location
 */
gboolean
lg_settings_get_int (LgDb        *db,
                     const char  *key,
                     gint64      *value,
                     GError     **error)
{
  g_autofree char *text = lg_settings_get (db, key, error);

  if (text == NULL)
    return FALSE;

  if (g_str_equal (text, "true") || g_str_equal (text, "false"))
    {
      *value = g_str_equal (text, "true");
      return TRUE;
    }

  return g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, value, error);
}

/**
 * lg_settings_get_real:
 * @db: a connection
 * @key: the key of a setting that is a probability or another real number
 * @value: (out): its value
 * @error: return location
 */
gboolean
lg_settings_get_real (LgDb        *db,
                      const char  *key,
                      double      *value,
                      GError     **error)
{
  g_autofree char *text = lg_settings_get (db, key, error);

  if (text != NULL)
    *value = g_ascii_strtod (text, NULL);

  return text != NULL;
}

/**
 * lg_settings_get_dispositions:
 * @db: a connection
 * @key: the key of a setting that names dispositions
 * @dispositions: (out): a bit for each of them: bit 1 for the first
 * @error: return location
 */
gboolean
lg_settings_get_dispositions (LgDb        *db,
                              const char  *key,
                              guint       *dispositions,
                              GError     **error)
{
  g_autofree char *text = lg_settings_get (db, key, error);
  g_auto (GStrv) names = text != NULL ? g_strsplit (text, ",", -1) : NULL;

  *dispositions = 0;
  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      int disposition;

      if (lg_enum_parse (LG_TYPE_DISPOSITION, names[i], &disposition, NULL))
        *dispositions |= 1u << disposition;
    }

  return text != NULL;
}

static char *
to_json (const char *key,
         const char *value)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, key, value);
  json_node_take_object (node, object);

  return json_to_string (node, FALSE);
}

/**
 * lg_settings_set:
 * @db: a connection in a transaction
 * @key: a setting's key
 * @value: its new value
 * @error: return location
 *
 * Fails with %LG_STORE_ERROR_INVALID for a key that is not known or a value
 * that does not fit it, and with %LG_STORE_ERROR_CONSTRAINT for a value out of
 * order with the ones before and after it.
 */
gboolean
lg_settings_set (LgDb        *db,
                 const char  *key,
                 const char  *value,
                 GError     **error)
{
  const LgSetting *setting = find_or_fail (key, error);
  g_autofree char *old_value = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (setting == NULL)
    return FALSE;

  if (!lg_setting_accepts (setting, value))
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID, _("“%s” is no value for %s"), value, key);
      return FALSE;
    }

  old_value = lg_setting_fits_in (db, setting, value, error) ? read_stored (db, setting, error) : NULL;
  if (old_value == NULL)
    return FALSE;
  if (g_str_equal (old_value, value))
    return TRUE;

  before = to_json (key, old_value);
  after = to_json (key, value);

  return lg_db_run (db,
                    "INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?)"
                    " ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at",
                    error, "tti", key, value, lg_time_now ()) &&
         lg_audit_append (db, "setting", NULL, before, after, error) &&
         lg_changes_append (db, "setting", 0, 0, LG_CHANGE_UPDATE, error);
}
