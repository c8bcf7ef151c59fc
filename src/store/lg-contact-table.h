/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-contact.h"
#include "lg-db.h"

G_BEGIN_DECLS

gboolean   lg_contact_accepts_email (const char    *text);
gboolean   lg_contact_accepts_phone (const char    *text);

gboolean   lg_contacts_insert      (LgDb           *db,
                                    LgContact      *contact,
                                    GError        **error);
gboolean   lg_contacts_update      (LgDb           *db,
                                    LgContact      *contact,
                                    GError        **error);
gboolean   lg_contacts_set_deleted (LgDb           *db,
                                    gint64          row,
                                    gboolean        deleted,
                                    GError        **error);
LgContact *lg_contacts_get         (LgDb           *db,
                                    gint64          row,
                                    GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LgContact *lg_contacts_find        (LgDb           *db,
                                    const char     *id,
                                    GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_contacts_list        (LgDb           *db,
                                    LgContactRole   role,
                                    gint64          site_row,
                                    GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
