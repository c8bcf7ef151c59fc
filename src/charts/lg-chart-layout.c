/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-chart-private.h"
#include "lg-chart-titles-private.h"

/* A chart in a size and a style: laid out once, then drawn and pointed at. */

/* Only what moves things counts: colours may change without measuring again. */
static gboolean
is_measured_for (LgChartPrivate     *priv,
                 const LgChartStyle *style,
                 double              width,
                 double              height)
{
  return priv->measured &&
         priv->width == width &&
         priv->height == height &&
         priv->style.font_size == style->font_size &&
         priv->style.rtl == style->rtl &&
         priv->style.snap == style->snap &&
         g_str_equal (priv->font_family, style->font_family);
}

static void
ensure_measured (LgChart            *self,
                 const LgChartStyle *style,
                 double              width,
                 double              height)
{
  LgChartPrivate *priv = lg_chart_get_private (self);
  g_auto (LgChartCanvas) canvas = { 0 };
  double titles;

  if (is_measured_for (priv, style, width, height))
    return;

  priv->style = *style;
  g_set_str (&priv->font_family, style->font_family);
  priv->style.font_family = priv->font_family;
  priv->width = width;
  priv->height = height;
  priv->measured = TRUE;

  lg_chart_canvas_init (&canvas, style, NULL);
  titles = lg_chart_titles_measure (&canvas, priv->title, priv->subtitle, width);
  priv->area = (LgChartRect) { 0, titles, width, MAX (height - titles, 0) };

  if (!LG_CHART_GET_CLASS (self)->is_empty (self))
    LG_CHART_GET_CLASS (self)->measure (self, &canvas, &priv->area);
}

/**
 * lg_chart_get_min_height:
 * @self: the chart
 * @style: the style it will be drawn with
 * @width: the width it will be drawn with
 *
 * What is lower than this leaves labels or rows out, and is still drawn.
 *
 * Returns: the height from which everything has room
 */
double
lg_chart_get_min_height (LgChart            *self,
                         const LgChartStyle *style,
                         double              width)
{
  LgChartPrivate *priv = lg_chart_get_private (self);
  g_auto (LgChartCanvas) canvas = { 0 };
  double titles;

  g_return_val_if_fail (LG_IS_CHART (self), 0);
  g_return_val_if_fail (style != NULL, 0);
  g_return_val_if_fail (width >= 1, 0);

  lg_chart_canvas_init (&canvas, style, NULL);
  titles = lg_chart_titles_measure (&canvas, priv->title, priv->subtitle, width);

  if (!LG_CHART_GET_CLASS (self)->is_empty (self))
    return titles + LG_CHART_GET_CLASS (self)->get_height (self, &canvas, width);

  if (priv->empty_text != NULL)
    titles += lg_chart_canvas_wrapped_height (&canvas, LG_CHART_TEXT_MUTED, priv->empty_text, width);

  return titles;
}

/**
 * lg_chart_draw:
 * @self: the chart
 * @cr: where to draw, with the chart's corner at the origin
 * @style: how it looks
 * @width: in the units of @cr
 * @height: likewise
 *
 * Draws the chart with vector operations only, and leaves the background to the caller. The same data, style and size
 * give the same operations.
 */
void
lg_chart_draw (LgChart            *self,
               cairo_t            *cr,
               const LgChartStyle *style,
               double              width,
               double              height)
{
  LgChartPrivate *priv = lg_chart_get_private (self);
  g_auto (LgChartCanvas) canvas = { 0 };

  g_return_if_fail (LG_IS_CHART (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (style != NULL);

  if (width < 1 || height < 1)
    return;

  ensure_measured (self, style, width, height);
  lg_chart_canvas_init (&canvas, style, cr);

  cairo_save (cr);
  cairo_new_path (cr);
  lg_chart_titles_draw (&canvas, priv->title, priv->subtitle, width);

  if (!LG_CHART_GET_CLASS (self)->is_empty (self))
    LG_CHART_GET_CLASS (self)->draw (self, &canvas);
  else if (priv->empty_text != NULL)
    lg_chart_empty_text_draw (&canvas, priv->empty_text, &priv->area);

  cairo_restore (cr);
}

/**
 * lg_chart_hit_test:
 * @self: the chart
 * @style: the style it was drawn with
 * @width: the size it was drawn with
 * @height: likewise
 * @x: the point
 * @y: likewise
 * @mark: (out caller-allocates): what is there; clear it with lg_chart_mark_clear()
 *
 * Returns: %FALSE if there is no mark at the point, and @mark is empty
 */
gboolean
lg_chart_hit_test (LgChart            *self,
                   const LgChartStyle *style,
                   double              width,
                   double              height,
                   double              x,
                   double              y,
                   LgChartMark        *mark)
{
  g_return_val_if_fail (LG_IS_CHART (self), FALSE);
  g_return_val_if_fail (style != NULL, FALSE);
  g_return_val_if_fail (mark != NULL, FALSE);

  *mark = (LgChartMark) { 0 };

  if (width < 1 || height < 1 || LG_CHART_GET_CLASS (self)->is_empty (self))
    return FALSE;

  ensure_measured (self, style, width, height);

  return LG_CHART_GET_CLASS (self)->hit_test (self, x, y, mark);
}

/**
 * lg_chart_get_slots:
 * @self: the chart
 * @style: the style it is drawn with
 * @width: the size it is drawn with
 * @height: likewise
 * @plot: (out caller-allocates): what the slots divide, each as wide as the others
 * @n_slots: (out): how many there are; the first is on the right in a style that reads from right to left
 *
 * Returns: %FALSE if the chart has no slots that could be selected
 */
gboolean
lg_chart_get_slots (LgChart            *self,
                    const LgChartStyle *style,
                    double              width,
                    double              height,
                    LgChartRect        *plot,
                    guint              *n_slots)
{
  g_return_val_if_fail (LG_IS_CHART (self), FALSE);

  if (width < 1 || height < 1 || LG_CHART_GET_CLASS (self)->get_slots == NULL ||
      LG_CHART_GET_CLASS (self)->is_empty (self))
    return FALSE;

  ensure_measured (self, style, width, height);
  LG_CHART_GET_CLASS (self)->get_slots (self, plot, n_slots);

  return TRUE;
}

/**
 * lg_chart_get_n_marks:
 * @self: the chart
 *
 * Returns: how many marks lg_chart_get_mark() goes through, in the order a reader would
 */
guint
lg_chart_get_n_marks (LgChart *self)
{
  g_return_val_if_fail (LG_IS_CHART (self), 0);

  if (LG_CHART_GET_CLASS (self)->is_empty (self))
    return 0;

  return LG_CHART_GET_CLASS (self)->get_n_marks (self);
}

/**
 * lg_chart_get_mark:
 * @self: the chart
 * @style: the style it is drawn with
 * @width: the size it is drawn with
 * @height: likewise
 * @position: less than lg_chart_get_n_marks()
 * @mark: (out caller-allocates): the mark; clear it with lg_chart_mark_clear()
 *
 * For moving through a chart by keyboard, and for screen readers.
 */
void
lg_chart_get_mark (LgChart            *self,
                   const LgChartStyle *style,
                   double              width,
                   double              height,
                   guint               position,
                   LgChartMark        *mark)
{
  g_return_if_fail (LG_IS_CHART (self));
  g_return_if_fail (style != NULL);
  g_return_if_fail (width >= 1 && height >= 1);
  g_return_if_fail (mark != NULL);
  g_return_if_fail (position < lg_chart_get_n_marks (self));

  ensure_measured (self, style, width, height);
  *mark = (LgChartMark) { 0 };
  LG_CHART_GET_CLASS (self)->get_mark (self, position, mark);
}

/**
 * lg_chart_get_description:
 * @self: the chart
 *
 * The chart in words: its titles, and every figure it shows. For screen readers, and for whoever has no picture.
 *
 * Returns: (transfer full): lines of text
 */
char *
lg_chart_get_description (LgChart *self)
{
  LgChartPrivate *priv = lg_chart_get_private (self);
  g_autoptr (GString) description = g_string_new (NULL);

  g_return_val_if_fail (LG_IS_CHART (self), NULL);

  if (priv->title != NULL)
    g_string_append_printf (description, "%s\n", priv->title);
  if (priv->subtitle != NULL)
    g_string_append_printf (description, "%s\n", priv->subtitle);

  if (!LG_CHART_GET_CLASS (self)->is_empty (self))
    LG_CHART_GET_CLASS (self)->describe (self, description);
  else if (priv->empty_text != NULL)
    g_string_append_printf (description, "%s\n", priv->empty_text);

  return g_string_free_and_steal (g_steal_pointer (&description));
}
