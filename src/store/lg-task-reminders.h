/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-task.h"

G_BEGIN_DECLS

gboolean   lg_task_reminders_find_next (LgDb     *db,
                                        LgTime   *next,
                                        GError  **error);
GPtrArray *lg_task_reminders_take      (LgDb     *db,
                                        LgTime    now,
                                        guint     most,
                                        gint64   *n_due,
                                        GError  **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_task_reminders_stands    (LgDb        *db,
                                        const char  *id,
                                        gboolean    *stands,
                                        GError     **error);
gboolean   lg_task_reminders_any_stand (LgDb        *db,
                                        gboolean    *stand,
                                        GError     **error);

G_END_DECLS
