/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-task-list.h"

G_BEGIN_DECLS

typedef enum
{
  LG_TASK_LANES_NONE,
  LG_TASK_LANES_BY_ASSIGNEE,
  LG_TASK_LANES_BY_SITE,
} LgTaskLanes;

#define LG_TYPE_TASK_LANE (lg_task_lane_get_type ())

G_DECLARE_FINAL_TYPE (LgTaskLane, lg_task_lane, LG, TASK_LANE, GObject)

/**
 * LgTaskLane:
 * @name: (owned) (nullable): the assignee or the site's name, NULL where a task has none
 * @site_row: the site, where lanes are sites
 * @n_open: how many of its tasks are open
 *
 * A band across the columns of the board.
 */
struct _LgTaskLane
{
  GObject  parent_instance;

  char    *name;
  gint64   site_row;
  gint64   n_open;
};

GPtrArray *lg_task_lanes_list (LgDb                     *db,
                               LgTaskLanes               by,
                               const LgTaskBoardFilter  *filter,
                               GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv      lg_task_assignees  (LgDb                     *db,
                               GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
