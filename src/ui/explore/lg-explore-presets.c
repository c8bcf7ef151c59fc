/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-explore-presets.h"

/* The periods that have a name, all ending now but the last. */
static const char * const names[] = { "week", "weeks", "quarter", "year", "all" };

LgDay
lg_explore_presets_get_today (void)
{
  return lg_time_local_day (lg_time_now (), lg_time_zone_lookup (lg_time_zone_host (), NULL));
}

/* Whole months, so that incidents that are known only to the month are in. */
static LgPeriod
get_all (LgPeriod bounds)
{
  LgDay last = lg_day_month_start (bounds.until - 1);

  return (LgPeriod) { lg_day_month_start (bounds.since), lg_day_month_start (last + 31) };
}

/**
 * lg_explore_presets_get:
 * @name: a preset's name
 * @bounds: what there is to see
 *
 * Returns: its days
 */
LgPeriod
lg_explore_presets_get (const char *name,
                        LgPeriod    bounds)
{
  if (g_str_equal (name, "week"))
    return lg_period_weeks (lg_explore_presets_get_today (), 1);
  if (g_str_equal (name, "weeks"))
    return lg_period_weeks (lg_explore_presets_get_today (), 4);
  if (g_str_equal (name, "quarter"))
    return lg_period_weeks (lg_explore_presets_get_today (), 13);
  if (g_str_equal (name, "year"))
    return lg_period_months (lg_explore_presets_get_today (), 12);

  return get_all (bounds);
}

/**
 * lg_explore_presets_find:
 * @period: a period
 * @bounds: what there is to see
 *
 * Returns: (nullable): the name of the preset that it is
 */
const char *
lg_explore_presets_find (LgPeriod period,
                         LgPeriod bounds)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      LgPeriod preset = lg_explore_presets_get (names[i], bounds);

      if (preset.since == period.since && preset.until == period.until)
        return names[i];
    }

  return NULL;
}

/* What to show first: the last quarter of a year, or everything where nothing happened in it. */
LgPeriod
lg_explore_presets_choose (LgPeriod bounds)
{
  LgPeriod quarter = lg_explore_presets_get ("quarter", bounds);

  return bounds.until > quarter.since && bounds.since < quarter.until ? quarter : get_all (bounds);
}
