/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-chart-labels-private.h"

#include <math.h>

/* The left edge of a slot; slots go from right to left for readers who do. */
double
lg_chart_slot_x (const LgChartRect *rect,
                 guint              n_slots,
                 guint              index,
                 gboolean           rtl)
{
  return rect->x + rect->width / n_slots * (rtl ? n_slots - 1 - index : index);
}

/* The slot at @x, or -1. */
int
lg_chart_slot_at (const LgChartRect *rect,
                  guint              n_slots,
                  double             x,
                  gboolean           rtl)
{
  int slot;

  if (x < rect->x || x >= rect->x + rect->width)
    return -1;

  slot = MIN ((int) ((x - rect->x) / rect->width * n_slots), (int) n_slots - 1);

  return rtl ? (int) n_slots - 1 - slot : slot;
}

/* Every label, or every second, third, fourth, sixth, twelfth of them: what people count hours and weeks by. */
guint
lg_chart_labels_choose_stride (double label_width,
                               double slot_width)
{
  static const guint strides[] = { 1, 2, 3, 4, 6, 12, 24 };
  guint stride = 24;

  for (guint i = 0; i < G_N_ELEMENTS (strides); i++)
    if (strides[i] * slot_width >= label_width)
      return strides[i];

  while (stride * slot_width < label_width && stride < G_MAXUINT / 2)
    stride *= 2;

  return stride;
}

/* The longest label stands for the widest: measuring thousands takes longer than drawing them. Should another be wider
 * after all, it is left out where it would touch its neighbour. */
static double
estimate_width (LgChartCanvas       *canvas,
                const LgChartLabels *labels)
{
  const char *longest = "";
  glong length = 0;

  for (guint i = 0; i < labels->n_texts; i++)
    {
      glong this_length = g_utf8_strlen (labels->texts[i], -1);

      if (this_length > length)
        {
          length = this_length;
          longest = labels->texts[i];
        }
    }

  return lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_MUTED, longest);
}

/* The first one drawn may have to move inwards, and the next must be clear of it even so. */
void
lg_chart_labels_draw (LgChartCanvas       *canvas,
                      const LgChartLabels *labels)
{
  double gap = lg_chart_canvas_em (canvas, 0.8);
  double slot_width = labels->rect.width / MAX (labels->n_texts, 1);
  double min_x = labels->rect.x - labels->left;
  double max_x = labels->rect.x + labels->rect.width + labels->right;
  double widest = estimate_width (canvas, labels);
  double overhang = MAX ((widest - slot_width) / 2 - (labels->keep_last ? labels->right : labels->left), 0);
  guint stride = lg_chart_labels_choose_stride (widest + overhang + gap, slot_width);
  double drawn_from = G_MAXDOUBLE;
  double drawn_to = -G_MAXDOUBLE;

  for (guint i = 0; i < labels->n_texts; i += stride)
    {
      guint index = labels->keep_last ? labels->n_texts - 1 - i : i;
      double width = lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_MUTED, labels->texts[index]);
      double x = lg_chart_slot_x (&labels->rect, labels->n_texts, index, canvas->style->rtl) + (slot_width - width) / 2;

      width = MIN (width, max_x - min_x);
      x = CLAMP (x, min_x, max_x - width);
      if (x < drawn_to + gap / 2 && x + width > drawn_from - gap / 2)
        continue;

      lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_MUTED, labels->texts[index],
                                 x, labels->rect.y, width + 1, LG_CHART_ALIGN_CENTER);
      drawn_from = x;
      drawn_to = x + width;
    }
}
