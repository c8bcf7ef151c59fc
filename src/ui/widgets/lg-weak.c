/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-weak.h"

/**
 * lg_weak_new:
 * @object: (type GObject): an object
 *
 * Returns: (transfer full): a weak reference to it, freed with lg_weak_free()
 */
gpointer
lg_weak_new (gpointer object)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, object);

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
  return g_weak_ref_get (weak);
}

void
lg_weak_free (gpointer weak)
{
  g_weak_ref_clear (weak);
  g_free (weak);
}
