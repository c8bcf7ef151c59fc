/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-board-lane.h"
#include "lg-board-page.h"
#include "lg-task-lanes.h"

G_BEGIN_DECLS

#define LG_BOARD_FOR_EACH_LANE(self, lane) \
  for (GtkWidget *lane = lg_board_page_first_lane (self); lane != NULL; lane = lg_board_page_next_lane (lane))

struct _LgBoardPage
{
  LgPage           parent_instance;

  GtkSearchBar    *search_bar;
  GtkEditable     *search_entry;
  GtkWidget       *filters;
  GtkToggleButton *mine;
  GtkToggleButton *overdue;
  GtkDropDown     *kind;      /* (nullable): … and so on, before the first turns after the page was made */
  GtkDropDown     *site;      /* (nullable) */
  GtkDropDown     *lanes_by;  /* (nullable) */
  GtkStack        *stack;
  GtkWidget       *scroller;
  GtkBox          *lanes;
  GtkWidget       *switcher_bar;
  AdwToggleGroup  *switcher;

  GListModel      *sites;       /* (owned) (nullable) (element-type LgSite) */
  GListModel      *lane_list;   /* (owned) (nullable) (element-type LgTaskLane) */
  LgTaskLanes      lanes_shown_by;  /* what they are, while others may be asked for */
  guint            lanes_asked; /* how often; what was found for an earlier time is dropped */
  guint            n_lanes;     /* how many of them are shown already */
  GtkWidget       *placed;      /* (unowned) (nullable): the last one of those */
  gint64           focus_row;   /* the task that takes the focus once it is where it went */
  LgTaskStatus     focus_status;  /* … in that column, 0 for whichever it is in */
  gboolean         focus_lost;  /* its card was taken away before it went there */
  GtkWidget       *focus_waits_at;  /* (nullable): what has the focus meanwhile, to be compared alone */
  gint64           focus_until;  /* a monotonic time, 0 for as long as it takes */
  guint            focus_frames;  /* for how many its card was waited for */
  GtkWidget       *focus_card;  /* (nullable) (unowned): the card that has the focus, a weak pointer */
  gint64           focus_card_row;  /* … and its task */
  guint            follow_focus;  /* source */
  guint            follow_time;  /* source */
  char            *revealed_id;  /* (owned) (nullable): the task that was made last */
  LgTask          *revealed;    /* (owned) (nullable): the one whose lane is to be seen */
  gboolean         is_narrow;
  gboolean         is_setting;  /* the program changes the filters, not the user */
};

LgTaskBoardFilter *lg_board_page_create_filter (LgBoardPage        *self) G_GNUC_WARN_UNUSED_RESULT;
void               lg_board_page_add_filters   (LgBoardPage        *self);
void               lg_board_page_bind_filters  (GtkWidgetClass     *widget_class);
void               lg_board_page_show_sites    (LgBoardPage        *self,
                                                GListModel         *sites);
void               lg_board_page_show_lanes    (LgBoardPage        *self);
void               lg_board_page_show_columns  (LgBoardPage        *self);
GtkWidget         *lg_board_page_first_lane    (LgBoardPage        *self);
GtkWidget         *lg_board_page_next_lane     (GtkWidget          *lane);
gboolean           lg_board_page_hide_retired  (LgBoardPage        *self);
void               lg_board_page_add_status    (LgBoardPage        *self,
                                                const char         *name);
void               lg_board_page_look          (LgBoardPage        *self);
LgTask            *lg_board_page_find_focused  (LgBoardPage        *self,
                                                LgBoardColumn     **column);
void               lg_board_page_follow_focus  (LgBoardPage        *self);
void               lg_board_page_keep_focus    (LgBoardPage        *self);
void               lg_board_page_focus_made    (LgBoardPage        *self,
                                                LgTask             *task);
void               lg_board_page_reveal        (LgPage             *page,
                                                const char         *id);
void               lg_board_page_seek_lane     (LgBoardPage        *self);
GtkWidget         *lg_board_page_find_lane     (LgBoardPage        *self,
                                                LgTask             *task);
void               lg_board_page_clear_filters (LgBoardPage        *self);
void               lg_board_page_look_once_laid_out (LgBoardPage  *self);
void               lg_board_page_follow_view   (LgBoardPage        *self);
void               lg_board_page_follow_time   (LgBoardPage        *self);
void               lg_board_page_add_actions   (LgBoardPage        *self);
void               lg_board_page_open_task     (LgBoardPage        *self,
                                                const char         *id);

G_END_DECLS
