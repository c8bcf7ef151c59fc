/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include <string.h>

#include "lg-kind.h"
#include "lg-series-colors.h"

/* The colours of the palette, without the grey. */
static const guint hues[] = { 0, 1, 2, 3, 4, 5, 7 };

#define N_HUES   G_N_ELEMENTS (hues)
#define N_COLORS 8

/**
 * lg_series_colors_assign:
 * @wishes: (array length=n): for each series a number of its own, the more important one first
 * @n: how many series
 * @colors: (out caller-allocates) (array length=n): which colour of the palette each has
 *
 * Gives each series the colour of its number, or the next that is free: seven
 * differ by colour, and those that follow by their pattern as well. The same
 * series always have the same colours, however large each happens to be.
 */
void
lg_series_colors_assign (const guint *wishes,
                         guint        n,
                         guint       *colors)
{
  gboolean taken[N_HUES] = { FALSE };

  g_return_if_fail (n == 0 || (wishes != NULL && colors != NULL));

  for (guint i = 0; i < n; i++)
    {
      guint hue = wishes[i] % N_HUES;

      if (i % N_HUES == 0)
        memset (taken, 0, sizeof taken);
      while (taken[hue])
        hue = (hue + 1) % N_HUES;
      taken[hue] = TRUE;
      colors[i] = hues[hue] + (guint) (i / N_HUES) * N_COLORS;
    }
}

/* Of the field's ten kinds in their usual order: the last three share a colour with those that are rare beside them. */
static const guint kind_wishes[] = { 0, 1, 2, 3, 4, 5, 6, 3, 6, 4 };

static guint
find_kind (const char *kind)
{
  const char * const *known = lg_kind_list ();
  guint i = 0;

  while (known[i] != NULL && g_strcmp0 (known[i], kind) != 0)
    i++;

  return i;
}

/* The kinds the field agrees on come first, in their usual order, so that theft is blue in every store. */
static guint
order_kinds (const char * const *kinds,
             guint               n,
             guint              *order,
             guint              *wishes)
{
  const guint n_known = G_N_ELEMENTS (kind_wishes);
  guint n_ordered = 0;

  for (guint place = 0; place <= n_known; place++)
    {
      for (guint i = 0; i < n; i++)
        {
          if (kinds[i] == NULL || find_kind (kinds[i]) != place)
            continue;
          wishes[n_ordered] = place < n_known ? kind_wishes[place] : g_str_hash (kinds[i]);
          order[n_ordered++] = i;
        }
    }

  return n_ordered;
}

/**
 * lg_series_colors_of_kinds:
 * @kinds: (array length=n): kinds of incident, the more important one first; none is all the rest
 * @n: how many
 * @colors: (out caller-allocates) (array length=n): which colour of the palette each has
 *
 * The colours of kinds, which depend on what the kinds are and not on how much there is of each.
 */
void
lg_series_colors_of_kinds (const char * const *kinds,
                           guint               n,
                           guint              *colors)
{
  g_autofree guint *order = g_new (guint, n);
  g_autofree guint *wishes = g_new (guint, n);
  g_autofree guint *assigned = g_new (guint, n);
  guint n_ordered;

  g_return_if_fail (n == 0 || (kinds != NULL && colors != NULL));

  n_ordered = order_kinds (kinds, n, order, wishes);
  lg_series_colors_assign (wishes, n_ordered, assigned);
  for (guint i = 0; i < n; i++)
    colors[i] = LG_SERIES_COLOR_REST;
  for (guint i = 0; i < n_ordered; i++)
    colors[order[i]] = assigned[i];
}
