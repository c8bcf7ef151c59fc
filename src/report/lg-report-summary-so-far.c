/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-money.h"
#include "lg-report-summary-private.h"
#include "lg-report-words.h"

/* The sentences of a week that is not over yet, which say how it stands. */

static void
append_incidents (GString               *text,
                  const LgReportSummary *summary)
{
  gulong n_opened = (gulong) summary->balance.opened;
  g_autofree char *count = lg_amount_format (summary->balance.opened, 0);
  g_autofree char *previous = lg_amount_format (summary->previous, 0);

  if (n_opened == 0)
    /* Translators: the incidents of the week before */
    g_string_append_printf (text, _("No incident has occurred this week so far, after %s in the whole week before."),
                            previous);
  else
    g_string_append_printf (text,
                            /* Translators: the incidents of the week so far, and those of the week before */
                            ngettext ("%1$s incident has occurred this week so far, after %2$s in the whole week before.",
                                      "%1$s incidents have occurred this week so far, after %2$s in the whole week before.",
                                      n_opened),
                            count, previous);
}

static void
append_open (GString               *text,
             const LgReportSummary *summary)
{
  g_autofree char *closed = lg_amount_format (summary->balance.closed, 0);
  g_autofree char *open = lg_amount_format (summary->balance.closing, 0);

  g_string_append_c (text, ' ');
  g_string_append_printf (text, ngettext ("%s incident has been closed.", "%s incidents have been closed.",
                                          (gulong) summary->balance.closed), closed);
  g_string_append_c (text, ' ');
  g_string_append_printf (text, ngettext ("%s incident is open.", "%s incidents are open.",
                                          (gulong) summary->balance.closing), open);
}

static void
append_losses (GString               *text,
               const LgReportSummary *summary)
{
  g_autofree char *losses = lg_report_summary_losses (summary);

  g_string_append_c (text, ' ');
  if (losses != NULL)
    /* Translators: an amount, or several of different currencies */
    g_string_append_printf (text, _("The net loss at cost is %s so far."), losses);
  else
    g_string_append (text, _("No loss has been recorded so far."));
}

static void
append_levels (GString               *text,
               const LgReportData    *data,
               const LgReportSummary *summary)
{
  g_autofree char *threat_score = g_strdup_printf ("%" G_GINT64_FORMAT, summary->threat.score);
  int score;
  LgRiskLevel level;

  g_string_append_c (text, ' ');
  g_string_append_printf (text, _("The threat level is “%1$s”, with a severity score of %2$s."),
                          lg_report_words_threat (summary->threat.level), threat_score);
  g_string_append_c (text, ' ');
  if (lg_report_rate_risk (data, data->risk_after, &score, &level))
    g_string_append_printf (text, _("The risk level is “%s”."), lg_report_words_risk (level));
  else
    g_string_append (text, _("No risk is open."));
}

static void
append_work (GString            *text,
             const LgReportData *data)
{
  g_autofree char *overdue = lg_amount_format (data->n_overdue, 0);

  if (data->n_overdue == 0)
    return;

  g_string_append_c (text, ' ');
  g_string_append_printf (text, ngettext ("%s task is overdue.", "%s tasks are overdue.", (gulong) data->n_overdue), overdue);
}

void
lg_report_summary_append_so_far (GString               *text,
                                 const LgReportData    *data,
                                 const LgReportSummary *summary)
{
  if (data->n_days == 0)
    {
      g_string_append (text, _("The week has not begun, so that there is nothing to report yet."));
      return;
    }

  append_incidents (text, summary);
  append_open (text, summary);
  append_losses (text, summary);
  append_levels (text, data, summary);
  append_work (text, data);
}
