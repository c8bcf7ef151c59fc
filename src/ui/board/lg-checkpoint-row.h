/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-checklist.h"

G_BEGIN_DECLS

#define LG_TYPE_CHECKPOINT_ROW (lg_checkpoint_row_get_type ())

G_DECLARE_FINAL_TYPE (LgCheckpointRow, lg_checkpoint_row, LG, CHECKPOINT_ROW, AdwExpanderRow)

GtkWidget    *lg_checkpoint_row_new      (const LgCheckpoint *checkpoint) G_GNUC_WARN_UNUSED_RESULT;
LgCheckpoint *lg_checkpoint_row_read     (LgCheckpointRow    *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      lg_checkpoint_row_is_open  (LgCheckpointRow    *self);
GtkWidget    *lg_checkpoint_row_get_tick (LgCheckpointRow    *self);
void          lg_checkpoint_row_edit     (LgCheckpointRow    *self);

G_END_DECLS
