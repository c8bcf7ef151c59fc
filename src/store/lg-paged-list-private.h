/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page-loader-private.h"
#include "lg-paged-item-private.h"
#include "lg-paged-list.h"
#include "lg-paged-query-private.h"

G_BEGIN_DECLS

/**
 * LgPagedList:
 *
 * A list model over a query of any size. It holds a row number an item; the
 * numbers are read in the background, and the records of the pages that are
 * looked at when they are. It never waits for the store: an item is handed out
 * at once and notifies of its record when that was read. When records of the
 * list's types change, it reads its rows again and tells of the difference.
 */
struct _LgPagedList
{
  GObject             parent_instance;

  LgStore            *store;         /* (owned) */
  const LgListSource *source;
  gpointer            filter;        /* (owned) */

  LgRowIds           *ids;           /* (owned) */
  GHashTable         *items;         /* (owned) (element-type gint64 LgPagedItem): those that are alive */
  LgPageLoader       *loader;        /* (owned) */

  LgPagedQuery       *query;         /* (owned) (nullable): while one runs */
  gboolean            is_filling;    /* the query brings the rows of a new filter */
  gboolean            is_replacing;  /* … none of which has come yet */
  gboolean            is_outdated;   /* the store changed since the query began */
  gint64              query_began;
  gint64              reload_after;  /* monotonic time */
  guint               reload_source;

  GError             *error;         /* (owned) (nullable) */
};

/* What the list is told by its loader and its query, on the main thread. */
extern const LgPageLoaderFuncs lg_paged_list_loader_funcs;
extern const LgPagedQueryFuncs lg_paged_list_query_funcs;

void lg_paged_list_start_query   (LgPagedList  *self,
                                  LgRowIds     *old);
void lg_paged_list_show_record   (LgPagedList  *self,
                                  LgPagedItem  *item,
                                  guint         position);
void lg_paged_list_set_error     (LgPagedList  *self,
                                  const GError *error);
void lg_paged_list_tell_changing (LgPagedList  *self,
                                  guint         position,
                                  guint         removed);
void lg_paged_list_tell_change   (LgPagedList  *self,
                                  guint         position,
                                  guint         removed,
                                  guint         added);
void lg_paged_list_tell_loading  (LgPagedList  *self);

G_END_DECLS
