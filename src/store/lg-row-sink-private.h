/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"
#include "lg-row-set-private.h"
#include "lg-row-sink.h"

G_BEGIN_DECLS

gboolean lg_row_sink_read         (LgRowSink       *self,
                                   LgStatement     *statement,
                                   GError         **error);
void     lg_row_sink_set_wanted   (LgRowSink       *self,
                                   const LgRowSet  *rows);
void     lg_row_sink_set_unwanted (LgRowSink       *self,
                                   const LgRowSet  *rows);

G_END_DECLS
