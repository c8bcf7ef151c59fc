/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-sidebar-row.h"

/**
 * LgSidebarRow:
 *
 * A page in the sidebar, with the count of what waits there.
 */
struct _LgSidebarRow
{
  GtkListBoxRow      parent_instance;

  GtkWidget         *image;
  GtkWidget         *title;
  GtkWidget         *count;

  const LgPageEntry *entry;  /* (unowned) */
};

G_DEFINE_FINAL_TYPE (LgSidebarRow, lg_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
lg_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (lg_sidebar_row_parent_class)->dispose (object);
}

static void
lg_sidebar_row_class_init (LgSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_sidebar_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/window/lg-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgSidebarRow, image);
  gtk_widget_class_bind_template_child (widget_class, LgSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, LgSidebarRow, count);
}

static void
lg_sidebar_row_init (LgSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lg_sidebar_row_new (const LgPageEntry *entry)
{
  LgSidebarRow *self = g_object_new (LG_TYPE_SIDEBAR_ROW, NULL);

  self->entry = entry;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), entry->icon_name);
  gtk_label_set_label (GTK_LABEL (self->title), _(entry->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _(entry->title), -1);

  return GTK_WIDGET (self);
}

const LgPageEntry *
lg_sidebar_row_get_entry (LgSidebarRow *self)
{
  g_return_val_if_fail (LG_IS_SIDEBAR_ROW (self), NULL);

  return self->entry;
}

/**
 * lg_sidebar_row_set_count:
 * @self: a row
 * @count: how many wait; 0 shows nothing
 * @what: says it in words: “3 new incidents”
 */
void
lg_sidebar_row_set_count (LgSidebarRow *self,
                          gint64        count,
                          const char   *what)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, count);

  g_return_if_fail (LG_IS_SIDEBAR_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->count, count > 0);
  gtk_widget_set_tooltip_text (self->count, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count > 0 ? what : "", -1);
}
