/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GListModel *lg_date_choices_list     (void) G_GNUC_WARN_UNUSED_RESULT;
guint       lg_date_choices_find     (const char *name);
const char *lg_date_choices_get_name (guint       choice);

G_END_DECLS
