/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-access-detail.h"
#include "lg-access-page.h"
#include "lg-badge-list.h"
#include "lg-choice.h"
#include "lg-record-list.h"
#include "lg-site.h"
#include "lg-split-view.h"

G_BEGIN_DECLS

struct _LgAccessPage
{
  LgPage                  parent_instance;

  LgSplitView            *split_view;
  AdwWindowTitle         *list_title;
  GtkWidget              *moment_button;
  GtkSearchBar           *search_bar;
  GtkEditable            *search_entry;
  GtkWidget              *filters;
  AdwToggleGroup         *passages;
  GtkToggleButton        *off_hours;
  LgChoice               *site;
  GtkStack               *list_stack;
  LgRecordList           *records;
  GtkStack               *detail_stack;
  LgAccessDetail         *detail;

  GListModel             *sites;        /* (owned) (nullable) (element-type LgSite): those with logs */
  LgPagedList            *list;         /* (owned) (nullable): NULL while there are no logs */
  char                   *wanted_person; /* (owned) (nullable): to be shown once the page is made */
  gint64                  wanted_site;   /* to be chosen once the sites are read, or 0 */
  gint64                  moment_site;
  LgTime                  moment;       /* the one that is shown, or LG_TIME_NONE */
  gboolean                is_setting;   /* the program changes the filters, not the user */
};

LgSite *lg_access_page_get_site      (LgAccessPage   *self);
void    lg_access_page_read_sites    (LgAccessPage   *self);

void    lg_access_page_bind_list     (GtkWidgetClass *widget_class);
void    lg_access_page_show_list     (LgAccessPage   *self);

void    lg_access_page_bind_moment   (GtkWidgetClass *widget_class);
void    lg_access_page_read_moment   (LgAccessPage   *self);
void    lg_access_page_close_moment  (LgAccessPage   *self);
gboolean lg_access_page_make_detail  (gpointer        self);
void    lg_access_page_show_event    (LgPage         *page,
                                      const char     *row);

G_END_DECLS
