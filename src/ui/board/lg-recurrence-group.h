/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_RECURRENCE_GROUP (lg_recurrence_group_get_type ())

G_DECLARE_FINAL_TYPE (LgRecurrenceGroup, lg_recurrence_group, LG, RECURRENCE_GROUP, AdwPreferencesGroup)

void      lg_recurrence_group_set_rule (LgRecurrenceGroup  *self,
                                        const char         *rrule);
gboolean  lg_recurrence_group_get_rule (LgRecurrenceGroup  *self,
                                        char              **rrule,
                                        GError            **error);
GtkEditable *lg_recurrence_group_get_field (LgRecurrenceGroup *self);

G_END_DECLS
