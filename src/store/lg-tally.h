/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LgTally LgTally;

LgTally  *lg_tally_new     (gsize         row_size,
                            GHashFunc     hash,
                            GEqualFunc    equal);
void      lg_tally_free    (LgTally      *self);
gpointer  lg_tally_get     (LgTally      *self,
                            gconstpointer key);
void      lg_tally_list    (LgTally      *self,
                            GArray       *rows,
                            GCompareFunc  compare);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgTally, lg_tally_free)

G_END_DECLS
