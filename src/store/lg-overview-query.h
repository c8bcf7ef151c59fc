/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"
#include "lg-loss-query.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_OVERVIEW_WEEKS        13
#define LG_OVERVIEW_CONTRIBUTORS 5
#define LG_OVERVIEW_TASKS        2

#define LG_TYPE_OVERVIEW_FIGURES (lg_overview_figures_get_type ())

G_DECLARE_FINAL_TYPE (LgOverviewFigures, lg_overview_figures, LG, OVERVIEW_FIGURES, GObject)

/**
 * LgOverviewFigures:
 * @at: the moment they are of
 * @today: the day it is in
 * @this_week: the Monday of its week
 * @active: how many active incidents there are of each severity, from minor on
 * @n_active: how many there are in all
 * @n_new: how many of those nobody has begun to investigate
 * @contributors: (owned) (element-type LgIncident): the most severe of them, at most %LG_OVERVIEW_CONTRIBUTORS
 * @losses: (owned) (element-type LgLoss): the losses of this week, a currency each
 * @losses_before: (owned) (element-type LgLoss): those of the week before up to the same day of the week, as
 *   a week that has just begun is not to be held against a whole one
 * @weeks: (owned) (element-type LgLoss): the losses of the last %LG_OVERVIEW_WEEKS weeks, this one
 *   included, by week and kind
 * @riskiest: (owned) (nullable): the incident with the highest open risk, which is the global risk level
 * @n_overdue_tasks: how many open tasks are overdue
 * @tasks: (owned) (element-type LgTask): the open tasks that are due first, at most %LG_OVERVIEW_TASKS
 * @n_alerts_waiting: how many alerts wait to go out
 * @n_alerts_failed: how many could not
 *
 * What the overview shows, as counts and amounts; what follows from them by
 * the rules in the settings is not the store's to say.
 */
struct _LgOverviewFigures
{
  GObject     parent_instance;

  LgTime      at;
  LgDay       today;
  LgDay       this_week;
  gint64      active[LG_N_SEVERITIES];
  gint64      n_active;
  gint64      n_new;
  GPtrArray  *contributors;
  GPtrArray  *losses;
  GPtrArray  *losses_before;
  GPtrArray  *weeks;
  LgIncident *riskiest;
  gint64      n_overdue_tasks;
  GPtrArray  *tasks;
  gint64      n_alerts_waiting;
  gint64      n_alerts_failed;
};

LgOverviewFigures *lg_overview_figures_read (LgDb     *db,
                                             LgTime    at,
                                             GError  **error) G_GNUC_WARN_UNUSED_RESULT;
DexFuture         *lg_overview_figures_load (LgStore  *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
