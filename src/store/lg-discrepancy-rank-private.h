/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"
#include "lg-discrepancy-list.h"

G_BEGIN_DECLS

/* Around the condition of which counts are wanted: every count is read, since each is the past of another. */
#define LG_DISCREPANCY_RANK_SELECT \
  "SELECT t.row, t.site_row, t.sku, t.counted_at, t.local_day, t.book, t.counted, "
#define LG_DISCREPANCY_RANK_FROM \
  " FROM counts t INDEXED BY counts_by_sku WHERE t.deleted_at IS NULL AND (?1 = 0 OR t.site_row = ?1)" \
  " ORDER BY t.site_row, t.sku, t.counted_at"

gboolean lg_discrepancy_rank_rows (LgDb                *db,
                                   LgStatement         *statement,
                                   LgDiscrepancyJudge   judge,
                                   LgRowSink           *sink,
                                   GError             **error);

G_END_DECLS
