/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-task.h"

G_BEGIN_DECLS

GMenuModel *lg_task_menu_new (LgTask *task) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
