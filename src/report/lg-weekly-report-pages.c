/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-report-charts.h"
#include "lg-report-contents.h"
#include "lg-report-front.h"
#include "lg-weekly-report-private.h"

#define CHART_HEIGHT  168.0
#define PARETO_HEIGHT 64.0
#define ITEM_HEIGHT   13.0

/* A section begins on a new page where less than this share of one is left. */
#define LEAST_ROOM    0.35

/* Currencies that have charts of their own; the tables have all. */
#define MAX_CHART_CURRENCIES 3

/* What is on the pages of a weekly report. */

static void
add_incident_charts (LgReportLayout     *layout,
                     const LgReportData *data)
{
  lg_report_add_chart (layout, lg_report_chart_severity (data), CHART_HEIGHT);
  lg_report_add_chart (layout, lg_report_chart_hours (data), CHART_HEIGHT);
}

/* One item is no ranking. */
static void
add_pareto (LgReportLayout *layout,
            LgChart        *chart)
{
  guint n_items = lg_chart_get_n_marks (chart);

  if (n_items > 1)
    lg_report_add_chart (layout, chart, PARETO_HEIGHT + n_items * ITEM_HEIGHT);
  else
    g_object_unref (chart);
}

static void
add_loss_charts (LgReportLayout     *layout,
                 const LgReportData *data)
{
  g_autoptr (GPtrArray) currencies = lg_report_chart_currencies (data);

  for (guint i = 0; i < MIN (currencies->len, MAX_CHART_CURRENCIES); i++)
    {
      const char *currency = g_ptr_array_index (currencies, i);

      /* The first currency's weeks are on the first page. */
      if (i > 0)
        lg_report_add_chart (layout, lg_report_chart_loss (data, currency), CHART_HEIGHT);
      if (data->sites->len > 1)
        add_pareto (layout, lg_report_chart_sites (data, currency));
      add_pareto (layout, lg_report_chart_skus (data, currency));
    }
}

static LgReportBox *
add_section (LgReportLayout        *layout,
             const LgReportData    *data,
             const LgReportSection *section,
             gboolean               is_first)
{
  LgReportBox *heading = lg_report_contents_add_section (layout, section, is_first ? 1.0 : LEAST_ROOM);

  if (g_str_equal (section->id, "incidents"))
    add_incident_charts (layout, data);
  else if (g_str_equal (section->id, "losses"))
    add_loss_charts (layout, data);

  return heading;
}

static void
add_tiles (LgReportLayout *layout,
           LgWeeklyReport *report)
{
  LgReportTile tiles[LG_REPORT_N_TILES] = { 0 };

  lg_report_summary_tiles (report, tiles);
  lg_report_front_add_tiles (layout, tiles, LG_REPORT_N_TILES);
  for (guint i = 0; i < LG_REPORT_N_TILES; i++)
    lg_report_tile_clear (&tiles[i]);
}

static void
add_front (LgReportLayout *layout,
           LgWeeklyReport *report,
           GArray         *links)
{
  const LgReportData *data = lg_weekly_report_get_data (report);
  g_autoptr (GPtrArray) currencies = lg_report_chart_currencies (data);
  g_autofree char *summary = lg_report_summary_text (report);

  lg_report_front_add_title (layout, report);
  add_tiles (layout, report);
  lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBHEADING, _("Summary"), 14.0)->keep_with_next = TRUE;
  lg_report_layout_add_text (layout, LG_REPORT_FONT_BODY, summary, 3.0);
  if (currencies->len > 0)
    lg_report_add_chart (layout, lg_report_chart_loss (data, currencies->pdata[0]), CHART_HEIGHT);
  else
    lg_report_add_chart (layout, lg_report_chart_severity (data), CHART_HEIGHT);
  lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBHEADING, _("Contents"), 14.0)->keep_with_next = TRUE;
  lg_report_contents_add (layout, links);
  lg_report_front_add_approval (layout, report);
}

void
lg_weekly_report_lay_out (LgReportDocument *document,
                          LgReportLayout   *layout)
{
  LgWeeklyReport *self = LG_WEEKLY_REPORT (document);
  GPtrArray *sections = lg_weekly_report_get_sections (self);
  g_autoptr (GArray) links = lg_report_contents_new (sections);

  add_front (layout, self, links);
  for (guint i = 0; i < sections->len; i++)
    g_array_index (links, LgReportLink, i).box =
      add_section (layout, lg_weekly_report_get_data (self), g_ptr_array_index (sections, i), i == 0);
}

void
lg_weekly_report_describe (LgReportDocument *document,
                           LgReportImprint  *imprint)
{
  LgWeeklyReport *self = LG_WEEKLY_REPORT (document);
  const LgReportData *data = lg_weekly_report_get_data (self);

  imprint->title = g_strdup (lg_weekly_report_get_title (self));
  imprint->scope = g_strdup (data->site != NULL ? data->site->name : _("All sites"));
  imprint->subject = g_strdup (data->site != NULL ? data->site->name : "");
  imprint->organisation = g_strdup (data->organisation);
  imprint->footer = *data->recipients != '\0' ? g_strdup_printf (_("Prepared for %s"), data->recipients) : g_strdup ("");
  imprint->paper = g_strdup (data->paper);
  imprint->time = data->starts[data->n_days];
}
