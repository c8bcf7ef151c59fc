/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset-change.h"
#include "lg-db.h"

G_BEGIN_DECLS

gboolean   lg_asset_changes_insert           (LgDb           *db,
                                              LgAssetChange  *change,
                                              GError        **error);
gboolean   lg_asset_changes_withdraw_last    (LgDb           *db,
                                              gint64          asset_row,
                                              GError        **error);
GPtrArray *lg_asset_changes_list             (LgDb           *db,
                                              gint64          asset_row,
                                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_asset_changes_list_of_incident (LgDb           *db,
                                              gint64          incident_row,
                                              GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
