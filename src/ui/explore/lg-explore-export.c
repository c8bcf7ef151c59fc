/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <cairo-svg.h>
#include <gdk/gdk.h>
#include <glib/gi18n.h>

#include "lg-csv-text.h"
#include "lg-explore-chart.h"
#include "lg-explore-export.h"
#include "lg-explore-row.h"
#include "lg-explore-words.h"
#include "lg-money.h"

/* A picture for a slide or a page, drawn as for paper. */
#define WIDTH  960
#define HEIGHT 540

/* Pixels of a PNG for each unit of the drawing. */
#define SCALE 2

typedef struct
{
  LgExploreFigures *figures;  /* (owned) */
  char             *format;   /* (owned): png, svg or csv */
  char             *path;     /* (owned) (nullable): where to */
} Order;

static void
free_order (gpointer data)
{
  Order *order = data;

  g_object_unref (order->figures);
  g_free (order->format);
  g_free (order->path);
  g_free (order);
}

static Order *
make_order (LgExploreFigures *figures,
            const char       *format,
            const char       *path)
{
  Order *order = g_new0 (Order, 1);

  order->figures = g_object_ref (figures);
  order->format = g_strdup (format);
  order->path = g_strdup (path);

  return order;
}

/* Without grouping, and with a point, whatever the language. */
static char *
format_plain (const LgExploreChoice *choice,
              gint64                 value)
{
  if (lg_measure_is_money (choice->measure) && choice->currency != NULL)
    return lg_money_format_plain (value, choice->currency);
  if (choice->measure == LG_MEASURE_RESPONSE)
    return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%d", value < 0 ? "-" : "", ABS (value / 10), (int) ABS (value % 10));

  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static void
append_row (GString               *csv,
            const LgExploreChoice *choice,
            const LgExploreRow    *row)
{
  g_autofree char *value = format_plain (choice, row->value);
  g_autofree char *before = row->has_before ? format_plain (choice, row->before) : g_strdup ("");
  g_autofree char *difference = row->has_before ? format_plain (choice, row->difference) : g_strdup ("");

  lg_csv_append_text (csv, row->label);
  g_string_append_c (csv, ',');
  lg_csv_append_text (csv, row->series);
  g_string_append_printf (csv, ",%s,%s,%s\r\n", value, before, difference);
}

static void
append_header (GString          *csv,
               LgExploreFigures *figures)
{
  const LgExploreChoice *choice = figures->choice;
  g_autofree char *period = lg_explore_words_period (choice->period);
  g_autofree char *unit = choice->currency != NULL
                        ? g_strdup_printf ("%s (%s)", lg_explore_words_measure (choice->measure), choice->currency)
                        : g_strdup (lg_explore_words_measure (choice->measure));

  lg_csv_append_text (csv, lg_explore_words_form (choice->form));
  g_string_append_c (csv, ',');
  lg_csv_append_text (csv, period);
  g_string_append_c (csv, ',');
  lg_csv_append_text (csv, unit);
  g_string_append_c (csv, ',');
  lg_csv_append_text (csv, _("Period Before"));
  g_string_append_c (csv, ',');
  lg_csv_append_text (csv, _("Difference"));
  g_string_append (csv, "\r\n");
}

static GBytes *
render_csv (LgExploreFigures *figures)
{
  g_autoptr (GListModel) rows = lg_explore_rows_new (figures);
  GString *csv = g_string_new (NULL);

  append_header (csv, figures);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (LgExploreRow) row = g_list_model_get_item (rows, i);

      append_row (csv, figures->choice, row);
    }

  return g_string_free_to_bytes (csv);
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
draw (LgExploreFigures *figures,
      cairo_surface_t  *surface,
      double            scale)
{
  cairo_t *cr = cairo_create (surface);
  g_autoptr (LgChart) chart = lg_explore_chart_new (figures);
  g_autofree char *total = lg_explore_words_total (figures);
  g_autofree char *period = lg_explore_words_period (figures->choice->period);
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_PRINT);
  lg_chart_set_title (chart, total);
  lg_chart_set_subtitle (chart, period);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, style.font_size, style.font_size);
  lg_chart_draw (chart, cr, &style, WIDTH - 2 * style.font_size, HEIGHT - 2 * style.font_size);
  cairo_destroy (cr);
}

static GBytes *
render_picture (LgExploreFigures  *figures,
                gboolean           is_svg,
                GError           **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = is_svg ? cairo_svg_surface_create_for_stream (write_cb, bytes, WIDTH, HEIGHT)
                                    : cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH * SCALE, HEIGHT * SCALE);
  cairo_status_t status;

  draw (figures, surface, is_svg ? 1 : SCALE);
  if (!is_svg)
    cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_SURFACE_FINISHED)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));

  return NULL;
}

static GBytes *
render (const Order  *order,
        GError      **error)
{
  if (g_str_equal (order->format, "csv"))
    return render_csv (order->figures);

  return render_picture (order->figures, g_str_equal (order->format, "svg"), error);
}

static gpointer
save_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  Order *order = user_data;
  g_autoptr (GBytes) bytes = render (order, error);

  if (bytes != NULL)
    g_file_set_contents (order->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);

  return NULL;
}

/* For a spreadsheet, and for whatever takes text. */
static GdkContentProvider *
make_text_provider (GBytes *csv)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/csv", csv),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static gpointer
copy_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  Order *order = user_data;
  g_autoptr (GBytes) bytes = render (order, error);

  if (bytes == NULL)
    return NULL;

  if (!g_str_equal (order->format, "csv"))
    return gdk_content_provider_new_for_bytes (g_str_equal (order->format, "svg") ? "image/svg+xml" : "image/png", bytes);

  return make_text_provider (bytes);
}

/**
 * lg_explore_export_save:
 * @store: the store, one of whose threads draws and writes
 * @figures: what is shown
 * @format: png, svg or csv
 * @path: the file
 *
 * Returns: (transfer full): a future that resolves once the file is written
 */
DexFuture *
lg_explore_export_save (LgStore          *store,
                        LgExploreFigures *figures,
                        const char       *format,
                        const char       *path)
{
  return lg_store_read (store, save_cb, make_order (figures, format, path), free_order);
}

/**
 * lg_explore_export_copy:
 * @store: the store, one of whose threads draws
 * @figures: what is shown
 * @format: png, svg or csv
 *
 * Returns: (transfer full): a future of the #GdkContentProvider for a clipboard
 */
DexFuture *
lg_explore_export_copy (LgStore          *store,
                        LgExploreFigures *figures,
                        const char       *format)
{
  return lg_store_read (store, copy_cb, make_order (figures, format, NULL), free_order);
}
