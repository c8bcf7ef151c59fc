/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-protocol-step.h"

G_BEGIN_DECLS

#define LG_N_PROTOCOL_STEPS 15

gboolean        lg_protocol_steps_insert_pending (LgDb            *db,
                                                  gint64           run_row,
                                                  GError         **error);
gboolean        lg_protocol_steps_update         (LgDb            *db,
                                                  LgProtocolStep  *step,
                                                  GError         **error);
LgProtocolStep *lg_protocol_steps_find           (LgDb            *db,
                                                  gint64           run_row,
                                                  gint64           number,
                                                  GError         **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *lg_protocol_steps_list           (LgDb            *db,
                                                  gint64           run_row,
                                                  GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
