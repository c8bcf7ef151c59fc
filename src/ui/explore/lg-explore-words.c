/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-explore-presets.h"
#include "lg-explore-words.h"
#include "lg-money.h"

static const char * const measures[] = {
  [LG_MEASURE_NET] = N_("Net Loss"),
  [LG_MEASURE_GROSS] = N_("Gross Loss"),
  [LG_MEASURE_RECOVERED] = N_("Recovered"),
  [LG_MEASURE_SHRINK] = N_("Shrink"),
  [LG_MEASURE_INCIDENTS] = N_("Incidents"),
  [LG_MEASURE_RESPONSE] = N_("Response Time"),
};

static const char * const forms[] = {
  [LG_EXPLORE_TIME] = N_("Over Time"),
  [LG_EXPLORE_TIME_KIND] = N_("Over Time, by Kind"),
  [LG_EXPLORE_TIME_SITE] = N_("Over Time, by Site"),
  [LG_EXPLORE_TIME_SEVERITY] = N_("Over Time, by Severity"),
  [LG_EXPLORE_EACH] = N_("Over Time, Each Incident"),
  [LG_EXPLORE_KIND] = N_("By Kind"),
  [LG_EXPLORE_SITE] = N_("By Site"),
  [LG_EXPLORE_SKU] = N_("By SKU"),
  [LG_EXPLORE_HOUR] = N_("By Hour and Weekday"),
};

const char *
lg_explore_words_measure (LgMeasure measure)
{
  return _(measures[measure]);
}

const char *
lg_explore_words_form (LgExploreForm form)
{
  return _(forms[form]);
}

/* From 1 for Monday to 7, as short as the language has it. */
const char *
lg_explore_words_weekday (int weekday)
{
  static const char * const weekdays[] = {
    N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"),
  };

  return _(weekdays[CLAMP (weekday, 1, 7) - 1]);
}

static char *
format_day (LgDay       day,
            const char *format)
{
  int year, month, mday;
  g_autoptr (GDateTime) date = NULL;

  lg_day_to_date (day, &year, &month, &mday);
  date = g_date_time_new_utc (year, month, mday, 0, 0, 0);

  return g_date_time_format (date, format);
}

/**
 * lg_explore_words_bin:
 * @day: the first day of a part of a period
 * @bin: what kind of part it is
 *
 * Returns: (transfer full): what stands below it in a chart
 */
char *
lg_explore_words_bin (LgDay day,
                      LgBin bin)
{
  switch (bin)
    {
    case LG_BIN_MONTH:
      /* Translators: a month below a bar of a chart, as short as can be. See g_date_time_format(). */
      return format_day (day, _("%b %Y"));
    case LG_BIN_YEAR:
      return format_day (day, "%Y");
    case LG_BIN_DAY:
    case LG_BIN_WEEK:
    default:
      /* Translators: a day, or the first day of a week, below a bar of a chart. See g_date_time_format(). */
      return format_day (day, _("%-d %b"));
    }
}

char *
lg_explore_words_period (LgPeriod period)
{
  /* Translators: a day of a period. See g_date_time_format(). */
  g_autofree char *first = format_day (period.since, _("%-d %b %Y"));
  g_autofree char *last = format_day (period.until - 1, _("%-d %b %Y"));

  if (lg_period_get_days (period) == 1)
    return g_steal_pointer (&first);

  /* Translators: the first and the last day of a period */
  return g_strdup_printf (_("%s – %s"), first, last);
}

/**
 * lg_explore_words_value:
 * @figures: figures
 * @value: one of them
 *
 * Returns: (transfer full): the value with its unit
 */
char *
lg_explore_words_value (LgExploreFigures *figures,
                        gint64            value)
{
  const LgExploreChoice *choice = figures->choice;
  g_autofree char *figure = NULL;

  if (lg_measure_is_money (choice->measure) && choice->currency != NULL)
    return lg_money_format (value, choice->currency);

  if (choice->measure != LG_MEASURE_RESPONSE)
    return lg_amount_format (value, 0);

  figure = lg_amount_format (value, 1);

  /* Translators: a number of hours */
  return g_strdup_printf (_("%s h"), figure);
}

static char *
format_change (LgExploreFigures *figures,
               const char       *before)
{
  double change = 100.0 * ((double) figures->total - (double) figures->total_before) / (double) figures->total_before;
  g_autofree char *percent = g_strdup_printf ("%.0f", ABS (change));

  if (change > -0.5 && change < 0.5)
    return g_strdup_printf (_("As much as in the period before: %s."), before);
  if (change > 0)
    /* Translators: a percentage, and the figure of the period before */
    return g_strdup_printf (_("%s %% more than the %s of the period before."), percent, before);

  return g_strdup_printf (_("%s %% less than the %s of the period before."), percent, before);
}

static char *
compare (LgExploreFigures *figures)
{
  g_autofree char *before = lg_explore_words_value (figures, figures->total_before);

  if (figures->incidents_before == 0)
    return g_strdup (_("There was nothing in the period before."));
  if (figures->total_before <= 0)
    return g_strdup_printf (_("In the period before: %s."), before);

  return format_change (figures, before);
}

/**
 * lg_explore_words_comparison:
 * @figures: figures
 *
 * Returns: (transfer full): how the period compares with that before, in a sentence, and whether it is over
 */
char *
lg_explore_words_comparison (LgExploreFigures *figures)
{
  g_autofree char *comparison = NULL;

  if (!figures->choice->has_before)
    return g_strdup (_("Everything there is: there is no period before."));

  comparison = compare (figures);
  if (figures->choice->period.until <= lg_explore_presets_get_today ())
    return g_steal_pointer (&comparison);

  /* Translators: a sentence that compares the period with that before, which was longer */
  return g_strdup_printf (_("%s This one is not over yet."), comparison);
}

/**
 * lg_explore_words_undated:
 * @figures: figures
 *
 * Returns: (transfer full) (nullable): what the chart leaves out, in a sentence
 */
char *
lg_explore_words_undated (LgExploreFigures *figures)
{
  g_autofree char *count = lg_amount_format (figures->n_undated, 0);

  if (figures->n_undated == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%s incident is left out, for its day is not known.",
                                    "%s incidents are left out, for their day is not known.",
                                    (gulong) figures->n_undated), count);
}

/* The figure of the whole period, with what it is of. */
char *
lg_explore_words_total (LgExploreFigures *figures)
{
  g_autofree char *value = lg_explore_words_value (figures, figures->total);

  switch (figures->choice->measure)
    {
    case LG_MEASURE_GROSS:
      return g_strdup_printf (_("Gross loss at cost: %s"), value);
    case LG_MEASURE_RECOVERED:
      return g_strdup_printf (_("Recovered, at cost: %s"), value);
    case LG_MEASURE_SHRINK:
      return g_strdup_printf (_("Shrink at cost: %s"), value);
    case LG_MEASURE_INCIDENTS:
      return g_strdup_printf (_("Incidents: %s"), value);
    case LG_MEASURE_RESPONSE:
      return g_strdup_printf (_("Median from report to resolution: %s"), value);
    case LG_MEASURE_NET:
    case LG_N_MEASURES:
    default:
      return g_strdup_printf (_("Net loss at cost: %s"), value);
    }
}
