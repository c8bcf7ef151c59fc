/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-list-source.h"
#include "lg-row-ids-private.h"
#include "lg-store.h"

G_BEGIN_DECLS

/* One reading of a list's rows on a thread of the store, that reports to the main thread. */
typedef struct _LgPagedQuery LgPagedQuery;

/**
 * LgPagedQueryFuncs:
 * @add_rows: takes the next chunk of the rows
 * @replace: takes all of them, and how many are the same at both ends
 * @finished: tells of the end
 *
 * What is told on the main thread, unless the query was cancelled. A query
 * with old rows calls @replace once, another one @add_rows for each chunk.
 */
typedef struct
{
  void (*add_rows) (gpointer      list,
                    gint64       *rows,
                    guint         n_rows);
  void (*replace)  (gpointer      list,
                    LgRowIds     *ids,
                    guint         prefix,
                    guint         suffix);
  void (*finished) (gpointer      list,
                    const GError *error);
} LgPagedQueryFuncs;

LgPagedQuery *lg_paged_query_start  (LgStore                 *store,
                                     const LgListSource      *source,
                                     gconstpointer            filter,
                                     LgRowIds                *old,
                                     const LgPagedQueryFuncs *funcs,
                                     gpointer                 list) G_GNUC_WARN_UNUSED_RESULT;
void          lg_paged_query_cancel (LgPagedQuery            *self);

G_END_DECLS
