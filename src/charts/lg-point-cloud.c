/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-point-cloud-private.h"

#include "lg-chart-labels-private.h"
#include "lg-money.h"

G_DEFINE_FINAL_TYPE (LgPointCloud, lg_point_cloud, LG_TYPE_CHART)

static gboolean
lg_point_cloud_is_empty (LgChart *chart)
{
  return LG_POINT_CLOUD (chart)->n_points == 0;
}

static void
lg_point_cloud_get_slots (LgChart     *chart,
                          LgChartRect *plot,
                          guint       *n_slots)
{
  *plot = LG_POINT_CLOUD (chart)->plot;
  *n_slots = LG_POINT_CLOUD (chart)->n_slots;
}

static char *
format_slot (LgPointCloud *self,
             const LgPointSlot   *slot)
{
  g_autofree char *count = lg_amount_format (slot->n_points, 0);
  g_autofree char *least = lg_chart_format_value (LG_CHART (self), slot->least);
  g_autofree char *most = lg_chart_format_value (LG_CHART (self), slot->most);

  return slot->n_points > 0 ? g_strdup_printf ("%s (%s – %s)", count, least, most) : g_steal_pointer (&count);
}

static void
lg_point_cloud_get_mark (LgChart     *chart,
                         guint        position,
                         LgChartMark *mark)
{
  LgPointCloud *self = LG_POINT_CLOUD (chart);

  mark->index = position;
  mark->label = self->labels[position];
  mark->value = self->slots[position].n_points;
  mark->value_text = format_slot (self, &self->slots[position]);
  mark->rect = (LgChartRect) { lg_chart_slot_x (&self->plot, self->n_slots, position, self->rtl), self->plot.y,
                               self->plot.width / self->n_slots, self->plot.height };
}

static gboolean
lg_point_cloud_hit_test (LgChart     *chart,
                         double       x,
                         double       y,
                         LgChartMark *mark)
{
  LgPointCloud *self = LG_POINT_CLOUD (chart);
  int slot = lg_chart_slot_at (&self->plot, self->n_slots, x, self->rtl);

  if (slot < 0 || y < self->plot.y || y >= self->plot.y + self->plot.height)
    return FALSE;

  lg_point_cloud_get_mark (chart, (guint) slot, mark);

  return TRUE;
}

static guint
lg_point_cloud_get_n_marks (LgChart *chart)
{
  return LG_POINT_CLOUD (chart)->n_slots;
}

static void
lg_point_cloud_describe (LgChart *chart,
                         GString *description)
{
  LgPointCloud *self = LG_POINT_CLOUD (chart);

  for (guint i = 0; i < self->n_slots; i++)
    {
      g_autofree char *text = format_slot (self, &self->slots[i]);

      g_string_append_printf (description, "%s: %s\n", self->labels[i], text);
    }
}

static void
clear_data (LgPointCloud *self)
{
  g_clear_pointer (&self->labels, g_strfreev);
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->strengths, g_free);
}

static void
lg_point_cloud_finalize (GObject *object)
{
  clear_data (LG_POINT_CLOUD (object));

  G_OBJECT_CLASS (lg_point_cloud_parent_class)->finalize (object);
}

static void
lg_point_cloud_class_init (LgPointCloudClass *klass)
{
  LgChartClass *chart_class = LG_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lg_point_cloud_finalize;

  chart_class->is_empty = lg_point_cloud_is_empty;
  chart_class->get_height = lg_point_cloud_get_height;
  chart_class->measure = lg_point_cloud_measure;
  chart_class->draw = lg_point_cloud_draw;
  chart_class->hit_test = lg_point_cloud_hit_test;
  chart_class->get_slots = lg_point_cloud_get_slots;
  chart_class->get_n_marks = lg_point_cloud_get_n_marks;
  chart_class->get_mark = lg_point_cloud_get_mark;
  chart_class->describe = lg_point_cloud_describe;
}

static void
lg_point_cloud_init (LgPointCloud *self)
{
}

/**
 * lg_point_cloud_new:
 *
 * Returns: (transfer full): a chart without data
 */
LgChart *
lg_point_cloud_new (void)
{
  return g_object_new (LG_TYPE_POINT_CLOUD, NULL);
}

/* What lies outside all slots is in the nearest. */
static guint
find_slot (LgPointCloud *self,
           gint64        at)
{
  guint first = 0;
  guint last = self->n_slots - 1;

  while (first < last)
    {
      guint middle = (first + last + 1) / 2;

      if (self->starts[middle] <= at)
        first = middle;
      else
        last = middle - 1;
    }

  return first;
}

/* From 0 to 1; slots are equally wide, though months are not equally long. */
static double
get_place (LgPointCloud *self,
           guint         slot,
           gint64        at)
{
  double length = (double) (self->starts[slot + 1] - self->starts[slot]);
  double within = CLAMP ((double) (at - self->starts[slot]) / length, 0, 1);

  return (slot + within) / self->n_slots;
}

static void
add_point (LgPointCloud  *self,
           const LgPoint *point,
           LgPointPlace  *place)
{
  guint position = find_slot (self, point->at);
  LgPointSlot *slot = &self->slots[position];

  slot->least = slot->n_points > 0 ? MIN (slot->least, point->value) : point->value;
  slot->most = slot->n_points > 0 ? MAX (slot->most, point->value) : point->value;
  slot->n_points++;
  self->min = MIN (self->min, point->value);
  self->max = MAX (self->max, point->value);
  *place = (LgPointPlace) { (float) get_place (self, position, point->at), (float) point->value };
}

/**
 * lg_point_cloud_set_data:
 * @self: the chart
 * @labels: (array length=n_labels): what stands below the slots of the time
 * @starts: where each slot begins, and one more: where the last ends
 * @n_labels: how many slots, at least one where there are points
 * @points: (array length=n_points): in any order
 * @n_points: how many
 *
 * Everything is copied.
 */
void
lg_point_cloud_set_data (LgPointCloud       *self,
                         const char * const *labels,
                         const gint64       *starts,
                         guint               n_labels,
                         const LgPoint      *points,
                         gsize               n_points)
{
  g_return_if_fail (LG_IS_POINT_CLOUD (self));
  g_return_if_fail (n_labels > 0 || n_points == 0);

  clear_data (self);
  self->labels = lg_chart_copy_strings (labels, n_labels);
  self->starts = g_memdup2 (starts, (n_labels + 1) * sizeof (gint64));
  self->slots = g_new0 (LgPointSlot, n_labels);
  self->n_slots = n_labels;
  self->places = g_new (LgPointPlace, n_points);
  self->n_points = n_points;
  self->min = 0;
  self->max = 0;

  for (gsize i = 0; i < n_points; i++)
    add_point (self, &points[i], &self->places[i]);

  lg_chart_invalidate (LG_CHART (self));
}
