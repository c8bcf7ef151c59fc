/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "samples.h"

#include <locale.h>
#include <stdio.h>

/* Draws every chart in every scheme to a folder, for people to look at: gallery FOLDER */

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
              const char    *folder)
{
  g_autofree char *file = g_strdup_printf ("%s/%s-%s-%d.png", folder, picture->name, schemes[scheme], width);
  LgChartStyle style;
  cairo_surface_t *surface;

  lg_chart_style_init (&style, scheme);
  style.font_size = 11;
  surface = sample_render (picture->chart, &style, width, height);
  cairo_surface_write_to_png (surface, file);
  cairo_surface_destroy (surface);
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
  };

  setlocale (LC_ALL, "");

  if (argc != 2)
    {
      fprintf (stderr, "usage: %s FOLDER\n", argv[0]);
      return 2;
    }

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      for (LgChartScheme scheme = 0; scheme <= LG_CHART_SCHEME_PRINT; scheme++)
        {
          draw_picture (&pictures[i], scheme, 300, 300, argv[1]);
          draw_picture (&pictures[i], scheme, 360, 300, argv[1]);
          draw_picture (&pictures[i], scheme, 1000, 320, argv[1]);
        }

      g_object_unref (pictures[i].chart);
    }

  return 0;
}
