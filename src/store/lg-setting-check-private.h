/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-settings.h"

G_BEGIN_DECLS

gboolean lg_setting_fits_in (LgDb             *db,
                             const LgSetting  *setting,
                             const char       *value,
                             GError          **error);

G_END_DECLS
