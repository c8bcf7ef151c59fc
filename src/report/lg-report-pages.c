/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-report-charts.h"
#include "lg-report-front.h"
#include "lg-report-pages-private.h"

#define MARGIN_X      50.0
#define MARGIN_TOP    58.0
#define MARGIN_BOTTOM 54.0
#define CHART_HEIGHT  168.0
#define PARETO_HEIGHT 64.0
#define ITEM_HEIGHT   13.0

/* A section begins on a new page where less than this share of one is left. */
#define LEAST_ROOM    0.35

/* Currencies that have charts of their own; the tables have all. */
#define MAX_CHART_CURRENCIES 3

struct _LgReportPages
{
  GObject         parent_instance;

  LgWeeklyReport *report;  /* (owned) */
  LgReportLayout *layout;  /* (owned) */
  double          width;
  double          height;
};

G_DEFINE_FINAL_TYPE (LgReportPages, lg_report_pages, G_TYPE_OBJECT)

static void
lg_report_pages_finalize (GObject *object)
{
  LgReportPages *self = LG_REPORT_PAGES (object);

  g_clear_pointer (&self->layout, lg_report_layout_free);
  g_clear_object (&self->report);

  G_OBJECT_CLASS (lg_report_pages_parent_class)->finalize (object);
}

static void
lg_report_pages_class_init (LgReportPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_report_pages_finalize;
}

static void
lg_report_pages_init (LgReportPages *self)
{
}

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
  LgReportBox *heading = lg_report_layout_add_text (layout, LG_REPORT_FONT_HEADING, section->title, 30.0);

  heading->destination = g_strdup_printf ("section-%s", section->id);
  heading->outline = g_strdup (section->title);
  heading->keep_with_next = TRUE;
  heading->room = is_first ? 1.0 : LEAST_ROOM;

  for (guint i = 0; i < section->tables->len; i++)
    {
      const LgReportTable *table = g_ptr_array_index (section->tables, i);

      if (!table->data_only)
        lg_report_layout_add_table (layout, table);
    }
  if (g_str_equal (section->id, "incidents"))
    add_incident_charts (layout, data);
  else if (g_str_equal (section->id, "losses"))
    add_loss_charts (layout, data);

  return heading;
}

static void
clear_link (gpointer data)
{
  LgReportLink *link = data;

  g_free (link->title);
}

static GArray *
make_links (GPtrArray *sections)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (LgReportLink));

  g_array_set_clear_func (links, clear_link);
  for (guint i = 0; i < sections->len; i++)
    {
      const LgReportSection *section = g_ptr_array_index (sections, i);
      LgReportLink link = { g_strdup (section->title), NULL };

      g_array_append_val (links, link);
    }

  return links;
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
  lg_report_front_add_tiles (layout, report);
  lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBHEADING, _("Summary"), 14.0)->keep_with_next = TRUE;
  lg_report_layout_add_text (layout, LG_REPORT_FONT_BODY, summary, 3.0);
  if (currencies->len > 0)
    lg_report_add_chart (layout, lg_report_chart_loss (data, currencies->pdata[0]), CHART_HEIGHT);
  else
    lg_report_add_chart (layout, lg_report_chart_severity (data), CHART_HEIGHT);
  lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBHEADING, _("Contents"), 14.0)->keep_with_next = TRUE;
  lg_report_front_add_contents (layout, links);
  lg_report_front_add_approval (layout, report);
}

static void
lay_out (LgReportPages *self)
{
  GPtrArray *sections = lg_weekly_report_get_sections (self->report);
  g_autoptr (GArray) links = make_links (sections);

  self->layout = lg_report_layout_new (self->width - 2 * MARGIN_X, self->height - MARGIN_TOP - MARGIN_BOTTOM);
  add_front (self->layout, self->report, links);
  for (guint i = 0; i < sections->len; i++)
    g_array_index (links, LgReportLink, i).box =
      add_section (self->layout, lg_weekly_report_get_data (self->report), g_ptr_array_index (sections, i), i == 0);
  lg_report_layout_place (self->layout);
}

/**
 * lg_report_pages_new:
 * @report: a report
 * @width: of the paper, in points
 * @height: of the paper, in points
 *
 * Returns: (transfer full): the report laid out
 */
LgReportPages *
lg_report_pages_new (LgWeeklyReport *report,
                     double          width,
                     double          height)
{
  LgReportPages *self = g_object_new (LG_TYPE_REPORT_PAGES, NULL);

  self->report = g_object_ref (report);
  self->width = width;
  self->height = height;
  lay_out (self);

  return self;
}

/**
 * lg_report_pages_new_for_paper:
 * @report: a report
 * @paper: (nullable): `a4` or `letter`, or none for the one of the settings
 *
 * Returns: (transfer full): the report laid out; on A4 where the paper is not known
 */
LgReportPages *
lg_report_pages_new_for_paper (LgWeeklyReport *report,
                               const char     *paper)
{
  if (paper == NULL)
    paper = lg_weekly_report_get_data (report)->paper;

  if (g_ascii_strcasecmp (paper, "letter") == 0)
    return lg_report_pages_new (report, 612.0, 792.0);

  return lg_report_pages_new (report, 595.276, 841.89);
}

guint
lg_report_pages_get_n_pages (LgReportPages *self)
{
  return self->layout->n_pages;
}

void
lg_report_pages_get_size (LgReportPages *self,
                          double        *width,
                          double        *height)
{
  *width = self->width;
  *height = self->height;
}

static void
draw_at_sides (LgReportPages *self,
               cairo_t       *cr,
               const char    *left,
               const char    *right,
               double         y)
{
  g_autoptr (PangoLayout) first = lg_report_text_layout (self->layout->context, LG_REPORT_FONT_SMALL, left);
  g_autoptr (PangoLayout) last = lg_report_text_layout (self->layout->context, LG_REPORT_FONT_SMALL, right);
  double width = lg_report_text_width (last);

  lg_report_text_fit (first, self->layout->width - width - 12.0, 1);
  lg_report_text_draw (first, cr, MARGIN_X, y, &lg_report_muted);
  lg_report_text_draw (last, cr, self->width - MARGIN_X - width, y, &lg_report_muted);
}

static void
draw_header (LgReportPages *self,
             cairo_t       *cr)
{
  const LgReportData *data = lg_weekly_report_get_data (self->report);
  const char *site = data->site != NULL ? data->site->name : _("All sites");
  g_autofree char *left = *data->organisation != '\0'
                        ? g_strdup_printf ("%s  ·  %s", data->organisation, lg_weekly_report_get_title (self->report))
                        : g_strdup (lg_weekly_report_get_title (self->report));

  draw_at_sides (self, cr, left, site, 30.0);
  lg_report_draw_rule (cr, MARGIN_X, 44.0, self->layout->width, 0.4, &lg_report_rule);
}

static void
draw_footer (LgReportPages *self,
             cairo_t       *cr,
             guint          page)
{
  const LgReportData *data = lg_weekly_report_get_data (self->report);
  g_autofree char *left = *data->recipients != '\0' ? g_strdup_printf (_("Prepared for %s"), data->recipients) : g_strdup ("");
  g_autofree char *right = g_strdup_printf (_("Page %1$u of %2$u"), page + 1, self->layout->n_pages);

  lg_report_draw_rule (cr, MARGIN_X, self->height - 40.0, self->layout->width, 0.4, &lg_report_rule);
  draw_at_sides (self, cr, left, right, self->height - 34.0);
}

/**
 * lg_report_pages_draw:
 * @self: a laid out report
 * @cr: draws in points, the corner of the paper at its origin
 * @page: a page, from 0 on
 */
void
lg_report_pages_draw (LgReportPages *self,
                      cairo_t       *cr,
                      guint          page)
{
  g_return_if_fail (page < self->layout->n_pages);

  if (page > 0)
    draw_header (self, cr);
  draw_footer (self, cr, page);

  cairo_save (cr);
  cairo_translate (cr, MARGIN_X, MARGIN_TOP);
  lg_report_layout_draw (self->layout, cr, page);
  cairo_restore (cr);
}

LgReportLayout *
lg_report_pages_get_layout (LgReportPages *self)
{
  return self->layout;
}
