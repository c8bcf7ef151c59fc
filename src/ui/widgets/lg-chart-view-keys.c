/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-chart-view-private.h"

#include <math.h>

/* What the keyboard does in a chart: arrows walk the marks, Enter activates one. */

/* A mark straight above is nearer than one that is as far away, but beside. */
#define ASIDE_WEIGHT 3

static guint
count_marks (LgChartView *self)
{
  return self->chart != NULL ? lg_chart_get_n_marks (self->chart) : 0;
}

/* The parameter is how many marks to go on, as the eye sees it. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  LgChartView *self = LG_CHART_VIEW (widget);
  guint n_marks = count_marks (self);
  int step = g_variant_get_int32 (args);

  if (n_marks == 0)
    return FALSE;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;

  if (self->mark >= n_marks)
    lg_chart_view_move_to (self, step > 0 ? 0 : n_marks - 1);
  else
    lg_chart_view_move_to (self, (guint) CLAMP ((gint64) self->mark + step, 0, (gint64) n_marks - 1));

  return TRUE;
}

/* In reading order, whichever way that goes. */
static gboolean
go_to_end_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  LgChartView *self = LG_CHART_VIEW (widget);
  guint n_marks = count_marks (self);

  if (n_marks == 0)
    return FALSE;

  lg_chart_view_move_to (self, g_variant_get_int32 (args) < 0 ? 0 : n_marks - 1);

  return TRUE;
}

/* How far it is to a mark that lies in the direction, and infinity to others. */
static double
get_distance (const LgChartRect *from,
              const LgChartRect *to,
              int                direction)
{
  double down = (to->y + to->height / 2 - from->y - from->height / 2) * direction;
  double across = fabs (to->x + to->width / 2 - from->x - from->width / 2);
  double gap = MAX (across - (from->width + to->width) / 2, 0);

  return down > 0.5 ? down + gap * ASIDE_WEIGHT + across / 1000 : INFINITY;
}

static guint
find_beyond (LgChartView *self,
             int          direction)
{
  g_auto (LgChartMark) from = { 0 };
  double nearest = INFINITY;
  guint found = self->mark;

  if (!lg_chart_view_get_mark (self, self->mark, &from))
    return direction > 0 ? 0 : count_marks (self) - 1;

  for (guint i = 0; i < count_marks (self); i++)
    {
      g_auto (LgChartMark) to = { 0 };
      double distance;

      if (!lg_chart_view_get_mark (self, i, &to))
        continue;

      distance = get_distance (&from.rect, &to.rect, direction);
      if (distance < nearest)
        {
          nearest = distance;
          found = i;
        }
    }

  return found;
}

/* The parameter is 1 for the mark below, and -1 for that above. */
static gboolean
go_beyond_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  LgChartView *self = LG_CHART_VIEW (widget);

  if (count_marks (self) == 0)
    return FALSE;

  lg_chart_view_move_to (self, find_beyond (self, g_variant_get_int32 (args)));

  return TRUE;
}

static gboolean
activate_mark_cb (GtkWidget *widget,
                  GVariant  *args,
                  gpointer   user_data)
{
  LgChartView *self = LG_CHART_VIEW (widget);
  g_auto (LgChartMark) mark = { 0 };

  if (!lg_chart_view_get_mark (self, self->mark, &mark))
    return FALSE;

  g_signal_emit (self, lg_chart_view_signals[LG_CHART_VIEW_MARK_ACTIVATED], 0, mark.series, mark.index);

  return TRUE;
}

void
lg_chart_view_add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, go_beyond_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, go_beyond_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, go_to_end_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, go_to_end_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_mark_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_mark_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_mark_cb, NULL);
}
