/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-task.h"

G_BEGIN_DECLS

GNotification *lg_reminder_note_for_task  (LgTask      *task,
                                           const char  *folder,
                                           LgTime       now) G_GNUC_WARN_UNUSED_RESULT;
GNotification *lg_reminder_note_for_tasks (GPtrArray   *tasks,
                                           gint64       n_tasks,
                                           const char  *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
