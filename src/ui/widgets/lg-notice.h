/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_NOTICE (lg_notice_get_type ())

G_DECLARE_FINAL_TYPE (LgNotice, lg_notice, LG, NOTICE, AdwBin)

G_END_DECLS
