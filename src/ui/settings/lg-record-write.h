/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page-host.h"
#include "lg-record-form.h"

G_BEGIN_DECLS

/* A record before and after an act of its form. */
typedef struct
{
  gatomicrefcount         ref_count;
  gpointer                form;    /* (owned): a weak reference */
  LgStore                *store;   /* (owned) */
  const LgRecordFormInfo *info;
  LgRecord               *before;  /* (owned) (nullable): NULL where the act makes it */
  LgRecord               *after;   /* (owned) (nullable): NULL where the act removes it */
} LgRecordWrite;

LgRecordWrite *lg_record_write_new        (gpointer                form,
                                           LgStore                *store,
                                           const LgRecordFormInfo *info,
                                           LgRecord               *before,
                                           LgRecord               *after) G_GNUC_WARN_UNUSED_RESULT;
void           lg_record_write_unref      (LgRecordWrite          *self);
DexFuture     *lg_record_write_run        (LgRecordWrite          *self) G_GNUC_WARN_UNUSED_RESULT;
void           lg_record_write_offer_undo (LgRecordWrite          *self,
                                           LgPageHost             *host);

G_END_DECLS
