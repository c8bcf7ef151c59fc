/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-paged-item.h"

G_BEGIN_DECLS

#define LG_PAGED_ITEM_NOWHERE G_MAXUINT

GHashTable  *lg_paged_items_new         (void) G_GNUC_WARN_UNUSED_RESULT;
LgPagedItem *lg_paged_items_ref         (GHashTable  *items,
                                         gint64       row) G_GNUC_WARN_UNUSED_RESULT;
LgPagedItem *lg_paged_items_lookup      (GHashTable  *items,
                                         gint64       row);
GPtrArray   *lg_paged_items_ref_range   (GHashTable  *items,
                                         guint        position,
                                         guint        n_items) G_GNUC_WARN_UNUSED_RESULT;

void         lg_paged_item_set_record   (LgPagedItem *self,
                                         LgRecord    *record);
void         lg_paged_item_set_position (LgPagedItem *self,
                                         guint        position);
gboolean     lg_paged_item_is_current   (LgPagedItem *self);
void         lg_paged_item_outdate      (LgPagedItem *self);

G_END_DECLS
