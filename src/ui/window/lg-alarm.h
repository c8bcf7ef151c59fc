/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "lg-time.h"

G_BEGIN_DECLS

#define LG_TYPE_ALARM (lg_alarm_get_type ())

G_DECLARE_FINAL_TYPE (LgAlarm, lg_alarm, LG, ALARM, GObject)

LgAlarm *lg_alarm_new (GError  **error) G_GNUC_WARN_UNUSED_RESULT;
void     lg_alarm_set (LgAlarm  *self,
                       LgTime    time);

G_END_DECLS
