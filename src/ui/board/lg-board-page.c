/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-board-page-private.h"
#include "lg-board-resources.h"
#include "lg-list.h"
#include "lg-page-host.h"
#include "lg-search-keys.h"
#include "lg-site-table.h"
#include "lg-weak.h"

/**
 * LgBoardPage:
 *
 * Tasks as cards in columns, in one lane or in one for each assignee or site.
 */
G_DEFINE_FINAL_TYPE (LgBoardPage, lg_board_page, LG_TYPE_PAGE)

static void
column_chosen_cb (LgBoardPage *self)
{
  lg_board_page_show_columns (self);
}

static void
narrow_cb (LgBoardPage *self)
{
  self->is_narrow = TRUE;
  lg_board_page_show_columns (self);
}

static void
wide_cb (LgBoardPage *self)
{
  self->is_narrow = FALSE;
  lg_board_page_show_columns (self);
}

static DexFuture *
sites_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgBoardPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self != NULL && value != NULL)
    lg_board_page_show_sites (self, g_value_get_object (value));
  else if (self != NULL)
    lg_page_host_tell_error (GTK_WIDGET (self), error);

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
  dex_future_disown (dex_future_finally (lg_store_read (lg_page_get_store (page), read_sites_cb, NULL, NULL),
                                         sites_read_cb, lg_weak_new (page), lg_weak_free));
  lg_board_page_show_lanes (LG_BOARD_PAGE (page));
}

static void
lg_board_page_start_search (LgPage *page)
{
  LgBoardPage *self = LG_BOARD_PAGE (page);

  lg_search_keys_start (self->search_bar, self->search_entry);
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

  g_clear_handle_id (&self->follow_focus, g_source_remove);
  g_clear_handle_id (&self->follow_time, g_source_remove);
  g_clear_weak_pointer (&self->focus_card);
  g_clear_object (&self->lane_list);
  g_clear_object (&self->revealed);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_BOARD_PAGE);
  g_clear_object (&self->sites);

  G_OBJECT_CLASS (lg_board_page_parent_class)->dispose (object);
}

static void
lg_board_page_finalize (GObject *object)
{
  g_free (LG_BOARD_PAGE (object)->revealed_id);

  G_OBJECT_CLASS (lg_board_page_parent_class)->finalize (object);
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
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, lanes);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, LgBoardPage, switcher);
  lg_board_page_bind_filters (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, column_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
lg_board_page_class_init (LgBoardPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_board_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_board_page_finalize;
  LG_PAGE_CLASS (klass)->reload = lg_board_page_reload;
  LG_PAGE_CLASS (klass)->start_search = lg_board_page_start_search;
  LG_PAGE_CLASS (klass)->show_record = lg_board_page_show_record;
  LG_PAGE_CLASS (klass)->reveal_record = lg_board_page_reveal;

  lg_board_register_resource ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_board_page_init (LgBoardPage *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  lg_search_keys_attach (GTK_WIDGET (self->search_entry), GTK_WIDGET (self->stack));
  lg_board_page_add_actions (self);
  lg_board_page_follow_view (self);
  lg_board_page_follow_time (self);
  lg_board_page_keep_focus (self);
  lg_board_page_add_filters (self);
}
