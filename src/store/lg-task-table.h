/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-task.h"

G_BEGIN_DECLS

#define LG_TASK_STATUSES_OPEN \
  (1 << LG_TASK_STATUS_TO_DO | 1 << LG_TASK_STATUS_IN_PROGRESS | 1 << LG_TASK_STATUS_REVIEW)

/**
 * LgTaskFilter:
 * @statuses: the bits `1 << LgTaskStatus` of the statuses to list
 * @kind: the kind
 * @incident_row: the incident
 * @site_row: the site
 * @overdue_at: open tasks that were due before this time
 * @limit: how many at most
 *
 * Which tasks to list; what is 0 does not limit them.
 */
typedef struct
{
  guint      statuses;
  LgTaskKind kind;
  gint64     incident_row;
  gint64     site_row;
  LgTime     overdue_at;
  gint64     limit;
} LgTaskFilter;

/**
 * LgTaskAnchor:
 * @above: the row of the task below which to go, 0 for none
 * @below: the row of the task above which to go, 0 for none
 *
 * A place in a column. The column may show some of its tasks only: the one
 * above counts, and the one below where there is none above. With neither, a
 * task goes to the end, and to the start of those that are done.
 */
typedef struct
{
  gint64 above;
  gint64 below;
} LgTaskAnchor;

gboolean   lg_tasks_insert        (LgDb                *db,
                                   LgTask              *task,
                                   GError             **error);
gboolean   lg_tasks_update        (LgDb                *db,
                                   LgTask              *task,
                                   GError             **error);
gboolean   lg_tasks_move          (LgDb                *db,
                                   LgTask              *task,
                                   LgTaskStatus         status,
                                   GError             **error);
gboolean   lg_tasks_place         (LgDb                *db,
                                   LgTask              *task,
                                   LgTaskStatus         status,
                                   const LgTaskAnchor  *anchor,
                                   GError             **error);
gboolean   lg_tasks_update_one    (LgDb                *db,
                                   LgTask              *task,
                                   GError             **error);
gboolean   lg_tasks_undo          (LgDb                *db,
                                   LgTask              *before,
                                   LgTask              *after,
                                   GError             **error);
gboolean   lg_tasks_set_deleted   (LgDb                *db,
                                   gint64               row,
                                   gboolean             deleted,
                                   GError             **error);
LgTask    *lg_tasks_get           (LgDb                *db,
                                   gint64               row,
                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
LgTask    *lg_tasks_find          (LgDb                *db,
                                   const char          *id,
                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
LgTask    *lg_tasks_find_by_rule  (LgDb                *db,
                                   const char          *rule,
                                   gint64               incident_row,
                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_tasks_list          (LgDb                *db,
                                   const LgTaskFilter  *filter,
                                   gint64              *total,
                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_tasks_list_rows     (LgDb                *db,
                                   const gint64        *rows,
                                   guint                n_rows,
                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_tasks_list_by_rules (LgDb                *db,
                                   gint64               incident_row,
                                   LgTime               withdrawn_since,
                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_tasks_count_overdue (LgDb                *db,
                                   LgTime               at,
                                   gint64              *n_tasks,
                                   GError             **error);

G_END_DECLS
