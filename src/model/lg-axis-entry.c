/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-axis-entry.h"

G_DEFINE_ENUM_TYPE (LgAxisKind, lg_axis_kind,
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_OCCURRED, "occurred"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_REPORTED, "reported"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_LINE, "line"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_PERSON, "person"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_VEHICLE, "vehicle"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_TASK, "task"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_TASK_DONE, "task_done"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_ALERT, "alert"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_ATTEMPT, "attempt"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_ACKNOWLEDGED, "acknowledged"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_EVIDENCE, "evidence"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_FOOTAGE, "footage"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_ASSET, "asset"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_RISK, "risk"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_RUN, "run"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_BADGE, "badge"),
                    G_DEFINE_ENUM_VALUE (LG_AXIS_KIND_AUDIT, "audit"))

static const LgField fields[] = {
  { "kind", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgAxisEntry, kind), LG_FIELD_JOINED, lg_axis_kind_get_type },
  { "at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgAxisEntry, at), LG_FIELD_JOINED },
  { "precision", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgAxisEntry, precision), LG_FIELD_INTERNAL },
  { "timezone", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAxisEntry, timezone), LG_FIELD_JOINED },
  { "currency", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAxisEntry, currency), LG_FIELD_JOINED },
  { "record_type", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAxisEntry, record_type), LG_FIELD_JOINED },
  { "record", LG_FIELD_ID, G_STRUCT_OFFSET (LgAxisEntry, record), LG_FIELD_JOINED },
  { "name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAxisEntry, name), LG_FIELD_JOINED },
  { "detail", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAxisEntry, detail), LG_FIELD_JOINED },
  { "actor", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAxisEntry, actor), LG_FIELD_JOINED },
  { "before", LG_FIELD_JSON, G_STRUCT_OFFSET (LgAxisEntry, before), LG_FIELD_JOINED },
  { "after", LG_FIELD_JSON, G_STRUCT_OFFSET (LgAxisEntry, after), LG_FIELD_JOINED },
  { "code", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgAxisEntry, code), LG_FIELD_JOINED },
  { "number", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgAxisEntry, number), LG_FIELD_JOINED },
  { "other", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgAxisEntry, other), LG_FIELD_JOINED },
};

LG_DEFINE_RECORD (LgAxisEntry, lg_axis_entry, "axis_entry", fields)
