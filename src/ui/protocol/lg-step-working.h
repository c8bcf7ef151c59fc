/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void lg_step_working_list (const char *working,
                           GListStore *items);

G_END_DECLS
