/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-paged-list.h"

G_BEGIN_DECLS

#define LG_TYPE_ROW_SELECTION (lg_row_selection_get_type ())

G_DECLARE_FINAL_TYPE (LgRowSelection, lg_row_selection, LG, ROW_SELECTION, GObject)

void         lg_row_selection_set_list      (LgRowSelection *self,
                                             LgPagedList    *list);
guint        lg_row_selection_get_size      (LgRowSelection *self);
LgPagedItem *lg_row_selection_ref_only_item (LgRowSelection *self) G_GNUC_WARN_UNUSED_RESULT;
GArray      *lg_row_selection_copy_rows     (LgRowSelection *self) G_GNUC_WARN_UNUSED_RESULT;
void         lg_row_selection_toggle        (LgRowSelection *self,
                                             guint           position);

G_END_DECLS
