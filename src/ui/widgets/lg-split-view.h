/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_SPLIT_VIEW (lg_split_view_get_type ())

G_DECLARE_FINAL_TYPE (LgSplitView, lg_split_view, LG, SPLIT_VIEW, GtkWidget)

gboolean lg_split_view_get_collapsed    (LgSplitView *self);
void     lg_split_view_set_collapsed    (LgSplitView *self,
                                         gboolean     collapsed);
gboolean lg_split_view_get_show_content (LgSplitView *self);
void     lg_split_view_set_show_content (LgSplitView *self,
                                         gboolean     show_content);

G_END_DECLS
