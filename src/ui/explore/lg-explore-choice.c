/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-explore-choice.h"

LgExploreChoice *
lg_explore_choice_copy (const LgExploreChoice *self)
{
  LgExploreChoice *copy = g_memdup2 (self, sizeof *self);

  copy->kind = g_strdup (self->kind);
  copy->currency = g_strdup (self->currency);

  return copy;
}

void
lg_explore_choice_free (LgExploreChoice *self)
{
  g_free (self->kind);
  g_free (self->currency);
  g_free (self);
}

gboolean
lg_explore_form_is_time (LgExploreForm form)
{
  return form <= LG_EXPLORE_EACH;
}

/* Whether the store can say the measure that finely, and it means something. */
gboolean
lg_explore_form_suits (LgExploreForm form,
                       LgMeasure     measure)
{
  switch (measure)
    {
    case LG_MEASURE_SHRINK:
      return form == LG_EXPLORE_TIME || form == LG_EXPLORE_TIME_SITE || form == LG_EXPLORE_SITE || form == LG_EXPLORE_SKU;
    case LG_MEASURE_RESPONSE:
      /* Medians neither stack nor have shares. */
      return form == LG_EXPLORE_TIME || form == LG_EXPLORE_EACH;
    case LG_MEASURE_INCIDENTS:
      return form != LG_EXPLORE_EACH;
    case LG_MEASURE_NET:
    case LG_MEASURE_GROSS:
    case LG_MEASURE_RECOVERED:
    case LG_N_MEASURES:
    default:
      return TRUE;
    }
}
