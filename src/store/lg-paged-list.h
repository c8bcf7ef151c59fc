/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-list-source.h"
#include "lg-paged-item.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_PAGED_LIST (lg_paged_list_get_type ())

G_DECLARE_FINAL_TYPE (LgPagedList, lg_paged_list, LG, PAGED_LIST, GObject)

LgPagedList   *lg_paged_list_new         (LgStore                *store,
                                          const LgListSource     *source,
                                          gconstpointer           filter) G_GNUC_WARN_UNUSED_RESULT;
void           lg_paged_list_set_filter  (LgPagedList            *self,
                                          gconstpointer           filter);
void           lg_paged_list_move_filter (LgPagedList           *self,
                                           gconstpointer          filter);
gconstpointer  lg_paged_list_get_filter  (LgPagedList            *self);
void           lg_paged_list_reload      (LgPagedList            *self);
gboolean       lg_paged_list_get_loading (LgPagedList            *self);
guint          lg_paged_list_get_n_known (LgPagedList            *self);
const GError  *lg_paged_list_get_error   (LgPagedList            *self);
gboolean       lg_paged_list_find        (LgPagedList            *self,
                                          gint64                  row,
                                          guint                  *position);
guint          lg_paged_list_copy_rows   (LgPagedList            *self,
                                          guint                   position,
                                          gint64                 *rows,
                                          guint                   n_rows);
GPtrArray     *lg_paged_list_ref_held    (LgPagedList            *self,
                                          guint                   position,
                                          guint                   n_items) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
