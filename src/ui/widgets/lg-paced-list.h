/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-paged-list.h"

G_BEGIN_DECLS

#define LG_TYPE_PACED_LIST (lg_paced_list_get_type ())

G_DECLARE_FINAL_TYPE (LgPacedList, lg_paced_list, LG, PACED_LIST, GObject)

LgPacedList *lg_paced_list_new           (GListModel  *model,
                                          LgPagedList *list) G_GNUC_WARN_UNUSED_RESULT;
void         lg_paced_list_set_active    (LgPacedList *self,
                                          gboolean     active);
void         lg_paced_list_set_limit     (LgPacedList *self,
                                          guint        limit);
void         lg_paced_list_settle        (LgPacedList *self);
gboolean     lg_paced_list_find          (LgPacedList *self,
                                          guint       *position);
gboolean     lg_paced_list_locate        (LgPacedList *self,
                                          guint       *position);
guint        lg_paced_list_get_n_settled (LgPacedList *self);

G_END_DECLS
