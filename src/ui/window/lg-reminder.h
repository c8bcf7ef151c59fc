/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_REMINDER (lg_reminder_get_type ())

G_DECLARE_FINAL_TYPE (LgReminder, lg_reminder, LG, REMINDER, GObject)

LgReminder *lg_reminder_new (GApplication *application,
                             LgStore      *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
