/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-report-pages.h"
#include "lg-report-view.h"
#include "lg-site-table.h"

struct _LgReportView
{
  GObject         parent_instance;

  LgWeek          week;
  gint64          site_row;

  LgWeeklyReport *report;                    /* (owned) */
  GPtrArray      *sites;                     /* (owned) (element-type LgSite) */
  char           *so_far;                    /* (owned) (nullable): of a week that is not over yet */
  char           *summary;                   /* (owned) */
  LgReportTile    tiles[LG_REPORT_N_TILES];  /* (owned) */
  GPtrArray      *pages;                     /* (owned) (element-type cairo_surface_t): recordings */
  double          width;                     /* of a page, in points */
  double          height;
};

G_DEFINE_FINAL_TYPE (LgReportView, lg_report_view, G_TYPE_OBJECT)

static void
lg_report_view_finalize (GObject *object)
{
  LgReportView *self = LG_REPORT_VIEW (object);

  for (guint i = 0; i < LG_REPORT_N_TILES; i++)
    lg_report_tile_clear (&self->tiles[i]);
  g_clear_object (&self->report);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self->so_far);
  g_free (self->summary);

  G_OBJECT_CLASS (lg_report_view_parent_class)->finalize (object);
}

static void
lg_report_view_class_init (LgReportViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_report_view_finalize;
}

static void
lg_report_view_init (LgReportView *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
}

static void
record_page (LgReportView  *self,
             LgReportPages *pages,
             guint          page)
{
  const cairo_rectangle_t extents = { 0, 0, self->width, self->height };
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (recording);

  lg_report_pages_draw (pages, cr, page);
  cairo_destroy (cr);
  g_ptr_array_add (self->pages, recording);
}

/* Texts belong to the thread that lays them out, so that the pages are laid out and drawn on one. */
static void
record_pages (LgReportView *self)
{
  g_autoptr (LgReportPages) pages = lg_report_pages_new_for_paper (LG_REPORT_DOCUMENT (self->report), NULL);

  lg_report_pages_get_size (pages, &self->width, &self->height);
  for (guint page = 0; page < lg_report_pages_get_n_pages (pages); page++)
    record_page (self, pages, page);
}

typedef struct
{
  LgWeek week;
  gint64 site_row;
} Wish;

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  const Wish *wish = user_data;
  g_autoptr (LgReportView) self = g_object_new (LG_TYPE_REPORT_VIEW, NULL);

  self->week = wish->week;
  self->site_row = wish->site_row;
  self->sites = lg_sites_list (db, error);
  if (self->sites == NULL)
    return NULL;

  self->report = lg_weekly_report_new (db, wish->week, wish->site_row, error);
  if (self->report == NULL)
    return NULL;

  self->so_far = lg_weekly_report_dup_so_far (self->report);
  self->summary = lg_report_summary_text (self->report);
  lg_report_summary_tiles (self->report, self->tiles);
  record_pages (self);

  return g_steal_pointer (&self);
}

/**
 * lg_report_view_read:
 * @store: a store
 * @week: an ISO 8601 week
 * @site_row: a site, 0 for all
 *
 * Makes the report of a week, and draws it, on a thread of the store.
 *
 * Returns: (transfer full): a future of a #LgReportView
 */
DexFuture *
lg_report_view_read (LgStore *store,
                     LgWeek   week,
                     gint64   site_row)
{
  const Wish wish = { week, site_row };

  return lg_store_read (store, read_cb, g_memdup2 (&wish, sizeof wish), g_free);
}

/* Whether it is the report of that week and site. */
gboolean
lg_report_view_is_of (LgReportView *self,
                      LgWeek        week,
                      gint64        site_row)
{
  g_return_val_if_fail (LG_IS_REPORT_VIEW (self), FALSE);

  return self->week.year == week.year && self->week.week == week.week && self->site_row == site_row;
}

static const char *
get_approval_id (LgReportView *self)
{
  LgReportApproval *approval = lg_weekly_report_get_approval (self->report);

  return approval != NULL ? LG_RECORD (approval)->id : NULL;
}

/* Whether both say the same. */
gboolean
lg_report_view_equal (LgReportView *self,
                      LgReportView *other)
{
  g_return_val_if_fail (LG_IS_REPORT_VIEW (self), FALSE);
  g_return_val_if_fail (LG_IS_REPORT_VIEW (other), FALSE);

  return lg_report_view_is_of (self, other->week, other->site_row) &&
         g_str_equal (lg_weekly_report_get_digest (self->report), lg_weekly_report_get_digest (other->report)) &&
         g_strcmp0 (get_approval_id (self), get_approval_id (other)) == 0 &&
         g_strcmp0 (self->so_far, other->so_far) == 0;
}

LgWeeklyReport *
lg_report_view_get_report (LgReportView *self)
{
  g_return_val_if_fail (LG_IS_REPORT_VIEW (self), NULL);

  return self->report;
}

/**
 * lg_report_view_get_sites:
 * @self: a view
 *
 * Returns: (transfer none) (element-type LgSite): all sites of the store
 */
GPtrArray *
lg_report_view_get_sites (LgReportView *self)
{
  g_return_val_if_fail (LG_IS_REPORT_VIEW (self), NULL);

  return self->sites;
}

/* Returns: (nullable): how far the week is told, where it is not over yet */
const char *
lg_report_view_get_so_far (LgReportView *self)
{
  g_return_val_if_fail (LG_IS_REPORT_VIEW (self), NULL);

  return self->so_far;
}

const char *
lg_report_view_get_summary (LgReportView *self)
{
  g_return_val_if_fail (LG_IS_REPORT_VIEW (self), NULL);

  return self->summary;
}

/**
 * lg_report_view_get_tiles:
 * @self: a view
 *
 * Returns: (transfer none) (array fixed-size=LG_REPORT_N_TILES): the headline figures
 */
const LgReportTile *
lg_report_view_get_tiles (LgReportView *self)
{
  g_return_val_if_fail (LG_IS_REPORT_VIEW (self), NULL);

  return self->tiles;
}

guint
lg_report_view_get_n_pages (LgReportView *self)
{
  g_return_val_if_fail (LG_IS_REPORT_VIEW (self), 0);

  return self->pages->len;
}

/**
 * lg_report_view_get_page_size:
 * @self: a view
 * @width: (out): in points
 * @height: (out): in points
 */
void
lg_report_view_get_page_size (LgReportView *self,
                              double       *width,
                              double       *height)
{
  g_return_if_fail (LG_IS_REPORT_VIEW (self));

  *width = self->width;
  *height = self->height;
}

/**
 * lg_report_view_draw:
 * @self: a view
 * @cr: draws in points, the corner of the paper at its origin
 * @page: a page, from 0 on
 */
void
lg_report_view_draw (LgReportView *self,
                     cairo_t      *cr,
                     guint         page)
{
  g_return_if_fail (LG_IS_REPORT_VIEW (self));
  g_return_if_fail (page < self->pages->len);

  cairo_set_source_surface (cr, g_ptr_array_index (self->pages, page), 0, 0);
  cairo_paint (cr);
}
