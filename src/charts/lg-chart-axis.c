/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-chart-axis-private.h"

#include "lg-money.h"

#include <math.h>

/* Figures of up to seven digits are read as they are; longer ones in millions and more. */
#define LONGEST_FIGURE 7

/* A sum that no gint64 holds is as large as can be: a chart then shows that it is off the scale, not a wrap-around. */
gint64
lg_chart_add_saturating (gint64 a,
                         gint64 b)
{
  gint64 sum;

  if (__builtin_add_overflow (a, b, &sum))
    return a < 0 ? G_MININT64 : G_MAXINT64;

  return sum;
}

static gint64
power_of_ten (int exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;

  return power;
}

/* The least of 1, 2, 5, 10, 20, 50 … that is not below @least. */
static gint64
round_step (double least)
{
  gint64 power = 1;

  while (power < G_GINT64_CONSTANT (1000000000000000000) && (double) power * 5 < least)
    power *= 10;

  if (least <= power)
    return power;
  if (least <= (double) power * 2)
    return power * 2;

  return power * 5;
}

static int
choose_exponent (double magnitude,
                 int    digits)
{
  int length = (int) floor (log10 (MAX (magnitude, 1))) - digits;

  return length < LONGEST_FIGURE ? 0 : (length - 1) / 3 * 3;
}

/**
 * lg_chart_axis_init:
 * @self: (out caller-allocates): the axis
 * @min: the smallest value shown
 * @max: the largest
 * @n_wanted: about how many ticks there is room for
 * @digits: digits of the currency's minor unit, or 0
 *
 * Zero is always on the scale. With nothing but zeros, the scale goes to one whole unit.
 */
void
lg_chart_axis_init (LgChartAxis *self,
                    gint64       min,
                    gint64       max,
                    guint        n_wanted,
                    int          digits)
{
  double last;

  g_assert (min <= max);

  min = MIN (min, 0);
  max = MAX (max, 0);
  if (min == max)
    max = power_of_ten (digits);

  self->digits = digits;
  self->step = round_step (((double) max - (double) min) / MAX (n_wanted, 1));
  self->first = min / self->step - (min % self->step < 0);
  last = (double) (max / self->step + (max % self->step > 0));

  self->min = (double) self->first * self->step;
  self->max = last * self->step;
  self->exponent = choose_exponent (MAX (-self->min, self->max), digits);

  /* The outermost ticks may lie beyond what a gint64 can say: they have no label then. */
  if (self->min < (double) G_MININT64)
    self->first++;
  self->n_ticks = (guint) (last - self->first) + (self->max < (double) G_MAXINT64);
}

gint64
lg_chart_axis_get_tick (const LgChartAxis *self,
                        guint              i)
{
  g_assert (i < self->n_ticks);

  return (self->first + i) * self->step;
}

/**
 * lg_chart_axis_format_tick:
 * @self: the axis
 * @i: which tick
 *
 * The figure beside a tick, in whole units unless the ticks are finer, without the unit's name.
 *
 * Returns: (transfer full): the figure, grouped as the locale does
 */
char *
lg_chart_axis_format_tick (const LgChartAxis *self,
                           guint              i)
{
  gint64 tick = lg_chart_axis_get_tick (self, i);
  gint64 unit = power_of_ten (self->digits + self->exponent);

  if (self->step % unit == 0)
    return lg_amount_format (tick / unit, 0);

  return lg_amount_format (tick, self->digits);
}

/**
 * lg_chart_axis_format_unit:
 * @self: the axis
 * @currency: (nullable): what the figures count
 *
 * Returns: (transfer full) (nullable): what every tick's figure leaves out, such as "USD ×10⁶"
 */
char *
lg_chart_axis_format_unit (const LgChartAxis *self,
                           const char        *currency)
{
  static const char *const superscripts[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  const char *tens = self->exponent >= 10 ? superscripts[self->exponent / 10] : "";

  if (self->exponent == 0)
    return g_strdup (currency);

  return g_strdup_printf ("%s%s×10%s%s",
                          currency != NULL ? currency : "", currency != NULL ? " " : "",
                          tens, superscripts[self->exponent % 10]);
}

/* Where a value lies between the ends of the axis, from 0 to 1. */
double
lg_chart_axis_get_fraction (const LgChartAxis *self,
                            double             value)
{
  return (value - self->min) / (self->max - self->min);
}
