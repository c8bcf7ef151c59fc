/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-report-charts.h"
#include "lg-report-figures.h"
#include "lg-report-summary-private.h"
#include "lg-report-tally.h"
#include "lg-report-words.h"

static void
summary_clear (LgReportSummary *self)
{
  g_clear_pointer (&self->losses, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LgReportSummary, summary_clear)

static void
summarize (const LgReportData *data,
           LgReportSummary    *self)
{
  g_autoptr (GPtrArray) counts = lg_report_tally_counts (data, lg_report_key_none);
  g_autoptr (GPtrArray) currencies = lg_report_chart_currencies (data);

  lg_report_count_balance (data, 0, &self->balance);
  self->previous = counts->len > 0 ? ((LgReportTally *) counts->pdata[0])->previous : 0;
  lg_report_assess_threat (data, LG_REPORT_DAYS - 1, &self->threat);
  lg_report_assess_threat (data, LG_REPORT_BEFORE, &self->threat_before);
  self->losses = lg_report_tally_losses (data, lg_report_key_none);
  self->whole = data->whole_amounts;
  self->is_over = data->is_over;
  self->currency = currencies->len > 0 ? currencies->pdata[0] : NULL;
}

static char *
show_money (const LgReportSummary *self,
            gint64                 amount,
            const char            *currency)
{
  return self->whole ? lg_money_format_whole (amount, currency) : lg_money_format (amount, currency);
}

static const LgReportTally *
find_loss (const LgReportSummary *summary)
{
  for (guint i = 0; i < summary->losses->len; i++)
    {
      const LgReportTally *tally = g_ptr_array_index (summary->losses, i);

      if (g_strcmp0 (tally->currency, summary->currency) == 0)
        return tally;
    }

  return NULL;
}

/* The count decides the form of the sentence, so that each change has a sentence of its own. */
static void
append_incidents (GString               *text,
                  const LgReportSummary *summary)
{
  gint64 change = summary->balance.opened - summary->previous;
  gulong n_opened = (gulong) summary->balance.opened;
  g_autofree char *count = lg_amount_format (summary->balance.opened, 0);
  g_autofree char *difference = lg_amount_format (ABS (change), 0);

  if (n_opened == 0)
    g_string_append (text, _("No incident occurred this week."));
  else if (change > 0)
    g_string_append_printf (text,
                            /* Translators: the incidents of the week, and how many more they are than a week before */
                            ngettext ("%1$s incident occurred this week, %2$s more than the week before.",
                                      "%1$s incidents occurred this week, %2$s more than the week before.", n_opened),
                            count, difference);
  else if (change < 0)
    g_string_append_printf (text,
                            /* Translators: the incidents of the week, and how many fewer they are than a week before */
                            ngettext ("%1$s incident occurred this week, %2$s fewer than the week before.",
                                      "%1$s incidents occurred this week, %2$s fewer than the week before.", n_opened),
                            count, difference);
  else
    g_string_append_printf (text,
                            ngettext ("%s incident occurred this week, as many as the week before.",
                                      "%s incidents occurred this week, as many as the week before.", n_opened),
                            count);
}

static void
append_open (GString               *text,
             const LgReportSummary *summary)
{
  g_autofree char *closed = lg_amount_format (summary->balance.closed, 0);
  g_autofree char *open = lg_amount_format (summary->balance.closing, 0);

  g_string_append_c (text, ' ');
  g_string_append_printf (text, ngettext ("%s incident was closed.", "%s incidents were closed.",
                                          (gulong) summary->balance.closed), closed);
  g_string_append_c (text, ' ');
  g_string_append_printf (text, ngettext ("%s incident was open at the end of the week.",
                                          "%s incidents were open at the end of the week.",
                                          (gulong) summary->balance.closing), open);
}

/* Returns: (transfer full) (nullable): the net losses, one of each currency */
char *
lg_report_summary_losses (const LgReportSummary *summary)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < summary->losses->len; i++)
    {
      const LgReportTally *tally = g_ptr_array_index (summary->losses, i);
      g_autofree char *net = NULL;

      if (tally->gross == 0)
        continue;
      net = show_money (summary, lg_report_tally_net (tally), tally->currency);
      /* Translators: between amounts of different currencies */
      g_string_append_printf (list, "%s%s", list->len > 0 ? _(", ") : "", net);
    }

  return list->len > 0 ? g_string_free_and_steal (g_steal_pointer (&list)) : NULL;
}

static void
append_losses (GString               *text,
               const LgReportSummary *summary)
{
  g_autofree char *losses = lg_report_summary_losses (summary);

  g_string_append_c (text, ' ');
  if (losses != NULL)
    /* Translators: an amount, or several of different currencies */
    g_string_append_printf (text, _("The net loss at cost was %s."), losses);
  else
    g_string_append (text, _("No loss was recorded."));
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
  g_string_append_printf (text, _("At the end of the week the threat level was “%1$s”, with a severity score of %2$s."),
                          lg_report_words_threat (summary->threat.level), threat_score);
  g_string_append_c (text, ' ');
  if (lg_report_rate_risk (data, data->risk_after, &score, &level))
    g_string_append_printf (text, _("The risk level was “%s”."), lg_report_words_risk (level));
  else
    g_string_append (text, _("No risk was open."));
}

static void
append_work (GString            *text,
             const LgReportData *data,
             guint               n_patterns)
{
  g_autofree char *overdue = lg_amount_format (data->n_overdue, 0);

  if (n_patterns > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%u count stood out from those before it.", "%u counts stood out from those before them.",
                                              n_patterns), n_patterns);
    }
  if (data->n_overdue > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%s task was overdue.", "%s tasks were overdue.", (gulong) data->n_overdue), overdue);
    }
}

/**
 * lg_report_summary_text:
 * @report: a report
 *
 * Returns: (transfer full): the week in a few plain sentences
 */
char *
lg_report_summary_text (LgWeeklyReport *report)
{
  const LgReportData *data = lg_weekly_report_get_data (report);
  GString *text = g_string_new (NULL);
  g_auto (LgReportSummary) summary = { 0 };

  summarize (data, &summary);
  if (!data->is_over)
    {
      lg_report_summary_append_so_far (text, data, &summary);
      return g_string_free_and_steal (text);
    }

  append_incidents (text, &summary);
  append_open (text, &summary);
  append_losses (text, &summary);
  append_levels (text, data, &summary);
  append_work (text, data, (guint) lg_weekly_report_find_table (report, "patterns")->total);

  return g_string_free_and_steal (text);
}

static void
set_incidents (LgReportTile          *tile,
               const LgReportSummary *summary)
{
  g_autofree char *change = lg_report_words_change (summary->balance.opened - summary->previous);
  g_autofree char *previous = lg_amount_format (summary->previous, 0);

  tile->name = g_strdup (_("Incidents"));
  tile->figure = lg_amount_format (summary->balance.opened, 0);
  tile->detail = summary->is_over
               /* Translators: a change, and the figure of the week before */
               ? g_strdup_printf (_("%1$s against %2$s the week before"), change, previous)
               : g_strdup_printf (_("%s in the whole week before"), previous);
  tile->step = -1;
}

static void
set_net_loss (LgReportTile          *tile,
              const LgReportSummary *summary)
{
  const LgReportTally *tally = find_loss (summary);
  g_autofree char *previous = NULL;

  tile->name = g_strdup (_("Net loss at cost"));
  tile->step = -1;
  if (tally == NULL)
    {
      tile->figure = g_strdup ("–");
      tile->detail = g_strdup (_("No loss was recorded"));
      return;
    }

  previous = show_money (summary, lg_report_tally_previous_net (tally), tally->currency);
  tile->figure = show_money (summary, lg_report_tally_net (tally), tally->currency);
  if (!summary->is_over)
    tile->detail = g_strdup_printf (_("%s in the whole week before"), previous);
  else if (summary->losses->len > 1)
    tile->detail = g_strdup_printf (_("%s the week before; other currencies inside"), previous);
  else
    tile->detail = g_strdup_printf (_("%s the week before"), previous);
}

static void
set_recovery (LgReportTile          *tile,
              const LgReportSummary *summary)
{
  const LgReportTally *tally = find_loss (summary);
  g_autofree char *recovered = NULL;
  g_autofree char *gross = NULL;

  tile->name = g_strdup (_("Recovered"));
  tile->step = -1;
  if (tally == NULL || tally->gross == 0)
    {
      tile->figure = g_strdup ("–");
      tile->detail = g_strdup (_("Nothing was lost"));
      return;
    }

  recovered = show_money (summary, tally->recovered, tally->currency);
  gross = show_money (summary, tally->gross, tally->currency);
  tile->figure = lg_report_words_share ((double) tally->recovered / (double) tally->gross);
  /* Translators: two amounts: what was recovered, of what was lost */
  tile->detail = g_strdup_printf (_("%1$s of %2$s gross"), recovered, gross);
}

static void
set_open (LgReportTile          *tile,
          const LgReportSummary *summary)
{
  g_autofree char *opening = lg_amount_format (summary->balance.opening, 0);
  g_autofree char *opened = lg_amount_format (summary->balance.opened, 0);
  g_autofree char *closed = lg_amount_format (summary->balance.closed, 0);

  tile->name = g_strdup (_("Open incidents"));
  tile->figure = lg_amount_format (summary->balance.closing, 0);
  /* Translators: opening + new − closed */
  tile->detail = g_strdup_printf (_("%1$s opening + %2$s new − %3$s closed"), opening, opened, closed);
  tile->step = -1;
}

static void
set_threat (LgReportTile          *tile,
            const LgReportSummary *summary)
{
  g_autofree char *score = lg_amount_format (summary->threat.score, 0);

  tile->name = g_strdup (_("Threat level"));
  tile->figure = g_strdup (lg_report_words_threat (summary->threat.level));
  /* Translators: the severity score, and the threat level of the week before */
  tile->detail = g_strdup_printf (_("Score %1$s; “%2$s” a week earlier"), score,
                                  lg_report_words_threat (summary->threat_before.level));
  tile->step = (int) summary->threat.level;
}

static void
set_risk (LgReportTile       *tile,
          const LgReportData *data)
{
  int score, score_before;
  LgRiskLevel level, level_before;

  tile->name = g_strdup (_("Risk level"));
  tile->step = -1;
  if (!lg_report_rate_risk (data, data->risk_after, &score, &level))
    {
      tile->figure = g_strdup ("–");
      tile->detail = g_strdup (_("No risk was open"));
      return;
    }

  tile->figure = g_strdup (lg_report_words_risk (level));
  tile->step = (int) level + 1;
  if (lg_report_rate_risk (data, data->risk_before, &score_before, &level_before))
    /* Translators: likelihood × impact, and the risk level of the week before */
    tile->detail = g_strdup_printf (_("Score %1$d of 25; “%2$s” a week earlier"), score, lg_report_words_risk (level_before));
  else
    tile->detail = g_strdup_printf (_("Score %d of 25; none a week earlier"), score);
}

/**
 * lg_report_summary_tiles:
 * @report: a report
 * @tiles: (out caller-allocates): the figures of the first page, each to be cleared
 */
void
lg_report_summary_tiles (LgWeeklyReport *report,
                         LgReportTile    tiles[LG_REPORT_N_TILES])
{
  const LgReportData *data = lg_weekly_report_get_data (report);
  g_auto (LgReportSummary) summary = { 0 };

  summarize (data, &summary);
  set_incidents (&tiles[0], &summary);
  set_net_loss (&tiles[1], &summary);
  set_recovery (&tiles[2], &summary);
  set_open (&tiles[3], &summary);
  set_threat (&tiles[4], &summary);
  set_risk (&tiles[5], data);
}

void
lg_report_tile_clear (LgReportTile *tile)
{
  g_free (tile->name);
  g_free (tile->figure);
  g_free (tile->detail);
}
