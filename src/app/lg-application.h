/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_APPLICATION (lg_application_get_type ())

G_DECLARE_FINAL_TYPE (LgApplication, lg_application, LG, APPLICATION, AdwApplication)

LgApplication *lg_application_new (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWindow     *lg_application_present_default (LgApplication *self);

G_END_DECLS
