/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-row-set-private.h"
#include "lg-row-sink.h"

G_BEGIN_DECLS

void lg_row_sink_set_wanted   (LgRowSink      *self,
                               const LgRowSet *rows);
void lg_row_sink_set_unwanted (LgRowSink      *self,
                               const LgRowSet *rows);

G_END_DECLS
