/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident.h"

G_BEGIN_DECLS

/* An incident beside another, and what is the same with both. A plain value. */
typedef struct
{
  gint64   row;
  LgTime   occurred_at;
  gboolean site;
  gboolean place;
  gboolean kind;
  gboolean method;
  int      hour;         /* of the day, or -1 where it is not known */
  char    *sku;          /* (owned) (nullable): one that was taken in both */
} LgSimilarCandidate;

/* How many of a sample of incidents share what an incident has. */
typedef struct
{
  gint64 all;
  gint64 site;
  gint64 place;
  gint64 kind;
  gint64 method;
  gint64 sku;
  gint64 hour;   /* of the day, or the one before or after */
} LgSimilarCounts;

GArray  *lg_similar_list_candidates (LgDb             *db,
                                     LgIncident       *incident,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean lg_similar_count           (LgDb             *db,
                                     LgIncident       *incident,
                                     LgSimilarCounts  *counts,
                                     GError          **error);

G_END_DECLS
