/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void lg_about_show_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       application);

G_END_DECLS
