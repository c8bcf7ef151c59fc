/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-table-private.h"

G_BEGIN_DECLS

/* The statements of one table, derived once a connection from its record's fields. */
typedef struct
{
  const char *select;
  const char *insert;
  const char *update;
  const char *get;
} LgTableSql;

const LgTableSql    *lg_table_sql         (LgDb           *db,
                                           const LgTable  *table);
const LgRecordClass *lg_table_class       (const LgTable  *table);
int                  lg_table_bind_record (LgStatement    *statement,
                                           LgRecord       *record);
LgRecord            *lg_table_read_record (const LgTable  *table,
                                           LgStatement    *statement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
