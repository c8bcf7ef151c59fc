/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset.h"

G_BEGIN_DECLS

GTimeZone *lg_asset_words_zone    (const char *timezone);
char      *lg_asset_words_value   (LgAsset    *asset) G_GNUC_WARN_UNUSED_RESULT;
char      *lg_asset_words_working (LgAsset    *asset) G_GNUC_WARN_UNUSED_RESULT;
char      *lg_asset_words_where   (const char *sku,
                                   const char *site_name,
                                   const char *place) G_GNUC_WARN_UNUSED_RESULT;
char      *lg_asset_words_status  (LgAsset    *asset) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
