/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LG_VERIFY_DATABASE            "database"             /* pages or indexes are damaged */
#define LG_VERIFY_FOREIGN_KEY         "foreign_key"          /* a row points at one that is not there */
#define LG_VERIFY_AUDIT_LOG           "audit_log"            /* the hash chain is broken */
#define LG_VERIFY_DAY_COUNTS          "day_counts"           /* what the overview counts differs from the incidents */
#define LG_VERIFY_TEXT_INDEX          "text_index"           /* the full-text search differs from the incidents */
#define LG_VERIFY_EVIDENCE_MISSING    "evidence_missing"
#define LG_VERIFY_EVIDENCE_ALTERED    "evidence_altered"
#define LG_VERIFY_EVIDENCE_UNREADABLE "evidence_unreadable"

/* Something that is not as it should be. */
typedef struct
{
  const char *code;      /* one of the above */
  char       *sentence;  /* (owned) */
} LgVerifyFinding;

#define LG_TYPE_VERIFY_RESULT (lg_verify_result_get_type ())

G_DECLARE_FINAL_TYPE (LgVerifyResult, lg_verify_result, LG, VERIFY_RESULT, GObject)

guint                  lg_verify_result_get_n_findings   (LgVerifyResult *self);
const LgVerifyFinding *lg_verify_result_get_finding      (LgVerifyResult *self,
                                                          guint           position);
const LgVerifyFinding *lg_verify_result_find             (LgVerifyResult *self,
                                                          const char     *code);
gint64                 lg_verify_result_get_n_audit_rows (LgVerifyResult *self);
gint64                 lg_verify_result_get_n_evidence   (LgVerifyResult *self);

G_END_DECLS
