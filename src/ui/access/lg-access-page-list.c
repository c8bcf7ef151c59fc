/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-page-private.h"
#include "lg-access-row.h"
#include "lg-money.h"

/* Which badge events the page lists. */

static LgBadgeFilter *
create_filter (LgAccessPage *self)
{
  LgSite *site = lg_access_page_get_site (self);
  LgBadgeFilter *filter = lg_badge_filter_new (site != NULL ? LG_RECORD (site)->row : 0);
  const char *passages = adw_toggle_group_get_active_name (self->passages);
  const char *text = gtk_editable_get_text (self->search_entry);

  filter->denied = g_strcmp0 (passages, "denied") == 0;
  filter->without_exit = g_strcmp0 (passages, "without-exit") == 0;
  filter->off_hours = gtk_toggle_button_get_active (self->off_hours);
  if (*text != '\0')
    filter->text = g_strdup (text);

  return filter;
}

static void
update_list (LgAccessPage *self)
{
  guint n_events = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *figure = lg_amount_format (n_events, 0);
  g_autofree char *subtitle = n_events > 0
                            ? g_strdup_printf (ngettext ("%s badge event", "%s badge events", n_events), figure) : NULL;

  adw_window_title_set_subtitle (self->list_title, subtitle != NULL ? subtitle : "");
  gtk_stack_set_visible_child_name (self->list_stack,
                                    n_events > 0 || lg_paged_list_get_loading (self->list) ? "list" : "no-match");
}

static void
create_list (LgAccessPage *self)
{
  g_autoptr (LgBadgeFilter) filter = create_filter (self);

  self->list = lg_badge_list_new (lg_page_get_store (LG_PAGE (self)), filter);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  lg_record_list_show (self->records, self->list, LG_TYPE_ACCESS_ROW);
}

static void
filter_changed_cb (LgAccessPage *self)
{
  g_autoptr (LgBadgeFilter) filter = NULL;

  if (self->is_setting || self->list == NULL)
    return;

  filter = create_filter (self);
  lg_paged_list_set_filter (self->list, filter);
}

static void
site_changed_cb (LgAccessPage *self)
{
  if (self->is_setting)
    return;

  lg_access_page_close_moment (self);
  filter_changed_cb (self);
}

static void
clear_filters_cb (LgAccessPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  adw_toggle_group_set_active_name (self->passages, "all");
  gtk_toggle_button_set_active (self->off_hours, FALSE);
}

/* Shows the events of the site that is chosen, which changes with the store. */
void
lg_access_page_show_list (LgAccessPage *self)
{
  if (self->list == NULL)
    create_list (self);
  else
    filter_changed_cb (self);
  update_list (self);
}

void
lg_access_page_bind_list (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, site_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
}
