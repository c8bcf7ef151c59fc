/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-view.h"
#include "lg-explore-bar.h"
#include "lg-explore-figures.h"
#include "lg-explore-page.h"
#include "lg-explore-table.h"

G_BEGIN_DECLS

struct _LgExplorePage
{
  LgPage            parent_instance;

  LgExploreBar     *bar;
  AdwToggleGroup   *presets;
  GtkStack         *stack;
  GtkLabel         *period_label;
  GtkLabel         *total;
  GtkLabel         *comparison;
  GtkLabel         *note;
  LgChartView      *view;
  LgExploreTable   *table;       /* (nullable): NULL until it is seen */
  GtkToggleButton  *table_button;
  GtkMenuButton    *menu_button;
  GMenuModel       *chart_menu;

  LgPeriod          period;      /* the one to show */
  LgPeriod          bounds;      /* what there is to see */
  GArray           *seen;        /* (owned) (element-type LgPeriod): the periods to go back to */
  LgExploreFigures *figures;     /* (owned) (nullable): what is shown */
  guint             serial;      /* of the last question; answers to earlier ones come too late */
  gboolean          is_ready;    /* the choices are read and a period is chosen */
  gboolean          is_setting;  /* the program changes the presets, not the user */
};

void lg_explore_page_go_to           (LgExplorePage  *self,
                                      LgPeriod        period);
void lg_explore_page_go_back         (LgExplorePage  *self);
void lg_explore_page_install_actions (GtkWidgetClass *widget_class);
void lg_explore_page_install_export  (GtkWidgetClass *widget_class);
void lg_explore_page_update_actions  (LgExplorePage  *self);

G_END_DECLS
