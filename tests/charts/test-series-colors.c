/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>

#include "lg-kind.h"
#include "lg-series-colors.h"

/* Also of what an import brings, and none of the field's own kinds. */
#define BAGGAGE "Baggage"
#define TILL    "Till"

static void
test_a_kind_keeps_its_colour_whatever_is_beside_it (void)
{
  const char *many[] = { LG_KIND_FRAUD, LG_KIND_EXTERNAL_THEFT, LG_KIND_ROBBERY };
  const char *few[] = { LG_KIND_ROBBERY, LG_KIND_FRAUD };
  guint colors[3], again[2];

  lg_series_colors_of_kinds (many, 3, colors);
  lg_series_colors_of_kinds (few, 2, again);

  g_assert_cmpuint (colors[0], ==, again[1]);
  g_assert_cmpuint (colors[2], ==, again[0]);
}

static void
test_seven_kinds_have_seven_colours (void)
{
  const char *kinds[] = { TILL, LG_KIND_OTHER, BAGGAGE, LG_KIND_EXTERNAL_THEFT, LG_KIND_SAFETY, "Cash", LG_KIND_FRAUD };
  guint colors[G_N_ELEMENTS (kinds)];
  guint seen = 0;

  lg_series_colors_of_kinds (kinds, G_N_ELEMENTS (kinds), colors);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_assert_cmpuint (colors[i], <, 8);
      g_assert_false (seen & 1u << colors[i]);
      seen |= 1u << colors[i];
    }
  g_assert_false (seen & 1u << LG_SERIES_COLOR_REST);
}

static void
test_the_rest_is_grey (void)
{
  const char *kinds[] = { LG_KIND_FRAUD, NULL };
  guint colors[2];

  lg_series_colors_of_kinds (kinds, 2, colors);

  g_assert_cmpuint (colors[1], ==, LG_SERIES_COLOR_REST);
  g_assert_cmpuint (colors[0], !=, LG_SERIES_COLOR_REST);
}

/* The same number modulo the palette's eight would be the same colour; the pattern tells them apart. */
static void
test_what_follows_the_seventh_differs_by_pattern (void)
{
  guint wishes[20], colors[20];

  for (guint i = 0; i < 20; i++)
    wishes[i] = i * 3;
  lg_series_colors_assign (wishes, 20, colors);
  for (guint i = 0; i < 20; i++)
    {
      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (colors[i], !=, colors[j]);
    }
}

#define ADD(name) g_test_add_func ("/charts/series-colors/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD (a_kind_keeps_its_colour_whatever_is_beside_it);
  ADD (seven_kinds_have_seven_colours);
  ADD (the_rest_is_grey);
  ADD (what_follows_the_seventh_differs_by_pattern);

  return g_test_run ();
}
