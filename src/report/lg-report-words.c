/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lg-badge-event.h"
#include "lg-kind.h"
#include "lg-money.h"
#include "lg-report-words.h"

/* In the order of their enumerations; those of records begin at 1. */

static const char * const severities[] = {
  "",
  NC_("severity", "Minor"),
  NC_("severity", "Low"),
  NC_("severity", "Medium"),
  NC_("severity", "High"),
  NC_("severity", "Critical"),
};

static const char * const statuses[] = { "", N_("New"), N_("Investigating"), N_("On hold"), N_("Resolved"), N_("Archived") };

static const char * const dispositions[] = {
  "", N_("Unfounded"), N_("Process error"), N_("Recovered"), N_("Apprehended"), N_("Referred to police"), N_("Prosecuted"),
  N_("Civil recovery"), N_("Unsolved"), N_("Not recorded"),
};

static const char * const task_kinds[] = { "", N_("Patrol"), N_("CCTV review"), N_("Equipment audit"), N_("Follow-up") };

static const char * const task_statuses[] = {
  "", N_("To Do"), N_("In Progress"), N_("Review"), N_("Done"), N_("Cancelled"),
};

static const char * const roles[] = {
  "",
  NC_("role of a person", "Subject"),
  NC_("role of a person", "Witness"),
  NC_("role of a person", "Victim"),
  NC_("role of a person", "Employee"),
  NC_("role of a person", "Officer"),
};

static const char * const asset_statuses[] = {
  "", N_("In Service"), N_("Under Investigation"), N_("Lost or Stolen"), N_("Recovered"), N_("Retired"),
};

static const char * const channels[] = { "", N_("Email"), N_("SMS"), N_("Webhook"), N_("Desktop") };

static const char * const alert_states[] = {
  "", N_("Queued"), N_("Sending"), N_("Sent"), N_("Delivered"), N_("Undelivered"), N_("Failed"), N_("Acknowledged"),
};

static const char * const threats[] = {
  NC_("threat level", "Low"),
  NC_("threat level", "Guarded"),
  NC_("threat level", "Elevated"),
  NC_("threat level", "High"),
  NC_("threat level", "Severe"),
};

static const char * const risks[] = {
  NC_("risk", "Low"),
  NC_("risk", "Medium"),
  NC_("risk", "High"),
  NC_("risk", "Critical"),
};

static const char * const trends[] = { N_("Too few weeks"), N_("Falling"), N_("Steady"), N_("Rising") };

static const char * const weekdays[] = { N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun") };

static const char * const months[] = {
  N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"), N_("August"),
  N_("September"), N_("October"), N_("November"), N_("December"),
};

static const char * const short_months[] = {
  N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"), N_("Jul"), N_("Aug"),
  N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
};

static const struct
{
  const char *kind;
  const char *word;
} kinds[] = {
  { LG_KIND_EXTERNAL_THEFT, N_("External theft") },
  { LG_KIND_ORGANISED_RETAIL_CRIME, N_("Organised retail crime") },
  { LG_KIND_INTERNAL_THEFT, N_("Internal theft") },
  { LG_KIND_ROBBERY, N_("Robbery") },
  { LG_KIND_BURGLARY, N_("Burglary") },
  { LG_KIND_FRAUD, N_("Fraud") },
  { LG_KIND_VANDALISM, N_("Vandalism") },
  { LG_KIND_PROCESS_ERROR, N_("Process error") },
  { LG_KIND_SAFETY, N_("Safety") },
  { LG_KIND_OTHER, N_("Other") },
};

static const struct
{
  const char *action;
  const char *word;
} actions[] = {
  { "incident_create", N_("Reported") },
  { "incident_update", N_("Updated") },
  { "incident_assign", N_("Assigned") },
  { "incident_status", N_("Status changed") },
  { "incident_resolve", N_("Resolved") },
  { "incident_reopen", N_("Reopened") },
  { "incident_archive", N_("Archived") },
  { "incident_delete", N_("Deleted") },
  { "incident_undo", N_("Undone") },
  { "incident_hold", N_("Put under a legal hold") },
  { "incident_release", N_("Released from a legal hold") },
  { "protocol_run", N_("Protocol run") },
  { "protocol_step", N_("Protocol run") },
};

/* A word may serve in several tables, which other languages tell apart: its context says which it is. */
static const char *
pick_in (const char         *context,
         const char * const *words,
         gsize               n_words,
         int                 value)
{
  if (value < 0 || (gsize) value >= n_words || *words[value] == '\0')
    return "";

  return g_dpgettext2 (GETTEXT_PACKAGE, context, words[value]);
}

static const char *
pick (const char * const *words,
      gsize               n_words,
      int                 value)
{
  if (value < 0 || (gsize) value >= n_words || *words[value] == '\0')
    return "";

  return _(words[value]);
}

#define PICK(words, value) pick (words, G_N_ELEMENTS (words), value)
#define PICK_IN(context, words, value) pick_in (context, words, G_N_ELEMENTS (words), value)

/* A kind that an import brought is shown as it was written. */
const char *
lg_report_words_kind (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].kind, kind))
        return _(kinds[i].word);
    }

  return kind;
}

const char *
lg_report_words_severity (int severity)
{
  return PICK_IN ("severity", severities, severity);
}

const char *
lg_report_words_status (int status)
{
  return PICK (statuses, status);
}

const char *
lg_report_words_disposition (int disposition)
{
  return PICK (dispositions, disposition);
}

const char *
lg_report_words_task_kind (int kind)
{
  return PICK (task_kinds, kind);
}

const char *
lg_report_words_task_status (int status)
{
  return PICK (task_statuses, status);
}

const char *
lg_report_words_role (int role)
{
  return PICK_IN ("role of a person", roles, role);
}

const char *
lg_report_words_asset_status (int status)
{
  return PICK (asset_statuses, status);
}

/* An act that nobody knows is shown as the audit log has it. */
const char *
lg_report_words_action (const char *action)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (actions[i].action, action))
        return _(actions[i].word);
    }

  return action;
}

/* What happened at a reader; a direction of 0 is none that it told. */
const char *
lg_report_words_passage (int      direction,
                         gboolean granted)
{
  if (!granted)
    return _("Denied");

  return direction == LG_BADGE_DIRECTION_ENTRY ? _("In") : direction == LG_BADGE_DIRECTION_EXIT ? _("Out") : _("Passed");
}

const char *
lg_report_words_channel (int channel)
{
  return PICK (channels, channel);
}

const char *
lg_report_words_alert_state (int state)
{
  return PICK (alert_states, state);
}

const char *
lg_report_words_threat (int level)
{
  return PICK_IN ("threat level", threats, level);
}

const char *
lg_report_words_risk (int level)
{
  return PICK_IN ("risk", risks, level);
}

const char *
lg_report_words_trend (int direction)
{
  return PICK (trends, direction);
}

const char *
lg_report_words_weekday (int weekday)
{
  return PICK (weekdays, weekday);
}

char *
lg_report_words_day (LgDay day)
{
  int year, month, mday;

  lg_day_to_date (day, &year, &month, &mday);

  /* Translators: a date: day of the month, month, year */
  return g_strdup_printf (_("%1$d %2$s %3$d"), mday, _(months[month - 1]), year);
}

char *
lg_report_words_short_day (LgDay day)
{
  int year, month, mday;

  lg_day_to_date (day, &year, &month, &mday);

  return g_strdup_printf (_("%1$d %2$s %3$d"), mday, _(short_months[month - 1]), year);
}

/* A span of days, naming month and year once where they are the same. */
char *
lg_report_words_days (LgDay first,
                      LgDay last)
{
  int year[2], month[2], mday[2];
  g_autofree char *end = lg_report_words_day (last);
  g_autofree char *begin = NULL;

  lg_day_to_date (first, &year[0], &month[0], &mday[0]);
  lg_day_to_date (last, &year[1], &month[1], &mday[1]);

  if (year[0] != year[1])
    begin = lg_report_words_day (first);
  else if (month[0] != month[1])
    /* Translators: day of the month and month */
    begin = g_strdup_printf (_("%1$d %2$s"), mday[0], _(months[month[0] - 1]));
  else
    begin = g_strdup_printf ("%d", mday[0]);

  /* Translators: from a date to a date */
  return g_strdup_printf (_("%1$s – %2$s"), begin, end);
}

char *
lg_report_words_change (gint64 change)
{
  g_autofree char *figure = lg_amount_format (change, 0);

  if (change == 0)
    return g_strdup ("±0");

  return change > 0 ? g_strconcat ("+", figure, NULL) : g_steal_pointer (&figure);
}

char *
lg_report_words_share (double share)
{
  g_autofree char *figure = lg_amount_format (llround (share * 1000.0), 1);

  /* Translators: a percentage */
  return g_strdup_printf (_("%s %%"), figure);
}

/* No finer than two figures: a probability rests on assumptions. */
char *
lg_report_words_chance (double probability)
{
  double odds = probability > 0.0 ? 1.0 / probability : INFINITY;
  double unit = odds >= 10.0 && isfinite (odds) ? pow (10.0, floor (log10 (odds)) - 1.0) : 1.0;
  g_autofree char *figure = NULL;

  if (odds >= 1e9)
    return g_strdup (_("< 1 in 10⁹"));
  /* What chance explains more often than not would round to a certainty. */
  if (odds < 2.0)
    return g_strdup (_("> 1 in 2"));

  figure = lg_amount_format (llround (odds / unit) * (gint64) unit, 0);

  /* Translators: a probability, such as 1 in 250 */
  return g_strdup_printf (_("1 in %s"), figure);
}

/* A time in the site's zone, no finer than it is known. */
char *
lg_report_words_time (LgTime     time,
                      int        precision,
                      GTimeZone *zone)
{
  return lg_time_format_local (time, (LgPrecision) precision, zone);
}
