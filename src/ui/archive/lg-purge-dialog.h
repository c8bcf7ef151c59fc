/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-page-host.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_PURGE_DIALOG (lg_purge_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LgPurgeDialog, lg_purge_dialog, LG, PURGE_DIALOG, AdwDialog)

void lg_purge_dialog_present (LgPageHost *host,
                              LgStore    *store);

G_END_DECLS
