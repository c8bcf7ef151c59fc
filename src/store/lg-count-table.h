/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-count.h"
#include "lg-db.h"

G_BEGIN_DECLS

gboolean   lg_counts_insert       (LgDb     *db,
                                   LgCount  *count,
                                   GError  **error);
gboolean   lg_counts_update       (LgDb     *db,
                                   LgCount  *count,
                                   GError  **error);
LgCount   *lg_counts_get          (LgDb     *db,
                                   gint64    row,
                                   GError  **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_counts_list         (LgDb     *db,
                                   gint64    site_row,
                                   LgDay     since,
                                   LgDay     until,
                                   GError  **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_counts_list_unexplained (LgDb  *db,
                                   GError  **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_counts_list_of_sku  (LgDb        *db,
                                   gint64       site_row,
                                   const char  *sku,
                                   gint64       limit,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
