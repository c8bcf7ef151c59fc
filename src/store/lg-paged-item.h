/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_PAGED_ITEM (lg_paged_item_get_type ())

G_DECLARE_FINAL_TYPE (LgPagedItem, lg_paged_item, LG, PAGED_ITEM, GObject)

gint64    lg_paged_item_get_row      (LgPagedItem *self);
gpointer  lg_paged_item_get_record   (LgPagedItem *self);
guint     lg_paged_item_get_position (LgPagedItem *self);

G_END_DECLS
