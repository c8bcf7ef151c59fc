/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page-host.h"
#include "lg-setting-values.h"

G_BEGIN_DECLS

/* Settings before and after they were applied. */
typedef struct
{
  gatomicrefcount  ref_count;
  gpointer         group;   /* (owned): a weak reference to the widget that applied them */
  LgStore         *store;   /* (owned) */
  LgSettingValues *before;  /* (owned) */
  LgSettingValues *after;   /* (owned) */
} LgSettingUndo;

LgSettingUndo *lg_setting_undo_new   (gpointer         group,
                                      LgStore         *store,
                                      LgSettingValues *stored,
                                      LgSettingValues *after) G_GNUC_WARN_UNUSED_RESULT;
void           lg_setting_undo_unref (LgSettingUndo   *self);
void           lg_setting_undo_offer (LgSettingUndo   *self,
                                      LgPageHost      *host,
                                      const char      *title);

G_END_DECLS
