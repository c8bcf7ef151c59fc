/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-figure-query.h"

G_BEGIN_DECLS

/* What the marks of a chart are. */
typedef enum
{
  LG_EXPLORE_TIME,           /* parts of the period */
  LG_EXPLORE_TIME_KIND,      /* the same, stacked by kind */
  LG_EXPLORE_TIME_SITE,
  LG_EXPLORE_TIME_SEVERITY,
  LG_EXPLORE_EACH,           /* the same, each incident by itself */
  LG_EXPLORE_KIND,
  LG_EXPLORE_SITE,
  LG_EXPLORE_SKU,
  LG_EXPLORE_HOUR,           /* hours by weekdays */
  LG_N_EXPLORE_FORMS,
} LgExploreForm;

/* What the user chose to see. A plain value. */
typedef struct
{
  LgMeasure      measure;
  LgExploreForm  form;
  LgPeriod       period;
  gboolean       has_before;  /* whether there is a period before to compare with */
  gint64         site_row;    /* or 0 */
  char          *kind;        /* (owned) (nullable) */
  char          *currency;    /* (owned) (nullable): for amounts */
} LgExploreChoice;

LgExploreChoice *lg_explore_choice_copy    (const LgExploreChoice *self) G_GNUC_WARN_UNUSED_RESULT;
void             lg_explore_choice_free    (LgExploreChoice       *self);

gboolean         lg_explore_form_is_time   (LgExploreForm          form);
gboolean         lg_explore_form_suits     (LgExploreForm          form,
                                            LgMeasure              measure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgExploreChoice, lg_explore_choice_free)

G_END_DECLS
