/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-protocol-step.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_STEP_ROW (lg_step_row_get_type ())

G_DECLARE_FINAL_TYPE (LgStepRow, lg_step_row, LG, STEP_ROW, AdwExpanderRow)

GtkWidget *lg_step_row_new      (gint64          number,
                                 LgStore        *store);
void       lg_step_row_set_step (LgStepRow      *self,
                                 LgProtocolStep *step);
void       lg_step_row_set_busy (LgStepRow      *self,
                                 gboolean        busy);

G_END_DECLS
