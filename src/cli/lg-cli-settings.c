/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-settings.h"

typedef struct
{
  const char *key;
  const char *sentence;
} Description;

static const Description descriptions[] = {
  { "currency", N_("Currency of a site that names none") },
  { "device.letter", N_("This workstation’s letter in the numbers of its incidents") },
  { "severity.weight.minor", N_("Weight of a minor incident in the severity score") },
  { "severity.weight.low", N_("Weight of a low incident") },
  { "severity.weight.medium", N_("Weight of a medium incident") },
  { "severity.weight.high", N_("Weight of a high incident") },
  { "severity.weight.critical", N_("Weight of a critical incident") },
  { "threat.band.guarded", N_("Severity score from which the threat level is guarded") },
  { "threat.band.elevated", N_("Severity score from which the threat level is elevated") },
  { "threat.band.high", N_("Severity score from which the threat level is high") },
  { "threat.band.severe", N_("Severity score from which the threat level is severe") },
  { "threat.critical_floor", N_("One active critical incident means at least a high threat level") },
  { "risk.days", N_("Days that count towards the likelihood of a risk") },
  { "risk.likelihood.2", N_("Incidents from which the likelihood is 2") },
  { "risk.likelihood.3", N_("Incidents from which the likelihood is 3") },
  { "risk.likelihood.4", N_("Incidents from which the likelihood is 4") },
  { "risk.likelihood.5", N_("Incidents from which the likelihood is 5") },
  { "risk.impact.2", N_("Net loss, in whole units of the currency, from which the impact is 2") },
  { "risk.impact.3", N_("Net loss from which the impact is 3") },
  { "risk.impact.4", N_("Net loss from which the impact is 4") },
  { "risk.impact.5", N_("Net loss from which the impact is 5") },
  { "risk.lower.dispositions", N_("Outcomes that lower the likelihood by one") },
  { "risk.raise.dispositions", N_("Outcomes that raise the likelihood by one") },
  { "risk.band.medium", N_("Likelihood × impact from which the risk level is medium") },
  { "risk.band.high", N_("Likelihood × impact from which the risk level is high") },
  { "risk.band.critical", N_("Likelihood × impact from which the risk level is critical") },
  { "import.recent_days", N_("An imported incident without a status is new if it is at most so many days old") },
  { "import.old_disposition", N_("Disposition of an older imported incident without a status") },
  { "import.kinds", N_("Kinds for the words of imported files; a word that is not here is kept as it was written") },
  { "import.severity", N_("Severity of an imported incident by its kind, where the file has none; low otherwise") },
  { "rule.breach.severity", N_("A new incident of this severity or above starts the steps of the breach rule") },
  { "rule.breach.steps",
    N_("Steps of the protocol that a breach starts for its incident; none switches the rule off") },
  { "rule.breach.days", N_("A run for the whole store acts on breaches of the last so many days") },
  { "rule.summary_above", N_("Above so many of a kind a run makes one summary task and message") },
  { "rule.discrepancy.value",
    N_("A count discrepancy above this value at cost, in whole units of the currency, becomes an incident") },
  { "rule.archive.days", N_("An incident is archived so many days after it was resolved") },
  { "rule.patrol.hours", N_("Hours until a patrol after a breach is due") },
  { "rule.investigation.hours", N_("Hours until the review of the footage is due") },
  { "rule.police.dispositions",
    N_("Outcomes with which a missing police report number is chased; none switches the rule off") },
  { "rule.police.days", N_("Days until a missing police report number is to be there") },
  { "rule.audit.rrule", N_("How often surveillance equipment is audited (a rule of RFC 5545)") },
  { "camera.limit_seconds", N_("Seconds that the check of one camera may take") },
  { "camera.live_seconds", N_("Seconds that a live camera is watched") },
  { "camera.recording_seconds", N_("Seconds of a recording that are looked at, from its start") },
  { "camera.black.pixels", N_("Share of dark pixels from which a camera’s picture is black") },
  { "camera.black.luma", N_("Luma below which a pixel is dark, from 0 for black to 1 for white") },
  { "camera.black.seconds", N_("Seconds after which a black picture is a finding") },
  { "camera.frozen.difference", N_("Mean difference, from 0 to 1, up to which two successive pictures are the same") },
  { "camera.frozen.seconds", N_("Seconds after which a picture without change is frozen") },
  { "camera.blurred.sharpness", N_("Variance of the Laplacian below which a picture is blurred") },
  { "camera.blurred.seconds", N_("Seconds after which a blurred picture is a finding") },
  { "tls.ca_file", N_("File with the certificates that are trusted in place of the system’s (PEM)") },
  { "reminder.enabled", N_("Notifications remind of tasks that are due") },
  { "reminder.minutes", N_("Minutes before a task is due that its reminder comes") },
  { "retention.unfounded.days",
    N_("Days in the archive until an incident that proved unfounded can be purged; 0 keeps it for good") },
  { "retention.proceedings.days",
    N_("Days in the archive until an incident that went to the police, to court or to civil recovery can be purged; "
       "0 keeps it for good") },
  { "retention.safety.days", N_("Days in the archive until a safety incident can be purged; 0 keeps it for good") },
  { "retention.internal.days",
    N_("Days in the archive until an internal theft or a fraud can be purged; 0 keeps it for good") },
  { "retention.other.days", N_("Days in the archive until any other incident can be purged; 0 keeps it for good") },
  { "access.window_minutes", N_("Minutes before and after an incident whose badge events are cross-referenced") },
  { "access.hours", N_("When a site is staffed that has no hours of its own, as in “Mo-Fr 08:00-20:00; Sa 09:00-18:00; Su off”") },
  { "access.longest_stay_hours", N_("Hours inside after which a passage was probably forgotten") },
  { "pattern.days", N_("Days in which step 1 looks for patterns") },
  { "pattern.baseline", N_("Counts that EARS compares a count with") },
  { "pattern.alpha.c1", N_("Probability at which EARS C1 alarms by chance") },
  { "pattern.alpha.c2", N_("Probability at which EARS C2 alarms by chance") },
  { "pattern.alpha.c3", N_("Probability at which EARS C3 alarms by chance") },
  { "pattern.min_sigma", N_("Least standard deviation that EARS believes") },
  { "report.recipients", N_("Names on the weekly report’s first page, with commas") },
  { "report.paper", N_("Paper of the weekly report: a4 or letter") },
  { "report.whole_amounts", N_("The weekly report shows amounts in whole units of their currency; its files for programs stay exact") },
  { "report.organisation", N_("Name of the organisation on the weekly report") },
};

/**
 * lg_cli_setting_description:
 * @key: a setting's key
 *
 * Returns: (nullable): what it decides, in the user's language
 */
const char *
lg_cli_setting_description (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (descriptions); i++)
    {
      if (g_str_equal (descriptions[i].key, key))
        return _(descriptions[i].sentence);
    }

  return NULL;
}
