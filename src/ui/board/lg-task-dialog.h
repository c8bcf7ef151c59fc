/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-page-host.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_TASK_DIALOG (lg_task_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LgTaskDialog, lg_task_dialog, LG, TASK_DIALOG, AdwDialog)

void lg_task_dialog_present (LgPageHost *host,
                             LgStore    *store,
                             const char *id);

G_END_DECLS
