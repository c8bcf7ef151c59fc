/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-detail-row.h"

G_BEGIN_DECLS

#define LG_TYPE_DETAIL_GROUP (lg_detail_group_get_type ())

G_DECLARE_FINAL_TYPE (LgDetailGroup, lg_detail_group, LG, DETAIL_GROUP, AdwPreferencesGroup)

void         lg_detail_group_set_name     (LgDetailGroup *self,
                                           const char    *name);
void         lg_detail_group_clear        (LgDetailGroup *self);
void         lg_detail_group_add_property (LgDetailGroup *self,
                                           const char    *caption,
                                           const char    *value);
LgDetailRow *lg_detail_group_add_row      (LgDetailGroup *self,
                                           const char    *title,
                                           const char    *subtitle,
                                           GtkWidget     *suffix);
LgDetailRow *lg_detail_group_add_figure   (LgDetailGroup *self,
                                           const char    *title,
                                           const char    *subtitle,
                                           const char    *figure);

G_END_DECLS
