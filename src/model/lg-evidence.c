/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-evidence.h"

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "incident_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgEvidence, incident_row), LG_FIELD_INTERNAL },
  { "incident", LG_FIELD_ID, G_STRUCT_OFFSET (LgEvidence, incident), LG_FIELD_JOINED },
  { "sha256", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgEvidence, sha256) },
  { "name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgEvidence, name) },
  { "media_type", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgEvidence, media_type) },
  { "size", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgEvidence, size) },
  { "camera_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgEvidence, camera_row), LG_FIELD_INTERNAL },
  { "camera", LG_FIELD_ID, G_STRUCT_OFFSET (LgEvidence, camera), LG_FIELD_JOINED },
  { "recorded_from", LG_FIELD_TIME, G_STRUCT_OFFSET (LgEvidence, recorded_from) },
  { "recorded_until", LG_FIELD_TIME, G_STRUCT_OFFSET (LgEvidence, recorded_until) },
  { "note", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgEvidence, note) },
  { "original", LG_FIELD_BOOLEAN, G_STRUCT_OFFSET (LgEvidence, original) },
};

LG_DEFINE_RECORD (LgEvidence, lg_evidence, "evidence", fields)
