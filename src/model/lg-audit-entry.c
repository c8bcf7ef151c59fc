/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-audit-entry.h"

static const LgField fields[] = {
  { "id", LG_FIELD_ID, G_STRUCT_OFFSET (LgRecord, id) },
  { "sequence", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgAuditEntry, sequence) },
  { "at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgAuditEntry, at) },
  { "actor", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAuditEntry, actor) },
  { "device", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAuditEntry, device) },
  { "action", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAuditEntry, action) },
  { "record_type", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAuditEntry, record_type) },
  { "record", LG_FIELD_ID, G_STRUCT_OFFSET (LgAuditEntry, record) },
  { "before", LG_FIELD_JSON, G_STRUCT_OFFSET (LgAuditEntry, before) },
  { "after", LG_FIELD_JSON, G_STRUCT_OFFSET (LgAuditEntry, after) },
  { "previous_hash", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAuditEntry, previous_hash) },
  { "hash", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAuditEntry, hash) },
};

LG_DEFINE_RECORD (LgAuditEntry, lg_audit_entry, "audit_entry", fields)
