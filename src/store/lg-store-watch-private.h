/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "lg-db-private.h"

G_BEGIN_DECLS

/* Sees on the writer's thread what this or another program changed, and tells of it where the watch was made. */
typedef struct _LgStoreWatch LgStoreWatch;

typedef void (*LgStoreWatchFunc) (gpointer            store,
                                  const char * const *types);

LgStoreWatch *lg_store_watch_new   (GObject           *store,
                                    LgStoreWatchFunc   func) G_GNUC_WARN_UNUSED_RESULT;
void          lg_store_watch_unref (LgStoreWatch      *self);
gboolean      lg_store_watch_begin (LgStoreWatch      *self,
                                    LgDb              *db,
                                    GError           **error);
void          lg_store_watch_look  (LgDb              *db,
                                    gboolean           committed,
                                    gpointer           watch);

G_END_DECLS
