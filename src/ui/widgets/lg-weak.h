/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A weak reference that travels with a future: who waits for it must not live on because of it. */

gpointer lg_weak_new      (gpointer       object) G_GNUC_WARN_UNUSED_RESULT;
gpointer lg_weak_new_with (gpointer       object,
                           gpointer       data,
                           GDestroyNotify free_data) G_GNUC_WARN_UNUSED_RESULT;
gpointer lg_weak_get      (gpointer       weak) G_GNUC_WARN_UNUSED_RESULT;
gpointer lg_weak_get_data (gpointer       weak);
void     lg_weak_free     (gpointer       weak);

G_END_DECLS
