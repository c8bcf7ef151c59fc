/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "lg-chart-style.h"

G_BEGIN_DECLS

#define LG_TYPE_CHART (lg_chart_get_type ())

/* A chart holds copied data, draws it, and says what lies under a point. It knows no widget and no page: the same chart
 * goes to a window, a PDF and a printer. A chart may be used by one thread at a time. */
G_DECLARE_DERIVABLE_TYPE (LgChart, lg_chart, LG, CHART, GObject)

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} LgChartRect;

/* One line of values, a value for each label of the chart. */
typedef struct
{
  const char   *name;
  const gint64 *values;
} LgChartSeries;

/* What can be pointed at: a segment, a cell, a bar. */
typedef struct
{
  guint        series;
  guint        index;
  const char  *series_name; /* (unowned) (nullable): the chart's, until its data change */
  const char  *label;       /* (unowned): likewise */
  gint64       value;
  char        *value_text;  /* (owned) */
  char        *whole_text;  /* (owned) (nullable): what the value is a part of */
  char        *note;        /* (owned) (nullable): what it is compared with */
  char        *difference_text; /* (owned) (nullable): from what it is compared with, without a sign */
  gint64       difference;  /* above zero if it is more now */
  LgChartRect  rect;
} LgChartMark;

typedef struct _LgChartCanvas LgChartCanvas;

/* What a kind of chart does; only this room can draw on the canvas. */
struct _LgChartClass
{
  GObjectClass parent_class;

  gboolean (*is_empty)    (LgChart           *self);

  /* The height from which every label has room, without the titles. */
  double   (*get_height)  (LgChart           *self,
                           LgChartCanvas     *canvas,
                           double             width);

  /* Lays the chart out in @area with every text measured, whenever data, style or size are others than before. What it
   * finds is kept in the chart, for the three that follow. */
  void     (*measure)     (LgChart           *self,
                           LgChartCanvas     *canvas,
                           const LgChartRect *area);
  void     (*draw)        (LgChart           *self,
                           LgChartCanvas     *canvas);
  gboolean (*hit_test)    (LgChart           *self,
                           double             x,
                           double             y,
                           LgChartMark       *mark);
  void     (*get_mark)    (LgChart           *self,
                           guint              position,
                           LgChartMark       *mark);

  /* Where a chart goes along slots, such as weeks, that can be selected; NULL in one that does not. */
  void     (*get_slots)   (LgChart           *self,
                           LgChartRect       *plot,
                           guint             *n_slots);

  guint    (*get_n_marks) (LgChart           *self);
  void     (*describe)    (LgChart           *self,
                           GString           *description);
};

void        lg_chart_mark_clear      (LgChartMark        *mark);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LgChartMark, lg_chart_mark_clear)

const char *lg_chart_get_title       (LgChart            *self);
void        lg_chart_set_title       (LgChart            *self,
                                      const char         *title);
void        lg_chart_set_subtitle    (LgChart            *self,
                                      const char         *subtitle);
void        lg_chart_set_empty_text  (LgChart            *self,
                                      const char         *empty_text);
void        lg_chart_set_currency    (LgChart            *self,
                                      const char         *currency);
void        lg_chart_set_unit        (LgChart            *self,
                                      const char         *unit,
                                      int                 digits);

double      lg_chart_get_min_height  (LgChart            *self,
                                      const LgChartStyle *style,
                                      double              width);
void        lg_chart_draw            (LgChart            *self,
                                      cairo_t            *cr,
                                      const LgChartStyle *style,
                                      double              width,
                                      double              height);
gboolean    lg_chart_hit_test        (LgChart            *self,
                                      const LgChartStyle *style,
                                      double              width,
                                      double              height,
                                      double              x,
                                      double              y,
                                      LgChartMark        *mark);

gboolean    lg_chart_get_slots       (LgChart            *self,
                                      const LgChartStyle *style,
                                      double              width,
                                      double              height,
                                      LgChartRect        *plot,
                                      guint              *n_slots);
guint       lg_chart_get_n_marks     (LgChart            *self);
void        lg_chart_get_mark        (LgChart            *self,
                                      const LgChartStyle *style,
                                      double              width,
                                      double              height,
                                      guint               position,
                                      LgChartMark        *mark);
char       *lg_chart_get_description (LgChart            *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
