/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-chart-view.h"
#include "lg-choice.h"
#include "lg-combo-row.h"
#include "lg-detail-group.h"
#include "lg-filter-menu.h"
#include "lg-import-notice.h"
#include "lg-incident-detail.h"
#include "lg-incident-row.h"
#include "lg-main-menu-button.h"
#include "lg-notice.h"
#include "lg-page.h"
#include "lg-record-list.h"
#include "lg-row-selection.h"
#include "lg-severity-label.h"
#include "lg-time-label.h"
#include "lg-widgets.h"
#include "lg-widgets-resources.h"

/**
 * lg_widgets_init:
 *
 * Makes templates, style sheet and icons known. Called before the application starts.
 */
void
lg_widgets_init (void)
{
  lg_widgets_register_resource ();
}

/**
 * lg_widgets_ensure_types:
 *
 * Makes the types known that templates of the pages name. Called once GTK was initialized.
 */
void
lg_widgets_ensure_types (void)
{
  g_type_ensure (LG_TYPE_CHART_VIEW);
  g_type_ensure (LG_TYPE_CHOICE);
  g_type_ensure (LG_TYPE_COMBO_ROW);
  g_type_ensure (LG_TYPE_DETAIL_GROUP);
  g_type_ensure (LG_TYPE_FILTER_MENU);
  g_type_ensure (LG_TYPE_IMPORT_NOTICE);
  g_type_ensure (LG_TYPE_INCIDENT_DETAIL);
  g_type_ensure (LG_TYPE_INCIDENT_ROW);
  g_type_ensure (LG_TYPE_MAIN_MENU_BUTTON);
  g_type_ensure (LG_TYPE_NOTICE);
  g_type_ensure (LG_TYPE_PAGE);
  g_type_ensure (LG_TYPE_RECORD_LIST);
  g_type_ensure (LG_TYPE_ROW_SELECTION);
  g_type_ensure (LG_TYPE_SEVERITY_LABEL);
  g_type_ensure (LG_TYPE_TIME_LABEL);
}
