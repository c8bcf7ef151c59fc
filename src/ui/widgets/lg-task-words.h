/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-task.h"

G_BEGIN_DECLS

/* What is said of a task on the board. */

gboolean    lg_task_words_is_overdue  (LgTask *task,
                                       LgTime  now);
char       *lg_task_words_due         (LgTask *task,
                                       LgTime  now) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_task_words_facts       (LgTask *task) G_GNUC_WARN_UNUSED_RESULT;
const char *lg_task_words_responsible (LgTask *task);
const char *lg_task_words_assignee    (LgTask *task);
char       *lg_task_words_progress    (LgTask *task) G_GNUC_WARN_UNUSED_RESULT;
char       *lg_task_words_summary     (LgTask *task,
                                       LgTime  now) G_GNUC_WARN_UNUSED_RESULT;
GTimeZone  *lg_task_words_zone        (LgTask *task);

G_END_DECLS
