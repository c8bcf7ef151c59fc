/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-view.h"
#include "lg-reports-page.h"

G_BEGIN_DECLS

struct _LgReportsPage
{
  LgPage             parent_instance;

  GtkEditable       *week_entry;
  GtkDropDown       *site_drop_down;
  GtkStack          *stack;
  AdwStatusPage     *problem;
  GtkListView       *list;
  GtkNoSelection    *selection;

  LgWeek             week;
  gint64             site_row;    /* 0 for all sites */
  LgReportView      *view;        /* (owned) (nullable): what is shown */
  GListStore        *items;       /* (owned) (element-type LgReportLeaf): one for the headline, and one for each page */
  gboolean           is_filling;  /* the choices are being set, not made */
};

void lg_reports_page_install_actions (GtkWidgetClass *widget_class);
void lg_reports_page_update_actions  (LgReportsPage  *self);
void lg_reports_page_set_week        (LgReportsPage  *self,
                                      LgWeek          week);

G_END_DECLS
