/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-row-sink.h"

G_BEGIN_DECLS

/**
 * LgListSource:
 * @record_types: (array zero-terminated=1): the types of records whose change changes the list
 * @query_rows: hands all rows of a filter to the sink, in order
 * @fetch_rows: reads the records of some rows; one that is gone leaves NULL at its place
 * @copy_filter: copies a filter
 * @free_filter: frees a filter
 *
 * What a #LgPagedList shows. The two first functions are called on the
 * store's threads.
 */
typedef struct
{
  const char * const  *record_types;
  gboolean           (*query_rows)   (LgDb          *db,
                                      gconstpointer  filter,
                                      LgRowSink     *sink,
                                      GError       **error);
  GPtrArray         *(*fetch_rows)   (LgDb          *db,
                                      const gint64  *rows,
                                      guint          n_rows,
                                      GError       **error);
  gpointer           (*copy_filter)  (gconstpointer  filter);
  void               (*free_filter)  (gpointer       filter);
} LgListSource;

G_END_DECLS
