/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-bulk-work.h"
#include "lg-filter-bar.h"
#include "lg-incident-detail.h"
#include "lg-incident-grid.h"
#include "lg-incident-list.h"
#include "lg-incidents-page.h"
#include "lg-paced-selection.h"
#include "lg-row-selection.h"
#include "lg-split-view.h"

G_BEGIN_DECLS

struct _LgIncidentsPage
{
  LgPage                  parent_instance;

  LgSplitView            *split_view;
  AdwWindowTitle         *list_title;
  GtkLabel               *count;          /* below the filters where the title has no room for it */
  GtkSearchBar           *search_bar;
  GtkEditable            *search_entry;
  AdwBin                 *filter_place;
  LgFilterBar            *filter_bar;
  AdwBanner              *given_banner;
  GtkStack               *list_stack;
  GtkListView            *list_view;
  LgRowSelection         *selection;
  AdwNavigationPage      *detail_page;
  GtkStack               *detail_stack;
  AdwBin                 *detail_place;
  LgIncidentDetail       *detail;         /* (nullable): NULL until one is read, or nothing else is to do */
  GtkMenuButton          *menu_button;
  GMenuModel             *incident_menu;
  GtkWidget              *resolve_button;
  AdwStatusPage          *several;
  GtkToggleButton        *select_button;
  GtkToggleButton        *table_button;
  GtkMenuButton          *columns_button;
  AdwBin                 *table_place;
  LgIncidentGrid         *grid;           /* (nullable): … or until the table is wanted */
  GtkRevealer            *bulk_bar;
  GtkStack               *bulk_stack;     /* (nullable): … or until several are selected, with what is in it */
  GtkProgressBar         *bulk_progress;

  LgPagedList            *list;      /* (owned) (nullable): NULL until the page is seen */
  LgPacedSelection       *list_rows;   /* (owned) (nullable): the selection as the list sees it */
  LgPacedSelection       *table_rows;  /* (owned) (nullable): … and the table */
  GVariant               *asked;     /* (owned) (nullable): which filter the page is to show once it is made */
  LgIncidentFilter       *given;     /* (owned) (nullable): which incidents another page asked for */
  char                   *shown;     /* (owned) (nullable): the id of the incident to show */
  LgIncident             *incident;  /* (owned) (nullable): the one that is shown, as it was read */
  gboolean                is_sought; /* … is to be found in the list, once it was read */
  gint64                  awaited;   /* the row of the one to be found in the list, 0 for none */
  gboolean                is_quiet;  /* … and nobody asked for it, so that the focus stays where it is */
  gboolean                is_listed; /* the one that is shown was chosen in the list … */
  guint                   position;  /* … and was there */
  gint64                  followed;  /* the row of the one that is kept in view … */
  guint                   n_frames;  /* … for so long */
  GSimpleActionGroup     *actions;   /* (owned) */

  GSimpleActionGroup     *bulk_actions;  /* (owned) */
  LgBulkWork             *bulk;          /* (owned) (nullable): while one is done to many incidents */
  guint                   bulk_tick;

  GSettings              *state;         /* (owned) (nullable) */
  gboolean                is_narrow;     /* too narrow for a list with the incident beside it */
};

void lg_incidents_page_add_actions    (LgIncidentsPage *self);
void lg_incidents_page_update_actions (LgIncidentsPage *self);

void lg_incidents_page_print          (LgIncidentsPage *self);
void lg_incidents_page_save_report    (LgIncidentsPage *self);

void lg_incidents_page_add_filters (LgIncidentsPage  *self);
void lg_incidents_page_fill_filters (LgIncidentsPage *self);
void lg_incidents_page_create_list (LgIncidentsPage  *self);
void lg_incidents_page_update_list (LgIncidentsPage  *self);
void lg_incidents_page_sort        (LgIncidentsPage  *self);
void lg_incidents_page_follow_calendar (LgIncidentsPage *self);
void lg_incidents_page_give_filter (LgIncidentsPage  *self,
                                    LgIncidentFilter *filter,
                                    const char       *title);
void lg_incidents_page_bind_list   (GtkWidgetClass   *widget_class);

void lg_incidents_page_make_detail   (LgIncidentsPage *self);
void lg_incidents_page_activate      (LgIncidentsPage *self,
                                      guint            position);
void lg_incidents_page_show_nothing  (LgIncidentsPage *self);
void lg_incidents_page_read_dossier  (LgIncidentsPage *self);
void lg_incidents_page_open          (LgIncidentsPage *self,
                                      const char      *id);
void lg_incidents_page_show_selected (LgIncidentsPage *self);
void lg_incidents_page_bind_detail   (GtkWidgetClass  *widget_class);

void lg_incidents_page_await         (LgIncidentsPage *self,
                                      gint64           row);
void lg_incidents_page_seek          (LgIncidentsPage *self);
void lg_incidents_page_notice_loss   (LgIncidentsPage *self);
void lg_incidents_page_keep_shown    (LgIncidentsPage *self);
void lg_incidents_page_focus_shown   (LgIncidentsPage *self);
void lg_incidents_page_reveal        (LgPage          *page,
                                      const char      *id);
void lg_incidents_page_clear_filters (LgIncidentsPage *self);
LgIncidentFilter *lg_incidents_page_create_filter (LgIncidentsPage *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean lg_incidents_page_is_selecting     (LgIncidentsPage *self);
void     lg_incidents_page_update_bulk      (LgIncidentsPage *self);
void     lg_incidents_page_add_bulk_actions (LgIncidentsPage *self);
void     lg_incidents_page_bind_bulk        (GtkWidgetClass  *widget_class);

void     lg_incidents_page_copy         (LgIncidentsPage *self);

gboolean lg_incidents_page_shows_table (LgIncidentsPage *self);
void     lg_incidents_page_make_table  (LgIncidentsPage *self);
void     lg_incidents_page_place_table (LgIncidentsPage *self);
void     lg_incidents_page_add_table   (LgIncidentsPage *self);
void     lg_incidents_page_fill_views  (LgIncidentsPage *self);
gboolean lg_incidents_page_find        (LgIncidentsPage *self,
                                        guint           *position);
void     lg_incidents_page_add_rows    (LgIncidentsPage *self);
void     lg_incidents_page_bind_table  (GtkWidgetClass  *widget_class);

G_END_DECLS
