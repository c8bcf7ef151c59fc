/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "lg-db.h"
#include "lg-store-error.h"

G_BEGIN_DECLS

typedef enum
{
  LG_DB_READ,   /* never writes */
  LG_DB_WRITE,  /* may write, where the database is there */
  LG_DB_CREATE, /* makes the database where there is none */
} LgDbMode;

/* A prepared statement, kept by its connection for the next time. */
typedef struct _LgStatement LgStatement;

LgDb         *lg_db_open             (const char    *path,
                                      LgDbMode       mode,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          lg_db_close            (LgDb          *db);
sqlite3      *lg_db_handle           (LgDb          *db);
GHashTable   *lg_db_table_sql        (LgDb          *db);
GHashTable   *lg_db_statements       (LgDb          *db);
void          lg_db_set_actor        (LgDb          *db,
                                      const char    *actor,
                                      const char    *device);
const char   *lg_db_get_action       (LgDb          *db);
GHashTable   *lg_db_get_candidates   (LgDb          *db);
void          lg_db_set_candidates   (LgDb          *db,
                                      GHashTable    *candidates);
gboolean      lg_db_set_error        (LgDb          *db,
                                      GError       **error);

gboolean      lg_db_begin            (LgDb          *db,
                                      GError       **error);
gboolean      lg_db_commit           (LgDb          *db,
                                      GError       **error);
void          lg_db_rollback         (LgDb          *db);

gboolean      lg_db_exec             (LgDb          *db,
                                      const char    *sql,
                                      GError       **error);
gboolean      lg_db_run              (LgDb          *db,
                                      const char    *sql,
                                      GError       **error,
                                      const char    *types,
                                      ...);
gboolean      lg_db_query_int        (LgDb          *db,
                                      const char    *sql,
                                      gint64        *value,
                                      GError       **error,
                                      const char    *types,
                                      ...);
LgStatement  *lg_db_prepare          (LgDb          *db,
                                      const char    *sql,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LgStatement  *lg_db_query            (LgDb          *db,
                                      const char    *sql,
                                      GError       **error,
                                      const char    *types,
                                      ...) G_GNUC_WARN_UNUSED_RESULT;

void          lg_statement_release   (LgStatement   *self);
void          lg_statement_destroy   (LgStatement   *self);
void          lg_statement_reset     (LgStatement   *self);
void          lg_statement_bind      (LgStatement   *self,
                                      const char    *types,
                                      ...);
void          lg_statement_bind_va   (LgStatement   *self,
                                      const char    *types,
                                      va_list        args);
void          lg_statement_bind_int  (LgStatement   *self,
                                      int            index,
                                      gint64         value);
void          lg_statement_bind_text (LgStatement   *self,
                                      int            index,
                                      const char    *text);
void          lg_statement_bind_id   (LgStatement   *self,
                                      int            index,
                                      const char    *id);
void          lg_statement_bind_blob (LgStatement   *self,
                                      int            index,
                                      gconstpointer  data,
                                      gsize          length);
void          lg_statement_bind_real (LgStatement   *self,
                                      int            index,
                                      double         value);
void          lg_statement_bind_null (LgStatement   *self,
                                      int            index);
gboolean      lg_statement_next      (LgStatement   *self,
                                      GError       **error);
gboolean      lg_statement_is_null   (LgStatement   *self,
                                      int            column);
gint64        lg_statement_int       (LgStatement   *self,
                                      int            column);
double        lg_statement_real      (LgStatement   *self,
                                      int            column);
const char   *lg_statement_text      (LgStatement   *self,
                                      int            column);
char         *lg_statement_dup_id    (LgStatement   *self,
                                      int            column) G_GNUC_WARN_UNUSED_RESULT;
const guint8 *lg_statement_blob      (LgStatement   *self,
                                      int            column,
                                      gsize         *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgDb, lg_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgStatement, lg_statement_release)

G_END_DECLS
