/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-filter-bar.h"
#include "lg-incident-detail.h"
#include "lg-incident-list.h"
#include "lg-incidents-page.h"

G_BEGIN_DECLS

struct _LgIncidentsPage
{
  LgPage                  parent_instance;

  AdwNavigationSplitView *split_view;
  AdwWindowTitle         *list_title;
  GtkSearchBar           *search_bar;
  GtkEditable            *search_entry;
  LgFilterBar            *filter_bar;
  AdwBanner              *given_banner;
  GtkStack               *list_stack;
  GtkListView            *list_view;
  GtkSingleSelection     *selection;
  AdwNavigationPage      *detail_page;
  GtkStack               *detail_stack;
  LgIncidentDetail       *detail;
  GtkWidget              *menu_button;
  GtkWidget              *resolve_button;

  LgPagedList            *list;      /* (owned) (nullable): NULL until the page is seen */
  LgIncidentFilter       *given;     /* (owned) (nullable): which incidents another page asked for */
  char                   *shown;     /* (owned) (nullable): the id of the incident to show */
  LgIncident             *incident;  /* (owned) (nullable): the one that is shown, as it was read */
  GSimpleActionGroup     *actions;   /* (owned) */
};

void lg_incidents_page_add_actions    (LgIncidentsPage *self);
void lg_incidents_page_update_actions (LgIncidentsPage *self);

G_END_DECLS
