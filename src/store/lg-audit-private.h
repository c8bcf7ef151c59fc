/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-audit.h"
#include "lg-db-private.h"

G_BEGIN_DECLS

/* The action of a row that says that a record was purged. */
#define LG_AUDIT_PURGE "purge"

typedef enum
{
  LG_CHANGE_INSERT,
  LG_CHANGE_UPDATE,
  LG_CHANGE_DELETE,
} LgChange;

gboolean lg_audit_append   (LgDb        *db,
                            const char  *record_type,
                            const char  *record,
                            const char  *before,
                            const char  *after,
                            GError     **error);
gboolean lg_audit_purge_record     (LgDb        *db,
                                    const char  *record_type,
                                    const char  *record,
                                    const char  *note,
                                    GError     **error);
gboolean lg_audit_find_unexplained (LgDb        *db,
                                    gint64      *sequence,
                                    GError     **error);
gboolean lg_changes_append (LgDb        *db,
                            const char  *record_type,
                            gint64       first_row,
                            gint64       last_row,
                            LgChange     change,
                            GError     **error);
GStrv    lg_changes_types_since (LgDb    *db,
                                 gint64  *sequence,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
