/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-explore-figures.h"

G_BEGIN_DECLS

#define LG_TYPE_EXPLORE_ROW (lg_explore_row_get_type ())

G_DECLARE_FINAL_TYPE (LgExploreRow, lg_explore_row, LG, EXPLORE_ROW, GObject)

/* A mark of a chart as a row of the table. A plain value; its texts are properties, too. */
struct _LgExploreRow
{
  GObject   parent_instance;

  guint     position;     /* in the chart */
  char     *label;        /* (owned) */
  char     *series;       /* (owned): or empty */
  gint64    value;
  char     *value_text;   /* (owned) */
  gboolean  has_before;
  gint64    before;
  char     *before_text;  /* (owned) */
  gint64    difference;   /* from the period before */
  char     *difference_text; /* (owned): in words */
};

GListModel *lg_explore_rows_new (LgExploreFigures *figures) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
