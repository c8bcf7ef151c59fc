/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LgStoreProgressFunc:
 * @fraction: how much is done, from 0 to 1
 * @user_data: what the caller gave
 *
 * Called on the thread that does the work.
 */
typedef void (*LgStoreProgressFunc) (double   fraction,
                                     gpointer user_data);

G_END_DECLS
