/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-list-source.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_PAGE_SIZE    64
#define LG_PAGE_MAXIMUM 64

/* Reads the pages that a list wants on the store's threads and keeps the last ones. */
typedef struct _LgPageLoader LgPageLoader;

/**
 * LgPageLoaderFuncs:
 * @copy_rows: the rows of a page; returns how many there are
 * @is_wanted: whether somebody still waits for a page
 * @loaded: tells of a page that was read
 * @failed: tells of one that could not be
 *
 * What the list tells and learns, on the main thread.
 */
typedef struct
{
  guint    (*copy_rows) (gpointer      list,
                         guint         page,
                         gint64        rows[LG_PAGE_SIZE]);
  gboolean (*is_wanted) (gpointer      list,
                         guint         page);
  void     (*loaded)    (gpointer      list,
                         guint         page,
                         GPtrArray    *records);
  void     (*failed)    (gpointer      list,
                         const GError *error);
} LgPageLoaderFuncs;

LgPageLoader *lg_page_loader_new        (LgStore                 *store,
                                         const LgListSource      *source,
                                         const LgPageLoaderFuncs *funcs,
                                         gpointer                 list) G_GNUC_WARN_UNUSED_RESULT;
void          lg_page_loader_free       (LgPageLoader            *self);
GPtrArray    *lg_page_loader_get        (LgPageLoader            *self,
                                         guint                    page);
void          lg_page_loader_invalidate (LgPageLoader            *self);
void          lg_page_loader_renew      (LgPageLoader            *self,
                                         guint                    page);

G_END_DECLS
