/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

#include "lg-protocol-step.h"
#include "lg-store.h"

G_BEGIN_DECLS

DexFuture *lg_step_detail_read (LgStore        *store,
                                LgProtocolStep *step) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
