/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-paged-list.h"

G_BEGIN_DECLS

/* The rows of a list that a view has: as nobody says which those are, it goes by the items that somebody holds. */
guint lg_held_rows_find_end (LgPagedList *list);
guint lg_held_rows_take     (LgPagedList *list,
                             guint        end,
                             guint        n_most,
                             GPtrArray   *rows);

G_END_DECLS
