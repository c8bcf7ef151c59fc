/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include <math.h>

#include "lg-period.h"

/* The most days that are shown one by one, and the most that are shown by week and by month. */
#define MAX_DAYS    45
#define MAX_WEEKLY  (27 * 7)
#define MAX_MONTHLY (6 * 366)

static LgDay
get_bin_start (LgBin bin,
               LgDay day)
{
  int year;

  switch (bin)
    {
    case LG_BIN_WEEK:
      return lg_week_first_day (lg_week_of_day (day));
    case LG_BIN_MONTH:
      return lg_day_month_start (day);
    case LG_BIN_YEAR:
      lg_day_to_date (day, &year, NULL, NULL);
      return lg_day_from_date (year, 1, 1);
    case LG_BIN_DAY:
    default:
      return day;
    }
}

/* Months since the year 0. */
static int
get_month_number (LgDay day)
{
  int year, month;

  lg_day_to_date (day, &year, &month, NULL);

  return year * 12 + month - 1;
}

static LgDay
get_month_day (int number)
{
  return lg_day_from_date (number / 12, number % 12 + 1, 1);
}

static int
get_bin_number (LgBin bin,
                LgDay day)
{
  switch (bin)
    {
    case LG_BIN_WEEK:
      return get_bin_start (bin, day) / 7 - (get_bin_start (bin, day) % 7 < 0);
    case LG_BIN_MONTH:
      return get_month_number (day);
    case LG_BIN_YEAR:
      return get_month_number (day) / 12;
    case LG_BIN_DAY:
    default:
      return day;
    }
}

static LgDay
get_nth_start (LgBin    bin,
               LgPeriod period,
               guint    index)
{
  int number = get_month_number (period.since);

  switch (bin)
    {
    case LG_BIN_WEEK:
      return get_bin_start (bin, period.since) + 7 * (int) index;
    case LG_BIN_MONTH:
      return get_month_day (number + (int) index);
    case LG_BIN_YEAR:
      return get_month_day ((number / 12 + (int) index) * 12);
    case LG_BIN_DAY:
    default:
      return period.since + (int) index;
    }
}

int
lg_period_get_days (LgPeriod self)
{
  return self.until - self.since;
}

/**
 * lg_period_choose_bin:
 * @self: a period
 *
 * Returns: what it is best cut into: a few dozen at most, as far as it is shorter than decades
 */
LgBin
lg_period_choose_bin (LgPeriod self)
{
  int days = lg_period_get_days (self);

  if (days <= MAX_DAYS)
    return LG_BIN_DAY;
  if (days <= MAX_WEEKLY)
    return LG_BIN_WEEK;

  return days <= MAX_MONTHLY ? LG_BIN_MONTH : LG_BIN_YEAR;
}

guint
lg_period_count_bins (LgPeriod self,
                      LgBin    bin)
{
  g_return_val_if_fail (self.since < self.until, 0);

  return lg_period_find_bin (self, bin, self.until - 1) + 1;
}

/* The first and the last may begin before and end after the period; what is returned does not. */
LgPeriod
lg_period_get_bin (LgPeriod self,
                   LgBin    bin,
                   guint    index)
{
  return (LgPeriod) { MAX (get_nth_start (bin, self, index), self.since),
                      MIN (get_nth_start (bin, self, index + 1), self.until) };
}

/**
 * lg_period_find_bin:
 * @self: a period
 * @bin: what it is cut into
 * @day: one of its days
 *
 * Returns: the index of the part that has the day
 */
guint
lg_period_find_bin (LgPeriod self,
                    LgBin    bin,
                    LgDay    day)
{
  return (guint) (get_bin_number (bin, day) - get_bin_number (bin, self.since));
}

static gboolean
is_whole_months (LgPeriod self)
{
  return lg_day_month_start (self.since) == self.since && lg_day_month_start (self.until) == self.until;
}

static LgPeriod
shift (LgPeriod self,
       int      direction)
{
  int since = get_month_number (self.since);
  int months = (get_month_number (self.until) - since) * direction;

  if (is_whole_months (self))
    return (LgPeriod) { get_month_day (since + months), get_month_day (get_month_number (self.until) + months) };

  return (LgPeriod) { self.since + lg_period_get_days (self) * direction,
                      self.until + lg_period_get_days (self) * direction };
}

/**
 * lg_period_before:
 * @self: a period
 *
 * Returns: as many days that end where it begins; as many months where it is made of whole ones
 */
LgPeriod
lg_period_before (LgPeriod self)
{
  return shift (self, -1);
}

LgPeriod
lg_period_after (LgPeriod self)
{
  return shift (self, 1);
}

/**
 * lg_period_match_bin:
 * @self: a period
 * @bin: what it is cut into
 * @day_before: a day of lg_period_before()
 *
 * Returns: the index of the part of @self that the day is compared with: that as many days, or months, from the beginning
 */
guint
lg_period_match_bin (LgPeriod self,
                     LgBin    bin,
                     LgDay    day_before)
{
  LgPeriod before = lg_period_before (self);
  LgDay day = MIN (self.since + day_before - before.since, self.until - 1);

  /* Months, and so the periods, differ in length. */
  if (bin == LG_BIN_MONTH && is_whole_months (self))
    return lg_period_find_bin (before, bin, day_before);

  return lg_period_find_bin (self, bin, day);
}

/**
 * lg_period_zoom:
 * @self: a period
 * @factor: below 1 to see fewer days
 * @centre: what stays where it is, from 0 at the beginning to 1 at the end
 * @bounds: what there is to see
 *
 * Returns: the period, of one day at least, and never beyond the bounds but where @self is
 */
LgPeriod
lg_period_zoom (LgPeriod self,
                double   factor,
                double   centre,
                LgPeriod bounds)
{
  int days = lg_period_get_days (self);
  int wanted = (int) round (days * factor);
  LgPeriod zoomed;

  /* A step that is rounded away would never get anywhere. */
  if (wanted == days && factor != 1)
    wanted += factor > 1 ? 1 : -1;
  wanted = MAX (wanted, 1);

  zoomed.since = self.since + (LgDay) round ((days - wanted) * centre);
  zoomed.until = zoomed.since + wanted;
  zoomed.since = MAX (zoomed.since, MIN (bounds.since, self.since));
  zoomed.until = MIN (zoomed.until, MAX (bounds.until, self.until));

  return zoomed;
}

/**
 * lg_period_weeks:
 * @today: a day
 * @n_weeks: how many weeks
 *
 * Returns: the last weeks, that of the day included
 */
LgPeriod
lg_period_weeks (LgDay today,
                 guint n_weeks)
{
  LgDay monday = get_bin_start (LG_BIN_WEEK, today);

  return (LgPeriod) { monday - 7 * ((int) n_weeks - 1), monday + 7 };
}

/* The last months, that of the day included. */
LgPeriod
lg_period_months (LgDay today,
                  guint n_months)
{
  int next = get_month_number (today) + 1;

  return (LgPeriod) { get_month_day (next - (int) n_months), get_month_day (next) };
}
