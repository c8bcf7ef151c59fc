/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-task.h"

G_DEFINE_ENUM_TYPE (LgTaskKind, lg_task_kind,
                    G_DEFINE_ENUM_VALUE (LG_TASK_KIND_PATROL, "patrol"),
                    G_DEFINE_ENUM_VALUE (LG_TASK_KIND_CCTV_REVIEW, "cctv-review"),
                    G_DEFINE_ENUM_VALUE (LG_TASK_KIND_EQUIPMENT_AUDIT, "equipment-audit"),
                    G_DEFINE_ENUM_VALUE (LG_TASK_KIND_FOLLOW_UP, "follow-up"))

G_DEFINE_ENUM_TYPE (LgTaskStatus, lg_task_status,
                    G_DEFINE_ENUM_VALUE (LG_TASK_STATUS_TO_DO, "to-do"),
                    G_DEFINE_ENUM_VALUE (LG_TASK_STATUS_IN_PROGRESS, "in-progress"),
                    G_DEFINE_ENUM_VALUE (LG_TASK_STATUS_REVIEW, "review"),
                    G_DEFINE_ENUM_VALUE (LG_TASK_STATUS_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (LG_TASK_STATUS_CANCELLED, "cancelled"))

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "kind", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgTask, kind), LG_FIELD_STORED, lg_task_kind_get_type },
  { "title", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgTask, title) },
  { "description", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgTask, description) },
  { "status", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgTask, status), LG_FIELD_STORED, lg_task_status_get_type },
  { "site_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgTask, site_row), LG_FIELD_INTERNAL },
  { "site", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgTask, site), LG_FIELD_JOINED },
  { "timezone", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgTask, timezone), LG_FIELD_JOINED },
  { "assignee", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgTask, assignee) },
  { "assigned_role", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgTask, assigned_role), LG_FIELD_STORED, lg_contact_role_get_type },
  { "due_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgTask, due_at) },
  { "incident_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgTask, incident_row), LG_FIELD_INTERNAL },
  { "incident", LG_FIELD_ID, G_STRUCT_OFFSET (LgTask, incident), LG_FIELD_JOINED },
  { "incident_number", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgTask, incident_number), LG_FIELD_JOINED },
  { "asset_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgTask, asset_row), LG_FIELD_INTERNAL },
  { "rrule", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgTask, rrule) },
  { "series", LG_FIELD_ID, G_STRUCT_OFFSET (LgTask, series) },
  { "position", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgTask, position) },
  { "rule", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgTask, rule) },
  { "checklist", LG_FIELD_JSON, G_STRUCT_OFFSET (LgTask, checklist) },
  { "done_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgTask, done_at) },
};

LG_DEFINE_RECORD (LgTask, lg_task, "task", fields)
