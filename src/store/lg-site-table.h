/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-hours.h"
#include "lg-site.h"

G_BEGIN_DECLS

GPtrArray *lg_sites_list         (LgDb        *db,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LgSite    *lg_sites_get          (LgDb        *db,
                                  gint64       row,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LgSite    *lg_sites_find         (LgDb        *db,
                                  const char  *code_or_name,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LgSite    *lg_sites_find_removed (LgDb        *db,
                                  const char  *code_or_name,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_sites_insert       (LgDb        *db,
                                  LgSite      *site,
                                  GError     **error);
gboolean   lg_sites_update       (LgDb        *db,
                                  LgSite      *site,
                                  GError     **error);
LgHours   *lg_sites_load_hours   (LgDb        *db,
                                  LgSite      *site,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_sites_set_deleted  (LgDb        *db,
                                  gint64       row,
                                  gboolean     deleted,
                                  GError     **error);
LgSite    *lg_sites_find_or_make (LgDb        *db,
                                  const char  *code_or_name,
                                  const char  *timezone,
                                  const char  *currency,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
