/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-board-column.h"
#include "lg-paced-selection.h"
#include "lg-task-card.h"

G_BEGIN_DECLS

struct _LgBoardColumn
{
  AdwBin        parent_instance;

  GtkLabel     *title;
  GtkLabel     *count;
  GtkListView  *list_view;
  GtkNoSelection *selection;
  GtkWidget    *nothing;

  LgPagedList  *list;    /* (owned) (nullable) */
  LgPacedSelection *rows;  /* (owned) (nullable): the list as the view sees it */
  LgTaskStatus  status;
  LgTaskCard   *gap;     /* (owned) (nullable): the card beside which a gap is open */
  gboolean      is_asleep;
  gboolean      is_brief;  /* it has its first cards alone */
  gboolean      is_dragged_from;
  LgTaskAnchor  anchor;  /* where a task that is dragged would go */
};

void   lg_board_column_add_drop_target (LgBoardColumn *self);
void   lg_board_column_add_drag_source (LgTaskCard    *card);
gint64 lg_board_column_row_at          (LgBoardColumn *self,
                                        gint64         position);

G_END_DECLS
