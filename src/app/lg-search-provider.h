/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-application.h"

G_BEGIN_DECLS

#define LG_SEARCH_PROVIDER_PATH "/com/example/LossGuard/SearchProvider"

#define LG_TYPE_SEARCH_PROVIDER (lg_search_provider_get_type ())

G_DECLARE_FINAL_TYPE (LgSearchProvider, lg_search_provider, LG, SEARCH_PROVIDER, GObject)

LgSearchProvider *lg_search_provider_new      (LgApplication     *application) G_GNUC_WARN_UNUSED_RESULT;
gboolean          lg_search_provider_export   (LgSearchProvider  *self,
                                               GDBusConnection   *connection,
                                               GError           **error);
void              lg_search_provider_unexport (LgSearchProvider  *self,
                                               GDBusConnection   *connection);

G_END_DECLS
