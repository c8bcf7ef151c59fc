/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-money.h"
#include "lg-report-words.h"
#include "lg-words.h"

#define LEFT_TO_RIGHT_MARK "\u200e"

/* Words of enumerated values. Those that are choices of their own have the capitals of a title here; the others are the
 * report's. In the order of their enumerations, which begin at 1. */

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

static const char * const task_kinds[] = {
  "", N_("Patrol"), N_("CCTV Review"), N_("Equipment Audit"), N_("Follow-up"),
};

static const char * const contact_roles[] = {
  "",
  N_("Security Director"),
  N_("Rapid Response"),
  N_("Loss Prevention Officer"),
  N_("Security Team"),
  N_("Stakeholder"),
};

static const struct
{
  const char *kind;
  const char *word;
} kinds[] = {
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

const char *
lg_words_severity (int severity)
{
  return lg_report_words_severity (severity);
}

const char *
lg_words_threat (int level)
{
  return lg_report_words_threat (level);
}

const char *
lg_words_risk (int level)
{
  return lg_report_words_risk (level);
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
  for (gsize i = 0; kind != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].kind, kind))
        return _(kinds[i].word);
    }

  return kind != NULL ? kind : "";
}

const char *
lg_words_role (int role)
{
  return lg_report_words_role (role);
}

const char *
lg_words_contact_role (int role)
{
  return PICK (contact_roles, role);
}

const char *
lg_words_task_kind (int kind)
{
  return PICK (task_kinds, kind);
}

const char *
lg_words_task_status (int status)
{
  return lg_report_words_task_status (status);
}

const char *
lg_words_asset_status (int status)
{
  return lg_report_words_asset_status (status);
}

const char *
lg_words_passage (int      direction,
                  gboolean granted)
{
  return lg_report_words_passage (direction, granted);
}

const char *
lg_words_channel (int channel)
{
  return lg_report_words_channel (channel);
}

const char *
lg_words_alert_state (int state)
{
  return lg_report_words_alert_state (state);
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
