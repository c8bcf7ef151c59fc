/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-chart-axis-private.h"
#include "lg-chart-private.h"

void
lg_chart_mark_clear (LgChartMark *mark)
{
  g_return_if_fail (mark != NULL);

  g_clear_pointer (&mark->value_text, g_free);
  g_clear_pointer (&mark->whole_text, g_free);
  g_clear_pointer (&mark->note, g_free);
  g_clear_pointer (&mark->difference_text, g_free);
  *mark = (LgChartMark) { 0 };
}

/* Says what a value was before, and by how much it changed. */
void
lg_chart_compare_mark (LgChart     *self,
                       LgChartMark *mark,
                       const char  *name,
                       gint64       value,
                       gint64       before)
{
  g_autofree char *text = lg_chart_format_value (self, before);

  /* The one value that has no opposite is as good as the next. */
  mark->difference = lg_chart_add_saturating (value, -MAX (before, -G_MAXINT64));
  mark->difference = MAX (mark->difference, -G_MAXINT64);
  mark->difference_text = lg_chart_format_value (self, ABS (mark->difference));
  mark->note = g_strdup_printf ("%s: %s", name, text);
}
