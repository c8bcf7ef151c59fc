/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-detail.h"
#include "lg-access-page.h"
#include "lg-access-resources.h"
#include "lg-access-row.h"
#include "lg-badge-list.h"
#include "lg-badge-table.h"
#include "lg-list.h"
#include "lg-moment-dialog.h"
#include "lg-money.h"
#include "lg-page-host.h"
#include "lg-weak.h"

/**
 * LgAccessPage:
 *
 * The badge events of a site, and beside them (on a narrow window: on top of
 * them) who was there at one moment.
 */
struct _LgAccessPage
{
  LgPage                  parent_instance;

  AdwNavigationSplitView *split_view;
  AdwWindowTitle         *list_title;
  GtkWidget              *moment_button;
  GtkSearchBar           *search_bar;
  GtkEditable            *search_entry;
  GtkWidget              *filters;
  AdwToggleGroup         *passages;
  GtkDropDown            *site;
  GtkStack               *list_stack;
  GtkSingleSelection     *selection;
  GtkStack               *detail_stack;
  LgAccessDetail         *detail;

  GListModel             *sites;        /* (owned) (nullable) (element-type LgSite): those with logs */
  LgPagedList            *list;         /* (owned) (nullable): NULL while there are no logs */
  gint64                  moment_site;
  LgTime                  moment;       /* the one that is shown, or LG_TIME_NONE */
  gboolean                is_setting;   /* the program changes the filters, not the user */
};

G_DEFINE_FINAL_TYPE (LgAccessPage, lg_access_page, LG_TYPE_PAGE)

static LgSite *
get_site (LgAccessPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->site);
  g_autoptr (LgSite) site = self->sites != NULL ? g_list_model_get_item (self->sites, selected) : NULL;

  /* The model keeps it. */
  return site;
}

static LgBadgeFilter *
create_filter (LgAccessPage *self)
{
  LgSite *site = get_site (self);
  LgBadgeFilter *filter = lg_badge_filter_new (site != NULL ? LG_RECORD (site)->row : 0);
  const char *text = gtk_editable_get_text (self->search_entry);

  filter->denied = g_strcmp0 (adw_toggle_group_get_active_name (self->passages), "denied") == 0;
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
list_failed_cb (LgAccessPage *self)
{
  const GError *error = lg_paged_list_get_error (self->list);
  LgPageHost *host = lg_page_host_of (GTK_WIDGET (self));

  if (error != NULL && host != NULL)
    lg_page_host_tell (host, error->message);
}

static void
create_list (LgAccessPage *self)
{
  g_autoptr (LgBadgeFilter) filter = create_filter (self);

  self->list = lg_badge_list_new (lg_page_get_store (LG_PAGE (self)), filter);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (list_failed_cb), self, G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
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
stop_search_cb (LgAccessPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
search_mode_changed_cb (LgAccessPage *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_editable_set_text (self->search_entry, "");
}

static void
clear_filters_cb (LgAccessPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  adw_toggle_group_set_active_name (self->passages, "all");
}

static DexFuture *
moment_read_cb (DexFuture *future,
                gpointer   user_data)
{
  g_autoptr (LgAccessPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgAccessMoment *moment = value != NULL ? g_value_get_object (value) : NULL;
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  /* Another one may have been asked for meanwhile. */
  if (self != NULL && moment != NULL && moment->findings->at == self->moment)
    {
      lg_access_detail_set_moment (self->detail, moment);
      gtk_stack_set_visible_child_name (self->detail_stack, "detail");
    }
  else if (moment == NULL && host != NULL)
    {
      lg_page_host_tell (host, error->message);
    }

  return NULL;
}

static void
read_moment (LgAccessPage *self)
{
  if (self->moment != LG_TIME_NONE)
    dex_future_disown (dex_future_finally (lg_access_moment_read (lg_page_get_store (LG_PAGE (self)), self->moment_site, self->moment),
                                           moment_read_cb, lg_weak_new (self), lg_weak_free));
}

static void
show_moment (LgAccessPage *self,
             gint64        site_row,
             LgTime        at)
{
  self->moment_site = site_row;
  self->moment = at;
  read_moment (self);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/* The record of an item may still be on its way. */
static void
item_record_cb (LgPagedItem  *item,
                GParamSpec   *pspec,
                LgAccessPage *self)
{
  LgBadgeEvent *event = lg_paged_item_get_record (item);

  if (event != NULL && gtk_single_selection_get_selected_item (self->selection) == item)
    show_moment (self, event->site_row, event->at);
}

static void
selected_cb (LgAccessPage *self)
{
  LgPagedItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item == NULL)
    return;

  if (lg_paged_item_get_record (item) != NULL)
    item_record_cb (item, NULL, self);
  else
    g_signal_connect_object (item, "notify::record", G_CALLBACK (item_record_cb), self, 0);
}

static void
activate_cb (LgAccessPage *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/* Back in the narrow list nothing is chosen, so that the same event can be opened again. */
static void
show_content_changed_cb (LgAccessPage *self)
{
  if (adw_navigation_split_view_get_collapsed (self->split_view) &&
      !adw_navigation_split_view_get_show_content (self->split_view))
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
moment_chosen_cb (LgAccessPage *self,
                  LgTime        at)
{
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  show_moment (self, LG_RECORD (get_site (self))->row, at);
}

static void
ask_moment_cb (LgAccessPage *self)
{
  LgMomentDialog *dialog = lg_moment_dialog_new (get_site (self), self->moment != LG_TIME_NONE ? self->moment : lg_time_now ());

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (moment_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static guint
find_site (GListModel *sites,
           const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (sites, i);

      if (g_strcmp0 (LG_RECORD (site)->id, id) == 0)
        return i;
    }

  return 0;
}

static void
set_sites (LgAccessPage *self,
           GListModel   *sites)
{
  LgSite *chosen = get_site (self);
  g_autofree char *id = g_strdup (chosen != NULL ? LG_RECORD (chosen)->id : NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_sites = g_list_model_get_n_items (sites);

  for (guint i = 0; i < n_sites; i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (sites, i);

      gtk_string_list_append (names, site->name);
    }

  self->is_setting = TRUE;
  g_set_object (&self->sites, sites);
  gtk_drop_down_set_model (self->site, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->site, find_site (sites, id));
  /* One site alone leaves nothing to choose. */
  gtk_widget_set_visible (GTK_WIDGET (self->site), n_sites > 1);
  self->is_setting = FALSE;
}

static void
show_sites (LgAccessPage *self,
            GListModel   *sites)
{
  gboolean has_logs = g_list_model_get_n_items (sites) > 0;

  set_sites (self, sites);
  gtk_widget_set_visible (self->filters, has_logs);
  gtk_widget_set_sensitive (self->moment_button, has_logs);
  if (!has_logs)
    {
      gtk_stack_set_visible_child_name (self->list_stack, "empty");
      return;
    }

  if (self->list == NULL)
    create_list (self);
  else
    filter_changed_cb (self);
  update_list (self);
}

static DexFuture *
sites_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgAccessPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  if (self != NULL && value != NULL)
    show_sites (self, g_value_get_object (value));
  else if (value == NULL && host != NULL)
    lg_page_host_tell (host, error->message);

  return NULL;
}

static gpointer
read_sites_cb (LgDb      *db,
               gpointer   data,
               GError   **error)
{
  return lg_list_take (lg_badge_events_list_sites (db, error), LG_TYPE_SITE);
}

/* The list follows the store by itself. */
static void
lg_access_page_reload (LgPage *page)
{
  dex_future_disown (dex_future_finally (lg_store_read (lg_page_get_store (page), read_sites_cb, NULL, NULL),
                                         sites_read_cb, lg_weak_new (page), lg_weak_free));
  read_moment (LG_ACCESS_PAGE (page));
}

static void
lg_access_page_start_search (LgPage *page)
{
  LgAccessPage *self = LG_ACCESS_PAGE (page);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static DexFuture *
event_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgAccessPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgBadgeEvent *event = value != NULL ? g_value_get_object (value) : NULL;
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  if (self != NULL && event != NULL)
    show_moment (self, event->site_row, event->at);
  else if (value == NULL && host != NULL)
    lg_page_host_tell (host, error->message);

  return NULL;
}

static gpointer
read_event_cb (LgDb      *db,
               gpointer   row,
               GError   **error)
{
  g_autoptr (GPtrArray) events = lg_badge_events_list_rows (db, row, 1, error);
  LgBadgeEvent *event = events != NULL ? g_ptr_array_index (events, 0) : NULL;

  if (events != NULL && event == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("This badge event is no longer there."));

  return event != NULL ? g_object_ref (event) : NULL;
}

/* Badge events are many, and none is changed: they are named by their row. */
static void
lg_access_page_show_record (LgPage     *page,
                            const char *id)
{
  LgAccessPage *self = LG_ACCESS_PAGE (page);
  gint64 row = g_ascii_strtoll (id, NULL, 10);

  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  dex_future_disown (dex_future_finally (lg_store_read (lg_page_get_store (page), read_event_cb,
                                                        g_memdup2 (&row, sizeof row), g_free),
                                         event_read_cb, lg_weak_new (self), lg_weak_free));
}

static void
lg_access_page_dispose (GObject *object)
{
  LgAccessPage *self = LG_ACCESS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ACCESS_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->sites);

  G_OBJECT_CLASS (lg_access_page_parent_class)->dispose (object);
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
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, site);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, selection);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, LgAccessPage, detail);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_content_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_moment_cb);
}

static void
lg_access_page_class_init (LgAccessPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_access_page_dispose;
  LG_PAGE_CLASS (klass)->reload = lg_access_page_reload;
  LG_PAGE_CLASS (klass)->start_search = lg_access_page_start_search;
  LG_PAGE_CLASS (klass)->show_record = lg_access_page_show_record;

  lg_access_register_resource ();
  g_type_ensure (LG_TYPE_ACCESS_DETAIL);
  g_type_ensure (LG_TYPE_ACCESS_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_access_page_init (LgAccessPage *self)
{
  self->moment = LG_TIME_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
}

