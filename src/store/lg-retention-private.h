/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-retention.h"

G_BEGIN_DECLS

/* The category of an archived incident `t`, as a number of LgRetentionCategory. */
#define LG_RETENTION_CATEGORY_SQL \
  "CASE WHEN t.disposition = 1 THEN 1 WHEN t.disposition IN (4, 5, 6, 7) THEN 2 WHEN t.kind = 'safety' THEN 3" \
  " WHEN t.kind IN ('internal_theft', 'fraud') THEN 4 ELSE 5 END"

/* Whether it is due; ?1 to ?5 are the moments of the categories, NULL where nothing ever is. */
#define LG_RETENTION_DUE_SQL \
  "t.archived_at < CASE " LG_RETENTION_CATEGORY_SQL " WHEN 1 THEN ?1 WHEN 2 THEN ?2 WHEN 3 THEN ?3 WHEN 4 THEN ?4 ELSE ?5 END"

/* The archive alone, along its index. */
#define LG_RETENTION_ARCHIVE_SQL "incidents t INDEXED BY incidents_archived WHERE t.status = 5 AND t.deleted_at IS NULL"

gboolean lg_retention_read_rules (LgDb              *db,
                                  LgTime             at,
                                  LgRetentionShare  *shares,
                                  GError           **error);

G_END_DECLS
