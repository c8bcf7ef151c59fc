/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-contact.h"

G_BEGIN_DECLS

typedef enum
{
  LG_TASK_KIND_PATROL = 1,
  LG_TASK_KIND_CCTV_REVIEW,
  LG_TASK_KIND_EQUIPMENT_AUDIT,
  LG_TASK_KIND_FOLLOW_UP,
} LgTaskKind;

#define LG_TYPE_TASK_KIND (lg_task_kind_get_type ())

GType lg_task_kind_get_type (void) G_GNUC_CONST;

typedef enum
{
  LG_TASK_STATUS_TO_DO = 1,
  LG_TASK_STATUS_IN_PROGRESS,
  LG_TASK_STATUS_REVIEW,
  LG_TASK_STATUS_DONE,
  LG_TASK_STATUS_CANCELLED,
} LgTaskStatus;

#define LG_TYPE_TASK_STATUS (lg_task_status_get_type ())

GType lg_task_status_get_type (void) G_GNUC_CONST;

#define LG_TYPE_TASK (lg_task_get_type ())

LG_DECLARE_RECORD (LgTask, lg_task, TASK)

/* Work for a guard, an investigator or a technician. */
struct _LgTask
{
  LgRecord  parent_instance;

  int      kind;
  char    *title;  /* (owned) */
  char    *description;  /* (owned) */
  int      status;
  gint64   site_row;
  char    *site;  /* (owned) */
  char    *timezone;  /* (owned): the site's */
  char    *assignee;  /* (owned) */
  int      assigned_role;
  LgTime   due_at;
  gint64   incident_row;
  char    *incident;  /* (owned) */
  char    *incident_number;  /* (owned) */
  gint64   asset_row;
  char    *rrule;  /* (owned) RFC 5545, section 3.3.10 */
  char    *series;  /* (owned) the first task of a recurring one */
  char    *checklist;  /* (owned) see lg_checklist_parse() */
  gint64   position;
  char    *rule;  /* (owned) what made it: a step of the protocol */
  LgTime   done_at;
};

G_END_DECLS
