/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-site.h"

G_BEGIN_DECLS

#define LG_TYPE_MOMENT_DIALOG (lg_moment_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LgMomentDialog, lg_moment_dialog, LG, MOMENT_DIALOG, AdwDialog)

LgMomentDialog *lg_moment_dialog_new (LgSite *site,
                                      LgTime  at) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
