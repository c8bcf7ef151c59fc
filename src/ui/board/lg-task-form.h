/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

#include "lg-store.h"
#include "lg-task.h"

G_BEGIN_DECLS

#define LG_TYPE_TASK_FORM (lg_task_form_get_type ())

G_DECLARE_FINAL_TYPE (LgTaskForm, lg_task_form, LG, TASK_FORM, GObject)

/* What the dialog of a task begins with. */
struct _LgTaskForm
{
  GObject    parent_instance;

  LgTask    *task;       /* (owned): a new one where none was asked for */
  GPtrArray *sites;      /* (owned) (element-type LgSite) */
  GStrv      assignees;  /* (owned) */
};

DexFuture *lg_task_form_read (LgStore    *store,
                              const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
