/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-badge-event.h"
#include "lg-money.h"
#include "lg-words.h"

#define LEFT_TO_RIGHT_MARK "\u200e"

/* Words of enumerated values, in the order of their enumerations; those of records begin at 1. */

static const char * const severities[] = {
  "",
  NC_("severity", "Minor"),
  NC_("severity", "Low"),
  NC_("severity", "Medium"),
  NC_("severity", "High"),
  NC_("severity", "Critical"),
};

static const char * const threat_levels[] = {
  NC_("threat level", "Low"),
  NC_("threat level", "Guarded"),
  NC_("threat level", "Elevated"),
  NC_("threat level", "High"),
  NC_("threat level", "Severe"),
};

static const char * const risk_levels[] = {
  NC_("risk", "Low"),
  NC_("risk", "Medium"),
  NC_("risk", "High"),
  NC_("risk", "Critical"),
};

static const char * const statuses[] = {
  "", N_("New"), N_("Investigating"), N_("On Hold"), N_("Resolved"), N_("Archived"),
};

static const char * const dispositions[] = {
  "",
  N_("Unfounded"),
  N_("Process Error"),
  N_("Recovered"),
  N_("Apprehended"),
  N_("Referred to Police"),
  N_("Prosecuted"),
  N_("Civil Recovery"),
  N_("Unsolved"),
  N_("Not Recorded"),
};

static const char * const roles[] = {
  "",
  NC_("role of a person", "Subject"),
  NC_("role of a person", "Witness"),
  NC_("role of a person", "Victim"),
  NC_("role of a person", "Employee"),
  NC_("role of a person", "Officer"),
};

static const char * const task_kinds[] = {
  "", N_("Patrol"), N_("CCTV Review"), N_("Equipment Audit"), N_("Follow-up"),
};

static const char * const task_statuses[] = {
  "", N_("To Do"), N_("In Progress"), N_("Review"), N_("Done"), N_("Cancelled"),
};

static const char * const asset_statuses[] = {
  "", N_("In Service"), N_("Under Investigation"), N_("Lost or Stolen"), N_("Recovered"), N_("Retired"),
};

static const char * const channels[] = {
  "", N_("Email"), N_("SMS"), N_("Webhook"), N_("Desktop"),
};

static const char * const alert_states[] = {
  "",
  N_("Queued"),
  N_("Sending"),
  N_("Sent"),
  N_("Delivered"),
  N_("Undelivered"),
  N_("Failed"),
  N_("Acknowledged"),
};

typedef struct
{
  const char *name;
  const char *word;
} Word;

static const Word kinds[] = {
  { "external_theft", N_("External Theft") },
  { "organised_retail_crime", N_("Organised Retail Crime") },
  { "internal_theft", N_("Internal Theft") },
  { "robbery", N_("Robbery") },
  { "burglary", N_("Burglary") },
  { "fraud", N_("Fraud") },
  { "vandalism", N_("Vandalism") },
  { "process_error", N_("Process Error") },
  { "safety", N_("Safety") },
  { "other", N_("Other") },
};

static const Word audit_actions[] = {
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

/* A name that nobody knows is shown as it was written. */
static const char *
find (const Word *words,
      gsize       n_words,
      const char *name)
{
  for (gsize i = 0; name != NULL && i < n_words; i++)
    {
      if (g_str_equal (words[i].name, name))
        return _(words[i].word);
    }

  return name != NULL ? name : "";
}

#define PICK(words, value) pick (words, G_N_ELEMENTS (words), value)
#define PICK_IN(context, words, value) pick_in (context, words, G_N_ELEMENTS (words), value)
#define FIND(words, name) find (words, G_N_ELEMENTS (words), name)

const char *
lg_words_severity (int severity)
{
  return PICK_IN ("severity", severities, severity);
}

const char *
lg_words_threat (int level)
{
  return PICK_IN ("threat level", threat_levels, level);
}

const char *
lg_words_risk (int level)
{
  return PICK_IN ("risk", risk_levels, level);
}

const char *
lg_words_status (int status)
{
  return PICK (statuses, status);
}

const char *
lg_words_disposition (int disposition)
{
  return PICK (dispositions, disposition);
}

/**
 * lg_words_kind:
 * @kind: (nullable): an incident's kind
 *
 * Returns: its word in the user's language; a kind that an import brought along is shown as it was written
 */
const char *
lg_words_kind (const char *kind)
{
  return FIND (kinds, kind);
}

const char *
lg_words_role (int role)
{
  return PICK_IN ("role of a person", roles, role);
}

const char *
lg_words_task_kind (int kind)
{
  return PICK (task_kinds, kind);
}

const char *
lg_words_task_status (int status)
{
  return PICK (task_statuses, status);
}

const char *
lg_words_asset_status (int status)
{
  return PICK (asset_statuses, status);
}

/* What happened at a reader; a direction of 0 is none that it told. */
const char *
lg_words_passage (int      direction,
                  gboolean granted)
{
  if (!granted)
    return _("Denied");

  switch (direction)
    {
    case LG_BADGE_DIRECTION_ENTRY:
      return _("In");
    case LG_BADGE_DIRECTION_EXIT:
      return _("Out");
    default:
      return _("Passed");
    }
}

const char *
lg_words_channel (int channel)
{
  return PICK (channels, channel);
}

const char *
lg_words_alert_state (int state)
{
  return PICK (alert_states, state);
}

const char *
lg_words_audit_action (const char *action)
{
  return FIND (audit_actions, action);
}

/**
 * lg_words_difference:
 * @amount: a difference without its sign, with its unit
 * @difference: above zero if there is more now
 *
 * Returns: (transfer full): the difference in words
 */
char *
lg_words_difference (const char *amount,
                     gint64      difference)
{
  if (difference == 0)
    /* Translators: as in the period before */
    return g_strdup (_("as much"));
  if (difference > 0)
    /* Translators: an amount that is added to that of the period before */
    return g_strdup_printf (_("%s more"), amount);

  /* Translators: an amount that is missing from that of the period before */
  return g_strdup_printf (_("%s less"), amount);
}

/**
 * lg_words_signed:
 * @number: a difference
 *
 * Returns: (transfer full): the figure with its sign, which is before it where text runs from right to left, too
 */
char *
lg_words_signed (gint64 number)
{
  g_autofree char *figure = lg_amount_format (ABS (number), 0);

  return g_strconcat (LEFT_TO_RIGHT_MARK, number < 0 ? "−" : number > 0 ? "+" : "", figure, NULL);
}
