/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "samples.h"

#include "lg-pareto.h"

#include <locale.h>
#include <stdio.h>

/* Draws every chart in every scheme to a folder, for people to look at: gallery FOLDER [rtl] */

typedef struct
{
  const char *name;
  LgChart    *chart; /* (owned) */
} Picture;

static const char *const schemes[] = { "light", "dark", "print" };

static void
draw_picture (const Picture *picture,
              LgChartScheme  scheme,
              int            width,
              int            height,
              char         **arguments)
{
  g_autofree char *file = g_strdup_printf ("%s/%s-%s-%d.png", arguments[1], picture->name, schemes[scheme], width);
  LgChartStyle style;
  cairo_surface_t *surface;

  lg_chart_style_init (&style, scheme);
  style.font_size = 11;
  style.rtl = g_strcmp0 (arguments[2], "rtl") == 0;
  surface = sample_render (picture->chart, &style, width, height);
  cairo_surface_write_to_png (surface, file);
  cairo_surface_destroy (surface);
}

static LgChart *
with_rest (LgChart *chart)
{
  lg_pareto_set_rest (LG_PARETO (chart), "All others", 1250000);

  return chart;
}

int
main (int    argc,
      char **argv)
{
  Picture pictures[] = {
    { "loss", sample_loss_by_kind (12) },
    { "loss-year", sample_loss_by_kind (52) },
    { "loss-none", sample_loss_by_kind (0) },
    { "severity", sample_severity_by_week (12) },
    { "net", sample_net_loss () },
    { "hours", sample_hours (14) },
    { "hours-many", sample_hours (2400) },
    { "skus", sample_top_skus (10) },
    { "swimlanes", sample_swimlanes () },
    { "skus-many", with_rest (sample_top_skus (30)) },
  };

  setlocale (LC_ALL, "");

  if (argc < 2)
    {
      fprintf (stderr, "usage: %s FOLDER [rtl]\n", argv[0]);
      return 2;
    }

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      for (LgChartScheme scheme = 0; scheme <= LG_CHART_SCHEME_PRINT; scheme++)
        {
          draw_picture (&pictures[i], scheme, 300, 300, argv);
          draw_picture (&pictures[i], scheme, 360, 300, argv);
          draw_picture (&pictures[i], scheme, 1000, 320, argv);
        }

      g_object_unref (pictures[i].chart);
    }

  return 0;
}
