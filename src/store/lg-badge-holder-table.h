/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-badge-holder.h"
#include "lg-db.h"

G_BEGIN_DECLS

#define LG_BADGE_HOLDERS_MOST 200

gboolean       lg_badge_holders_insert      (LgDb           *db,
                                             LgBadgeHolder  *holder,
                                             GError        **error);
gboolean       lg_badge_holders_update      (LgDb           *db,
                                             LgBadgeHolder  *holder,
                                             GError        **error);
gboolean       lg_badge_holders_set_deleted (LgDb           *db,
                                             gint64          row,
                                             gboolean        deleted,
                                             GError        **error);
LgBadgeHolder *lg_badge_holders_get         (LgDb           *db,
                                             gint64          row,
                                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LgBadgeHolder *lg_badge_holders_find        (LgDb           *db,
                                             const char     *id,
                                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *lg_badge_holders_list        (LgDb           *db,
                                             const char     *badge,
                                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *lg_badge_holders_search      (LgDb           *db,
                                             const char     *text,
                                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       lg_badge_holders_hand_on     (LgDb           *db,
                                             LgBadgeHolder  *next,
                                             gint64         *ended,
                                             GError        **error);
gboolean       lg_badge_holders_take_back   (LgDb           *db,
                                             gint64          row,
                                             gint64          ended,
                                             GError        **error);
gboolean       lg_badge_holders_assign      (LgDb           *db,
                                             const char     *badge,
                                             const char     *person,
                                             LgTime          from,
                                             GError        **error);

G_END_DECLS
