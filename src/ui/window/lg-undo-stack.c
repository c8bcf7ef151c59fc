/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-undo-stack.h"

/* What a person still remembers having done. */
#define MAX_ACTS 50

typedef struct
{
  char           *sentence;   /* (owned): what was done */
  LgUndoFunc      undo;
  gpointer        user_data;  /* (owned) */
  GDestroyNotify  destroy;    /* (nullable) */
} Act;

/* The acts of this window that can be taken back, the last one first. */
struct _LgUndoStack
{
  GQueue acts;  /* (element-type Act) (owned) */
};

static void
act_free (Act *act)
{
  if (act->destroy != NULL)
    act->destroy (act->user_data);
  g_free (act->sentence);
  g_free (act);
}

LgUndoStack *
lg_undo_stack_new (void)
{
  LgUndoStack *self = g_new0 (LgUndoStack, 1);

  g_queue_init (&self->acts);

  return self;
}

void
lg_undo_stack_free (LgUndoStack *self)
{
  g_queue_clear_full (&self->acts, (GDestroyNotify) act_free);
  g_free (self);
}

/**
 * lg_undo_stack_push:
 * @self: a stack
 * @sentence: what was done, as the user was told
 * @undo: takes the act back
 * @user_data: (transfer full): its data
 * @destroy: (nullable): frees the data
 */
void
lg_undo_stack_push (LgUndoStack    *self,
                    const char     *sentence,
                    LgUndoFunc      undo,
                    gpointer        user_data,
                    GDestroyNotify  destroy)
{
  Act *act = g_new0 (Act, 1);

  act->sentence = g_strdup (sentence);
  act->undo = undo;
  act->user_data = user_data;
  act->destroy = destroy;
  g_queue_push_head (&self->acts, act);

  if (g_queue_get_length (&self->acts) > MAX_ACTS)
    act_free (g_queue_pop_tail (&self->acts));
}

gboolean
lg_undo_stack_is_empty (LgUndoStack *self)
{
  return g_queue_is_empty (&self->acts);
}

/**
 * lg_undo_stack_pop:
 * @self: a stack that is not empty
 * @sentence: (out) (transfer full): what was done
 *
 * Takes back the last act.
 *
 * Returns: (transfer full): a future that resolves once that is done
 */
DexFuture *
lg_undo_stack_pop (LgUndoStack  *self,
                   char        **sentence)
{
  Act *act = g_queue_pop_head (&self->acts);
  DexFuture *future = act->undo (act->user_data);

  *sentence = g_steal_pointer (&act->sentence);
  act_free (act);

  return future;
}
