/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-choice.h"
#include "lg-report-view.h"
#include "lg-report-zoom.h"
#include "lg-reports-page.h"

G_BEGIN_DECLS

struct _LgReportsPage
{
  LgPage             parent_instance;

  GtkWidget         *approve_button;
  GtkEditable       *week_entry;
  LgChoice          *site_drop_down;
  GtkMenuButton     *save_button;
  GMenuModel        *save_menu;
  GtkLabel          *zoom_label;
  GtkStack          *stack;
  AdwStatusPage     *problem;
  GtkListView       *list;
  GtkNoSelection    *selection;

  LgWeek             week;
  gint64             site_row;    /* 0 for all sites */
  LgReportView      *view;        /* (owned) (nullable): what is shown */
  GListStore        *items;       /* (owned) (element-type LgReportLeaf): one for the headline, and one for each page */
  gboolean           is_filling;  /* the choices are being set, not made */

  LgReportZoom      *zoom;        /* (owned) */
  double             middle;      /* of the window, as a share of the pages' width */
  gboolean           keeps_middle;
};

void lg_reports_page_install_actions (GtkWidgetClass *widget_class);
void lg_reports_page_update_actions  (LgReportsPage  *self);
void lg_reports_page_set_week        (LgReportsPage  *self,
                                      LgWeek          week);

void lg_reports_page_install_zoom    (GtkWidgetClass *widget_class);
void lg_reports_page_init_zoom       (LgReportsPage  *self);

G_END_DECLS
