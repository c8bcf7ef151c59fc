/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-report-zoom.h"

/* Wider pages are no easier to read. */
#define MAX_FIT_WIDTH 936

/* What style.css keeps free beside a page, on both sides together. */
#define PADDING 24

static const int percents[] = { 50, 67, 80, 100, 125, 150, 200, 300, 400 };

#define FIT 3

/**
 * LgReportZoom:
 *
 * How wide the pages of a report are shown. At 100 per cent they fit into the
 * room that there is.
 */
struct _LgReportZoom
{
  GObject parent_instance;

  int     room;   /* in pixels */
  int     level;  /* of percents */
};

G_DEFINE_FINAL_TYPE (LgReportZoom, lg_report_zoom, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
lg_report_zoom_class_init (LgReportZoomClass *klass)
{
  /**
   * LgReportZoom::changed:
   * @self: the zoom
   *
   * Emitted when the widths are others than before.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lg_report_zoom_init (LgReportZoom *self)
{
  self->level = FIT;
  self->room = MAX_FIT_WIDTH + PADDING;
}

LgReportZoom *
lg_report_zoom_new (void)
{
  return g_object_new (LG_TYPE_REPORT_ZOOM, NULL);
}

/**
 * lg_report_zoom_set_room:
 * @self: the zoom
 * @room: how much of the pages' width can be seen at once, in pixels
 */
void
lg_report_zoom_set_room (LgReportZoom *self,
                         int           room)
{
  int before;

  g_return_if_fail (LG_IS_REPORT_ZOOM (self));

  before = lg_report_zoom_get_fit_width (self);
  self->room = room;
  if (lg_report_zoom_get_fit_width (self) != before)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_level (LgReportZoom *self,
           int           level)
{
  if (self->level == level)
    return;

  self->level = level;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Whether there is a level so many steps above, or below. */
gboolean
lg_report_zoom_can_step (LgReportZoom *self,
                         int           n_steps)
{
  int level = self->level + n_steps;

  g_return_val_if_fail (LG_IS_REPORT_ZOOM (self), FALSE);

  return level >= 0 && level < (int) G_N_ELEMENTS (percents);
}

void
lg_report_zoom_step (LgReportZoom *self,
                     int           n_steps)
{
  g_return_if_fail (lg_report_zoom_can_step (self, n_steps));

  set_level (self, self->level + n_steps);
}

void
lg_report_zoom_reset (LgReportZoom *self)
{
  g_return_if_fail (LG_IS_REPORT_ZOOM (self));

  set_level (self, FIT);
}

int
lg_report_zoom_get_percent (LgReportZoom *self)
{
  g_return_val_if_fail (LG_IS_REPORT_ZOOM (self), 100);

  return percents[self->level];
}

/* The width of what is not zoomed, in pixels. */
int
lg_report_zoom_get_fit_width (LgReportZoom *self)
{
  g_return_val_if_fail (LG_IS_REPORT_ZOOM (self), 0);

  return CLAMP (self->room - PADDING, 0, MAX_FIT_WIDTH);
}

/* The width of a page, in pixels. */
int
lg_report_zoom_get_sheet_width (LgReportZoom *self)
{
  g_return_val_if_fail (LG_IS_REPORT_ZOOM (self), 0);

  return lg_report_zoom_get_fit_width (self) * percents[self->level] / 100;
}
