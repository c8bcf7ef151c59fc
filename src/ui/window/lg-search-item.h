/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-search.h"

G_BEGIN_DECLS

#define LG_TYPE_SEARCH_ITEM (lg_search_item_get_type ())

G_DECLARE_FINAL_TYPE (LgSearchItem, lg_search_item, LG, SEARCH_ITEM, GObject)

LgSearchItem *lg_search_item_new         (const char   *title,
                                          const char   *icon,
                                          const char   *action) G_GNUC_WARN_UNUSED_RESULT;
LgSearchItem *lg_search_item_new_for_hit (LgSearchHit  *hit) G_GNUC_WARN_UNUSED_RESULT;
char         *lg_search_item_describe    (LgSearchItem *self) G_GNUC_WARN_UNUSED_RESULT;
const char   *lg_search_item_get_title   (LgSearchItem *self);
void          lg_search_item_activate    (LgSearchItem *self,
                                          GtkWidget    *window);

G_END_DECLS
