/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident.h"
#include "lg-similarity.h"

G_BEGIN_DECLS

/* An incident that is like another. A plain value. */
typedef struct
{
  LgIncident *incident;  /* (owned) */
  guint       traits;    /* the bits `1 << LgSimilarTrait` of what both have */
  char       *sku;       /* (owned) (nullable): one that was taken in both */
  double      score;
} LgSimilarFinding;

GPtrArray  *lg_similar_findings_new     (LgDb                    *db,
                                         LgIncident              *incident,
                                         guint                    limit,
                                         GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_similar_finding_explain  (const LgSimilarFinding  *self) G_GNUC_WARN_UNUSED_RESULT;
const char *lg_similar_trait_name       (LgSimilarTrait           trait);

G_END_DECLS
