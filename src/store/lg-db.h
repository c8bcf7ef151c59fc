/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "lg-time.h"

G_BEGIN_DECLS

/**
 * LgDb:
 *
 * One connection to the store's database, owned by one of the store's
 * threads. A function that the store runs there gets it, hands it on to the
 * functions of the tables, and never keeps it.
 */
typedef struct _LgDb LgDb;

const char *lg_db_get_actor      (LgDb       *db);
const char *lg_db_get_device     (LgDb       *db);
void        lg_db_set_action     (LgDb       *db,
                                  const char *action);
gint64      lg_db_count_changes  (LgDb       *db);

G_END_DECLS
