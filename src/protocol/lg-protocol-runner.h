/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

#include "lg-protocol.h"

G_BEGIN_DECLS

#define LG_TYPE_PROTOCOL_RUNNER (lg_protocol_runner_get_type ())

G_DECLARE_FINAL_TYPE (LgProtocolRunner, lg_protocol_runner, LG, PROTOCOL_RUNNER, GObject)

LgProtocolRunner *lg_protocol_runner_new            (LgStore          *store) G_GNUC_WARN_UNUSED_RESULT;
DexFuture        *lg_protocol_runner_run            (LgProtocolRunner *self,
                                                     const char       *incident,
                                                     guint             steps,
                                                     const char       *trigger) G_GNUC_WARN_UNUSED_RESULT;
void              lg_protocol_runner_stop           (LgProtocolRunner *self);
gboolean          lg_protocol_runner_get_running    (LgProtocolRunner *self);
guint             lg_protocol_runner_get_n_finished (LgProtocolRunner *self);

G_END_DECLS
