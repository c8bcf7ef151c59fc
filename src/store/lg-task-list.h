/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-paged-list.h"
#include "lg-task.h"

G_BEGIN_DECLS

/* Tasks without a site, as a site of a filter. */
#define LG_TASK_NO_SITE -1

/**
 * LgTaskBoardFilter:
 * @status: the column
 * @kind: the kind, 0 for any
 * @site_row: the site, 0 for any, %LG_TASK_NO_SITE for none
 * @assignee: (owned) (nullable): who does it, NULL for anybody, "" for nobody
 * @overdue_at: only what was due before this time, 0 for all
 * @text: (owned) (nullable): words, or their beginnings
 *
 * Which tasks a column of the board shows, in the order it has there.
 */
typedef struct
{
  LgTaskStatus  status;
  LgTaskKind    kind;
  gint64        site_row;
  char         *assignee;
  LgTime        overdue_at;
  char         *text;
} LgTaskBoardFilter;

LgTaskBoardFilter *lg_task_board_filter_new  (LgTaskStatus             status) G_GNUC_WARN_UNUSED_RESULT;
LgTaskBoardFilter *lg_task_board_filter_copy (const LgTaskBoardFilter *self) G_GNUC_WARN_UNUSED_RESULT;
void               lg_task_board_filter_free (LgTaskBoardFilter       *self);

gboolean           lg_tasks_has              (LgDb                     *db,
                                              const LgTaskBoardFilter  *filter,
                                              gint64                    row,
                                              gboolean                 *has,
                                              GError                  **error);

LgPagedList       *lg_task_list_new          (LgStore                 *store,
                                              const LgTaskBoardFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgTaskBoardFilter, lg_task_board_filter_free)

G_END_DECLS
