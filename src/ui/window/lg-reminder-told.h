/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_REMINDER_TOLD (lg_reminder_told_get_type ())

G_DECLARE_FINAL_TYPE (LgReminderTold, lg_reminder_told, LG, REMINDER_TOLD, GObject)

LgReminderTold *lg_reminder_told_new    (GApplication   *application,
                                         LgStore        *store) G_GNUC_WARN_UNUSED_RESULT;
char           *lg_reminder_told_name   (const char     *task) G_GNUC_WARN_UNUSED_RESULT;
void            lg_reminder_told_add    (LgReminderTold *self,
                                         const char     *task);
void            lg_reminder_told_review (LgReminderTold *self);

G_END_DECLS
