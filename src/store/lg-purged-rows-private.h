/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"
#include "lg-table-private.h"

G_BEGIN_DECLS

/* The rows of imports that were purged, known by marks alone. */
typedef struct _LgPurgedRows LgPurgedRows;

LgPurgedRows *lg_purged_rows_new      (LgDb                    *db,
                                       GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
void          lg_purged_rows_free     (LgPurgedRows            *self);
gboolean      lg_purged_rows_is_empty (LgPurgedRows            *self);
gboolean      lg_purged_rows_remember (LgPurgedRows            *self,
                                       gint64                   incident_row,
                                       int                      category,
                                       GError                 **error);
gboolean      lg_purged_rows_find     (LgPurgedRows            *self,
                                       const LgImportIdentity  *identity,
                                       LgStorePurged           *purged,
                                       GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgPurgedRows, lg_purged_rows_free)

G_END_DECLS
