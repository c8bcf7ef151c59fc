/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"
#include "lg-loss-query.h"

G_BEGIN_DECLS

/* Adds up the losses of incidents one by one, where a period ends within a day or concerns one incident alone. */
typedef struct _LgCliLossSum LgCliLossSum;

LgCliLossSum *lg_cli_loss_sum_new    (LgLossBy        by) G_GNUC_WARN_UNUSED_RESULT;
void          lg_cli_loss_sum_free   (LgCliLossSum   *self);
gboolean      lg_cli_loss_sum_add    (LgCliLossSum   *self,
                                      LgIncident     *incident,
                                      GError        **error);
GPtrArray    *lg_cli_loss_sum_finish (LgCliLossSum   *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgCliLossSum, lg_cli_loss_sum_free)

G_END_DECLS
