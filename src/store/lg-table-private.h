/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"
#include "lg-record.h"

G_BEGIN_DECLS

/* Where a joined field comes from. */
typedef struct
{
  const char *field;
  const char *expression;
} LgTableJoin;

/* What tells an imported row again: where it stood in its source, and what it said. */
typedef struct
{
  guint8 key[16];
  guint8 digest[16];
} LgImportIdentity;

/**
 * LgTable:
 * @name: the table, called `t` in every statement
 * @record_type: the class of its records
 * @joins: (nullable): the tables that joined fields come from
 * @joined: (array zero-terminated=1) (nullable): each joined field's expression
 * @load_parts: (nullable): reads what hangs on a record (lines, persons)
 * @save_parts: (nullable): writes it, replacing what was there unless the record is new
 * @imported: whether its rows carry the identity they had in an import
 *
 * How a class of records lies in the store. Every write through these
 * functions leaves its rows in the audit log and in the change feed.
 */
typedef struct
{
  const char         *name;
  GType             (*record_type) (void);
  const char         *joins;
  const LgTableJoin  *joined;
  gboolean          (*load_parts) (LgDb      *db,
                                   LgRecord  *record,
                                   GError   **error);
  gboolean          (*save_parts) (LgDb      *db,
                                   LgRecord  *record,
                                   gboolean   is_new,
                                   GError   **error);
  gboolean            imported;
} LgTable;

gboolean    lg_table_insert           (LgDb           *db,
                                       const LgTable  *table,
                                       gpointer        record,
                                       GError        **error);
gboolean    lg_table_insert_unaudited (LgDb           *db,
                                       const LgTable  *table,
                                       gpointer        record,
                                       GError        **error);
gboolean    lg_table_insert_imported  (LgDb                   *db,
                                       const LgTable          *table,
                                       gpointer                record,
                                       const LgImportIdentity *identity,
                                       gboolean               *inserted,
                                       GError                **error);
gboolean    lg_table_update           (LgDb           *db,
                                       const LgTable  *table,
                                       gpointer        record,
                                       GError        **error);
gboolean    lg_table_set_deleted      (LgDb           *db,
                                       const LgTable  *table,
                                       gint64          row,
                                       gboolean        deleted,
                                       GError        **error);
gpointer    lg_table_get              (LgDb           *db,
                                       const LgTable  *table,
                                       gint64          row,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gpointer    lg_table_get_by_id        (LgDb           *db,
                                       const LgTable  *table,
                                       const char     *id,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gpointer    lg_table_find             (LgDb           *db,
                                       const LgTable  *table,
                                       const char     *where,
                                       GError        **error,
                                       const char     *types,
                                       ...) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *lg_table_list             (LgDb           *db,
                                       const LgTable  *table,
                                       const char     *where,
                                       GError        **error,
                                       const char     *types,
                                       ...) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *lg_table_list_rows        (LgDb           *db,
                                       const LgTable  *table,
                                       const gint64   *rows,
                                       guint           n_rows,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
