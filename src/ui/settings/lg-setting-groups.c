/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-setting-effect.h"
#include "lg-setting-groups.h"

/* Every setting there is, in the groups that are applied together. */

static const LgSettingInfo weights[] = {
  { "severity.weight.minor", N_("Minor Weighs"), NULL },
  { "severity.weight.low", N_("Low Weighs"), NULL },
  { "severity.weight.medium", N_("Medium Weighs"), NULL },
  { "severity.weight.high", N_("High Weighs"), NULL },
  { "severity.weight.critical", N_("Critical Weighs"), NULL },
};

static const LgSettingInfo bands[] = {
  { "threat.band.guarded", N_("Guarded From"), NULL },
  { "threat.band.elevated", N_("Elevated From"), NULL },
  { "threat.band.high", N_("High From"), NULL },
  { "threat.band.severe", N_("Severe From"), NULL },
  { "threat.critical_floor", N_("Critical Means High"), N_("One active critical incident means at least a high threat level") },
};

static const LgSettingInfo risk_bands[] = {
  { "risk.band.medium", N_("Medium Risk From"), NULL },
  { "risk.band.high", N_("High Risk From"), NULL },
  { "risk.band.critical", N_("Critical Risk From"), NULL },
};

static const LgSettingInfo likelihood[] = {
  { "risk.days", N_("Days Looked Back"), N_("Incidents of the same kind at the same site count") },
  { "risk.likelihood.2", N_("Likelihood 2 From"), N_("Incidents, the one that is assessed included") },
  { "risk.likelihood.3", N_("Likelihood 3 From"), NULL },
  { "risk.likelihood.4", N_("Likelihood 4 From"), NULL },
  { "risk.likelihood.5", N_("Likelihood 5 From"), NULL },
  { "risk.lower.dispositions", N_("Outcomes That Lower It"), N_("The likelihood goes down by one") },
  { "risk.raise.dispositions", N_("Outcomes That Raise It"), N_("The likelihood goes up by one") },
};

static const LgSettingInfo impact[] = {
  { "risk.impact.2", N_("Impact 2 From"), NULL },
  { "risk.impact.3", N_("Impact 3 From"), NULL },
  { "risk.impact.4", N_("Impact 4 From"), NULL },
  { "risk.impact.5", N_("Impact 5 From"), NULL },
};

static const LgSettingInfo breach[] = {
  { "rule.breach.severity", N_("Severity of a Breach"), N_("A new incident as severe or more is a breach") },
  { "rule.breach.steps", N_("Steps It Starts"), N_("None switches the rule off") },
  { "rule.breach.days", N_("Days Looked Back"), N_("A run for the whole store acts on breaches of these days") },
  { "rule.summary_above", N_("Summary Above"), N_("Of more than so many, a run makes one task and one message") },
  { "rule.patrol.hours", N_("Hours Until a Patrol"), NULL },
  { "rule.investigation.hours", N_("Hours Until the Footage Is Reviewed"), NULL },
};

static const LgSettingInfo police[] = {
  { "rule.police.dispositions", N_("Outcomes the Police Know Of"), N_("None switches the rule off") },
  { "rule.police.days", N_("Days Until the Number Is There"), NULL },
};

static const LgSettingInfo housekeeping[] = {
  { "rule.archive.days", N_("Days Until the Archive"), N_("After an incident was resolved") },
};

static const LgSettingInfo discrepancies[] = {
  { "rule.discrepancy.value", N_("Least Value"), N_("At cost, in whole units of the currency") },
};

static const LgSettingInfo audits[] = {
  { "rule.audit.rrule", N_("Recurrence"), N_("A rule of RFC 5545, as in FREQ=WEEKLY;BYDAY=MO") },
};

static const LgSettingInfo cameras[] = {
  { "camera.limit_seconds", N_("Seconds for One Camera"), N_("Within which its check is over") },
  { "camera.live_seconds", N_("Seconds Watched"), N_("Of a live picture") },
  { "camera.recording_seconds", N_("Seconds of a Recording"), N_("From its start") },
  { "camera.black.pixels", N_("Dark Pixels"), N_("Share from which a picture is black") },
  { "camera.black.luma", N_("Dark Below"), N_("Luma of a pixel, from 0 for black to 1 for white") },
  { "camera.black.seconds", N_("Seconds of Black"), NULL },
  { "camera.frozen.difference", N_("Frozen Up To"), N_("Mean difference of successive pictures, from 0 to 1") },
  { "camera.frozen.seconds", N_("Seconds without Change"), NULL },
  { "camera.blurred.sharpness", N_("Blurred Below"), N_("Variance of the Laplacian") },
  { "camera.blurred.seconds", N_("Seconds of Blur"), NULL },
  { "tls.ca_file", N_("Certificates"), N_("File of those that are trusted in place of the system’s (PEM)") },
};

static const LgSettingInfo reminders[] = {
  { "reminder.enabled", N_("Remind of Tasks"), N_("With a notification, also while the window is closed") },
  { "reminder.minutes", N_("Minutes Before"), N_("How long before a task is due its reminder comes") },
};

static const LgSettingInfo presence[] = {
  { "access.window_minutes", N_("Minutes Around an Incident"), N_("Whose badge events are cross-referenced") },
  { "access.hours", N_("Staffed Hours"), N_("Of a site without hours of its own, as in Mo-Fr 08:00-20:00; Sa 09:00-18:00; Su off") },
  { "access.longest_stay_hours", N_("Longest Stay in Hours"), N_("After it a passage was probably forgotten") },
};

static const LgSettingInfo patterns[] = {
  { "pattern.days", N_("Days Looked Back"), NULL },
  { "pattern.baseline", N_("Baseline"), N_("Counts that a count is compared with") },
  { "pattern.alpha.c1", N_("Alpha of EARS C1"), N_("How often it alarms by chance") },
  { "pattern.alpha.c2", N_("Alpha of EARS C2"), NULL },
  { "pattern.alpha.c3", N_("Alpha of EARS C3"), NULL },
  { "pattern.min_sigma", N_("Least Standard Deviation"), N_("So that a quiet series does not always alarm") },
};

static const LgSettingInfo units[] = {
  { "currency", N_("Currency"), N_("Of a site that names none, as in USD") },
  { "device.letter", N_("Letter of This Workstation"), N_("In the numbers of its incidents") },
};

static const LgSettingInfo imports[] = {
  { "import.recent_days", N_("Days an Incident Is New"), N_("Where the file gives no status; an older one is resolved") },
  { "import.old_disposition", N_("Outcome of an Older One"), NULL },
};

static const LgSettingInfo kinds[] = {
  { "import.kinds", N_("Words for Kinds"), N_("A word that is not here is kept as it was written") },
};

static const LgSettingInfo severities[] = {
  { "import.severity", N_("Severity by Kind"), N_("A kind that is not here is of low severity") },
};

static const LgSettingInfo retention[] = {
  { "retention.unfounded.days", N_("Unfounded"), N_("What proved to be nothing") },
  { "retention.proceedings.days", N_("Police, Court and Civil Recovery"), NULL },
  { "retention.safety.days", N_("Safety"), NULL },
  { "retention.internal.days", N_("Internal Theft and Fraud"), NULL },
  { "retention.other.days", N_("All Others"), NULL },
};

static const LgSettingInfo report[] = {
  { "report.organisation", N_("Organisation"), NULL },
  { "report.recipients", N_("Recipients"), N_("Names, with commas between them") },
  { "report.paper", N_("Paper"), NULL },
  { "report.whole_amounts", N_("Whole Amounts"), N_("Without cents; CSV, XLSX and JSON stay exact") },
};

#define SETTINGS(array) array, G_N_ELEMENTS (array)

static const LgSettingGroupInfo groups[] = {
  { "levels", N_("Severity Weights"), N_("The weights of all active incidents make the severity score"), SETTINGS (weights),
    lg_setting_effect_threat, NULL },
  { "levels", N_("Threat Level"), N_("Severity scores at which the levels begin"), SETTINGS (bands),
    lg_setting_effect_threat, NULL },
  { "levels", N_("Risk Level"), N_("Likelihood × impact at which the levels begin"), SETTINGS (risk_bands),
    lg_setting_effect_risk_level, NULL },
  { "levels", N_("Likelihood"), N_("What is proposed when an incident is resolved"), SETTINGS (likelihood),
    lg_setting_effect_risk_proposals, NULL },
  { "levels", N_("Impact"), N_("Net loss at cost, in whole units of the currency"), SETTINGS (impact),
    lg_setting_effect_risk_proposals, NULL },

  { "rules", N_("Breaches"), N_("What a severe new incident sets off"), SETTINGS (breach),
    lg_setting_effect_breaches, NULL },
  { "rules", N_("Police Reports"), N_("A follow-up task chases a report number that is missing"), SETTINGS (police),
    lg_setting_effect_police, NULL },
  { "rules", N_("Count Discrepancies"), N_("Larger ones become incidents"), SETTINGS (discrepancies),
    lg_setting_effect_discrepancies, NULL },
  { "rules", N_("Equipment Audits"), NULL, SETTINGS (audits), lg_setting_effect_audits, NULL },
  { "rules", N_("Camera Checks"), N_("When a picture is no use"), SETTINGS (cameras), NULL,
    N_("This holds for cameras that are checked from now on.") },
  { "rules", N_("Reminders"), NULL, SETTINGS (reminders), NULL,
    N_("This holds for tasks that nobody was reminded of yet.") },
  { "rules", N_("Access Logs"), NULL, SETTINGS (presence), lg_setting_effect_access, NULL },
  { "rules", N_("Patterns"), N_("What counts as more than chance"), SETTINGS (patterns),
    lg_setting_effect_patterns, NULL },

  { "sites", N_("New Records"), NULL, SETTINGS (units), NULL,
    N_("This holds for what is recorded from now on; what is on record keeps its currency and number.") },

  { "imports", N_("Incidents without a Status"), NULL, SETTINGS (imports), lg_setting_effect_import_status, NULL },
  { "imports", N_("Kinds"), N_("What the words of your files stand for"), SETTINGS (kinds),
    lg_setting_effect_import_kinds, NULL },
  { "imports", N_("Severities"), N_("Of incidents whose file gives none"), SETTINGS (severities),
    lg_setting_effect_import_severity, NULL },

  { "archive", N_("Archiving"), NULL, SETTINGS (housekeeping), lg_setting_effect_archiving, NULL },
  { "archive", N_("Retention"), N_("Days in the archive until an incident can be purged; 0 keeps it for good. "
                                   "The first that fits holds, and a legal hold overrides all."), SETTINGS (retention),
    lg_setting_effect_retention, NULL },

  { "reports", N_("Weekly Report"), NULL, SETTINGS (report), NULL,
    N_("This holds for reports that are made from now on; those that were approved stay as they are.") },
};

/**
 * lg_setting_groups:
 * @n_groups: (out): how many there are
 *
 * Returns: the groups, in the order in which they are shown
 */
const LgSettingGroupInfo *
lg_setting_groups (guint *n_groups)
{
  *n_groups = G_N_ELEMENTS (groups);

  return groups;
}
