/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_CHECKLIST_GROUP (lg_checklist_group_get_type ())

G_DECLARE_FINAL_TYPE (LgChecklistGroup, lg_checklist_group, LG, CHECKLIST_GROUP, AdwPreferencesGroup)

gboolean   lg_checklist_group_show_next (LgChecklistGroup *self,
                                         const char       *checklist);
char      *lg_checklist_group_read      (LgChecklistGroup *self) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *lg_checklist_group_find_open (LgChecklistGroup *self);

G_END_DECLS
