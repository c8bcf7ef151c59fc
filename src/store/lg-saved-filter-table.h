/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-saved-filter.h"

G_BEGIN_DECLS

gboolean       lg_saved_filters_insert      (LgDb           *db,
                                             LgSavedFilter  *filter,
                                             GError        **error);
gboolean       lg_saved_filters_update      (LgDb           *db,
                                             LgSavedFilter  *filter,
                                             GError        **error);
gboolean       lg_saved_filters_set_deleted (LgDb           *db,
                                             LgSavedFilter  *filter,
                                             gboolean        deleted,
                                             GError        **error);
LgSavedFilter *lg_saved_filters_get         (LgDb           *db,
                                             gint64          row,
                                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LgSavedFilter *lg_saved_filters_find        (LgDb           *db,
                                             LgFilterList    list,
                                             const char     *name,
                                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *lg_saved_filters_list        (LgDb           *db,
                                             LgFilterList    list,
                                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
