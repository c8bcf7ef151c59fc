/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset.h"

G_BEGIN_DECLS

#define LG_TYPE_ASSET_CHANGE (lg_asset_change_get_type ())

LG_DECLARE_RECORD (LgAssetChange, lg_asset_change, ASSET_CHANGE)

/* A change of an asset's status, with its reason. */
struct _LgAssetChange
{
  LgRecord  parent_instance;

  gint64   asset_row;
  char    *asset;  /* (owned) */
  int      status_before;
  int      status_after;
  gint64   quantity;  /* how many of the asset it concerns */
  char    *reason;  /* (owned) */
  gint64   incident_row;
  char    *incident;  /* (owned) */
  char    *actor;  /* (owned) */
  LgTime   at;
};

G_END_DECLS
