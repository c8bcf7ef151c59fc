/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-page-table.h"

G_BEGIN_DECLS

#define LG_TYPE_SIDEBAR_ROW (lg_sidebar_row_get_type ())

G_DECLARE_FINAL_TYPE (LgSidebarRow, lg_sidebar_row, LG, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget         *lg_sidebar_row_new       (const LgPageEntry *entry);
const LgPageEntry *lg_sidebar_row_get_entry (LgSidebarRow      *self);
void               lg_sidebar_row_set_count (LgSidebarRow      *self,
                                             gint64             count,
                                             const char        *what);

G_END_DECLS
