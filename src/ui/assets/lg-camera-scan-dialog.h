/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-page-host.h"

G_BEGIN_DECLS

#define LG_TYPE_CAMERA_SCAN_DIALOG (lg_camera_scan_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LgCameraScanDialog, lg_camera_scan_dialog, LG, CAMERA_SCAN_DIALOG, AdwDialog)

LgCameraScanDialog *lg_camera_scan_dialog_present      (LgPageHost         *host);
void                lg_camera_scan_dialog_tell_unknown (LgCameraScanDialog *self,
                                                        const char         *sentence);

G_END_DECLS
