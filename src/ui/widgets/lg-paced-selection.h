/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-paged-list.h"

G_BEGIN_DECLS

#define LG_TYPE_PACED_SELECTION (lg_paced_selection_get_type ())

G_DECLARE_FINAL_TYPE (LgPacedSelection, lg_paced_selection, LG, PACED_SELECTION, GObject)

LgPacedSelection *lg_paced_selection_new        (GtkSelectionModel *model,
                                                 LgPagedList       *list);
void              lg_paced_selection_set_active (LgPacedSelection  *self,
                                                 gboolean           active);
void              lg_paced_selection_set_limit  (LgPacedSelection  *self,
                                                 guint              limit);
void              lg_paced_selection_settle     (LgPacedSelection  *self);
gboolean          lg_paced_selection_find       (LgPacedSelection  *self,
                                                 guint             *position);
gboolean          lg_paced_selection_locate     (LgPacedSelection  *self,
                                                 guint             *position);

G_END_DECLS
