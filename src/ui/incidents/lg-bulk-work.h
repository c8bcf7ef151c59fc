/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident-bulk.h"
#include "lg-page-host.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_BULK_WORK (lg_bulk_work_get_type ())

G_DECLARE_FINAL_TYPE (LgBulkWork, lg_bulk_work, LG, BULK_WORK, GObject)

LgBulkWork *lg_bulk_work_new          (LgStore        *store,
                                       LgPageHost     *host,
                                       LgIncidentBulk *bulk) G_GNUC_WARN_UNUSED_RESULT;
DexFuture  *lg_bulk_work_run          (LgBulkWork     *self) G_GNUC_WARN_UNUSED_RESULT;
void        lg_bulk_work_cancel       (LgBulkWork     *self);
double      lg_bulk_work_get_fraction (LgBulkWork     *self);

G_END_DECLS
