/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LgSliceFunc:
 * @object: what has something to do
 *
 * Does a little of it, well under eight milliseconds.
 *
 * Returns: TRUE where there is more to do
 */
typedef gboolean (*LgSliceFunc) (gpointer object);

typedef enum
{
  LG_SLICES_SOON,   /* before the next frame */
  LG_SLICES_IDLE,   /* after the next frame, before what waits for a quiet moment */
  LG_SLICES_LATER,  /* when nothing else is to do */
} LgSlices;

void lg_slices_add     (gpointer           object,
                        LgSliceFunc        func,
                        LgSlices           when);
void lg_slices_add_all (gpointer           object,
                        const LgSliceFunc *funcs,
                        LgSlices           when);
void lg_slices_remove  (gpointer           object,
                        LgSliceFunc        func);

G_END_DECLS
