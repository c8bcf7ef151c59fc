/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-assets-page-private.h"
#include "lg-assets-resources.h"
#include "lg-late-menu.h"
#include "lg-list.h"
#include "lg-page-host.h"
#include "lg-search-keys.h"
#include "lg-site-table.h"
#include "lg-slices.h"
#include "lg-weak.h"

/**
 * LgAssetsPage:
 *
 * What is worth watching, and beside it (on a narrow window: on top of it) the
 * one that is read.
 */
G_DEFINE_FINAL_TYPE (LgAssetsPage, lg_assets_page, LG_TYPE_PAGE)

static void
search_changed_cb (LgAssetsPage *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);

  lg_asset_pane_set_text (self->assets, text);
  lg_count_pane_set_text (self->counts, text);
}

static void
cleared_cb (LgAssetsPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
make_detail (LgAssetsPage *self)
{
  if (self->detail != NULL)
    return;

  self->detail = g_object_new (LG_TYPE_ASSET_DETAIL, NULL);
  gtk_stack_add_named (self->detail_stack, GTK_WIDGET (self->detail), "detail");
}

void
lg_assets_page_make_count_detail (LgAssetsPage *self)
{
  if (self->count_detail != NULL)
    return;

  self->count_detail = g_object_new (LG_TYPE_COUNT_DETAIL, NULL);
  gtk_stack_add_named (self->detail_stack, GTK_WIDGET (self->count_detail), "count");
}

/* What nobody reads is made when nothing else is to do. */
static gboolean
make_details (gpointer object)
{
  LgAssetsPage *self = object;
  gboolean wants_count = self->detail != NULL;

  if (wants_count)
    lg_assets_page_make_count_detail (self);
  else
    make_detail (self);

  return !wants_count;
}

static void
show_dossier (LgAssetsPage   *self,
              LgAssetDossier *dossier)
{
  make_detail (self);
  g_set_object (&self->asset, dossier->asset);
  lg_asset_detail_set_dossier (self->detail, dossier);
  gtk_stack_set_visible_child_name (self->detail_stack, "detail");
  adw_navigation_page_set_title (self->detail_page, dossier->asset->name);
  lg_assets_page_update_actions (self);
}

static DexFuture *
dossier_read_cb (DexFuture *future,
                 gpointer   user_data)
{
  g_autoptr (LgAssetsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgAssetDossier *dossier = value != NULL ? g_value_get_object (value) : NULL;

  if (self == NULL || self->shown == NULL)
    return NULL;

  /* Another one may have been chosen meanwhile. */
  if (dossier != NULL && g_str_equal (LG_RECORD (dossier->asset)->id, self->shown))
    show_dossier (self, dossier);
  else
    lg_page_host_tell_error (GTK_WIDGET (self), error);

  return NULL;
}

static void
read_dossier (LgAssetsPage *self)
{
  if (self->shown != NULL)
    dex_future_disown (dex_future_finally (lg_asset_dossier_read (lg_page_get_store (LG_PAGE (self)), self->shown),
                                           dossier_read_cb, lg_weak_new (self), lg_weak_free));
}

static void
show_asset (LgAssetsPage *self,
            const char   *id)
{
  g_set_str (&self->shown, id);
  read_dossier (self);
  lg_split_view_set_show_content (self->split_view, TRUE);
}

static void
show_nothing (LgAssetsPage *self)
{
  gboolean is_assets = g_strcmp0 (adw_view_stack_get_visible_child_name (self->lists), "assets") == 0;

  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->shown_count, g_free);
  g_clear_object (&self->asset);
  g_clear_object (&self->discrepancy);
  gtk_stack_set_visible_child_name (self->detail_stack, is_assets ? "none" : "no-count");
  lg_split_view_set_show_content (self->split_view, FALSE);
  adw_navigation_page_set_title (self->detail_page, is_assets ? _("Asset") : _("Stock Count"));
  lg_assets_page_update_actions (self);
}

static void
chosen_cb (LgAssetsPage *self,
           const char   *id)
{
  if (id != NULL)
    show_asset (self, id);
  else
    show_nothing (self);
}

static void
count_chosen_cb (LgAssetsPage *self,
                 const char   *id)
{
  if (id != NULL)
    lg_assets_page_show_count (self, id);
  else
    show_nothing (self);
}

/* What is read belongs to the list beside it. */
static void
list_changed_cb (LgAssetsPage *self)
{
  if (self->counts == NULL)
    return;

  lg_asset_pane_unselect (self->assets);
  lg_count_pane_unselect (self->counts);
  show_nothing (self);
}

static void
activated_cb (LgAssetsPage *self)
{
  lg_split_view_set_show_content (self->split_view, TRUE);
}

/* Back in the narrow list nothing is chosen, so that the same asset can be opened again. */
static void
show_content_changed_cb (LgAssetsPage *self)
{
  if (lg_split_view_get_collapsed (self->split_view) &&
      !lg_split_view_get_show_content (self->split_view))
    {
      lg_asset_pane_unselect (self->assets);
      lg_count_pane_unselect (self->counts);
    }
}

static void
add_unknown_cb (LgAssetsPage *self)
{
  lg_assets_page_add_unknown (self);
}

static gpointer
list_sites_cb (LgDb      *db,
               gpointer   user_data,
               GError   **error)
{
  return lg_list_take (lg_sites_list (db, error), LG_TYPE_SITE);
}

static DexFuture *
sites_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgAssetsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (value == NULL)
    g_message ("The sites could not be read: %s", error->message);
  if (self == NULL || value == NULL)
    return NULL;

  lg_asset_pane_set_sites (self->assets, g_value_get_object (value));
  lg_count_pane_set_sites (self->counts, g_value_get_object (value));

  return NULL;
}

/* The list follows the store by itself. */
static void
lg_assets_page_reload (LgPage *page)
{
  LgAssetsPage *self = LG_ASSETS_PAGE (page);
  LgStore *store = lg_page_get_store (page);

  if (!self->has_store)
    {
      lg_asset_pane_set_store (self->assets, store);
      lg_count_pane_set_store (self->counts, store);
    }
  self->has_store = TRUE;

  dex_future_disown (dex_future_finally (lg_store_read (store, list_sites_cb, NULL, NULL),
                                         sites_read_cb, lg_weak_new (self), lg_weak_free));
  read_dossier (self);
  lg_assets_page_read_count (self);
}

static void
lg_assets_page_start_search (LgPage *page)
{
  LgAssetsPage *self = LG_ASSETS_PAGE (page);

  lg_split_view_set_show_content (self->split_view, FALSE);
  lg_search_keys_start (self->search_bar, self->search_entry);
}

static void
lg_assets_page_show_record (LgPage     *page,
                            const char *id)
{
  lg_assets_page_open (LG_ASSETS_PAGE (page), id);
}

static void
lg_assets_page_dispose (GObject *object)
{
  LgAssetsPage *self = LG_ASSETS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_ASSETS_PAGE);
  g_clear_object (&self->asset);
  g_clear_object (&self->discrepancy);
  g_clear_object (&self->scanner);
  g_clear_weak_pointer (&self->camera);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lg_assets_page_parent_class)->dispose (object);
}

static void
lg_assets_page_finalize (GObject *object)
{
  LgAssetsPage *self = LG_ASSETS_PAGE (object);

  g_free (self->shown);
  g_free (self->shown_count);
  g_free (self->code);

  G_OBJECT_CLASS (lg_assets_page_parent_class)->finalize (object);
}

static gpointer
make_pane (LgAssetsPage *self,
           GType         type,
           const char   *name,
           const char   *title,
           GCallback     chosen)
{
  GtkWidget *pane = g_object_new (type, NULL);

  g_signal_connect_object (pane, "chosen", chosen, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "cleared", G_CALLBACK (cleared_cb), self, G_CONNECT_SWAPPED);
  adw_view_stack_add_titled (self->lists, pane, name, title);

  return pane;
}

static void
begin_work (LgAssetsPage *self)
{
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  lg_search_keys_attach (GTK_WIDGET (self->search_entry), GTK_WIDGET (self->lists));
  self->scanner = lg_scan_reader_new (GTK_WIDGET (self));
  g_signal_connect_object (self->scanner, "read", G_CALLBACK (lg_assets_page_find_code), self, G_CONNECT_SWAPPED);
  lg_late_menu_attach (self->menu_button, self->asset_menu);
  lg_assets_page_add_actions (self);
  lg_assets_page_update_actions (self);
  lg_slices_add (self, make_details, LG_SLICES_LATER);
}

static gboolean
lg_assets_page_make (LgPage *page)
{
  LgAssetsPage *self = LG_ASSETS_PAGE (page);

  if (self->lists == NULL)
    gtk_widget_init_template (GTK_WIDGET (self));
  else if (self->assets == NULL)
    self->assets = make_pane (self, LG_TYPE_ASSET_PANE, "assets", _("Assets"), G_CALLBACK (chosen_cb));
  else
    self->counts = make_pane (self, LG_TYPE_COUNT_PANE, "counts", _("Stock Counts"), G_CALLBACK (count_chosen_cb));

  if (self->counts == NULL)
    return TRUE;

  begin_work (self);

  return FALSE;
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/assets/lg-assets-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgAssetsPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, LgAssetsPage, unknown_code);
  gtk_widget_class_bind_template_child (widget_class, LgAssetsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LgAssetsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LgAssetsPage, lists);
  gtk_widget_class_bind_template_child (widget_class, LgAssetsPage, detail_page);
  gtk_widget_class_bind_template_child (widget_class, LgAssetsPage, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, LgAssetsPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LgAssetsPage, asset_menu);
  gtk_widget_class_bind_template_child (widget_class, LgAssetsPage, status_button);
  gtk_widget_class_bind_template_child (widget_class, LgAssetsPage, report_button);
  gtk_widget_class_bind_template_callback (widget_class, list_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_content_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_unknown_cb);
}

static void
lg_assets_page_class_init (LgAssetsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_assets_page_dispose;
  object_class->finalize = lg_assets_page_finalize;
  LG_PAGE_CLASS (klass)->make = lg_assets_page_make;
  LG_PAGE_CLASS (klass)->reload = lg_assets_page_reload;
  LG_PAGE_CLASS (klass)->start_search = lg_assets_page_start_search;
  LG_PAGE_CLASS (klass)->show_record = lg_assets_page_show_record;

  lg_assets_register_resource ();
  g_type_ensure (LG_TYPE_ASSET_PANE);
  g_type_ensure (LG_TYPE_ASSET_DETAIL);
  g_type_ensure (LG_TYPE_COUNT_PANE);
  g_type_ensure (LG_TYPE_COUNT_DETAIL);
  g_type_ensure (LG_TYPE_SPLIT_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_assets_page_init (LgAssetsPage *self)
{
}

/* Shows an asset, whether or not the list has it. */
void
lg_assets_page_open (LgAssetsPage *self,
                     const char   *id)
{
  adw_view_stack_set_visible_child_name (self->lists, "assets");
  lg_asset_pane_unselect (self->assets);
  show_asset (self, id);
}

/* Shows all the assets that have the text. */
void
lg_assets_page_search (LgAssetsPage *self,
                       const char   *text)
{
  adw_view_stack_set_visible_child_name (self->lists, "assets");
  lg_asset_pane_reset (self->assets);
  lg_assets_page_start_search (LG_PAGE (self));
  gtk_editable_set_text (self->search_entry, text);
}
