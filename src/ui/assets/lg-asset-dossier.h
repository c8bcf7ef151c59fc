/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_ASSET_DOSSIER (lg_asset_dossier_get_type ())

G_DECLARE_FINAL_TYPE (LgAssetDossier, lg_asset_dossier, LG, ASSET_DOSSIER, GObject)

/* An asset with everything that belongs to it, as it was read. A plain value. */
struct _LgAssetDossier
{
  GObject    parent_instance;

  LgAsset   *asset;      /* (owned) */
  GPtrArray *counts;     /* (owned) (element-type LgCount): the latest, the newest first */
  GPtrArray *cameras;    /* (owned) (element-type LgCamera) */
  GPtrArray *incidents;  /* (owned) (element-type LgIncident): the newest first */
  GPtrArray *changes;    /* (owned) (element-type LgAssetChange): the oldest first */
};

DexFuture *lg_asset_dossier_read (LgStore    *store,
                                  const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
