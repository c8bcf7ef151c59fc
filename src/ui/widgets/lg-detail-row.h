/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _LgDetailRow LgDetailRow;

LgDetailRow *lg_detail_row_new            (const char   *title,
                                           const char   *subtitle);
void         lg_detail_row_free           (LgDetailRow  *self);

void         lg_detail_row_set_prefix     (LgDetailRow  *self,
                                           GtkWidget    *prefix);
void         lg_detail_row_set_suffix     (LgDetailRow  *self,
                                           GtkWidget    *suffix);
void         lg_detail_row_set_figure     (LgDetailRow  *self,
                                           const char   *figure);
void         lg_detail_row_set_class      (LgDetailRow  *self,
                                           const char   *css_class);
void         lg_detail_row_set_one_line   (LgDetailRow  *self);
void         lg_detail_row_set_selectable (LgDetailRow  *self,
                                           gboolean      selectable);
void         lg_detail_row_set_action     (LgDetailRow  *self,
                                           const char   *action,
                                           GVariant     *target);
void         lg_detail_row_lead_to        (LgDetailRow  *self,
                                           const char   *action,
                                           GVariant     *target);

void         lg_detail_row_show           (LgDetailRow  *self,
                                           AdwActionRow *widget);
void         lg_detail_row_leave          (LgDetailRow  *self,
                                           AdwActionRow *widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgDetailRow, lg_detail_row_free)

G_END_DECLS
