/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-cli-command.h"
#include "lg-task.h"

G_BEGIN_DECLS

extern const LgCliOption lg_cli_task_skip_options[];

gboolean lg_cli_task_print   (LgCli    *cli,
                              LgDb     *db,
                              gint64    row,
                              GError  **error);

gboolean lg_cli_task_show    (LgCli    *cli,
                              LgDb     *db,
                              GError  **error);
gboolean lg_cli_task_tick    (LgCli    *cli,
                              LgDb     *db,
                              GError  **error);
gboolean lg_cli_task_untick  (LgCli    *cli,
                              LgDb     *db,
                              GError  **error);
gboolean lg_cli_task_skip    (LgCli    *cli,
                              LgDb     *db,
                              GError  **error);

void     lg_cli_task_fill_checklist (LgCli    *cli,
                                     LgTask   *task);

G_END_DECLS
