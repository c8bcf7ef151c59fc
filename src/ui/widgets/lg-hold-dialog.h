/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-incident.h"
#include "lg-page-host.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_HOLD_DIALOG (lg_hold_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LgHoldDialog, lg_hold_dialog, LG, HOLD_DIALOG, AdwDialog)

void lg_hold_dialog_present (LgPageHost *host,
                             LgStore    *store,
                             LgIncident *incident);

G_END_DECLS
