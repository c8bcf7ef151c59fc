/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_WINDOW (lg_window_get_type ())

G_DECLARE_FINAL_TYPE (LgWindow, lg_window, LG, WINDOW, AdwApplicationWindow)

LgWindow   *lg_window_new          (AdwApplication *application,
                                    const char     *folder);
const char *lg_window_get_folder   (LgWindow       *self);
void        lg_window_add_accels   (GtkApplication *application);

G_END_DECLS
