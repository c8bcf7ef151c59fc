/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

#include "lg-db.h"
#include "lg-store-error.h"

G_BEGIN_DECLS

#define LG_TYPE_STORE (lg_store_get_type ())

G_DECLARE_FINAL_TYPE (LgStore, lg_store, LG, STORE, GObject)

typedef enum
{
  LG_STORE_OPEN_EXISTING,
  LG_STORE_OPEN_OR_CREATE,
} LgStoreOpenMode;

/**
 * LgStoreFunc:
 * @db: the connection of the thread that runs the function
 * @user_data: what the caller gave
 * @error: return location
 *
 * Work on the store, run on one of its threads.
 *
 * Returns: (transfer full) (nullable) (type GObject): the result. Nothing
 *   without an error is a success, too; with an error set, a write is undone.
 */
typedef gpointer (*LgStoreFunc) (LgDb     *db,
                                 gpointer  user_data,
                                 GError  **error);

int         lg_store_schema_version (void);
const char *lg_store_sqlite_version (void);
char       *lg_store_default_folder (void) G_GNUC_WARN_UNUSED_RESULT;
LgStore    *lg_store_open           (const char       *folder,
                                     LgStoreOpenMode   mode,
                                     const char       *actor,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;
const char *lg_store_get_folder     (LgStore          *self);
const char *lg_store_get_actor      (LgStore          *self);
char       *lg_store_dup_path       (LgStore          *self) G_GNUC_WARN_UNUSED_RESULT;
void        lg_store_close          (LgStore          *self);

DexFuture  *lg_store_read           (LgStore          *self,
                                     LgStoreFunc       func,
                                     gpointer          user_data,
                                     GDestroyNotify    destroy) G_GNUC_WARN_UNUSED_RESULT;
DexFuture  *lg_store_write          (LgStore          *self,
                                     const char       *action,
                                     LgStoreFunc       func,
                                     gpointer          user_data,
                                     GDestroyNotify    destroy) G_GNUC_WARN_UNUSED_RESULT;
gboolean    lg_store_read_sync      (LgStore          *self,
                                     LgStoreFunc       func,
                                     gpointer          user_data,
                                     gpointer         *result,
                                     GError          **error);
gboolean    lg_store_write_sync     (LgStore          *self,
                                     const char       *action,
                                     LgStoreFunc       func,
                                     gpointer          user_data,
                                     gpointer         *result,
                                     GError          **error);

G_END_DECLS
