/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-report-tables.h"
#include "lg-report-undated.h"
#include "lg-report-words.h"

static char *
dup_month_name (const LgReportData    *data,
                const LgReportUndated *undated)
{
  return lg_report_words_time (lg_time_day_start (undated->month, data->zone), LG_PRECISION_MONTH, data->zone);
}

static void
append_sentence (GString               *text,
                 const LgReportData    *data,
                 const LgReportUndated *undated)
{
  g_autofree char *count = lg_amount_format (undated->incidents, 0);
  g_autofree char *month = dup_month_name (data, undated);
  gulong n = (gulong) undated->incidents;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (undated->has_month)
    /* Translators: a count and a month */
    g_string_append_printf (text, ngettext ("%1$s incident of %2$s is known only to the month.",
                                            "%1$s incidents of %2$s are known only to the month.", n), count, month);
  else
    g_string_append_printf (text, ngettext ("%s incident has no time.", "%s incidents have no time.", n), count);
}

/**
 * lg_report_undated_text:
 * @data: a report's data
 *
 * Returns: (transfer full) (nullable): how many incidents are in no week because nobody knows their day; nothing for none
 */
char *
lg_report_undated_text (const LgReportData *data)
{
  GString *text;

  if (data->undated->len == 0)
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < data->undated->len; i++)
    append_sentence (text, data, &g_array_index (data->undated, LgReportUndated, i));
  g_string_append_c (text, ' ');
  g_string_append (text, _("They are new in no week; what is still open of them is in the opening once its month is over."));

  return g_string_free_and_steal (text);
}

/* The sentences say it to readers; programs, and the digest that is approved, have it from here. */
LgReportTable *
lg_report_table_undated (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("undated", _("Incidents without a day"), _("Every incident has its day."));

  table->data_only = TRUE;
  lg_report_table_add_column (table, "month", _("Month"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "incidents", _("Incidents"), LG_REPORT_CELL_COUNT);
  for (guint i = 0; i < data->undated->len; i++)
    {
      const LgReportUndated *undated = &g_array_index (data->undated, LgReportUndated, i);
      g_autofree char *month = undated->has_month ? dup_month_name (data, undated) : NULL;

      if (undated->has_month)
        lg_report_table_add_text (table, month);
      else
        lg_report_table_add_word (table, "unknown", _("Unknown"));
      lg_report_table_add_count (table, undated->incidents);
    }

  return table;
}
