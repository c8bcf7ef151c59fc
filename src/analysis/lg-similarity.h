/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-time.h"

G_BEGIN_DECLS

/* What two incidents can have in common. */
typedef enum
{
  LG_SIMILAR_SITE,
  LG_SIMILAR_PLACE,
  LG_SIMILAR_KIND,
  LG_SIMILAR_METHOD,
  LG_SIMILAR_SKU,
  LG_SIMILAR_HOUR,   /* of the day, or the one before or after */
} LgSimilarTrait;

#define LG_N_SIMILAR_TRAITS 6

/* After so long, what two incidents have in common counts half. */
#define LG_SIMILARITY_HALF_LIFE (180 * LG_TIME_DAY)

double   lg_similarity_weigh      (gint64       n_sharing,
                                   gint64       n_incidents);
double   lg_similarity_score      (guint        traits,
                                   const double weights[LG_N_SIMILAR_TRAITS],
                                   LgTime       distance);
gboolean lg_similarity_is_enough  (guint        traits);
gboolean lg_similarity_hours_meet (int          hour,
                                   int          other);

G_END_DECLS
