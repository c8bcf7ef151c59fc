/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-board-page-private.h"
#include "lg-board-resources.h"
#include "lg-list.h"
#include "lg-page-host.h"
#include "lg-site-table.h"
#include "lg-store-error-words.h"
#include "lg-text.h"
#include "lg-weak.h"
#include "lg-words.h"

G_DEFINE_FINAL_TYPE (LgBoardPage, lg_board_page, LG_TYPE_PAGE)

/* Returns: (transfer full): what the user wants to see, in any column */
LgTaskBoardFilter *
lg_board_page_create_filter (LgBoardPage *self)
{
  LgTaskBoardFilter *filter = lg_task_board_filter_new (0);
  guint selected = gtk_drop_down_get_selected (self->site);
  const char *text = gtk_editable_get_text (self->search_entry);

  filter->kind = gtk_drop_down_get_selected (self->kind);
  if (self->sites != NULL && selected > 0 && selected != GTK_INVALID_LIST_POSITION)
    {
      g_autoptr (LgRecord) site = g_list_model_get_item (self->sites, selected - 1);

      filter->site_row = site != NULL ? site->row : 0;
    }
  if (gtk_toggle_button_get_active (self->mine))
    filter->assignee = g_strdup (lg_store_get_actor (lg_page_get_store (LG_PAGE (self))));
  if (gtk_toggle_button_get_active (self->overdue))
    filter->overdue_at = lg_time_now ();
  if (*text != '\0')
    filter->text = g_strdup (text);

  return filter;
}

static void
filter_changed_cb (LgBoardPage *self)
{
  if (!self->is_setting)
    lg_board_page_show_lanes (self);
}

static void
lanes_changed_cb (LgBoardPage *self)
{
  if (self->is_setting)
    return;

  lg_board_page_clear_lanes (self);
  lg_board_page_show_lanes (self);
}

static void
stop_search_cb (LgBoardPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
search_mode_changed_cb (LgBoardPage *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_editable_set_text (self->search_entry, "");
}

static void
clear_filters_cb (LgBoardPage *self)
{
  self->is_setting = TRUE;
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_toggle_button_set_active (self->mine, FALSE);
  gtk_toggle_button_set_active (self->overdue, FALSE);
  gtk_drop_down_set_selected (self->kind, 0);
  gtk_drop_down_set_selected (self->site, 0);
  self->is_setting = FALSE;
  lg_board_page_show_lanes (self);
}

static void
column_chosen_cb (LgBoardPage *self)
{
  lg_board_page_update (self);
}

static void
narrow_cb (LgBoardPage *self)
{
  self->is_narrow = TRUE;
  lg_board_page_update (self);
}

static void
wide_cb (LgBoardPage *self)
{
  self->is_narrow = FALSE;
  lg_board_page_update (self);
}

static void
show_sites (LgBoardPage *self,
            GListModel  *sites)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_sites = g_list_model_get_n_items (sites);
  guint selected = gtk_drop_down_get_selected (self->site);

  gtk_string_list_append (names, _("Any Site"));
  for (guint i = 0; i < n_sites; i++)
    {
      g_autoptr (LgSite) site = g_list_model_get_item (sites, i);

      gtk_string_list_append (names, site->name);
    }

  self->is_setting = TRUE;
  g_set_object (&self->sites, sites);
  gtk_drop_down_set_model (self->site, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->site, selected <= n_sites ? selected : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->site), n_sites > 1);
  self->is_setting = FALSE;
}

static DexFuture *
sites_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgBoardPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  if (self != NULL && value != NULL)
    show_sites (self, g_value_get_object (value));
  else if (value == NULL && host != NULL)
    lg_page_host_tell (host, lg_store_error_say (error));

  return NULL;
}

static gpointer
read_sites_cb (LgDb      *db,
               gpointer   data,
               GError   **error)
{
  return lg_list_take (lg_sites_list (db, error), LG_TYPE_SITE);
}

/* The columns follow the store by themselves; lanes come and go. */
static void
lg_board_page_reload (LgPage *page)
{
  LgBoardPage *self = LG_BOARD_PAGE (page);

  dex_future_disown (dex_future_finally (lg_store_read (lg_page_get_store (page), read_sites_cb, NULL, NULL),
                                         sites_read_cb, lg_weak_new (page), lg_weak_free));
  if (gtk_widget_get_first_child (GTK_WIDGET (self->lanes)) == NULL)
    lg_board_page_show_lanes (self);
}

static void
lg_board_page_start_search (LgPage *page)
{
  LgBoardPage *self = LG_BOARD_PAGE (page);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
lg_board_page_show_record (LgPage     *page,
                           const char *id)
{
  lg_board_page_open_task (LG_BOARD_PAGE (page), id);
}

static void
lg_board_page_dispose (GObject *object)
{
  LgBoardPage *self = LG_BOARD_PAGE (object);

  g_clear_handle_id (&self->add_lane, g_source_remove);
  g_clear_handle_id (&self->follow_focus, g_source_remove);
  g_clear_object (&self->lane_list);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_BOARD_PAGE);
  g_clear_object (&self->sites);

  G_OBJECT_CLASS (lg_board_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/board/lg-board-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, filters);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, mine);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, overdue);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, kind);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, site);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, lanes_by);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, lanes);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, switcher);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lanes_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, column_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
lg_board_page_class_init (LgBoardPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_board_page_dispose;
  LG_PAGE_CLASS (klass)->reload = lg_board_page_reload;
  LG_PAGE_CLASS (klass)->start_search = lg_board_page_start_search;
  LG_PAGE_CLASS (klass)->show_record = lg_board_page_show_record;

  lg_board_register_resource ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
fill_kinds (LgBoardPage *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_string_list_append (kinds, _("Any Kind"));
  for (int kind = LG_TASK_KIND_PATROL; kind <= LG_TASK_KIND_FOLLOW_UP; kind++)
    gtk_string_list_append (kinds, lg_words_task_kind (kind));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
}

static void
fill_switcher (LgBoardPage *self)
{
  for (int status = LG_TASK_STATUS_TO_DO; status <= LG_BOARD_N_COLUMNS; status++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, lg_enum_name (LG_TYPE_TASK_STATUS, status));
      adw_toggle_set_label (toggle, lg_words_task_status (status));
      adw_toggle_set_tooltip (toggle, lg_words_task_status (status));
      adw_toggle_group_add (self->switcher, toggle);
    }
}

static void
lg_board_page_init (LgBoardPage *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  fill_kinds (self);
  fill_switcher (self);
  lg_board_page_add_actions (self);
  self->is_setting = FALSE;
}
