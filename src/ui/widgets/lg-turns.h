/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Does a piece of work for its owner. Returns: whether it wants another turn before the next piece has its own */
typedef gboolean (*LgTurn) (gpointer owner);

void lg_turns_take (gpointer      owner,
                    const LgTurn *turns);

G_END_DECLS
