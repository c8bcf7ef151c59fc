/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

#include "lg-protocol-run.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_PROTOCOL_SNAPSHOT (lg_protocol_snapshot_get_type ())

G_DECLARE_FINAL_TYPE (LgProtocolSnapshot, lg_protocol_snapshot, LG, PROTOCOL_SNAPSHOT, GObject)

DexFuture     *lg_protocol_snapshot_read         (LgStore            *store,
                                                  gint64              run_row) G_GNUC_WARN_UNUSED_RESULT;
gint64         lg_protocol_snapshot_get_wanted   (LgProtocolSnapshot *self);
GListModel    *lg_protocol_snapshot_get_runs     (LgProtocolSnapshot *self);
LgProtocolRun *lg_protocol_snapshot_get_run      (LgProtocolSnapshot *self);
GPtrArray     *lg_protocol_snapshot_get_steps    (LgProtocolSnapshot *self);

G_END_DECLS
