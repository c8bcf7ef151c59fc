/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"
#include "lg-protocol-run.h"

G_BEGIN_DECLS

#define LG_TYPE_RUN_ITEM (lg_run_item_get_type ())

G_DECLARE_FINAL_TYPE (LgRunItem, lg_run_item, LG, RUN_ITEM, GObject)

LgRunItem     *lg_run_item_new         (LgProtocolRun *run,
                                        LgIncident    *incident) G_GNUC_WARN_UNUSED_RESULT;
LgProtocolRun *lg_run_item_get_run     (LgRunItem     *self);
gboolean       lg_run_item_equal       (LgRunItem     *self,
                                        LgRunItem     *other);
char          *lg_run_item_dup_scope   (LgRunItem     *self) G_GNUC_WARN_UNUSED_RESULT;
char          *lg_run_item_dup_result  (LgRunItem     *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
