/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_AUDIT_ENTRY (lg_audit_entry_get_type ())

LG_DECLARE_RECORD (LgAuditEntry, lg_audit_entry, AUDIT_ENTRY)

/* A row of the audit log. */
struct _LgAuditEntry
{
  LgRecord  parent_instance;

  gint64   sequence;
  LgTime   at;
  char    *actor;  /* (owned) */
  char    *device;  /* (owned) */
  char    *action;  /* (owned) */
  char    *record_type;  /* (owned) */
  char    *record;  /* (owned) */
  char    *before;  /* (owned) */
  char    *after;  /* (owned) */
  char    *previous_hash;  /* (owned) */
  char    *hash;  /* (owned) */
};

G_END_DECLS
