/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

G_BEGIN_DECLS

/**
 * LgErrandFunc:
 * @data: what the caller gave
 * @error: return location
 *
 * Work that blocks, on a thread of its own.
 *
 * Returns: (transfer full) (nullable) (type GObject): the result; NULL with @error set where it failed
 */
typedef gpointer (*LgErrandFunc) (gpointer   data,
                                  GError   **error);

DexFuture *lg_errand_start (LgErrandFunc    func,
                            gpointer        data,
                            GDestroyNotify  destroy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
