/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-evidence.h"
#include "lg-verify-result.h"

G_BEGIN_DECLS

LgVerifyResult *lg_verify_result_new              (void) G_GNUC_WARN_UNUSED_RESULT;
void            lg_verify_result_add              (LgVerifyResult *self,
                                                   const char     *code,
                                                   const char     *format,
                                                   ...) G_GNUC_PRINTF (3, 4);
void            lg_verify_result_add_evidence     (LgVerifyResult *self,
                                                   LgEvidence     *evidence,
                                                   const char     *sha256,
                                                   const GError   *error);
void            lg_verify_result_set_n_audit_rows (LgVerifyResult *self,
                                                   gint64          n_rows);

G_END_DECLS
