/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart.h"

G_BEGIN_DECLS

#define LG_TYPE_PARETO (lg_pareto_get_type ())

/* The few that make most of the whole: a row an item, largest first, and the running share of the total. Its marks go
 * from the largest item down; what the height has no room for is in the row of the rest. */
G_DECLARE_FINAL_TYPE (LgPareto, lg_pareto, LG, PARETO, LgChart)

typedef struct
{
  const char *label;
  gint64      value;
  gint64      before;  /* where there is a comparison */
} LgParetoItem;

LgChart *lg_pareto_new        (void);

void     lg_pareto_set_items  (LgPareto           *self,
                               const LgParetoItem *items,
                               guint               n_items);
void     lg_pareto_set_rest   (LgPareto           *self,
                               const char         *label,
                               gint64              value);
void     lg_pareto_set_legend (LgPareto           *self,
                               const char         *value_name,
                               const char         *share_name);

void     lg_pareto_set_comparison (LgPareto       *self,
                               const char         *name,
                               gint64              rest);

G_END_DECLS
