/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"

G_BEGIN_DECLS

/* "LGRD", at offset 68 of the database's header. */
#define LG_APPLICATION_ID 0x4c475244

gboolean lg_migrations_check        (const char  *path,
                                     GError     **error);
gboolean lg_migrations_check_opened (LgDb        *db,
                                     const char  *path,
                                     gint64      *version,
                                     GError     **error);
gboolean lg_migrations_run          (LgDb        *db,
                                     const char  *path,
                                     GError     **error);

G_END_DECLS
