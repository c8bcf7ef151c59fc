/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-audit-entry.h"
#include "lg-db.h"

G_BEGIN_DECLS

GPtrArray *lg_audit_list   (LgDb        *db,
                            const char  *record,
                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_audit_verify (LgDb        *db,
                            gint64      *broken_at,
                            gint64      *n_entries,
                            GError     **error);
char      *lg_audit_head   (LgDb        *db,
                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_audit_note   (LgDb        *db,
                            const char  *record_type,
                            const char  *record,
                            const char  *after,
                            GError     **error);

G_END_DECLS
