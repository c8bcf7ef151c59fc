/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-archive-filter.h"
#include "lg-archive-page.h"
#include "lg-incident-detail.h"
#include "lg-incident-list.h"
#include "lg-record-list.h"
#include "lg-split-view.h"

G_BEGIN_DECLS

struct _LgArchivePage
{
  LgPage                  parent_instance;

  LgSplitView            *split_view;
  AdwWindowTitle         *list_title;
  GtkSearchBar           *search_bar;
  GtkEditable            *search_entry;
  LgArchiveFilter        *filter_bar;
  GtkStack               *list_stack;
  LgRecordList           *records;
  AdwNavigationPage      *detail_page;
  GtkStack               *detail_stack;
  LgIncidentDetail       *detail;
  GtkWidget              *reopen_button;
  GtkWidget              *hold_button;

  LgPagedList            *list;      /* (owned) (nullable): NULL until the page is seen */
  char                   *shown;     /* (owned) (nullable): the id of the incident to show */
  LgIncident             *incident;  /* (owned) (nullable): the one that is shown, as it was read */
  GSimpleActionGroup     *actions;   /* (owned) */
};

void lg_archive_page_add_actions    (LgArchivePage *self);
void lg_archive_page_update_actions (LgArchivePage *self);

G_END_DECLS
