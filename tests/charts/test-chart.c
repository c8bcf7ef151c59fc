/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "samples.h"

#include "lg-chart-labels-private.h"
#include "lg-heat-map.h"
#include "lg-pareto.h"
#include "lg-stacked-bars.h"

#include <cairo-pdf.h>
#include <string.h>

typedef LgChart *(*MakeChart) (void);

static LgChart *
make_loss (void)
{
  return sample_loss_by_kind (12);
}

static LgChart *
make_severity (void)
{
  return sample_severity_by_week (26);
}

static LgChart *
make_hours (void)
{
  return sample_hours (14);
}

static LgChart *
make_skus (void)
{
  return sample_top_skus (10);
}

static LgChart *
make_no_bars (void)
{
  return sample_loss_by_kind (0);
}

static LgChart *
make_no_cells (void)
{
  return sample_hours (0);
}

static LgChart *
make_no_items (void)
{
  return sample_top_skus (0);
}

static const MakeChart charts[] = { make_loss, make_severity, make_hours, make_skus, sample_net_loss };
static const MakeChart empty_charts[] = { make_no_bars, make_no_cells, make_no_items };

static void
test_every_scheme_draws_at_every_size (void)
{
  static const int sizes[] = { 1, 20, 120, 300, 360, 1200, 2560 };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    for (LgChartScheme scheme = 0; scheme <= LG_CHART_SCHEME_PRINT; scheme++)
      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          g_autoptr (LgChart) chart = charts[i] ();
          LgChartStyle style;
          cairo_surface_t *surface;

          lg_chart_style_init (&style, scheme);
          style.rtl = j % 2;
          surface = sample_render (chart, &style, sizes[j], MIN (sizes[j], 400));
          if (sizes[j] >= 300)
            g_assert_cmpuint (sample_count_ink (surface, &style), >, 5000);
          cairo_surface_destroy (surface);
        }
}

static guint
count_ink_at (cairo_surface_t    *surface,
              const LgChartStyle *style,
              LgChartRect         rect)
{
  cairo_surface_t *part = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) rect.width, (int) rect.height);
  cairo_t *cr = cairo_create (part);
  guint n;

  cairo_set_source_surface (cr, surface, -rect.x, -rect.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (part);
  n = sample_count_ink (part, style);
  cairo_surface_destroy (part);

  return n;
}

/* Draws with a margin around the chart, which must stay clean but for the sides of letters. */
static void
test_nothing_is_drawn_outside_the_size (void)
{
  const int margin = 20;

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    for (int width = 300; width <= 1000; width += 350)
      {
        g_autoptr (LgChart) chart = charts[i] ();
        int full = width + 2 * margin;
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, full, 340);
        cairo_t *cr = cairo_create (surface);
        LgChartStyle style;

        lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
        cairo_set_source_rgb (cr, 1, 1, 1);
        cairo_paint (cr);
        cairo_translate (cr, margin, margin);
        lg_chart_draw (chart, cr, &style, width, 300);
        cairo_destroy (cr);
        cairo_surface_flush (surface);

        g_assert_cmpuint (count_ink_at (surface, &style, (LgChartRect) { 0, 0, margin - 2, 340 }), ==, 0);
        g_assert_cmpuint (count_ink_at (surface, &style, (LgChartRect) { full - margin + 2, 0, margin - 2, 340 }), ==, 0);
        g_assert_cmpuint (count_ink_at (surface, &style, (LgChartRect) { 0, 0, full, margin - 1 }), ==, 0);
        g_assert_cmpuint (count_ink_at (surface, &style, (LgChartRect) { 0, 320, full, margin }), ==, 0);
        cairo_surface_destroy (surface);
      }
}

static void
test_without_data_the_sentence_is_drawn (void)
{
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (empty_charts); i++)
    {
      g_autoptr (LgChart) chart = empty_charts[i] ();
      g_auto (LgChartMark) hit = { 0 };
      cairo_surface_t *surface = sample_render (chart, &style, 400, 300);
      LgChartRect middle = { 50, 130, 300, 70 };

      g_assert_cmpuint (count_ink_at (surface, &style, middle), >, 100);
      cairo_surface_destroy (surface);

      g_assert_cmpuint (lg_chart_get_n_marks (chart), ==, 0);
      g_assert_false (lg_chart_hit_test (chart, &style, 400, 300, 200, 150, &hit));
    }
}

static void
test_without_data_or_sentence_nothing_is_drawn (void)
{
  g_autoptr (LgChart) bars = lg_stacked_bars_new (LG_CHART_PALETTE_SERIES);
  g_autoptr (LgChart) map = lg_heat_map_new ();
  g_autoptr (LgChart) pareto = lg_pareto_new ();
  LgChart *blank[] = { bars, map, pareto };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (blank); i++)
    {
      cairo_surface_t *surface = sample_render (blank[i], &style, 300, 200);

      g_assert_cmpuint (sample_count_ink (surface, &style), ==, 0);
      cairo_surface_destroy (surface);
    }
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
draw_pdf (LgChart *chart)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 480, 240);
  cairo_t *cr = cairo_create (surface);
  LgChartStyle style;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-01-01T00:00:00Z");
  lg_chart_style_init (&style, LG_CHART_SCHEME_PRINT);
  lg_chart_draw (chart, cr, &style, 480, 240);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return bytes;
}

static gboolean
contains (GByteArray *bytes,
          const char *text)
{
  return memmem (bytes->data, bytes->len, text, strlen (text)) != NULL;
}

static void
test_a_pdf_holds_vectors_and_fonts_only (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (LgChart) chart = charts[i] ();
      g_autoptr (GByteArray) pdf = draw_pdf (chart);

      g_assert_true (contains (pdf, "/Font"));
      g_assert_true (contains (pdf, "/ToUnicode"));
      g_assert_false (contains (pdf, "/Subtype /Image"));
      g_assert_false (contains (pdf, "/Pattern"));
      g_assert_false (contains (pdf, "/SMask"));
    }
}

static void
test_the_same_data_give_the_same_bytes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (LgChart) first = charts[i] ();
      g_autoptr (LgChart) second = charts[i] ();
      g_autoptr (GByteArray) a = draw_pdf (first);
      g_autoptr (GByteArray) b = draw_pdf (second);

      g_assert_cmpmem (a->data, a->len, b->data, b->len);
    }
}

static void
count_cb (LgChart *chart,
          guint   *n)
{
  (*n)++;
}

static void
test_a_change_is_announced_once (void)
{
  g_autoptr (LgChart) chart = sample_loss_by_kind (4);
  guint n = 0;

  g_signal_connect (chart, "changed", G_CALLBACK (count_cb), &n);
  lg_chart_set_title (chart, "Another title");
  lg_chart_set_title (chart, "Another title");
  g_assert_cmpuint (n, ==, 1);

  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), NULL, 0, NULL, 0);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (lg_chart_get_n_marks (chart), ==, 0);
}

static void
test_new_data_move_the_marks (void)
{
  static const char *const weeks[] = { "W01", "W02" };
  static const gint64 low[] = { 1, 9 };
  static const gint64 high[] = { 9, 1 };
  const LgChartSeries before = { "Theft", low };
  const LgChartSeries after = { "Theft", high };
  g_autoptr (LgChart) chart = lg_stacked_bars_new (LG_CHART_PALETTE_SERIES);
  g_auto (LgChartMark) small = { 0 };
  g_auto (LgChartMark) large = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), weeks, 2, &before, 1);
  lg_chart_get_mark (chart, &style, 300, 200, 0, &small);
  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), weeks, 2, &after, 1);
  lg_chart_get_mark (chart, &style, 300, 200, 0, &large);

  g_assert_cmpfloat (large.rect.height, >, small.rect.height * 5);
}

static void
test_narrower_needs_more_height (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (LgChart) chart = charts[i] ();
      LgChartStyle style;
      double narrow;
      double wide;

      lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
      narrow = lg_chart_get_min_height (chart, &style, 120);
      wide = lg_chart_get_min_height (chart, &style, 1200);
      g_assert_cmpfloat (wide, >, 100);
      g_assert_cmpfloat (wide, <, 300);
      g_assert_cmpfloat (narrow, >=, wide);
    }
}

static void
test_labels_are_left_out_evenly (void)
{
  g_assert_cmpuint (lg_chart_labels_choose_stride (20, 40), ==, 1);
  g_assert_cmpuint (lg_chart_labels_choose_stride (30, 20), ==, 2);
  g_assert_cmpuint (lg_chart_labels_choose_stride (30, 6), ==, 6);
  g_assert_cmpuint (lg_chart_labels_choose_stride (30, 0.5), ==, 96);
  g_assert_cmpuint (lg_chart_labels_choose_stride (30, 0), >, 1000000);
}

static void
test_charts_are_finalized (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      LgChart *chart = charts[i] ();

      g_object_add_weak_pointer (G_OBJECT (chart), (gpointer *) &chart);
      g_object_unref (chart);
      g_assert_null (chart);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/chart/sizes", test_every_scheme_draws_at_every_size);
  g_test_add_func ("/charts/chart/inside", test_nothing_is_drawn_outside_the_size);
  g_test_add_func ("/charts/chart/empty", test_without_data_the_sentence_is_drawn);
  g_test_add_func ("/charts/chart/blank", test_without_data_or_sentence_nothing_is_drawn);
  g_test_add_func ("/charts/chart/pdf", test_a_pdf_holds_vectors_and_fonts_only);
  g_test_add_func ("/charts/chart/deterministic", test_the_same_data_give_the_same_bytes);
  g_test_add_func ("/charts/chart/changed", test_a_change_is_announced_once);
  g_test_add_func ("/charts/chart/new-data", test_new_data_move_the_marks);
  g_test_add_func ("/charts/chart/min-height", test_narrower_needs_more_height);
  g_test_add_func ("/charts/chart/labels", test_labels_are_left_out_evenly);
  g_test_add_func ("/charts/chart/finalized", test_charts_are_finalized);

  return g_test_run ();
}
