/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include "lg-patterns.h"

#define DAYS_A_WEEK 7

/* One site's counts of one kind, a number a day or a week, those without incidents included. */
typedef struct
{
  LgDay   start;
  int     step;   /* days a count */
  double *counts; /* (owned) */
  gsize   n_counts;
} Series;

static LgDay
week_start (LgDay day)
{
  return day - (lg_day_weekday (day) - 1);
}

static int
step_of (LgPatternPeriod period)
{
  return period == LG_PATTERN_WEEKLY ? DAYS_A_WEEK : 1;
}

/**
 * lg_patterns_history:
 * @period: daily or weekly
 * @rules: the method
 *
 * Returns: how many days before the first day judged are compared with
 */
LgDay
lg_patterns_history (LgPatternPeriod    period,
                     const LgEarsRules *rules)
{
  /* A week that has begun before the first day judged belongs to it. */
  return (LgDay) lg_ears_rules_history (rules) * step_of (period) + (period == LG_PATTERN_WEEKLY ? DAYS_A_WEEK : 0);
}

static void
init_series (Series          *series,
             LgDay            since,
             LgDay            until,
             LgPatternPeriod  period,
             const LgEarsRules *rules)
{
  LgDay history = (LgDay) lg_ears_rules_history (rules) * step_of (period);
  LgDay end = period == LG_PATTERN_WEEKLY ? week_start (until) : until;

  series->step = step_of (period);
  series->start = (period == LG_PATTERN_WEEKLY ? week_start (since) : since) - history;
  series->n_counts = end > series->start ? (gsize) (end - series->start) / series->step : 0;
  series->counts = g_new0 (double, series->n_counts);
}

static void
fill_series (Series           *series,
             const LgDayCount *counts,
             gsize             n_counts)
{
  for (gsize i = 0; i < n_counts; i++)
    {
      gsize index = counts[i].day >= series->start ? (gsize) (counts[i].day - series->start) / series->step : G_MAXSIZE;

      if (index < series->n_counts)
        series->counts[index] += counts[i].count;
    }
}

static void
add_alarms (GArray             *alarms,
            const Series       *series,
            const LgEarsPoint  *points,
            const LgDayCount   *group,
            LgPatternPeriod     period,
            const LgEarsRules  *rules)
{
  for (gsize i = lg_ears_rules_history (rules); i < series->n_counts; i++)
    {
      LgPatternAlarm alarm = {
        .site_row = group->site_row,
        .site = group->site,
        .kind = group->kind,
        .method = rules->method,
        .period = period,
        .first_day = series->start + (LgDay) points[i].first * series->step,
        .day = series->start + (LgDay) i * series->step,
        .until = series->start + (LgDay) (i + 1) * series->step,
        .count = (gint64) series->counts[i],
        .point = points[i],
      };

      if (points[i].alarm)
        g_array_append_val (alarms, alarm);
    }
}

static gboolean
judge_group (GArray             *alarms,
             const LgDayCount   *group,
             gsize               n_counts,
             LgDay               since,
             LgDay               until,
             LgPatternPeriod     period,
             const LgEarsRules  *rules,
             GError            **error)
{
  g_autofree LgEarsPoint *points = NULL;
  g_autofree double *counts = NULL;
  Series series;

  init_series (&series, since, until, period, rules);
  counts = series.counts;
  if (series.n_counts <= lg_ears_rules_history (rules))
    return TRUE;

  fill_series (&series, group, n_counts);
  points = lg_ears_run (series.counts, series.n_counts, rules, error);
  if (points == NULL)
    return FALSE;

  add_alarms (alarms, &series, points, group, period, rules);

  return TRUE;
}

static gsize
group_end (const LgDayCount *counts,
           gsize             n_counts,
           gsize             start)
{
  gsize end = start;

  while (end < n_counts && counts[end].site_row == counts[start].site_row && counts[end].kind == counts[start].kind)
    end++;

  return end;
}

/* Where the records begin within the history, what came before them is not nothing but unknown. */
static LgDay
first_day_judged (const LgDayCount   *counts,
                  gsize               n_counts,
                  LgDay               since,
                  LgPatternPeriod     period,
                  const LgEarsRules  *rules)
{
  LgDay history = lg_patterns_history (period, rules);
  LgDay earliest = G_MAXINT32;

  for (gsize i = 0; i < n_counts; i++)
    earliest = MIN (earliest, counts[i].day);

  return earliest > since - history && earliest < G_MAXINT32 - history ? MAX (since, earliest + history) : since;
}

/**
 * lg_patterns_find:
 * @counts: (array length=n_counts): incidents a day, by site, kind and day,
 *   beginning lg_patterns_history() days before @since; days without may be left out
 * @n_counts: how many
 * @since: the first day judged
 * @until: the day after the last one
 * @period: whether days or whole ISO weeks are judged
 * @rules: the method
 * @error: return location
 *
 * Judges each site's counts of each kind by EARS. Where the counts begin
 * later than the history does, so does the first day judged.
 *
 * Returns: (transfer full) (element-type LgPatternAlarm): the alarms
 */
GArray *
lg_patterns_find (const LgDayCount   *counts,
                  gsize               n_counts,
                  LgDay               since,
                  LgDay               until,
                  LgPatternPeriod     period,
                  const LgEarsRules  *rules,
                  GError            **error)
{
  g_autoptr (GArray) alarms = g_array_new (FALSE, FALSE, sizeof (LgPatternAlarm));
  LgDay first = first_day_judged (counts, n_counts, since, period, rules);

  for (gsize start = 0, end; start < n_counts; start = end)
    {
      end = group_end (counts, n_counts, start);
      if (!judge_group (alarms, &counts[start], end - start, first, until, period, rules, error))
        return NULL;
    }

  return g_steal_pointer (&alarms);
}
