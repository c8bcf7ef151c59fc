/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-part.h"

static void
keep_children (GtkWidget         *owner,
               GtkBuilder        *builder,
               const LgPartChild *children)
{
  for (; children->id != NULL; children++)
    {
      GObject *child = gtk_builder_get_object (builder, children->id);

      /* A part has some of the children that its owner keeps. */
      if (child != NULL)
        *(gpointer *) G_STRUCT_MEMBER_P (owner, children->offset) = child;
    }
}

/**
 * lg_part_build:
 * @owner: a widget
 * @resource: what describes the part, an object called `part`
 * @children: those that @owner keeps of its parts; the last one has no name
 * @callbacks: what signals may call; the last one has no name
 *
 * Builds something that a widget needs, but not at once: where a template is so
 * large that it keeps the window from answering, it is divided into parts.
 *
 * Returns: (transfer full): the part
 */
GtkWidget *
lg_part_build (GtkWidget            *owner,
               const char           *resource,
               const LgPartChild    *children,
               const LgPartCallback *callbacks)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  g_autoptr (GError) error = NULL;

  for (; callbacks->name != NULL; callbacks++)
    gtk_builder_cscope_add_callback_symbol (GTK_BUILDER_CSCOPE (scope), callbacks->name, callbacks->function);
  gtk_builder_set_scope (builder, scope);
  gtk_builder_set_current_object (builder, G_OBJECT (owner));
  if (!gtk_builder_add_from_resource (builder, resource, &error))
    g_error ("%s", error->message);
  keep_children (owner, builder, children);

  return g_object_ref (GTK_WIDGET (gtk_builder_get_object (builder, "part")));
}
