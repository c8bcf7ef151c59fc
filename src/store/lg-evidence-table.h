/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-db.h"
#include "lg-evidence.h"

G_BEGIN_DECLS

gboolean    lg_evidence_insert       (LgDb        *db,
                                      LgEvidence  *evidence,
                                      GError     **error);
gboolean    lg_evidence_set_deleted  (LgDb        *db,
                                      gint64       row,
                                      gboolean     deleted,
                                      GError     **error);
LgEvidence *lg_evidence_get          (LgDb        *db,
                                      gint64       row,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LgEvidence *lg_evidence_find         (LgDb        *db,
                                      const char  *id,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *lg_evidence_list         (LgDb        *db,
                                      gint64       incident_row,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *lg_evidence_list_files   (LgDb        *db,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GFile      *lg_evidence_locate       (LgEvidence  *evidence,
                                      const char  *folder) G_GNUC_WARN_UNUSED_RESULT;
gboolean    lg_evidence_is_digest    (const char  *text);

G_END_DECLS
