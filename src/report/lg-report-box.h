/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "lg-chart-style.h"

G_BEGIN_DECLS

/* All lengths are points. */

typedef struct _LgReportBox LgReportBox;

typedef void (*LgReportDraw) (LgReportBox *box,
                              cairo_t     *cr,
                              double       x,
                              double       y,
                              double       width);

/* A piece of the report as wide as the text of a page, and never broken: a line of a table, a paragraph, a chart. */
struct _LgReportBox
{
  double          space;           /* above it, but at the top of a page */
  double          height;
  gboolean        keep_with_next;
  double          room;            /* begins a page where less than this share of one is left; 0 never, 1 always */
  LgReportBox    *head;            /* (nullable): drawn above it where it begins a page */
  char           *destination;     /* (owned) (nullable): a name to link to */
  char           *outline;         /* (owned) (nullable): its name in the outline */
  int             outline_level;   /* 0 is the outermost */
  guint           page;            /* once it has its place */
  double          y;

  LgReportDraw    draw;
  gpointer        content;         /* (owned) (nullable) */
  GDestroyNotify  free_content;
};

typedef enum
{
  LG_REPORT_FONT_BODY,
  LG_REPORT_FONT_SMALL,
  LG_REPORT_FONT_TABLE,
  LG_REPORT_FONT_TABLE_BOLD,
  LG_REPORT_FONT_HEADING,
  LG_REPORT_FONT_SUBHEADING,
  LG_REPORT_FONT_TITLE,
  LG_REPORT_FONT_SUBTITLE,
  LG_REPORT_FONT_FIGURE,
} LgReportFont;

extern const LgChartColor lg_report_ink;
extern const LgChartColor lg_report_muted;
extern const LgChartColor lg_report_rule;
extern const LgChartColor lg_report_tint;
extern const LgChartColor lg_report_accent;

PangoContext *lg_report_text_context (void) G_GNUC_WARN_UNUSED_RESULT;
PangoLayout  *lg_report_text_layout  (PangoContext       *context,
                                      LgReportFont        font,
                                      const char         *text) G_GNUC_WARN_UNUSED_RESULT;
void          lg_report_text_fit     (PangoLayout        *layout,
                                      double              width,
                                      int                 n_lines);
double        lg_report_text_height  (PangoLayout        *layout);
double        lg_report_text_width   (PangoLayout        *layout);
void          lg_report_text_draw    (PangoLayout        *layout,
                                      cairo_t            *cr,
                                      double              x,
                                      double              y,
                                      const LgChartColor *color);

void          lg_report_set_color    (cairo_t            *cr,
                                      const LgChartColor *color);
void          lg_report_draw_rule    (cairo_t            *cr,
                                      double              x,
                                      double              y,
                                      double              width,
                                      double              thickness,
                                      const LgChartColor *color);
void          lg_report_draw_level   (cairo_t            *cr,
                                      double              x,
                                      double              y,
                                      double              size,
                                      int                 step);

LgReportBox  *lg_report_box_new      (LgReportDraw        draw,
                                      double              height,
                                      gpointer            content,
                                      GDestroyNotify      free_content) G_GNUC_WARN_UNUSED_RESULT;
LgReportBox  *lg_report_box_new_text (PangoContext       *context,
                                      LgReportFont        font,
                                      const char         *text,
                                      double              width) G_GNUC_WARN_UNUSED_RESULT;
void          lg_report_box_free     (LgReportBox        *self);

G_END_DECLS
