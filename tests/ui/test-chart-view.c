/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "lg-chart-view-private.h"
#include "lg-stacked-bars.h"

#define N_WEEKS 8

/* What a pinch does, which no tool can make of a pointer: the gesture is told that the fingers have moved. */

typedef struct
{
  GtkWidget   *window;  /* (owned) */
  LgChartView *view;
  double       factor;  /* what was zoomed by in all */
  guint        n_zooms;
} Fixture;

static void
zoomed_cb (Fixture *self,
           double   factor,
           double   centre)
{
  self->factor *= factor;
  self->n_zooms++;
  g_assert_cmpfloat (centre, >=, 0);
  g_assert_cmpfloat (centre, <=, 1);
}

static LgChart *
make_chart (guint n_labels)
{
  static const char * const weeks[] = { "1", "2", "3", "4", "5", "6", "7", "8" };
  static const gint64 values[N_WEEKS] = { 3, 1, 4, 1, 5, 9, 2, 6 };
  static const LgChartSeries series = { "Theft", values };
  LgChart *chart = lg_stacked_bars_new (LG_CHART_PALETTE_SERIES);

  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), weeks, n_labels, &series, 1);

  return chart;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (LgChart) chart = make_chart (N_WEEKS);

  self->factor = 1;
  self->view = LG_CHART_VIEW (lg_chart_view_new ());
  lg_chart_view_set_chart (self->view, chart);
  g_signal_connect_swapped (self->view, "zoomed", G_CALLBACK (zoomed_cb), self);

  self->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (self->window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->view));
  gtk_window_present (GTK_WINDOW (self->window));
  while (gtk_widget_get_width (GTK_WIDGET (self->view)) < 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (self->view), (gpointer *) &self->view);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->window);
  g_assert_null (self->view);
}

static GtkGesture *
find_pinch (Fixture *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_ZOOM (controller))
        return GTK_GESTURE (controller);
    }

  g_assert_not_reached ();
}

static void
pinch (Fixture *self,
       double   scale)
{
  g_signal_emit_by_name (find_pinch (self), "scale-changed", scale);
}

static void
test_spread_fingers_zoom_in (Fixture       *self,
                             gconstpointer  data)
{
  g_signal_emit_by_name (find_pinch (self), "begin", NULL);
  pinch (self, 1.2);
  g_assert_cmpuint (self->n_zooms, ==, 0);
  pinch (self, 1.4);
  pinch (self, 2.0);

  g_assert_cmpuint (self->n_zooms, ==, 2);
  g_assert_cmpfloat_with_epsilon (self->factor, 1 / 2.0, 0.001);
}

static void
test_closed_fingers_zoom_out (Fixture       *self,
                              gconstpointer  data)
{
  g_signal_emit_by_name (find_pinch (self), "begin", NULL);
  pinch (self, 0.5);

  g_assert_cmpfloat_with_epsilon (self->factor, 2, 0.001);
}

static guint
count_children (Fixture *self)
{
  GtkAccessible *child = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (self->view));
  guint n = 0;

  while (child != NULL)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (child);
      int x, y, width, height;

      g_assert_true (gtk_accessible_get_bounds (child, &x, &y, &width, &height));
      g_assert_cmpint (gtk_accessible_get_accessible_role (child), ==, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      g_object_unref (child);
      child = next;
      n++;
    }

  return n;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_marks_come_and_go_with_the_chart (Fixture       *self,
                                       gconstpointer  data)
{
  g_autoptr (LgChart) fewer = make_chart (3);

  g_assert_cmpuint (count_children (self), ==, 0);
  settle ();
  g_assert_cmpuint (count_children (self), ==, N_WEEKS);
  lg_chart_view_set_chart (self->view, fewer);
  settle ();
  g_assert_cmpuint (count_children (self), ==, 3);
  lg_chart_view_set_chart (self->view, NULL);
  settle ();
  g_assert_cmpuint (count_children (self), ==, 0);
}

static double
get_font_size (Fixture *self)
{
  LgChartStyle style;

  lg_chart_view_init_style (self->view, &style);

  return style.font_size;
}

static void
test_words_are_as_large_as_the_user_wants (Fixture       *self,
                                           gconstpointer  data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->view));
  double usual = get_font_size (self);
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  g_assert_cmpfloat_with_epsilon (get_font_size (self), 2 * usual, 1);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpfloat_with_epsilon (get_font_size (self), usual, 0.001);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/ui/chart-view/spread", Fixture, NULL, set_up, test_spread_fingers_zoom_in, tear_down);
  g_test_add ("/ui/chart-view/close", Fixture, NULL, set_up, test_closed_fingers_zoom_out, tear_down);
  g_test_add ("/ui/chart-view/marks", Fixture, NULL, set_up, test_marks_come_and_go_with_the_chart, tear_down);
  g_test_add ("/ui/chart-view/text-scale", Fixture, NULL, set_up, test_words_are_as_large_as_the_user_wants, tear_down);

  return g_test_run ();
}
