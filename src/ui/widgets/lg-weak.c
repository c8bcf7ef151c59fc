/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-weak.h"

typedef struct
{
  GWeakRef       ref;
  gpointer       data;
  GDestroyNotify free_data;  /* (nullable) */
} Weak;

/**
 * lg_weak_new:
 * @object: (type GObject): an object
 *
 * Returns: (transfer full): a weak reference to it, freed with lg_weak_free()
 */
gpointer
lg_weak_new (gpointer object)
{
  return lg_weak_new_with (object, NULL, NULL);
}

/**
 * lg_weak_new_with:
 * @object: (type GObject): an object
 * @data: (transfer full) (nullable): what it will want to know
 * @free_data: (nullable): frees @data
 *
 * Returns: (transfer full): a weak reference to it that carries @data, freed with lg_weak_free()
 */
gpointer
lg_weak_new_with (gpointer       object,
                  gpointer       data,
                  GDestroyNotify free_data)
{
  Weak *weak = g_new0 (Weak, 1);

  g_weak_ref_init (&weak->ref, object);
  weak->data = data;
  weak->free_data = free_data;

  return weak;
}

/**
 * lg_weak_get:
 * @weak: a weak reference
 *
 * Returns: (transfer full) (nullable): the object, or NULL where it is gone
 */
gpointer
lg_weak_get (gpointer weak)
{
  return g_weak_ref_get (&((Weak *) weak)->ref);
}

/* Returns: (transfer none) (nullable): what the reference carries */
gpointer
lg_weak_get_data (gpointer weak)
{
  return ((Weak *) weak)->data;
}

void
lg_weak_free (gpointer weak)
{
  Weak *self = weak;

  g_weak_ref_clear (&self->ref);
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}
