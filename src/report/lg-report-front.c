/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-report-front.h"
#include "lg-report-words.h"

#define TILE_COLUMNS 3
#define TILE_HEIGHT  66.0
#define TILE_GAP     8.0
#define TILE_INSET   9.0
#define TILE_MARK    15.0

/* The texts of one tile, laid out. */
typedef struct
{
  PangoLayout *name;    /* (owned) */
  PangoLayout *figure;  /* (owned) */
  PangoLayout *detail;  /* (owned) */
  int          step;
} Tile;

static char *
describe_scope (const LgReportData *data)
{
  g_autofree char *days = lg_report_words_days (data->first_day, data->first_day + LG_REPORT_DAYS - 1);
  g_autofree char *scope = NULL;

  if (data->site != NULL)
    scope = g_strdup_printf ("%s (%s)", data->site->name, data->site->code);
  else
    scope = g_strdup_printf (ngettext ("All sites (%u)", "All sites (%u)", data->sites->len), data->sites->len);

  /* Translators: the number of a week and its year, its days, and a site */
  return g_strdup_printf (_("Week %1$d of %2$d  ·  %3$s  ·  %4$s"), data->week.week, data->week.year, days, scope);
}

void
lg_report_front_add_title (LgReportLayout *layout,
                           LgWeeklyReport *report)
{
  const LgReportData *data = lg_weekly_report_get_data (report);
  g_autofree char *scope = describe_scope (data);
  g_autofree char *so_far = lg_weekly_report_dup_so_far (report);
  g_autofree char *recipients = NULL;

  if (*data->organisation != '\0')
    lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBTITLE, data->organisation, 0.0);
  lg_report_layout_add_text (layout, LG_REPORT_FONT_TITLE, _("Weekly Loss Report"), 2.0);
  lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBTITLE, scope, 3.0);
  if (so_far != NULL)
    lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBHEADING, so_far, 3.0);
  if (*data->recipients == '\0')
    return;

  /* Translators: the names of those who receive the report */
  recipients = g_strdup_printf (_("Prepared for %s"), data->recipients);
  lg_report_layout_add_text (layout, LG_REPORT_FONT_BODY, recipients, 3.0);
}

static void
clear_tile (gpointer data)
{
  Tile *tile = data;

  g_object_unref (tile->name);
  g_object_unref (tile->figure);
  g_object_unref (tile->detail);
}

static void
draw_tile (const Tile *tile,
           cairo_t    *cr,
           double      x,
           double      y,
           double      width)
{
  double inset = tile->step >= 0 ? TILE_MARK + 6.0 : 0.0;

  lg_report_set_color (cr, &lg_report_tint);
  cairo_rectangle (cr, x, y, width, TILE_HEIGHT);
  cairo_fill (cr);
  lg_report_set_color (cr, &lg_report_accent);
  cairo_rectangle (cr, x, y, 2.5, TILE_HEIGHT);
  cairo_fill (cr);

  lg_report_text_draw (tile->name, cr, x + TILE_INSET, y + 7.0, &lg_report_muted);
  if (tile->step >= 0)
    lg_report_draw_level (cr, x + TILE_INSET, y + 22.0, TILE_MARK, tile->step);
  lg_report_text_draw (tile->figure, cr, x + TILE_INSET + inset, y + 19.0, &lg_report_ink);
  lg_report_text_draw (tile->detail, cr, x + TILE_INSET, y + 41.5, &lg_report_muted);
}

static double
get_tile_width (double width)
{
  return (width - (TILE_COLUMNS - 1) * TILE_GAP) / TILE_COLUMNS;
}

static void
draw_tiles (LgReportBox *box,
            cairo_t     *cr,
            double       x,
            double       y,
            double       width)
{
  GArray *tiles = box->content;
  double tile_width = get_tile_width (width);

  for (guint i = 0; i < tiles->len; i++)
    draw_tile (&g_array_index (tiles, Tile, i), cr,
               x + i % TILE_COLUMNS * (tile_width + TILE_GAP),
               y + i / TILE_COLUMNS * (TILE_HEIGHT + TILE_GAP), tile_width);
}

/* A figure that is too long for its tile is set smaller. */
static PangoLayout *
fit_figure (PangoContext *context,
            const char   *text,
            double        width)
{
  static const LgReportFont fonts[] = { LG_REPORT_FONT_FIGURE, LG_REPORT_FONT_SUBTITLE, LG_REPORT_FONT_BODY };
  PangoLayout *layout = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      g_clear_object (&layout);
      layout = lg_report_text_layout (context, fonts[i], text);
      if (lg_report_text_width (layout) <= width)
        break;
    }
  lg_report_text_fit (layout, width, 1);

  return layout;
}

static Tile
make_tile (PangoContext       *context,
           const LgReportTile *source,
           double              width)
{
  double room = width - TILE_INSET - 5.0;
  Tile tile = {
    .name = lg_report_text_layout (context, LG_REPORT_FONT_SMALL, source->name),
    .figure = fit_figure (context, source->figure, room - (source->step >= 0 ? TILE_MARK + 6.0 : 0.0)),
    .detail = lg_report_text_layout (context, LG_REPORT_FONT_SMALL, source->detail),
    .step = source->step,
  };

  lg_report_text_fit (tile.name, room, 1);
  lg_report_text_fit (tile.detail, room, 2);

  return tile;
}

/**
 * lg_report_front_add_tiles:
 * @layout: a layout
 * @sources: (array length=n_sources): the figures, three in a row
 * @n_sources: how many
 */
void
lg_report_front_add_tiles (LgReportLayout     *layout,
                           const LgReportTile *sources,
                           guint               n_sources)
{
  GArray *tiles = g_array_new (FALSE, FALSE, sizeof (Tile));
  guint n_rows = (n_sources + TILE_COLUMNS - 1) / TILE_COLUMNS;

  g_array_set_clear_func (tiles, clear_tile);
  for (guint i = 0; i < n_sources; i++)
    {
      Tile tile = make_tile (layout->context, &sources[i], get_tile_width (layout->width));

      g_array_append_val (tiles, tile);
    }

  lg_report_layout_add (layout,
                        lg_report_box_new (draw_tiles, n_rows * TILE_HEIGHT + (n_rows - 1) * TILE_GAP,
                                           tiles, (GDestroyNotify) g_array_unref),
                        14.0);
}

static char *
describe_approval (LgWeeklyReport *report)
{
  const LgReportData *data = lg_weekly_report_get_data (report);
  LgReportApproval *approval = lg_weekly_report_get_approval (report);
  g_autofree char *time = NULL;

  if (!data->is_over && approval == NULL)
    return g_strdup (_("Not approved: a report can be approved once its week is over."));
  if (approval == NULL)
    return g_strdup (_("Not approved yet."));

  time = lg_report_words_time (approval->approved_at, LG_PRECISION_EXACT, data->zone);
  if (!lg_weekly_report_is_approved (report))
    return g_strdup_printf (_("Not approved as it stands: %1$s approved an earlier state on %2$s (%3$s)."),
                            approval->approved_by, time, data->zone_name);

  return g_strdup_printf (_("Approved by %1$s on %2$s (%3$s)."), approval->approved_by, time, data->zone_name);
}

void
lg_report_front_add_approval (LgReportLayout *layout,
                              LgWeeklyReport *report)
{
  g_autofree char *approval = describe_approval (report);
  /* Translators: what identifies the report's content */
  g_autofree char *digest = g_strdup_printf (_("SHA-256 of the content: %s"), lg_weekly_report_get_digest (report));

  lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBHEADING, _("Approval"), 14.0)->keep_with_next = TRUE;
  lg_report_layout_add_text (layout, LG_REPORT_FONT_BODY, approval, 3.0)->keep_with_next = TRUE;
  lg_report_layout_add_text (layout, LG_REPORT_FONT_SMALL, digest, 2.0);
}

static void
draw_chart (LgReportBox *box,
            cairo_t     *cr,
            double       x,
            double       y,
            double       width)
{
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_PRINT);
  style.font_size = 7.5;
  cairo_save (cr);
  cairo_translate (cr, x, y);
  lg_chart_draw (box->content, cr, &style, width, box->height);
  cairo_restore (cr);
}

/**
 * lg_report_add_chart:
 * @layout: a layout
 * @chart: (transfer full): a chart
 * @height: in points, or more where the chart needs it
 */
void
lg_report_add_chart (LgReportLayout *layout,
                     LgChart        *chart,
                     double          height)
{
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_PRINT);
  style.font_size = 7.5;
  height = MAX (height, lg_chart_get_min_height (chart, &style, layout->width));
  lg_report_layout_add (layout, lg_report_box_new (draw_chart, MIN (height, layout->height), chart, g_object_unref), 14.0);
}
