/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-swimlanes-private.h"

/* From lane to lane, in each by time; a stay before the entry that begins it. */
static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  LgSwimlanes *self = user_data;
  const LgLaneItem *left = lg_swimlanes_get_item (self, *(const guint *) a);
  const LgLaneItem *right = lg_swimlanes_get_item (self, *(const guint *) b);

  if (left->lane != right->lane)
    return left->lane < right->lane ? -1 : 1;
  if (left->at != right->at)
    return left->at < right->at ? -1 : 1;

  return (left->kind > right->kind) - (left->kind < right->kind);
}

static void
copy_items (LgSwimlanes           *self,
            const LgSwimlanesData *data)
{
  g_array_set_size (self->items, 0);
  g_array_set_size (self->order, 0);
  for (guint i = 0; i < data->n_items; i++)
    {
      LgLaneItem item = data->items[i];

      item.when = g_strdup (item.when);
      item.what = g_strdup (item.what);
      g_array_append_val (self->items, item);
      g_array_append_val (self->order, i);
    }
  g_array_sort_with_data (self->order, compare_items, self);
}

static gboolean
has_kind (LgSwimlanes *self,
          guint        kind)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      if (lg_swimlanes_get_item (self, i)->kind == kind)
        return TRUE;
    }

  return kind == LG_LANE_SHADE && self->shades->len > 0;
}

static void
copy_legend (LgSwimlanes           *self,
             const LgSwimlanesData *data)
{
  g_array_set_size (self->legend, 0);
  for (guint kind = 0; kind < G_N_ELEMENTS (data->legend); kind++)
    {
      LgChartLegendItem item = { .series = kind };

      if (data->legend[kind] == NULL || !has_kind (self, kind))
        continue;
      item.name = g_strdup (data->legend[kind]);
      g_array_append_val (self->legend, item);
    }
}

static void
copy_axis (LgSwimlanes           *self,
           const LgSwimlanesData *data)
{
  self->from = data->from;
  self->until = data->until;
  self->moment = data->moment;
  g_set_str (&self->moment_name, data->moment_name);

  g_array_set_size (self->shades, 0);
  g_array_append_vals (self->shades, data->shades, data->n_shades);
  g_array_set_size (self->ticks, 0);
  for (guint i = 0; i < data->n_ticks; i++)
    {
      LgLaneTick tick = { data->ticks[i].at, g_strdup (data->ticks[i].label) };

      g_array_append_val (self->ticks, tick);
    }
}

/**
 * lg_swimlanes_set_data:
 * @self: the chart
 * @data: what it shows, which is copied
 */
void
lg_swimlanes_set_data (LgSwimlanes           *self,
                       const LgSwimlanesData *data)
{
  g_return_if_fail (LG_IS_SWIMLANES (self));
  g_return_if_fail (data->until > data->from);
  g_return_if_fail (data->n_lanes > 0 || data->n_items == 0);

  g_ptr_array_set_size (self->lanes, 0);
  for (guint i = 0; i < data->n_lanes; i++)
    g_ptr_array_add (self->lanes, g_strdup (data->lanes[i]));
  copy_items (self, data);
  copy_axis (self, data);
  copy_legend (self, data);

  lg_chart_invalidate (LG_CHART (self));
}
