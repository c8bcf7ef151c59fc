/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-access-page-private.h"
#include "lg-access-resources.h"
#include "lg-search-keys.h"
#include "lg-slices.h"

/**
 * LgAccessPage:
 *
 * The badge events of a site, and beside them (on a narrow window: on top of
 * them) who was there at one moment.
 */
G_DEFINE_FINAL_TYPE (LgAccessPage, lg_access_page, LG_TYPE_PAGE)

/* The list follows the store by itself. */
static void
lg_access_page_reload (LgPage *page)
{
  lg_access_page_read_sites (LG_ACCESS_PAGE (page));
  lg_access_page_read_moment (LG_ACCESS_PAGE (page));
}

static void
lg_access_page_start_search (LgPage *page)
{
  LgAccessPage *self = LG_ACCESS_PAGE (page);

  lg_split_view_set_show_content (self->split_view, FALSE);
  lg_search_keys_start (self->search_bar, self->search_entry);
}

static void
lg_access_page_dispose (GObject *object)
{
  LgAccessPage *self = LG_ACCESS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ACCESS_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->sites);
  g_clear_pointer (&self->wanted_person, g_free);

  G_OBJECT_CLASS (lg_access_page_parent_class)->dispose (object);
}

static void
show_wanted (LgAccessPage *self)
{
  g_autofree char *person = g_steal_pointer (&self->wanted_person);

  if (person != NULL)
    lg_access_page_show_person (self, person, self->wanted_site);
}

static gboolean
lg_access_page_make (LgPage *page)
{
  LgAccessPage *self = LG_ACCESS_PAGE (page);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  lg_search_keys_attach (GTK_WIDGET (self->search_entry), GTK_WIDGET (self->list_stack));
  lg_slices_add (self, lg_access_page_make_detail, LG_SLICES_LATER);
  show_wanted (self);

  return FALSE;
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/access/lg-access-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, list_title);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, moment_button);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, filters);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, passages);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, off_hours);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, site);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, records);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, detail_stack);
  lg_access_page_bind_list (widget_class);
  lg_access_page_bind_moment (widget_class);
}

static void
lg_access_page_class_init (LgAccessPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_access_page_dispose;
  LG_PAGE_CLASS (klass)->make = lg_access_page_make;
  LG_PAGE_CLASS (klass)->reload = lg_access_page_reload;
  LG_PAGE_CLASS (klass)->start_search = lg_access_page_start_search;
  LG_PAGE_CLASS (klass)->show_record = lg_access_page_show_event;

  lg_access_register_resource ();
  g_type_ensure (LG_TYPE_ACCESS_DETAIL);
  g_type_ensure (LG_TYPE_SPLIT_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_access_page_init (LgAccessPage *self)
{
  self->moment = LG_TIME_NONE;
}
