/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page-host.h"

G_BEGIN_DECLS

typedef struct _LgUndoStack LgUndoStack;

LgUndoStack *lg_undo_stack_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void         lg_undo_stack_free     (LgUndoStack    *self);
void         lg_undo_stack_push     (LgUndoStack    *self,
                                     const char     *sentence,
                                     LgUndoFunc      undo,
                                     gpointer        user_data,
                                     GDestroyNotify  destroy);
gboolean     lg_undo_stack_is_empty (LgUndoStack    *self);
DexFuture   *lg_undo_stack_pop      (LgUndoStack    *self,
                                     char          **sentence) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgUndoStack, lg_undo_stack_free)

G_END_DECLS
