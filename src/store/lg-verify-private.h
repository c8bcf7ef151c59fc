/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store-progress-private.h"
#include "lg-verify-result-private.h"
#include "lg-verify.h"

G_BEGIN_DECLS

/* What the two take of the progress. */
#define LG_VERIFY_DATABASE_SHARE 1.0
#define LG_VERIFY_EVIDENCE_SHARE 1.0

gboolean lg_verify_database (LgDb             *db,
                             LgVerifyResult   *result,
                             LgStoreProgress  *progress,
                             GError          **error);
gboolean lg_verify_evidence (LgDb             *db,
                             const char       *folder,
                             LgVerifyResult   *result,
                             LgStoreProgress  *progress,
                             GError          **error);

G_END_DECLS
