/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-board-lane.h"
#include "lg-board-page.h"
#include "lg-task-lanes.h"

G_BEGIN_DECLS

/**
 * LgBoardPage:
 *
 * Tasks as cards in columns, in one lane or in one for each assignee or site.
 */
struct _LgBoardPage
{
  LgPage           parent_instance;

  GtkSearchBar    *search_bar;
  GtkEditable     *search_entry;
  GtkWidget       *filters;
  GtkToggleButton *mine;
  GtkToggleButton *overdue;
  GtkDropDown     *kind;
  GtkDropDown     *site;
  GtkDropDown     *lanes_by;
  GtkStack        *stack;
  GtkBox          *lanes;
  GtkWidget       *switcher_bar;
  AdwToggleGroup  *switcher;

  GListModel      *sites;       /* (owned) (nullable) (element-type LgSite) */
  GListModel      *lane_list;   /* (owned) (nullable) (element-type LgTaskLane) */
  guint            n_lanes;     /* how many of them are shown already */
  guint            add_lane;    /* source */
  gint64           focus_row;   /* the task that takes the focus once it is where it went */
  LgTaskStatus     focus_status;
  guint            follow_focus;  /* source */
  gboolean         is_narrow;
  gboolean         is_setting;  /* the program changes the filters, not the user */
};

LgTaskBoardFilter *lg_board_page_create_filter (LgBoardPage        *self) G_GNUC_WARN_UNUSED_RESULT;
void               lg_board_page_show_lanes    (LgBoardPage        *self);
void               lg_board_page_update        (LgBoardPage        *self);
void               lg_board_page_clear_lanes   (LgBoardPage        *self);
void               lg_board_page_add_actions   (LgBoardPage        *self);
void               lg_board_page_open_task     (LgBoardPage        *self,
                                                const char         *id);

G_END_DECLS
