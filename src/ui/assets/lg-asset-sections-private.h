/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset-dossier.h"
#include "lg-count.h"
#include "lg-detail-group.h"

G_BEGIN_DECLS

char *lg_asset_sections_format_part   (LgAssetDossier *dossier) G_GNUC_WARN_UNUSED_RESULT;
void  lg_asset_sections_add_value     (LgDetailGroup  *group,
                                       LgAsset        *asset);
void  lg_asset_sections_add_facts     (LgDetailGroup  *group,
                                       LgAsset        *asset);
void  lg_asset_sections_add_count     (LgDetailGroup  *group,
                                       const char     *timezone,
                                       LgCount        *count);
void  lg_asset_sections_add_counts    (LgDetailGroup  *group,
                                       LgAssetDossier *dossier);
void  lg_asset_sections_add_cameras   (LgDetailGroup  *group,
                                       LgAssetDossier *dossier);
void  lg_asset_sections_add_incidents (LgDetailGroup  *group,
                                       LgAssetDossier *dossier);
void  lg_asset_sections_add_history   (LgDetailGroup  *group,
                                       LgAssetDossier *dossier);
void  lg_asset_sections_add_imported  (LgDetailGroup  *group,
                                       LgAsset        *asset);

G_END_DECLS
